/** The search port: what the product asks of a search engine, and nothing about any particular one. */

export const INDEX_NAMES = ["positions", "courses"] as const;
export type IndexName = (typeof INDEX_NAMES)[number];

/** A stable code, never display text: filters and counts survive translation and renaming. */
export type FacetValue = string;
export type TextField = "title" | "labels" | "org" | "body";

/** Hits beyond this many cannot be paged to, and totals above it are given as "at least". */
export const MAX_TOTAL_HITS = 1000;
/** Words of a query beyond this many are not used. */
export const MAX_QUERY_WORDS = 10;
/** Characters of a query beyond this many are not read. */
export const MAX_QUERY_CHARACTERS = 500;

/** What the owner of the data projects from PostgreSQL: engine-neutral, and no person in it. */
export interface SearchDocument {
  /** `[A-Za-z0-9_-]{1,511}`. */
  id: string;
  /** Grows with every change of the row; a lower one never overwrites a higher one. */
  version: number;
  text: { title: string; labels?: string; org?: string; body?: string };
  facets: Record<string, FacetValue[]>;
  numbers: Record<string, number>;
  geo?: GeoPoint;
  /** What a result card needs. */
  stored: Record<string, unknown>;
}

export interface GeoPoint {
  lat: number;
  lng: number;
}

export type Filter =
  | { op: "and" | "or"; of: Filter[] }
  | { op: "not"; of: Filter }
  | { op: "eq"; field: string; value: FacetValue }
  | { op: "in" | "all"; field: string; values: FacetValue[] }
  /** Both ends inclusive; a document without the number never matches. */
  | { op: "range"; field: string; gte?: number; lte?: number }
  | { op: "radius"; lat: number; lng: number; meters: number }
  | { op: "box"; north: number; west: number; south: number; east: number };

export type Sort = { field: string; dir: "asc" | "desc" } | { near: GeoPoint };

export interface FacetRequest {
  field: string;
  /** Counts as if this field were not filtered, so that a reader sees what another choice would give. */
  disjunctive?: boolean;
  limit?: number;
}

export interface SearchRequest {
  index: IndexName;
  /** Words; "quoted" is a phrase, `-word` excludes. Empty or absent browses. */
  q?: string;
  /** `relaxed` drops trailing words when nothing matches them all. An explicit sort forces `all`. */
  match?: "relaxed" | "all";
  filter?: Filter;
  facets?: FacetRequest[];
  sort?: Sort[];
  /** From 1. */
  page?: number;
  /** 0 asks for counts only. */
  pageSize?: number;
  highlight?: ("title" | "body")[];
  /** Characters of the highlighted body, its ellipses not counted. */
  cropChars?: number;
}

/** A run of text, matched or not. Never HTML: the view renders `<mark>`. */
export interface Segment {
  text: string;
  hit: boolean;
}

export interface SearchHit<T = Record<string, unknown>> {
  id: string;
  index: IndexName;
  stored: T;
  highlights?: Partial<Record<"title" | "body", Segment[]>>;
  distanceMeters?: number;
}

export interface FacetCount {
  value: FacetValue;
  count: number;
}

export interface SearchResult<T = Record<string, unknown>> {
  hits: SearchHit<T>[];
  total: { value: number; relation: "exact" | "atLeast" };
  /** By count descending, then value ascending. */
  facets: Record<string, FacetCount[]>;
  page: number;
  pageSize: number;
  tookMs: number;
  engine: EngineName;
  /** The fallback answered because the search server did not. */
  degraded: boolean;
  /** Words that had to be left out before anything matched. */
  dropped?: string[];
}

export type EngineName = "postgres" | "meilisearch";
export type MultiSearchAnswer = { ok: true; result: SearchResult } | { ok: false; error: Error };

export interface FederatedRequest {
  requests: SearchRequest[];
  /** How much an index counts against the others; 1 where not given. */
  weights?: Partial<Record<IndexName, number>>;
  page?: number;
  pageSize?: number;
}

export interface EngineHealth {
  ok: boolean;
  engine: EngineName;
  /** Age of the oldest change that is not searchable yet. */
  lagSeconds: number;
  pending: number;
}

export interface SearchOptions {
  signal?: AbortSignal;
}

export interface SuggestRequest {
  index: IndexName;
  prefix: string;
  limit?: number;
  filter?: Filter;
}

export interface Suggestion {
  id: string;
  title: string;
}

