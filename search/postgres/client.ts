import { createHash } from "node:crypto";
import pg from "pg";
import { EngineUnavailable } from "#search/engine.ts";

/** What the engine asks of a connection: `pg`'s clients and pools have it, any transaction can be given it. */
export interface SqlClient {
  query<Row extends pg.QueryResultRow>(
    statement: string | pg.QueryConfig,
    values?: unknown[],
  ): Promise<{ rows: Row[] }>;
}

const STATEMENT_TIMEOUT_MS = 10_000;
const COMMON = `-c statement_timeout=${STATEMENT_TIMEOUT_MS} -c jit=off -c plan_cache_mode=force_custom_plan`;

export interface SearchPools {
  /** For queries with words: the planner does not know that `all_tsv` is toasted and would scan every row. */
  words: pg.Pool;
  browse: pg.Pool;
  /** For writing and building, without a time limit. */
  write: pg.Pool;
  end(): Promise<void>;
}

export function openPools(connectionString: string, connections: number): SearchPools {
  const open = (options: string, max: number) => {
    const pool = new pg.Pool({ connectionString, options, max, allowExitOnIdle: true });
    pool.on("error", () => undefined);
    return pool;
  };
  const words = open(`${COMMON} -c enable_seqscan=off -c random_page_cost=1.1`, connections);
  const browse = open(COMMON, connections);
  const write = open("-c statement_timeout=0", Math.max(2, Math.ceil(connections / 2)));
  return {
    words,
    browse,
    write,
    end: async () => {
      await Promise.all([words.end(), browse.end(), write.end()]);
    },
  };
}

/** A prepared statement, named by its text. */
export function prepared(text: string, values: unknown[]): pg.QueryConfig {
  const name = createHash("sha1").update(text).digest("base64url");
  return { name, text, values };
}

/** Class 08 connection, 53 resources, 57 operator intervention (shutdown, cancelled by time-out). */
const UNAVAILABLE = /^(08|53|57)/;
const NETWORK = /^E[A-Z]+$/;

/** The failure as callers of the port know it. */
export function asEngineError(failure: unknown): unknown {
  const code = codeOf(failure);
  const lost = failure instanceof Error && /terminated|timeout exceeded/i.test(failure.message);
  if (!lost && !UNAVAILABLE.test(code) && !NETWORK.test(code)) return failure;
  return new EngineUnavailable("PostgreSQL did not answer the search", { cause: failure });
}

function codeOf(failure: unknown): string {
  const code =
    typeof failure === "object" && failure !== null && "code" in failure ? failure.code : undefined;
  return typeof code === "string" ? code : "";
}

export async function inTransaction<T>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let lost: Error | undefined;
  try {
    return await transactionOn(
      client,
      () => work(client),
      (why) => {
        lost = why;
      },
    );
  } finally {
    client.release(lost);
  }
}

/** A transaction on a connection that the caller holds; `onLost` is told where it cannot even be rolled back. */
export async function transactionOn<T>(
  client: SqlClient,
  work: () => Promise<T>,
  onLost: (why: Error) => void = () => undefined,
): Promise<T> {
  try {
    await client.query("BEGIN");
    const result = await work();
    await client.query("COMMIT");
    return result;
  } catch (failure) {
    await client.query("ROLLBACK").catch((why: unknown) => {
      onLost(why instanceof Error ? why : new Error(String(why)));
    });
    throw failure;
  }
}
