import { formatNumber, formatYuan } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";
import type { PositionProblem } from "../policy/index.ts";
import type { PositionWords } from "./field-text.ts";

/** One thing that stands in the way of handing in, as a sentence that names its field. */
export function problemText(problem: PositionProblem, t: PositionWords, locale: Locale): string {
  const { field, code, least, most, finding } = problem;
  const amount = (bound: number | undefined) =>
    bound === undefined
      ? ""
      : field.startsWith("wage")
        ? formatYuan(bound, locale)
        : formatNumber(bound, locale);
  const [root = "", row] = field.split(".");
  const key = `field.${root}`;
  const label = t.has(key) ? t(key) : root;
  const name = row === undefined ? label : t("problem.row", { field: label, row: Number(row) + 1 });
  return t(`problem.${code}`, {
    field: name,
    least: amount(least),
    most: amount(most),
    found: finding?.found ?? "",
  });
}
