import type {
  Filter,
  IndexName,
  SearchDocument,
  SearchEngine,
  SearchRequest,
  SearchResult,
  Sort,
} from "#search/engine.ts";
import { indexes } from "#search/registry-index.ts";

/** Fields of one index and those of the other that do the same in the contract. */
const PAIRS = [
  ["adjustment", "need"],
  ["education", "kind"],
  ["access", "delivery"],
  ["wageTo", "startsAt"],
  ["closesOn", "enrolBy"],
] as const;
const OTHER_NAME = new Map<string, string>(
  PAIRS.flatMap(([one, other]) => [
    [one, other],
    [other, one],
  ]),
);

const otherIndex = (index: IndexName): IndexName =>
  index === "positions" ? "courses" : "positions";
const otherName = (field: string) => OTHER_NAME.get(field) ?? field;

/** The same engine with its two indexes exchanged: what the contract says of positions is asked of courses. */
export function asCourses(engine: SearchEngine): SearchEngine {
  return {
    name: engine.name,
    search: async (request, options) =>
      turned(await engine.search(turnedRequest(request), options)),
    multiSearch: async (requests, options) => {
      const answers = await engine.multiSearch(requests.map(turnedRequest), options);
      return answers.map((one) => (one.ok ? { ok: true, result: turned(one.result) } : one));
    },
    federatedSearch: async ({ requests, weights, ...page }, options) => {
      const { positions = 1, courses = 1 } = weights ?? {};
      const request = {
        ...page,
        requests: requests.map(turnedRequest),
        weights: { positions: courses, courses: positions },
      };
      return turned(await engine.federatedSearch(request, options));
    },
    suggest: ({ index, ...rest }, options) =>
      engine.suggest({ ...rest, index: otherIndex(index) }, options),
    searchFacet: ({ index, field, prefix }, options) =>
      engine.searchFacet({ index: otherIndex(index), field: otherName(field), prefix }, options),
    health: () => engine.health(),
    upsert: (index, documents) =>
      engine.upsert(
        otherIndex(index),
        documents.map((one) => turnedDocument(one, otherIndex(index))),
      ),
    remove: (index, refs) => engine.remove(otherIndex(index), refs),
    wait: (receipt, options) => engine.wait(receipt, options),
    rebuild: (index, source, { reload, ...options }) => {
      const other = otherIndex(index);
      const turn = (batch: SearchDocument[]) => batch.map((one) => turnedDocument(one, other));
      async function* documents() {
        for await (const batch of source) yield turn(batch);
      }
      return engine.rebuild(other, documents(), {
        ...options,
        reload: async (ids) => turn(await reload(ids)),
      });
    },
    swapBack: (index) => engine.swapBack(otherIndex(index)),
    configure: (index) => engine.configure(otherIndex(index)),
    audit: (index) => engine.audit(otherIndex(index)),
    close: () => engine.close(),
  };
}

/** Fields that the other index does not have stay behind: the contract does not look for them there. */
function turnedDocument(document: SearchDocument, index: IndexName): SearchDocument {
  const { facets, numbers, geo, ...same } = document;
  const settings = indexes[index];
  const kept = <T>(fields: Readonly<Record<string, T>>, known: readonly string[]) =>
    Object.fromEntries(
      Object.entries(fields)
        .map(([name, value]) => [otherName(name), value] as const)
        .filter(([name]) => known.includes(name)),
    );
  return {
    ...same,
    facets: kept(facets, settings.facets),
    numbers: kept(numbers, settings.ranges),
    ...(geo && settings.geo ? { geo } : {}),
  };
}

function turnedRequest(request: SearchRequest): SearchRequest {
  const { index, filter, facets, sort } = request;
  return {
    ...request,
    index: otherIndex(index),
    ...(filter ? { filter: turnedFilter(filter) } : {}),
    ...(facets ? { facets: facets.map((one) => ({ ...one, field: otherName(one.field) })) } : {}),
    ...(sort ? { sort: sort.map(turnedSort) } : {}),
  };
}

function turnedSort(sort: Sort): Sort {
  return "field" in sort ? { ...sort, field: otherName(sort.field) } : sort;
}

function turnedFilter(filter: Filter): Filter {
  switch (filter.op) {
    case "and":
    case "or":
      return { op: filter.op, of: filter.of.map(turnedFilter) };
    case "not":
      return { op: "not", of: turnedFilter(filter.of) };
    case "radius":
    case "box":
      return filter;
    default:
      return { ...filter, field: otherName(filter.field) };
  }
}

function turned<T>(result: SearchResult<T>): SearchResult<T> {
  return {
    ...result,
    hits: result.hits.map((hit) => ({ ...hit, index: otherIndex(hit.index) })),
    facets: Object.fromEntries(
      Object.entries(result.facets).map(([field, counts]) => [otherName(field), counts]),
    ),
  };
}
