import type { Catalogue } from "#app/i18n/catalogue.server.ts";
import { formatDay, formatList, formatNumber, formatYuan } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";
import type { Translate } from "#app/i18n/translate.ts";
import { plainDate } from "#app/lib/date.ts";

export type PositionWords = Translate<Catalogue["positions"]>;

/** The names of messages for the codes of a field. */
const CODES: Readonly<Record<string, string>> = {
  formOfWork: "formOfWork",
  contract: "contract",
  education: "education",
  wageUnit: "wageUnit",
  adjustments: "adjustment",
  accessFacts: "access",
};

/** The value of a field in words, for answers and for the log of changes; "" where nothing was given. */
export function fieldText(field: string, value: unknown, t: PositionWords, locale: Locale): string {
  if (value === null || value === undefined || value === "") return "";
  if (Array.isArray(value)) return listText(field, value, t, locale);
  switch (field) {
    case "wageFrom":
    case "wageTo":
      return formatYuan(Number(value), locale);
    case "closingOn":
      return dayText(value, locale);
    case "demands":
      return demandsText(value as Record<string, string>, t, locale);
    case "wordingReasons":
      return Object.values(value as Record<string, string>).join("\n");
    default:
      if (typeof value === "number") return formatNumber(value, locale);
      return typeof value === "string" ? codeText(field, value, t) : "";
  }
}

function codeText(field: string, value: string, t: PositionWords): string {
  const key = `${CODES[field] ?? ""}.${value}`;
  return t.has(key) ? t(key) : value;
}

function dayText(value: unknown, locale: Locale): string {
  const day = plainDate(String(value));
  return day ? formatDay(day, locale) : "";
}

function listText(field: string, all: readonly unknown[], t: PositionWords, locale: Locale) {
  if (field === "requirements") {
    const rows = all as readonly { text: string; reason: string }[];
    return rows
      .map(({ text, reason }) => (reason === "" ? text : t("answer.reasoned", { text, reason })))
      .join("\n");
  }
  if (field === "software") {
    const rows = all as readonly { name: string; triedWith: string }[];
    return rows
      .map(({ name, triedWith }) =>
        triedWith === "" ? name : t("answer.tried", { name, triedWith }),
      )
      .join("\n");
  }
  return formatList(
    all.map((code) => codeText(field, String(code), t)),
    locale,
  );
}

function demandsText(levels: Readonly<Record<string, string>>, t: PositionWords, locale: Locale) {
  const parts = Object.entries(levels).flatMap(([demand, level]) => {
    const [name, degree] = [`demand.${demand}`, `demandLevel.${level}`];
    if (!t.has(name) || !t.has(degree)) return [];
    return t("answer.demand", { demand: t(name), level: t(degree) });
  });
  return formatList(parts, locale);
}
