import { formatMoment } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";
import type { Refused } from "#app/lib/verdict.ts";

/** A refusal with its waiting time as the page says it: the moment, and about how many minutes. */
export function tellWait(
  refusal: Refused<string, { readonly until?: Date }>,
  { now, locale }: { readonly now: Date; readonly locale: Locale },
): Refused {
  if (!refusal.until) return refusal;
  const minutes = Math.max(1, Math.ceil((refusal.until.getTime() - now.getTime()) / 60_000));
  const told = { minutes, time: formatMoment(refusal.until, locale) };
  return { ok: false, reason: refusal.reason, ...told };
}
