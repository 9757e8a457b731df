import pg from "pg";
import { env } from "#app/platform/env.server.ts";
import { StartFailure } from "#db/embedded/failure.ts";
import { generatePositions } from "./generator.ts";
import type { GeneratedBatch, GeneratedEmployer, GeneratorOptions } from "./generator.ts";
import { insertRows } from "./insert-rows.ts";

interface GenerateIntoOptions extends GeneratorOptions {
  readonly log: (line: string) => void;
}

/**
 * Writes generated employers and open positions into a migrated database, a batch a transaction.
 * Run again with the same seed it adds only what is missing. The search index is the caller's
 * matter. Throws `StartFailure` in production.
 */
export async function generateInto(
  url: string,
  { log, ...options }: GenerateIntoOptions,
): Promise<{ readonly positions: number }> {
  if (env().production) {
    throw new StartFailure(
      "Generated positions are for local runs: DEPLOYMENT is production. Nothing was changed.",
    );
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let positions = 0;
    for await (const batch of generatePositions(options)) {
      await writeBatch(client, batch);
      positions += batch.positions.length;
      if (positions % 10_000 === 0 || positions === options.size) {
        log(
          `已生成 ${positions} / ${options.size} 个岗位  ${positions} of ${options.size} positions`,
        );
      }
    }
    await client.query("ANALYZE organisations, positions");
    return { positions };
  } finally {
    await client.end();
  }
}

async function writeBatch(
  client: pg.Client,
  { employers, positions }: GeneratedBatch,
): Promise<void> {
  await client.query("BEGIN");
  try {
    const written = await insertRows(
      client,
      "organisations",
      employers.map(organisationRow),
      "ON CONFLICT (kind, uscc) DO UPDATE SET name = organisations.name RETURNING id, uscc",
    );
    const idOf = new Map(written.map(({ uscc, id }) => [uscc, id]));
    const idFor = new Map(employers.map(({ id, uscc }) => [id, idOf.get(uscc) ?? id]));
    const rows = positions.map((position) => ({
      ...position,
      organisationId: idFor.get(position.organisationId),
      state: "published",
      updatedAt: position.publishedAt,
      version: 1,
    }));
    await insertRows(client, "positions", rows, "ON CONFLICT (id) DO NOTHING");
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}

function organisationRow({
  trade: _trade,
  place: _place,
  accessAnswered,
  ...own
}: GeneratedEmployer) {
  const since = new Date("2026-01-01T00:00:00Z");
  return {
    ...own,
    kind: "employer",
    accessAnsweredAt: accessAnswered ? since : null,
    state: "verified",
    submittedAt: since,
    decidedAt: since,
    createdAt: since,
    version: 1,
  };
}
