import { formatShortDay } from "#app/i18n/format.ts";
import { useLocale } from "#app/i18n/messages-context.tsx";
import type { PlainDate } from "#app/lib/date.ts";

/** A day as everybody reads it. */
export function useDay() {
  const locale = useLocale();
  return (day: PlainDate) => formatShortDay(day, locale);
}
