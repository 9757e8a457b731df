import { formatYuan } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";
import type { HireYearAnswer } from "./policy/index.ts";

/** What one more hire changes in a year, in words of the page's language; null: not known for the year. */
export type ToldHire = ReturnType<typeof tellHireYear>;

export function tellHireYear(answer: HireYearAnswer, locale: Locale) {
  if (!answer.ok) return null;
  const { before, after, gain } = answer.year;
  const money = (amount: number) => formatYuan(amount, locale);
  return {
    before: money(before.levy.due),
    after: money(after.levy.due),
    reward: money(after.reward.amount),
    gain: money(Math.abs(gain)),
    isBetter: gain > 0,
    isWorse: gain < 0,
  };
}
