import { formatYuan } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";
import type { Translate } from "#app/i18n/translate.ts";
import type { Catalogue } from "#app/i18n/catalogue.server.ts";
import type { Wage } from "../schema/position-view.ts";

export type PositionWords = Translate<Catalogue["positions"]>;

/** ¥3,200 至 ¥4,500/月; 面议 where there is no amount. */
export function wageText({ from, to, unit }: Wage, t: PositionWords, locale: Locale): string {
  if (unit === null || unit === "negotiable" || (from === null && to === null)) {
    return t("wage.negotiable");
  }
  return t(`wage.per.${unit}`, { amount: amountText(from, to, t, locale) });
}

function amountText(from: number | null, to: number | null, t: PositionWords, locale: Locale) {
  if (from === null) return t("wage.upTo", { to: formatYuan(to ?? 0, locale) });
  if (to === null) return t("wage.from", { from: formatYuan(from, locale) });
  if (from === to) return formatYuan(from, locale);
  return t("wage.range", { from: formatYuan(from, locale), to: formatYuan(to, locale) });
}
