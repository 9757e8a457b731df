import type { Locale } from "#app/i18n/locales.ts";
import type { Translate } from "#app/i18n/translate.ts";
import { exactText } from "#app/lib/ratio.ts";
import type { Quantity, WorkingLine } from "../policy/index.ts";
import { moneyText, peopleText, shareText } from "./quantity-text.ts";
import type { zhCN } from "./zh-CN.ts";

/** A line of the working as a whole sentence: what it is, and its figures. */
export function lineText(line: WorkingLine, t: Translate<typeof zhCN>, locale: Locale): string {
  return `${t(`line.term.${line.code}`)}${locale === "en" ? ": " : "："}${lineWorking(line, t, locale)}`;
}

/** How a line comes about, where what it is stands beside it. */
export function lineWorking(line: WorkingLine, t: Translate<typeof zhCN>, locale: Locale): string {
  const key = `line.${line.code}.${line.variant}`;
  const parts = Object.entries(line.parts).map(
    ([name, quantity]) => [name, quantityText(quantity, locale)] as const,
  );
  const values = Object.fromEntries([...parts, ["result", quantityText(line.result, locale)]]);
  return t(t.has(key) ? key : `line.${line.code}.plain`, values);
}

export function quantityText({ as, value }: Quantity, locale: Locale): string {
  switch (as) {
    case "people":
      return peopleText(value, locale);
    case "money":
      return moneyText(value, locale);
    case "share":
      return shareText(value);
    case "times":
      return exactText(value);
  }
}

/** Where a line comes from: the rule's article, then the documents of the values it uses. */
export function lineSource({ rule, rows }: Pick<WorkingLine, "rule" | "rows">): string {
  const documents = rows.map(({ source, article }) => (article ? `${source} ${article}` : source));
  return [...new Set([rule, ...documents])].join("；");
}
