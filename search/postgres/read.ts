import type {
  FacetCount,
  Filter,
  IndexSettings,
  SearchHit,
  SearchRequest,
  SearchResult,
} from "#search/engine.ts";
import { MAX_TOTAL_HITS } from "#search/engine.ts";
import { inOrder } from "#search/federate.ts";
import { cappedTotal, pageWindow, withoutField } from "#search/filters.ts";
import { cropSegments, markHits, markedWords } from "#search/text/highlight.ts";
import type { ParsedQuery } from "#search/text/parse-query.ts";
import type { SqlClient } from "./client.ts";
import { prepared } from "./client.ts";
import type { CountCache } from "./count-cache.ts";
import { findDense } from "./dense-words.ts";
import type { Counts, HitRow, Question, Statement } from "./statements.ts";
import {
  countsStatement,
  hitsStatement,
  leadingWordsStatement,
  totalStatement,
  wordsStatement,
} from "./statements.ts";
import { tsQueries } from "./tsquery.ts";

const DEFAULT_CROP = 120;

export interface Reader {
  words: SqlClient;
  browse: SqlClient;
  cache: CountCache;
}

interface Found {
  hits: HitRow[];
  counts: Counts;
  disjunctive: Record<string, FacetCount[]>;
}

export type Answer = Omit<SearchResult, "tookMs" | "engine" | "degraded">;

/** Answers one checked request. */
export async function answer(
  reader: Reader,
  settings: IndexSettings,
  table: string,
  request: SearchRequest,
  query: ParsedQuery,
): Promise<Answer> {
  const question: Question = { table, settings, request, query };
  const hasWords = tsQueries(query) !== undefined;
  const found = hasWords ? await findWords(reader, question) : await findAll(reader, question);
  if (hasWords && found.counts.total === 0 && mayDrop(question)) {
    const kept = await leadingWords(reader, question);
    if (kept > 0) {
      const shorter = { ...query, terms: query.terms.slice(0, kept) };
      const again = await findWords(reader, { ...question, query: shorter });
      const dropped = query.terms.slice(kept).map(({ typed }) => typed);
      return { ...present({ ...question, query: shorter }, again), dropped };
    }
  }
  return present(question, found);
}

function mayDrop({ request, query }: Question): boolean {
  const sorted = (request.sort?.length ?? 0) > 0;
  return request.match !== "all" && !sorted && query.terms.length > 1;
}

async function leadingWords(reader: Reader, question: Question): Promise<number> {
  const [row] = await rows<{ kept: number }>(reader.words, leadingWordsStatement(question));
  return row?.kept ?? 0;
}

async function findWords(reader: Reader, question: Question): Promise<Found> {
  const { request } = question;
  const disjunctive = findDisjunctive(reader.words, question);
  if ((request.sort?.length ?? 0) > 0) {
    const [hits, counts] = await Promise.all([
      findHits(reader.words, question),
      count(reader.words, question),
    ]);
    return { hits, counts, disjunctive: await disjunctive };
  }
  const [[row], others] = await Promise.all([
    rows<Counts & { hits: HitRow[]; isWhole: boolean }>(
      reader.words,
      wordsStatement(question, plainFields(question)),
    ),
    disjunctive,
  ]);
  if (row && !row.isWhole) {
    const [hits, counts] = await Promise.all([
      findDense(reader.words, question),
      countDense(reader, question, row.total),
    ]);
    return { hits, counts, disjunctive: others };
  }
  const counts = { total: row?.total ?? 0, facets: row?.facets ?? {} };
  return { hits: row?.hits ?? [], counts, disjunctive: others };
}

/** Counting what very many rows have is what takes long: kept for a while, as for lists without words. */
function countDense(reader: Reader, question: Question, seen: number): Promise<Counts> {
  const fields = plainFields(question);
  if (fields.length === 0) return Promise.resolve({ total: seen, facets: {} });
  return reader.cache.get(countsKey(question, fields), () => count(reader.words, question));
}

function countsKey({ request }: Question, fields: readonly string[]): string {
  const { index, q = "", filter = null } = request;
  return JSON.stringify([index, q, filter, fields]);
}

async function findAll(reader: Reader, question: Question): Promise<Found> {
  const { request } = question;
  const key = countsKey(question, plainFields(question));
  const [hits, counts, disjunctive] = await Promise.all([
    findHits(reader.browse, question),
    reader.cache.get(key, () => count(reader.browse, question)),
    findDisjunctive(reader.browse, question, reader.cache),
  ]);
  return { hits, counts: agreeing(counts, hits, request), disjunctive };
}

