import { formatYuan } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { exactText, multiplyRatio, ratio, ratioText, roundRatioHalfUp } from "#app/lib/ratio.ts";
import type { Ratio } from "#app/lib/ratio.ts";

/** A count of people: exact where a decimal says it, else the fraction and about how much that is. */
export function peopleText(value: Ratio, locale: Locale): string {
  const exact = exactText(value);
  if (!exact.includes("/")) return exact;
  const about = ratioText(value, 4);
  return locale === "en" ? `${exact} (about ${about})` : `${exact}（约 ${about}）`;
}

/** An amount in fen, rounded to the fen for showing. */
export function moneyText(value: Ratio, locale: Locale): string {
  return formatYuan(Number(roundRatioHalfUp(value)), locale);
}

/** A share in percent with at most four decimals: 1.5%. */
export function shareText(value: Ratio): string {
  const text = ratioText(multiplyRatio(value, ratio(100)), 4);
  return `${text.replace(/\.?0+$/, "")}%`;
}
