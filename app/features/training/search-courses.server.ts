import type { Locale } from "#app/i18n/locales.ts";
import type { Context } from "#app/platform/db.server.ts";
import { searchPort } from "#app/platform/search.server.ts";
import { countsOf, highlightsOf, type Counts, type Highlights } from "#search/answers.ts";
import { coursesRequest } from "#search/courses-index.ts";
import { MAX_TOTAL_HITS, type SearchPort } from "#search/engine.ts";
import { listOpenSessions, type SessionCard } from "./list-open-sessions.server.ts";
import { courseFilters } from "./policy/index.ts";
import type { CourseFilter, CoursesQuery } from "./policy/index.ts";

export type FoundSession = SessionCard & Highlights;

/** A search with one wish less, and what it would find; `filter` is null where it is the words. */
export interface WiderCourses {
  readonly filter: CourseFilter | null;
  readonly query: CoursesQuery;
  readonly count: number;
}

export interface FoundCourses {
  readonly sessions: readonly FoundSession[];
  readonly total: { readonly value: number; readonly relation: "exact" | "atLeast" };
  readonly pageCount: number;
  readonly counts: Counts;
  /** The search server did not answer and the database did: simpler, and said so. */
  readonly degraded: boolean;
  /** Words left out before anything matched. */
  readonly droppedWords: readonly string[];
  /** Nothing found: searches one wish wider that find something. */
  readonly wider: readonly WiderCourses[];
}

export interface SearchOptions {
  readonly locale: Locale;
  readonly pageSize: number;
  /** Whether the counts beside the filters are asked for. */
  readonly withCounts?: boolean;
}

const MOST_WIDER = 6;

/** Sessions that answer a search and can be joined now. The engine gives ids, PostgreSQL the rows. */
export async function searchCourses(
  query: CoursesQuery,
  { locale, pageSize, withCounts = true }: SearchOptions,
  context: Context,
  port: SearchPort = searchPort(),
): Promise<FoundCourses> {
  const { facets, ...request } = coursesRequest(query, context.now);
  const result = await port.search({
    ...request,
    pageSize,
    ...(withCounts && facets ? { facets } : {}),
    highlight: query.q === "" ? [] : ["title", "body"],
    cropChars: 80,
  });
  const ids = result.hits.map(({ id }) => id);
  const [cards, wider] = await Promise.all([
    listOpenSessions(ids, locale, context),
    result.total.value === 0 ? countWider(query, context, port) : [],
  ]);
  const byId = new Map(result.hits.map((hit) => [hit.id, hit]));
  return {
    sessions: cards.map((card) => ({ ...card, ...highlightsOf(byId.get(card.id), card.title) })),
    total: result.total,
    pageCount: Math.ceil(Math.min(result.total.value, MAX_TOTAL_HITS) / pageSize),
    counts: countsOf(result),
    degraded: result.degraded,
    droppedWords: result.dropped ?? [],
    wider,
  };
}

/** What each search with one wish less would find, counted in one question; those that find nothing are left out. */
async function countWider(
  query: CoursesQuery,
  { now }: Context,
  port: SearchPort,
): Promise<WiderCourses[]> {
  const filters = courseFilters(query).map(({ filter, without }) => ({ filter, query: without }));
  const withoutWords = { filter: null, query: { ...query, q: "", page: 1 } };
  const wider = query.q === "" || filters.length === 0 ? filters : [...filters, withoutWords];
  if (wider.length === 0) return [];
  const answers = await port.multiSearch(
    wider.map((each) => ({ ...coursesRequest(each.query, now), facets: [], pageSize: 0 })),
  );
  return wider
    .map((each, place) => {
      const answer = answers[place];
      return { ...each, count: answer?.ok ? answer.result.total.value : 0 };
    })
    .filter(({ count }) => count > 0)
    .slice(0, MOST_WIDER);
}
