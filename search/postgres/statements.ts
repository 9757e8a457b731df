import type { Filter, IndexSettings, SearchRequest, Sort } from "#search/engine.ts";
import { MAX_TOTAL_HITS } from "#search/engine.ts";
import { pageWindow } from "#search/filters.ts";
import type { ParsedQuery } from "#search/text/parse-query.ts";
import { Parameters, distanceSql, filterSql, numberColumn } from "./filter-sql.ts";
import { excludedQuery, tsQueries } from "./tsquery.ts";

export interface Statement {
  text: string;
  values: unknown[];
}

export interface HitRow {
  id: string;
  stored: Record<string, unknown>;
  title?: string;
  body?: string;
  distance?: number | null;
}

export interface Counts {
  total: number;
  /** Facet entries `field:value` with their counts. */
  facets: Record<string, number>;
}

/** What a statement is about: the table, the request, and the words in it. */
export interface Question {
  table: string;
  settings: IndexSettings;
  request: SearchRequest;
  query: ParsedQuery;
}

export function tableName(index: string): string {
  return `search."${index.replaceAll('"', "")}"`;
}

/**
 * Up to so many matches are read whole and sorted; beyond, only as many as the page needs. Two rows in
 * a hundred, as the planner knows their number.
 */
export function capSql(table: string): string {
  const fewest = MAX_TOTAL_HITS + 1;
  return `(SELECT greatest(${fewest}, 0.02 * reltuples)::int FROM pg_class WHERE oid = '${table}'::regclass)`;
}

/** The condition that makes a document a match, and whether it looks words up. */
export function matchSql(question: Question, filter: Filter | undefined, parameters: Parameters) {
  const { table, query } = question;
  const conditions: string[] = [];
  const words = tsQueries(query);
  if (words) conditions.push(`all_tsv @@ ${parameters.add(words.any, "tsquery")}`);
  const excluded = words ? undefined : excludedQuery(query);
  if (excluded !== undefined) {
    const unwanted = parameters.add(excluded, "tsquery");
    conditions.push(`id NOT IN (SELECT id FROM ${table} WHERE all_tsv @@ ${unwanted})`);
  }
  for (const { text } of query.phrases) {
    conditions.push(`strpos(plain, ${parameters.add(text, "text")}) > 0`);
  }
  if (filter) conditions.push(filterSql(filter, parameters));
  return conditions.length === 0 ? "TRUE" : conditions.join(" AND ");
}

/** Words as typed in the title first, then other ways to meet them in the title, then the rest. */
function bucketSql(query: ParsedQuery, parameters: Parameters): string {
  const words = tsQueries(query);
  if (!words) return "0";
  const exact = parameters.add(words.exact, "tsquery");
  const any = parameters.add(words.any, "tsquery");
  return `CASE WHEN title_tsv @@ ${exact} THEN 0 WHEN title_tsv @@ ${any} THEN 1 ELSE 2 END`;
}

function orderSql(question: Question, parameters: Parameters): string {
  const sorts = (question.request.sort ?? []).map((sort) => sortSql(sort, parameters));
  const hasWords = sorts.length === 0 && tsQueries(question.query) !== undefined;
  const relevance = hasWords ? [bucketSql(question.query, parameters)] : [];
  const freshness = `${numberColumn(question.settings.freshness)} DESC NULLS LAST`;
  return [...sorts, ...relevance, freshness, "id"].join(", ");
}

function sortSql(sort: Sort, parameters: Parameters): string {
  if ("near" in sort) return `${distanceSql(sort.near, parameters)} ASC NULLS LAST`;
  return `${numberColumn(sort.field)} ${sort.dir === "asc" ? "ASC" : "DESC"} NULLS LAST`;
}

export function hitColumns({ request }: Question, parameters: Parameters): string {
  const columns = ["id", "stored"];
  if (request.highlight?.includes("title")) columns.push("title");
  if (request.highlight?.includes("body")) columns.push("body");
  const near = request.sort?.find((sort) => "near" in sort);
  if (near && "near" in near) columns.push(`${distanceSql(near.near, parameters)} AS distance`);
  return columns.join(", ");
}

/** The page of hits. */
export function hitsStatement(question: Question): Statement {
  const parameters = new Parameters();
  const { offset, limit } = pageWindow(question.request);
  const where = matchSql(question, question.request.filter, parameters);
  const columns = hitColumns(question, parameters);
  const order = orderSql(question, parameters);
  const text =
    `SELECT ${columns} FROM ${question.table} WHERE ${where} ORDER BY ${order} ` +
    `LIMIT ${parameters.add(limit, "int")} OFFSET ${parameters.add(Math.min(offset, MAX_TOTAL_HITS), "int")}`;
  return { text, values: parameters.values };
}

