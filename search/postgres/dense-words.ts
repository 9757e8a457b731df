import { MAX_TOTAL_HITS } from "#search/engine.ts";
import { pageWindow } from "#search/filters.ts";
import type { SqlClient } from "./client.ts";
import { prepared } from "./client.ts";
import { numberColumn, Parameters } from "./filter-sql.ts";
import { capSql, hitColumns, matchSql } from "./statements.ts";
import type { HitRow, Question, Statement } from "./statements.ts";
import { tsQueries, type TsQueries } from "./tsquery.ts";

/** Words as typed in the title, other ways to meet them in the title, the rest: best first. */
const tiers = ["exact", "title", "rest"] as const;
type Tier = (typeof tiers)[number];

function tierSql(tier: Tier, words: TsQueries, parameters: Parameters): string {
  const exact = `title_tsv @@ ${parameters.add(words.exact, "tsquery")}`;
  if (tier === "exact") return exact;
  const any = `title_tsv @@ ${parameters.add(words.any, "tsquery")}`;
  return tier === "title" ? `${any} AND NOT ${exact}` : `NOT ${any} AND NOT ${exact}`;
}

/**
 * The page of hits of words that so many rows match that sorting them all is dear: one tier after
 * the other until the page is full. A tier with many rows is read along the index of freshness and
 * soon full; one with few is looked up by its words and sorted.
 */
export async function findDense(client: SqlClient, question: Question): Promise<HitRow[]> {
  const words = tsQueries(question.query);
  const { offset, limit } = pageWindow(question.request);
  if (!words || limit === 0) return [];
  const hits: HitRow[] = [];
  let skip = Math.min(offset, MAX_TOTAL_HITS);
  for (const tier of tiers) {
    const { matches, isDense } = await sizeOf(client, question, tier, words);
    if (!isDense && matches <= skip) {
      skip -= matches;
      continue;
    }
    const wanted = { limit: limit - hits.length, offset: skip };
    hits.push(...(await pageOf(client, question, tier, words, { ...wanted, isDense })));
    skip = 0;
    if (hits.length >= limit) break;
  }
  return hits;
}

/** How many rows a tier has, as far as it is worth counting. */
async function sizeOf(client: SqlClient, question: Question, tier: Tier, words: TsQueries) {
  const parameters = new Parameters();
  const where = matchSql(question, question.request.filter, parameters);
  const { table } = question;
  const text =
    `SELECT count(*)::int AS matches, count(*) >= ${capSql(table)} AS "isDense" FROM ` +
    `(SELECT FROM ${table} WHERE ${where} AND ${tierSql(tier, words, parameters)} LIMIT ${capSql(table)}) AS counted`;
  const [row] = await rows<{ matches: number; isDense: boolean }>(client, {
    text,
    values: parameters.values,
  });
  return row ?? { matches: 0, isDense: false };
}

interface Wanted {
  readonly limit: number;
  readonly offset: number;
  readonly isDense: boolean;
}

function pageOf(
  client: SqlClient,
  question: Question,
  tier: Tier,
  words: TsQueries,
  { limit, offset, isDense }: Wanted,
): Promise<HitRow[]> {
  const parameters = new Parameters();
  const where = matchSql(question, question.request.filter, parameters);
  const columns = hitColumns(question, parameters);
  const fresh = numberColumn(question.settings.freshness);
  // An expression has no index: the planner must look the words up instead of walking by freshness.
  const order = isDense ? fresh : `(${fresh} + 0)`;
  const text =
    `SELECT ${columns} FROM ${question.table} WHERE ${where} AND ${tierSql(tier, words, parameters)} ` +
    `ORDER BY ${order} DESC NULLS LAST, id ` +
    `LIMIT ${parameters.add(limit, "int")} OFFSET ${parameters.add(offset, "int")}`;
  return rows<HitRow>(client, { text, values: parameters.values });
}

async function rows<Row extends object>(client: SqlClient, statement: Statement): Promise<Row[]> {
  const answered = await client.query<Row>(prepared(statement.text, statement.values));
  return answered.rows;
}
