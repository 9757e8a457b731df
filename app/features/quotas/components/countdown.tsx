import { formatDay } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { daysBetween } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import type { ReturnStage } from "../policy/return-states.ts";

interface CountdownProps {
  readonly year: number;
  readonly today: PlainDate;
  readonly window: { readonly opens: PlainDate; readonly closes: PlainDate } | null;
  readonly stage: ReturnStage;
}

/** How long there is to file, in words. */
export function Countdown({ year, today, window, stage }: CountdownProps) {
  const t = useMessages("returns");
  const locale = useLocale();
  if (!window) return <p>{t("show.noWindow", { year })}</p>;
  const { opens, closes } = window;
  // What was sent back had come in time, and may come again after the last day.
  if (stage === "returned")
    return <p>{t("show.returnedInTime", { day: formatDay(closes, locale) })}</p>;
  if (today < opens) return <p>{t("show.notOpen", { day: formatDay(opens, locale) })}</p>;
  if (today > closes) return <p>{t("show.closed", { day: formatDay(closes, locale) })}</p>;
  if (today === closes) return <p>{t("show.lastDay")}</p>;
  const count = daysBetween(today, closes);
  return <p>{t("show.daysLeft", { count, day: formatDay(closes, locale) })}</p>;
}
