import type pg from "pg";
import type { SearchEngine, SearchRequest } from "#search/engine.ts";
import { queriesFor } from "#search/meilisearch/queries.ts";
import { positionsSettings } from "#search/positions-index.ts";
import type { SearchPools, SqlClient } from "#search/postgres/client.ts";
import { CountCache } from "#search/postgres/count-cache.ts";
import { answer } from "#search/postgres/read.ts";
import { tableName } from "#search/postgres/statements.ts";
import type { ParsedQuery } from "#search/text/parse-query.ts";

/** An engine, and the same request sent past the port, prepared beforehand. */
export interface Measured {
  readonly engine: SearchEngine;
  direct(request: SearchRequest): Promise<() => Promise<unknown>>;
}

const MEILI_TIMEOUT_MS = 10_000;

/**
 * The very statements that the port sends, with the query's words cut and corrected beforehand. They
 * are written down from one search whose counts are kept already, as the port keeps them; those that
 * the port sends at the same time are sent at the same time.
 */
export function pastPostgres(
  pools: SearchPools,
  parse: (q: string) => Promise<ParsedQuery>,
): Measured["direct"] {
  const cache = new CountCache(() => 0);
  return async (request) => {
    const query = await parse(request.q ?? "");
    const notes = new Notes();
    const reader = { words: notes.of(pools.words), browse: notes.of(pools.browse), cache };
    const table = tableName(request.index);
    const ask = () => answer(reader, positionsSettings, table, request, query);
    await ask();
    notes.clear();
    await ask();
    const groups = notes.taken();
    return async () => {
      for (const group of groups) await Promise.all(group.map((send) => send()));
    };
  };
}

type Send = () => Promise<unknown>;

/** Writes statements down as they go by: a new group begins where none is under way. */
class Notes {
  #groups: Send[][] = [];
  #underWay = 0;

  of(pool: pg.Pool): SqlClient {
    return {
      query: async <Row extends pg.QueryResultRow>(
        statement: string | pg.QueryConfig,
        values?: unknown[],
      ) => {
        const send = () => pool.query<Row>(statement as pg.QueryConfig, values);
        if (this.#underWay === 0) this.#groups.push([]);
        this.#groups.at(-1)?.push(send);
        this.#underWay += 1;
        try {
          return await send();
        } finally {
          this.#underWay -= 1;
        }
      },
    };
  }

  clear(): void {
    this.#groups = [];
  }

  taken(): readonly (readonly Send[])[] {
    return this.#groups;
  }
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
