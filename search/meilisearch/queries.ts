import type { MultiSearchQuery } from "meilisearch";
import type { FacetRequest, Filter, SearchRequest, Sort } from "#search/engine.ts";
import { MAX_QUERY_CHARACTERS } from "#search/engine.ts";
import { pageWindow, withoutField } from "#search/filters.ts";
import { fold, wellFormed } from "#search/text/normalise.ts";
import type { ParsedQuery } from "#search/text/parse-query.ts";
import { HIT_END, HIT_START } from "./documents.ts";
import { filterExpression } from "./filter-expression.ts";

/** The page of hits first, then one query for each facet that is counted under a filter of its own. */
export interface Queries {
  main: MultiSearchQuery;
  disjunctive: { facet: FacetRequest; query: MultiSearchQuery }[];
}

/** What a request becomes. `undefined`: nothing can match it. */
export function queriesFor(request: SearchRequest, indexUid: string): Queries | undefined {
  const filter = expressionOf(request.filter);
  if (filter === false) return undefined;
  const { page, pageSize, limit } = pageWindow(request);
  const own = (request.facets ?? []).filter((facet) => hasOwnFilter(facet, request.filter));
  const shared = (request.facets ?? []).filter((facet) => !own.includes(facet));
  const common = {
    indexUid,
    q: queryText(request.q),
    matchingStrategy: "all",
    locales: ["cmn"],
  } satisfies MultiSearchQuery;
  const main: MultiSearchQuery = {
    ...common,
    ...(filter === true ? {} : { filter }),
    ...(shared.length > 0 ? { facets: shared.map(({ field }) => field) } : {}),
    ...(request.sort && request.sort.length > 0 ? { sort: request.sort.map(sortRule) } : {}),
    page: limit === 0 ? 1 : page,
    hitsPerPage: limit === 0 ? 0 : pageSize,
    attributesToRetrieve: retrieved(request),
    ...(request.highlight
      ? {
          attributesToHighlight: request.highlight,
          highlightPreTag: HIT_START,
          highlightPostTag: HIT_END,
        }
      : {}),
  };
  const disjunctive = own.flatMap((facet) => {
    const others = expressionOf(withoutField(request.filter, facet.field));
    if (others === false) return [];
    const query: MultiSearchQuery = {
      ...common,
      ...(others === true ? {} : { filter: others }),
      facets: [facet.field],
      page: 1,
      hitsPerPage: 0,
      attributesToRetrieve: [],
    };
    return [{ facet, query }];
  });
  return { main, disjunctive };
}

/** Distances are given only where the place is retrieved. */
function retrieved({ sort, highlight }: SearchRequest): string[] {
  const near = sort?.some((one) => "near" in one) ?? false;
  return ["id", "stored", ...(highlight ? ["shown"] : []), ...(near ? ["_geo"] : [])];
}

export function expressionOf(filter: Filter | undefined): string | boolean {
  return filter === undefined ? true : filterExpression(filter);
}

function hasOwnFilter(facet: FacetRequest, filter: Filter | undefined): boolean {
  return facet.disjunctive === true && withoutField(filter, facet.field) !== filter;
}

function sortRule(sort: Sort): string {
  if ("near" in sort) return `_geoPoint(${sort.near.lat}, ${sort.near.lng}):asc`;
  return `${sort.field}:${sort.dir}`;
}

/** Folded as the documents are, with straight quotes, the only ones that Meilisearch knows. */
export function queryText(q: string | undefined): string {
  return fold(wellFormed(q ?? "").slice(0, MAX_QUERY_CHARACTERS)).replace(/[“”「」]/g, '"');
}

/** The query with only its first `kept` words; phrases and exclusions stay. */
export function shortenedText(query: ParsedQuery, kept: number): string {
  return [
    ...query.terms.slice(0, kept).map(({ typed }) => typed),
    ...query.phrases.map(({ text }) => `"${text}"`),
    ...query.excluded.map((words) => `-"${words.join(" ")}"`),
  ].join(" ");
}