/** How many match, up to one more than can be paged to. */
export function totalStatement(question: Question): Statement {
  const parameters = new Parameters();
  const where = matchSql(question, question.request.filter, parameters);
  const matched = `SELECT FROM ${question.table} WHERE ${where} LIMIT ${MAX_TOTAL_HITS + 1}`;
  return {
    text: `SELECT count(*)::int AS total, '{}'::json AS facets FROM (${matched}) AS matched`,
    values: parameters.values,
  };
}

/** How many match, and how many of them have each value of the fields. */
export function countsStatement(
  question: Question,
  filter: Filter | undefined,
  fields: readonly string[],
): Statement {
  const parameters = new Parameters();
  const where = matchSql(question, filter, parameters);
  const text =
    `WITH matched AS MATERIALIZED (SELECT facets FROM ${question.table} WHERE ${where}) ` +
    `SELECT (SELECT count(*)::int FROM matched) AS total, ${facetsSql(fields, parameters)} AS facets`;
  return { text, values: parameters.values };
}

function facetsSql(fields: readonly string[], parameters: Parameters): string {
  const wanted = parameters.add(fields, "text[]");
  return (
    `(SELECT coalesce(json_object_agg(entry, documents), '{}') FROM ` +
    `(SELECT entry, count(*)::int AS documents FROM matched, unnest(facets) AS entry GROUP BY entry) AS counted ` +
    `WHERE split_part(entry, ':', 1) = ANY (${wanted}))`
  );
}

/**
 * Hits, total and counts of a query with words in one go: the matches are looked up once. With
 * `isWhole` false there are too many to be read like this; the rest of the row then says nothing.
 */
export function wordsStatement(question: Question, fields: readonly string[]): Statement {
  const parameters = new Parameters();
  const { settings, table, request, query } = question;
  const { offset, limit } = pageWindow(request);
  const where = matchSql(question, request.filter, parameters);
  const fresh = numberColumn(settings.freshness);
  const bucket = bucketSql(query, parameters);
  const columns = hitColumns(question, parameters);
  const facets = fields.length > 0 ? facetsSql(fields, parameters) : "'{}'::json";
  const cap = capSql(table);
  const page = `LIMIT ${parameters.add(limit, "int")} OFFSET ${parameters.add(Math.min(offset, MAX_TOTAL_HITS), "int")}`;
  const text =
    `WITH matched AS MATERIALIZED (` +
    `SELECT id AS match, ${bucket} AS bucket, ${fresh} AS fresh${fields.length > 0 ? ", facets" : ""} ` +
    `FROM ${table} WHERE ${where} LIMIT ${cap}), ` +
    `size AS MATERIALIZED (SELECT count(*)::int AS total, count(*) < ${cap} AS whole FROM matched), ` +
    `page AS MATERIALIZED (SELECT match, bucket, fresh FROM matched WHERE (SELECT whole FROM size) ORDER BY bucket, fresh DESC NULLS LAST, match ${page}) ` +
    `SELECT total, whole AS "isWhole", CASE WHEN whole THEN ${facets} END AS facets, ` +
    `(SELECT coalesce(json_agg(to_json(hit) ORDER BY hit.bucket, hit.fresh DESC NULLS LAST, hit.id), '[]') FROM ` +
    `(SELECT ${columns}, bucket, fresh FROM page JOIN ${table} ON id = match) AS hit) AS hits FROM size`;
  return { text, values: parameters.values };
}

/** For each number of leading words, most first, whether anything matches them. */
export function leadingWordsStatement(question: Question): Statement {
  const parameters = new Parameters();
  const { terms } = question.query;
  const tries: string[] = [];
  for (let kept = terms.length - 1; kept > 0; kept -= 1) {
    const query = { ...question.query, terms: terms.slice(0, kept) };
    const where = matchSql({ ...question, query }, question.request.filter, parameters);
    tries.push(`WHEN EXISTS (SELECT FROM ${question.table} WHERE ${where}) THEN ${kept}`);
  }
  return { text: `SELECT CASE ${tries.join(" ")} ELSE 0 END AS kept`, values: parameters.values };
}

/** Values of one facet that begin with a prefix. */
export function facetValuesStatement(
  table: string,
  entryPrefix: string,
  filter: Filter | undefined,
): Statement {
  const parameters = new Parameters();
  const where = filter ? filterSql(filter, parameters) : "TRUE";
  const prefix = parameters.add(entryPrefix, "text");
  const text =
    `SELECT entry, count(*)::int AS documents FROM ${table}, unnest(facets) AS entry ` +
    `WHERE ${where} AND starts_with(entry, ${prefix}) GROUP BY entry ORDER BY documents DESC, entry LIMIT 100`;
  return { text, values: parameters.values };
}
