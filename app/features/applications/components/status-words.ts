import { formatDay } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";
import type { Translate } from "#app/i18n/translate.ts";
import type { zhCN } from "../messages/zh-CN.ts";
import type { ApplicationState, Due } from "../policy/index.ts";

export type Words = Translate<typeof zhCN>;

/** Where an application stands and what happens next by when, as one or two sentences. */
export function statusWords(
  { state, next }: { readonly state: ApplicationState; readonly next: Due },
  t: Words,
  locale: Locale,
): string {
  return [t(`state.${state}`), nextWords(next, t, locale)]
    .filter((words) => words !== "")
    .join(" ");
}

export function nextWords({ step, on, by, isOverdue }: Due, t: Words, locale: Locale): string {
  if (step === "none") return "";
  if (on === null) return t(`nextAnytime.${step}`);
  const date = formatDay(on, locale);
  const next = t(`next.${step}`, { date });
  if (!isOverdue || by === "both" || by === "nobody") return next;
  return `${next} ${t(`overdue.${by}`)}`;
}

/** A month as it is written in the language of the page. */
export function monthWords(month: string, t: Words): string {
  const [year = "", number = ""] = month.split("-");
  return month === "" ? t("text.untilNow") : t("month", { year, number: String(Number(number)) });
}
