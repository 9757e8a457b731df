import type pg from "pg";
import type { SearchEngine, SearchRequest } from "#search/engine.ts";
import { queriesFor } from "#search/meilisearch/queries.ts";
import { positionsSettings } from "#search/positions-index.ts";
import type { SearchPools } from "#search/postgres/client.ts";
import { prepared } from "#search/postgres/client.ts";
import type { Question } from "#search/postgres/statements.ts";
import {
  countsStatement,
  hitsStatement,
  tableName,
  wordsStatement,
} from "#search/postgres/statements.ts";
import { tsQueries } from "#search/postgres/tsquery.ts";
import type { ParsedQuery } from "#search/text/parse-query.ts";

/** An engine, and the same request sent past the port, prepared beforehand. */
export interface Measured {
  readonly engine: SearchEngine;
  direct(request: SearchRequest): Promise<() => Promise<unknown>>;
}

const MEILI_TIMEOUT_MS = 10_000;

/** Statements as the port sends them, but with the query's words cut and corrected beforehand. */
export function pastPostgres(
  pools: SearchPools,
  parse: (q: string) => Promise<ParsedQuery>,
): Measured["direct"] {
  return async (request) => {
    const query = await parse(request.q ?? "");
    const table = tableName(request.index);
    const question: Question = { table, settings: positionsSettings, request, query };
    const fields = (request.facets ?? []).map(({ field }) => field).sort();
    const sorted = (request.sort?.length ?? 0) > 0;
    const hasWords = tsQueries(query) !== undefined;
    const pool: pg.Pool = hasWords ? pools.words : pools.browse;
    const counts = countsStatement(question, request.filter, fields);
    const statements =
      hasWords && !sorted
        ? [wordsStatement(question, fields)]
        : hasWords
          ? [hitsStatement(question), counts]
          : [hitsStatement(question)];
    const ready = statements.map(({ text, values }) => prepared(text, values));
    return () => Promise.all(ready.map((statement) => pool.query(statement)));
  };
}

/** The body as the port sends it, through Node's own HTTP client. */
export function pastMeilisearch(url: string, key: string | undefined, uid: string) {
  return (request: SearchRequest): Promise<() => Promise<unknown>> => {
    const queries = queriesFor(request, uid);
    const body = JSON.stringify({ queries: queries ? [queries.main] : [] });
    const headers = {
      "content-type": "application/json",
      ...(key ? { authorization: `Bearer ${key}` } : {}),
    };
    return Promise.resolve(async () => {
      const signal = AbortSignal.timeout(MEILI_TIMEOUT_MS);
      const answer = await fetch(`${url}/multi-search`, { method: "POST", headers, body, signal });
      return JSON.parse(await answer.text()) as unknown;
    });
  };
}