/** The reading side. Throws {@link UnknownField}, {@link InvalidRequest} or {@link EngineUnavailable}. */
export interface SearchPort {
  search<T = Record<string, unknown>>(
    request: SearchRequest,
    options?: SearchOptions,
  ): Promise<SearchResult<T>>;
  /** One answer per request, in order; a failing request does not spoil the others. */
  multiSearch(requests: SearchRequest[], options?: SearchOptions): Promise<MultiSearchAnswer[]>;
  /** One list out of several indexes. Totals and counts are those of all requests together. */
  federatedSearch(request: FederatedRequest, options?: SearchOptions): Promise<SearchResult>;
  /** Titles that the prefix leads to, each once, with the best hit that has it. */
  suggest(request: SuggestRequest, options?: SearchOptions): Promise<Suggestion[]>;
  /** Values of a facet that begin with the prefix. */
  searchFacet(
    request: { index: IndexName; field: string; prefix: string; filter?: Filter },
    options?: SearchOptions,
  ): Promise<FacetCount[]>;
  health(): Promise<EngineHealth>;
}

export interface IndexReceipt {
  id: string;
  state: "done" | "queued" | "failed";
  error?: string;
  /** The documents at fault, where the engine or the port could tell. */
  failedIds?: string[];
}

export interface DocumentRef {
  id: string;
  version: number;
}

export interface RebuildOptions {
  /** The present documents of these ids; an id left out is one that must not be found. */
  reload: (ids: string[]) => Promise<SearchDocument[]>;
  /** Called after every batch with the number of documents so far. */
  onProgress?: (indexed: number) => void;
}

/** The writing side that the relay needs. */
export interface SearchIndexer {
  /** Idempotent; an older version never overwrites a newer one, nor a later removal. */
  upsert(index: IndexName, documents: SearchDocument[]): Promise<IndexReceipt>;
  remove(index: IndexName, refs: DocumentRef[]): Promise<IndexReceipt>;
  /** Until the engine has done it or given up. Throws {@link EngineUnavailable} after `timeoutMs`. */
  wait(receipt: IndexReceipt, options?: { timeoutMs?: number }): Promise<IndexReceipt>;
}

/** One engine, whole: what maintenance works with. */
export interface SearchEngine extends SearchPort, SearchIndexer {
  readonly name: EngineName;
  /** Builds beside the live index, catches up with changes made meanwhile, then swaps atomically. */
  rebuild(
    index: IndexName,
    source: AsyncIterable<SearchDocument[]>,
    options: RebuildOptions,
  ): Promise<{ indexed: number }>;
  /** Exchanges the live index and the generation before the last rebuild. False if there is none. */
  swapBack(index: IndexName): Promise<boolean>;
  /** Brings the engine's settings in line; its receipt is `unchanged` if they were. */
  configure(index: IndexName): Promise<IndexReceipt>;
  /** What the engine holds, in batches. */
  audit(index: IndexName): AsyncIterable<DocumentRef[]>;
  close(): Promise<void>;
}

/** Language knowledge that both engines share. */
export interface Vocabulary {
  /** Words that mean the same, in sets. Several words in one term match as a phrase. */
  synonyms: readonly (readonly string[])[];
  /** Words that must stay whole. */
  dictionary: readonly string[];
  /** Latin words that are never corrected. */
  noTypoWords: readonly string[];
  /** Words that carry no meaning in a query. */
  stopWords: readonly string[];
}

export interface IndexSettings {
  searchable: readonly TextField[];
  /** Facet fields, matched for equality and counted. */
  facets: readonly string[];
  /** Numbers that may be filtered by range. */
  ranges: readonly string[];
  /** Numbers that may be sorted by. */
  sortable: readonly string[];
  geo: boolean;
  /** The number that orders equals and the list without a query, highest first. */
  freshness: string;
  vocabulary: Vocabulary;
}

export type IndexRegistry = Partial<Record<IndexName, IndexSettings>>;

/** A filter, facet or sort names a field that the index does not have. */
export class UnknownField extends Error {
  override readonly name = "UnknownField";
  readonly index: IndexName;
  readonly field: string;
  constructor(index: IndexName, field: string) {
    super(`Index "${index}" has no field "${field}" for this use`);
    this.index = index;
    this.field = field;
  }
}

/** The request cannot be answered by any engine. */
export class InvalidRequest extends Error {
  override readonly name = "InvalidRequest";
}

/** The engine did not answer, or not in time. */
export class EngineUnavailable extends Error {
  override readonly name = "EngineUnavailable";
}