/** Kept counts may be older than the hits: a total never contradicts the page that is shown. */
function agreeing(counts: Counts, hits: HitRow[], request: SearchRequest): Counts {
  const { offset, limit } = pageWindow(request);
  const seen = offset + hits.length;
  if (hits.length > 0 && hits.length < limit) return { ...counts, total: seen };
  return hits.length > 0 && seen > counts.total ? { ...counts, total: seen } : counts;
}

async function findHits(client: SqlClient, question: Question): Promise<HitRow[]> {
  if (pageWindow(question.request).limit === 0) return [];
  return rows<HitRow>(client, hitsStatement(question));
}

async function count(client: SqlClient, question: Question): Promise<Counts> {
  const fields = plainFields(question);
  const statement =
    fields.length > 0
      ? countsStatement(question, question.request.filter, fields)
      : totalStatement(question);
  const [row] = await rows<Counts>(client, statement);
  return row ?? { total: 0, facets: {} };
}

/** Fields that are counted within the request's own filter. */
function plainFields({ request }: Question): string[] {
  const fields = (request.facets ?? []).filter((facet) => !needsOwnFilter(facet, request.filter));
  return fields.map(({ field }) => field).sort();
}

function needsOwnFilter(
  facet: { field: string; disjunctive?: boolean },
  filter: Filter | undefined,
): boolean {
  return facet.disjunctive === true && withoutField(filter, facet.field) !== filter;
}

async function findDisjunctive(
  client: SqlClient,
  question: Question,
  cache?: CountCache,
): Promise<Record<string, FacetCount[]>> {
  const { request } = question;
  const facets = (request.facets ?? []).filter((facet) => needsOwnFilter(facet, request.filter));
  const counted = await Promise.all(
    facets.map(async ({ field, limit }) => {
      const filter = withoutField(request.filter, field);
      const read = async () => {
        const [row] = await rows<Counts>(client, countsStatement(question, filter, [field]));
        return row ?? { total: 0, facets: {} };
      };
      const key = JSON.stringify([request.index, request.q ?? "", filter ?? null, [field]]);
      const counts = cache ? await cache.get(key, read) : await read();
      return [field, valuesOf(field, counts.facets, limit)] as const;
    }),
  );
  return Object.fromEntries(counted);
}

async function rows<Row extends object>(client: SqlClient, statement: Statement): Promise<Row[]> {
  const answered = await client.query<Row>(prepared(statement.text, statement.values));
  return answered.rows;
}

function present(question: Question, found: Found): Answer {
  const { request } = question;
  const { page, pageSize, offset } = pageWindow(request);
  const facets = (request.facets ?? []).map(({ field, limit }) => [
    field,
    found.disjunctive[field] ?? valuesOf(field, found.counts.facets, limit),
  ]);
  const beyond = pageSize > 0 && offset >= MAX_TOTAL_HITS;
  const total = cappedTotal(found.counts.total);
  return {
    hits: presentHits(question, found.hits),
    total: beyond ? { value: total.value, relation: "atLeast" } : total,
    facets: Object.fromEntries(facets) as Record<string, FacetCount[]>,
    page,
    pageSize,
  };
}

function valuesOf(field: string, entries: Record<string, number>, limit?: number): FacetCount[] {
  const prefix = `${field}:`;
  const own = Object.entries(entries)
    .filter(([entry]) => entry.startsWith(prefix))
    .map(([entry, documents]) => [entry.slice(prefix.length), documents] as const);
  return inOrder(own).slice(0, limit);
}

function presentHits({ request, query }: Question, found: HitRow[]): SearchHit[] {
  const words = request.highlight ? markedWords(query) : [];
  return found.map((row) => {
    const hit: SearchHit = { id: row.id, index: request.index, stored: row.stored };
    if (typeof row.distance === "number") hit.distanceMeters = row.distance;
    if (!request.highlight) return hit;
    hit.highlights = {};
    if (row.title !== undefined) hit.highlights.title = markHits(row.title, words);
    if (row.body !== undefined) {
      const body = markHits(row.body, words);
      hit.highlights.body = cropSegments(body, request.cropChars ?? DEFAULT_CROP);
    }
    return hit;
  });
}
