import type { Locale } from "#app/i18n/locales.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { Context } from "#app/platform/db.server.ts";
import { searchPort } from "#app/platform/search.server.ts";
import { countsOf, highlightsOf, type Counts, type Highlights } from "#search/answers.ts";
import { MAX_TOTAL_HITS, type SearchPort, type SearchResult } from "#search/engine.ts";
import { positionsCountRequest, positionsRequest } from "#search/positions-index.ts";
import { widerQueries, type PositionQuery, type WiderQuery } from "./policy/index.ts";
import { listOpenPositions, type PositionCard } from "./position-cards.server.ts";

export interface FoundPosition extends PositionCard, Highlights {
  readonly distanceMeters: number | undefined;
}

export interface FoundPositions {
  readonly positions: readonly FoundPosition[];
  readonly total: { readonly value: number; readonly relation: "exact" | "atLeast" };
  readonly pageCount: number;
  /** Code → count, by facet. */
  readonly counts: Counts;
  /** The search server did not answer and the database did: simpler, and said so. */
  readonly degraded: boolean;
  /** Words left out before anything matched. */
  readonly droppedWords: readonly string[];
  /** Nothing found: searches one step wider that find something, the gentlest first. */
  readonly wider: readonly (WiderQuery & { readonly count: number })[];
}

export interface SearchOptions {
  readonly locale: Locale;
  readonly pageSize: number;
  /** Whether the counts beside the filters are asked for. */
  readonly withCounts?: boolean;
}

const MOST_WIDER = 6;

/** Positions that answer a search and are open now. The engine gives ids, PostgreSQL the rows. */
export async function searchPositions(
  query: PositionQuery,
  { locale, pageSize, withCounts = true }: SearchOptions,
  context: Context,
  port: SearchPort = searchPort(),
): Promise<FoundPositions> {
  const today = shanghaiDay(context.now);
  const { facets, ...request } = positionsRequest(query, today);
  const result = await port.search({
    ...request,
    pageSize,
    ...(withCounts && facets ? { facets } : {}),
    highlight: query.q === "" ? [] : ["title", "body"],
    cropChars: 80,
  });
  const ids = result.hits.map(({ id }) => id);
  const [cards, wider] = await Promise.all([
    listOpenPositions(ids, locale, context),
    result.total.value === 0 ? countWider(query, context, port) : [],
  ]);
  return {
    positions: withHighlights(cards, result),
    total: result.total,
    pageCount: Math.ceil(Math.min(result.total.value, MAX_TOTAL_HITS) / pageSize),
    counts: countsOf(result),
    degraded: result.degraded,
    droppedWords: result.dropped ?? [],
    wider,
  };
}

/** What each wider search would find, counted in one question; those that find nothing are left out. */
async function countWider(query: PositionQuery, { now }: Context, port: SearchPort) {
  const today = shanghaiDay(now);
  const wider = widerQueries(query);
  if (wider.length === 0) return [];
  const answers = await port.multiSearch(
    wider.map((each) => positionsCountRequest(each.query, today)),
  );
  return wider
    .map((each, place) => {
      const answer = answers[place];
      return { ...each, count: answer?.ok ? answer.result.total.value : 0 };
    })
    .filter(({ count }) => count > 0)
    .slice(0, MOST_WIDER);
}

function withHighlights(cards: readonly PositionCard[], { hits }: SearchResult): FoundPosition[] {
  const byId = new Map(hits.map((hit) => [hit.id, hit]));
  return cards.map((card) => {
    const hit = byId.get(card.id);
    return { ...card, ...highlightsOf(hit, card.title), distanceMeters: hit?.distanceMeters };
  });
}
