import { speaker } from "#app/i18n/catalogue.server.ts";
import { formatList } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";
import type { Context } from "#app/platform/db.server.ts";
import { activeFilters } from "./messages/filter-words.ts";
import type { AskedSearch } from "./schema/search-query.ts";
import { namesOf } from "./search-names.server.ts";

/** A search in words: “包装”、居家就业和地区：山西省晋城市. */
export async function describeSearch(
  asked: AskedSearch,
  locale: Locale,
  context: Context,
): Promise<string> {
  const t = speaker("positions", locale);
  const names = await namesOf(asked, locale, context);
  const filters = activeFilters(asked.query, names, t, locale).map(({ label }) => label);
  const words = asked.query.q === "" ? [] : [t("search.quoted", { q: asked.query.q })];
  const parts = [...words, ...filters];
  return parts.length === 0 ? t("home.all") : formatList(parts, locale);
}
