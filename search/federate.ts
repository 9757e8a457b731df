import type {
  FacetCount,
  FederatedRequest,
  SearchHit,
  SearchPort,
  SearchRequest,
  SearchResult,
} from "./engine.ts";
import { MAX_TOTAL_HITS } from "./engine.ts";
import { cappedTotal, pageWindow } from "./filters.ts";

/** Damps how much the first places outweigh the next ones (reciprocal rank fusion). */
const RANK_DAMPING = 60;

/** One list out of several by reciprocal rank: engines' scores cannot be compared, places in a list can. */
export function federate(request: FederatedRequest, results: SearchResult[]): SearchResult {
  const { page, pageSize, offset, limit } = pageWindow(request);
  const ranked = results.flatMap((result, list) =>
    result.hits.map((hit, place) => ({
      hit,
      list,
      score: (request.weights?.[hit.index] ?? 1) / (RANK_DAMPING + place),
    })),
  );
  ranked.sort((a, b) => b.score - a.score || a.list - b.list);
  const hits: SearchHit[] = ranked.slice(offset, offset + limit).map(({ hit }) => hit);
  const dropped = results.flatMap((result) => result.dropped ?? []);
  return {
    hits,
    total: totalOf(results),
    facets: mergedFacets(results),
    page,
    pageSize,
    tookMs: Math.max(0, ...results.map(({ tookMs }) => tookMs)),
    engine: results[0]?.engine ?? "postgres",
    degraded: results.some(({ degraded }) => degraded),
    ...(dropped.length > 0 ? { dropped: [...new Set(dropped)] } : {}),
  };
}

/** What each list must bring so that any of them could fill the page asked for. */
export function federatedParts(request: FederatedRequest): SearchRequest[] {
  const { offset, limit } = pageWindow(request);
  const pageSize = Math.min(MAX_TOTAL_HITS, offset + limit);
  return request.requests.map((part) => ({ ...part, page: 1, pageSize }));
}

/** Federated search on top of any engine's plain search. */
export async function federatedSearch(
  port: Pick<SearchPort, "search">,
  request: FederatedRequest,
  options?: { signal?: AbortSignal },
): Promise<SearchResult> {
  const parts = federatedParts(request);
  return federate(request, await Promise.all(parts.map((part) => port.search(part, options))));
}

function totalOf(results: SearchResult[]): SearchResult["total"] {
  const sum = cappedTotal(results.reduce((count, { total }) => count + total.value, 0));
  const open = results.some(({ total }) => total.relation === "atLeast");
  return open ? { value: sum.value, relation: "atLeast" } : sum;
}

function mergedFacets(results: SearchResult[]): Record<string, FacetCount[]> {
  const fields = new Map<string, Map<string, number>>();
  for (const { facets } of results) {
    for (const [field, counts] of Object.entries(facets)) {
      const merged = fields.get(field) ?? new Map<string, number>();
      for (const { value, count } of counts) merged.set(value, (merged.get(value) ?? 0) + count);
      fields.set(field, merged);
    }
  }
  return Object.fromEntries([...fields].map(([field, counts]) => [field, inOrder(counts)]));
}

/** By count descending, then value ascending by code point. */
export function inOrder(counts: Iterable<readonly [string, number]>): FacetCount[] {
  return Array.from(counts, ([value, count]) => ({ value, count })).sort(
    (a, b) => b.count - a.count || (a.value < b.value ? -1 : a.value > b.value ? 1 : 0),
  );
}
