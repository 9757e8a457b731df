import type { IndexName, IndexSettings, SearchDocument } from "#search/engine.ts";
import { fold, wellFormed } from "#search/text/normalise.ts";
import type { Tokeniser } from "#search/text/tokenise.ts";
import type { SqlClient } from "./client.ts";
import { facetEntry, numberColumn } from "./filter-sql.ts";
import { tsVector } from "./tsquery.ts";

/** Shorter words are never corrected, so they need not be known. */
const SHORTEST_KNOWN_WORD = 4;

export interface WriteContext {
  index: IndexName;
  settings: IndexSettings;
  tokeniser: Tokeniser;
}

export function numbersOf(settings: IndexSettings): string[] {
  return [...new Set([settings.freshness, ...settings.ranges, ...settings.sortable])];
}

interface DocumentRow {
  row: Record<string, unknown>;
  words: Set<string>;
}

function rowOf(document: SearchDocument, { settings, tokeniser }: WriteContext): DocumentRow {
  const title = wellFormed(document.text.title);
  const body = wellFormed(document.text.body ?? "");
  const rest = settings.searchable
    .filter((field) => field !== "title")
    .map((field) => wellFormed(document.text[field] ?? ""));
  const titleWords = tokeniser.forTitle(title);
  const words = new Set(titleWords);
  for (const text of rest) for (const word of tokeniser.forIndex(text)) words.add(word);
  const facets = Object.entries(document.facets).flatMap(([field, values]) =>
    values.map((value) => facetEntry(field, wellFormed(value))),
  );
  const row: Record<string, unknown> = {
    id: document.id,
    version: document.version,
    title,
    body,
    plain: fold([title, ...rest].join("\n")),
    lat: document.geo?.lat ?? null,
    lng: document.geo?.lng ?? null,
    facets: [...new Set(facets)],
    title_tsv: tsVector(titleWords),
    all_tsv: tsVector(words),
    stored: document.stored,
  };
  for (const field of numbersOf(settings)) row[`n_${field}`] = document.numbers[field] ?? null;
  return { row, words };
}

const COLUMNS = [
  ["id", "text"],
  ["version", "bigint"],
  ["title", "text"],
  ["body", "text"],
  ["plain", "text"],
  ["lat", "float8"],
  ["lng", "float8"],
  ["facets", "text[]"],
  ["title_tsv", "tsvector"],
  ["all_tsv", "tsvector"],
  ["stored", "jsonb"],
] as const;

/** Writes documents whole; what a replaced one had before is gone. */
export async function writeDocuments(
  client: SqlClient,
  table: string,
  documents: readonly SearchDocument[],
  context: WriteContext,
): Promise<void> {
  if (documents.length === 0) return;
  const rows = documents.map((document) => rowOf(document, context));
  const columns = [
    ...COLUMNS.map(([name, type]) => ({ name, type })),
    ...numbersOf(context.settings).map((field) => ({ name: numberColumn(field), type: "float8" })),
  ];
  const names = columns.map(({ name }) => name).join(", ");
  await client.query(
    `INSERT INTO ${table} (${names})
     SELECT ${names} FROM json_to_recordset($1) AS document (${columns.map(({ name, type }) => `${name} ${type}`).join(", ")})
     ORDER BY id
     ON CONFLICT (id) DO UPDATE SET ${columns
       .slice(1)
       .map(({ name }) => `${name} = excluded.${name}`)
       .join(", ")}`,
    [wellFormedJson(rows.map(({ row }) => row))],
  );
  await rememberWords(client, context.index, rows);
}

/** As JSON writes NUL and half surrogates, which PostgreSQL refuses. */
const REFUSED_ESCAPE = /\\u(?:0000|d[89a-f])/i;

function wellFormedJson(value: unknown): string {
  const json = JSON.stringify(value);
  if (!REFUSED_ESCAPE.test(json)) return json;
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === "string" ? wellFormed(part) : part,
  );
}

async function rememberWords(
  client: SqlClient,
  index: IndexName,
  rows: readonly DocumentRow[],
): Promise<void> {
  const known = new Set<string>();
  for (const { words } of rows) {
    for (const word of words) if (isCorrectable(word)) known.add(word);
  }
  if (known.size === 0) return;
  await client.query(
    `INSERT INTO search.words (index_name, word)
     SELECT $1, word FROM unnest($2::text[]) AS word ORDER BY word ON CONFLICT DO NOTHING`,
    [index, [...known]],
  );
}

function isCorrectable(word: string): boolean {
  return (
    word.length >= SHORTEST_KNOWN_WORD && /^\p{L}+$/u.test(word) && !/\p{Script=Han}/u.test(word)
  );
}

export async function deleteDocuments(
  client: SqlClient,
  table: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await client.query(`DELETE FROM ${table} WHERE id = ANY ($1::text[])`, [ids]);
}
