import type { Locale } from "#app/i18n/locales.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { Context } from "#app/platform/db.server.ts";
import { searchPort } from "#app/platform/search.server.ts";
import type { SearchPort } from "#search/engine.ts";
import { positionsRequest } from "#search/positions-index.ts";
import type { PublicPosition } from "./find-public-position.server.ts";
import { emptyQuery, parentRegion, type PositionQuery } from "./policy/index.ts";
import { listOpenPositions, type PositionCard } from "./position-cards.server.ts";

const MOST = 4;

/**
 * Open positions near in kind and place: the same occupation in the same place, then in the region
 * around it, then anywhere, then any of the same 大类 there. Without a search engine there are none.
 */
export async function listSimilarPositions(
  position: PublicPosition,
  locale: Locale,
  context: Context,
  port: SearchPort = searchPort(),
): Promise<PositionCard[]> {
  const today = shanghaiDay(context.now);
  const requests = similarQueries(position).map((query) => {
    const { facets: _facets, highlight: _highlight, ...request } = positionsRequest(query, today);
    return { ...request, pageSize: MOST + 1 };
  });
  const answers = await port.multiSearch(requests);
  const ids = answers.flatMap((answer) =>
    answer.ok ? answer.result.hits.map(({ id }) => id) : [],
  );
  const others = [...new Set(ids)].filter((id) => id !== position.id).slice(0, MOST);
  return listOpenPositions(others, locale, context);
}

function similarQueries({ region, occupation }: PublicPosition): PositionQuery[] {
  const around = region === null ? undefined : parentRegion(region);
  const major = occupation?.split("-")[0];
  const alike = occupation ?? undefined;
  const queries: Partial<PositionQuery>[] = [
    ...(region && alike ? [{ region, occupation: alike }] : []),
    ...(around && alike ? [{ region: around, occupation: alike }] : []),
    ...(alike ? [{ occupation: alike }] : []),
    ...(around && major ? [{ region: around, occupation: major }] : []),
  ];
  return queries.map((query) => ({ ...emptyQuery, sort: "newest", ...query }));
}
