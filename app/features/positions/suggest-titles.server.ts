import type { Locale } from "#app/i18n/locales.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { Context } from "#app/platform/db.server.ts";
import { searchPort } from "#app/platform/search.server.ts";
import type { SearchPort } from "#search/engine.ts";
import { positionsFilter } from "#search/positions-index.ts";
import { emptyQuery } from "./policy/index.ts";
import { listOpenPositions } from "./position-cards.server.ts";

const MOST_SUGGESTIONS = 8;

/** Titles of positions open now that the words typed so far lead to; the row is asked, not the index. */
export async function suggestTitles(
  text: string,
  locale: Locale,
  context: Context,
  port: SearchPort = searchPort(),
): Promise<string[]> {
  if (text === "") return [];
  const filter = positionsFilter(emptyQuery, shanghaiDay(context.now));
  const request = { index: "positions", prefix: text, limit: MOST_SUGGESTIONS, filter } as const;
  const suggested = await port.suggest(request);
  const ids = suggested.map(({ id }) => id);
  const open = await listOpenPositions(ids, locale, context);
  return [...new Set(open.map(({ title }) => title))];
}
