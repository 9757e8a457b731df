import { formatShortDay } from "#app/i18n/format.ts";
import { formatMonth } from "#app/i18n/format-month.ts";
import type { Catalogue } from "#app/i18n/catalogue.server.ts";
import type { Locale } from "#app/i18n/locales.ts";
import type { Translate } from "#app/i18n/translate.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { monthOf } from "#app/lib/month.ts";

interface Found {
  readonly code: string;
  readonly at: PlainDate | null;
  readonly months: number | null;
}

/** What does not fit, as a sentence with its day or month. */
export function findingText(
  { code, at, months }: Found,
  t: Translate<Catalogue["returns"]>,
  locale: Locale,
): string {
  return t(`finding.${code}` as "finding.contract-missing", {
    day: at ? formatShortDay(at, locale) : "",
    month: at ? formatMonth(monthOf(at), locale) : "",
    count: months ?? 0,
  });
}
