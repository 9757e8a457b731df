import { speaker } from "#app/i18n/catalogue.server.ts";
import { formatYuan } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { daysBetween } from "#app/lib/date.ts";
import type { Context } from "#app/platform/db.server.ts";
import { listSpecialRows } from "./list-parameter-rows.server.ts";
import { shareText } from "./messages/quantity-text.ts";
import { lateFee, NATION, specialLimitsOn } from "./policy/index.ts";
import type { LateFeeAnswers } from "./schema/late-fee-forms.ts";
import type { WorkedLine } from "./tell-lines.server.ts";

/** What is added to a levy not paid in time, with the rate in force on the day it fell due. */
export async function tellLateFee(
  { owed, owedFrom, paidOn }: LateFeeAnswers,
  locale: Locale,
  { db }: Context,
): Promise<readonly WorkedLine[]> {
  const t = speaker("quotas", locale);
  const rows = await listSpecialRows(db);
  const rate = specialLimitsOn(rows, { region: NATION, day: owedFrom }).lateFeeDaily;
  const term = t("special.late.term");
  if (!rate) {
    return [{ key: "late", term, working: t("special.unknown"), value: "–", source: "" }];
  }
  return [
    {
      key: "late",
      term,
      working: t("special.late.working", {
        owed: formatYuan(owed, locale),
        rate: shareText(rate.value),
        count: Math.max(0, daysBetween(owedFrom, paidOn)),
      }),
      value: formatYuan(lateFee(owed, owedFrom, paidOn, rate.value), locale),
      source: `${rate.row.source} ${rate.row.article}`.trim(),
    },
  ];
}
