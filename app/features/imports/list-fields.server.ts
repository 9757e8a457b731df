import { speaker } from "#app/i18n/catalogue.server.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { columnsOf } from "./policy/index.ts";
import type { ImportKind } from "./policy/index.ts";

/** What a column of a kind of file can hold, by name. */
export function listFields(kind: ImportKind, locale: Locale) {
  const t = speaker("imports", locale);
  return columnsOf[kind].fields.map((value) => {
    const [, fact = value, month = ""] = /^(.*)-(\d+)$/.exec(value) ?? [];
    return { value, label: t(`field.${fact as "person"}`, { month }) };
  });
}
