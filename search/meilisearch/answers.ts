import type { Hit, MultiSearchResult } from "meilisearch";
import type { FacetCount, SearchHit, SearchRequest, SearchResult } from "#search/engine.ts";
import { MAX_TOTAL_HITS } from "#search/engine.ts";
import { inOrder } from "#search/federate.ts";
import { cappedTotal, pageWindow } from "#search/filters.ts";
import { cropSegments, markHits } from "#search/text/highlight.ts";
import { HIT_END, HIT_START } from "./documents.ts";
import type { MarkedWord } from "#search/text/highlight.ts";
import type { ShownText } from "./documents.ts";
import type { Queries } from "./queries.ts";

const DEFAULT_CROP = 120;
const MARKED = new RegExp(`${HIT_START}([^${HIT_END}]*)${HIT_END}`, "g");

export type Answer = Omit<SearchResult, "tookMs" | "engine" | "degraded">;
type Found = MultiSearchResult<Record<string, unknown>>;

/** The port's answer out of Meilisearch's, which are in the order of the queries. */
export function answerOf(request: SearchRequest, queries: Queries, results: Found[]): Answer {
  const [main, ...disjunctive] = results;
  const { page, pageSize, offset, limit } = pageWindow(request);
  const counted = new Map<string, Record<string, number>>(
    Object.entries(main?.facetDistribution ?? {}),
  );
  queries.disjunctive.forEach(({ facet }, at) => {
    counted.set(facet.field, disjunctive[at]?.facetDistribution?.[facet.field] ?? {});
  });
  const total = cappedTotal(main?.totalHits ?? 0);
  const beyond = pageSize > 0 && offset >= MAX_TOTAL_HITS;
  return {
    hits: (main?.hits ?? []).slice(0, limit).map((hit) => hitOf(hit, request)),
    total: beyond ? { value: total.value, relation: "atLeast" } : total,
    facets: facetsOf(request, counted),
    page,
    pageSize,
  };
}

/** The answer when nothing can match. */
export function emptyAnswer(request: SearchRequest): Answer {
  const { page, pageSize } = pageWindow(request);
  const total = { value: 0, relation: "exact" } as const;
  return { hits: [], total, facets: facetsOf(request, new Map()), page, pageSize };
}

function facetsOf(
  request: SearchRequest,
  counted: ReadonlyMap<string, Record<string, number>>,
): Record<string, FacetCount[]> {
  const fields = (request.facets ?? []).map(({ field, limit }) => {
    const values = inOrder(Object.entries(counted.get(field) ?? {}));
    return [field, values.slice(0, limit)] as const;
  });
  return Object.fromEntries(fields);
}

function hitOf(hit: Hit<Record<string, unknown>>, request: SearchRequest): SearchHit {
  const found: SearchHit = {
    id: String(hit.id),
    index: request.index,
    stored: (hit.stored ?? {}) as Record<string, unknown>,
  };
  if (typeof hit._geoDistance === "number") found.distanceMeters = hit._geoDistance;
  if (!request.highlight) return found;
  const shown = (hit.shown ?? {}) as Partial<ShownText>;
  const words = matchedWords(hit._formatted ?? {}, request.highlight);
  found.highlights = {};
  for (const field of request.highlight) {
    const segments = markHits(shown[field] ?? "", words);
    found.highlights[field] =
      field === "body" ? cropSegments(segments, request.cropChars ?? DEFAULT_CROP) : segments;
  }
  return found;
}

/** What the server marked in the folded text, to be found again in the text that is shown. */
export function matchedWords(
  formatted: Readonly<Record<string, unknown>>,
  fields: readonly string[],
): MarkedWord[] {
  const words = new Set<string>();
  for (const field of fields) {
    const marked = formatted[field];
    if (typeof marked !== "string") continue;
    for (const [, word = ""] of marked.matchAll(MARKED)) words.add(word);
  }
  return Array.from(words, (text) => ({ text, prefix: true }));
}
