import { formatYuan } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { fen } from "#app/lib/money.ts";
import { multiplyRatio, ratio, ratioText, roundRatioHalfUp } from "#app/lib/ratio.ts";
import { readExact } from "../schema/exact-text.ts";

/** A number of people: whole, or with the decimals the law's own tables show, without zeros behind. */
export function peopleText(exact: string): string {
  const value = readExact(exact);
  return trimZeros(ratioText(value, 4));
}

/** The same with the fraction where four decimals do not say it exactly. */
export function isRounded(exact: string): boolean {
  const { denominator } = readExact(exact);
  return 10_000n % denominator !== 0n;
}

/** Person-months: the count times twelve, always whole. */
export function monthsText(exact: string): string {
  return String(multiplyRatio(readExact(exact), ratio(12)).numerator);
}

export function percentText(exact: string): string {
  return `${trimZeros(ratioText(multiplyRatio(readExact(exact), ratio(100)), 4))}%`;
}

/** Exact fen as yuan, rounded to the fen for the eye. */
export function moneyText(exact: string, locale: Locale): string {
  return formatYuan(fen(Number(roundRatioHalfUp(readExact(exact)))), locale);
}

function trimZeros(text: string): string {
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}
