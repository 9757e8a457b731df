import type pg from "pg";
import type { Seeker } from "#app/features/accounts/policy/index.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { Database } from "#app/platform/db.server.ts";
import { PostgresEngine } from "#search/postgres-engine.ts";
import { indexes } from "#search/registry-index.ts";
import { openPositions } from "#search/relay/open-positions.ts";
import { NOW } from "./arrange.ts";

/** The embedded engine over a test's own database. */
export async function anEngine(url: string): Promise<PostgresEngine> {
  const engine = new PostgresEngine({
    connectionString: url,
    indexes,
    backlog: () => Promise.resolve({ pending: 0, lagSeconds: 0 }),
    connections: 2,
  });
  await engine.configure("positions");
  return engine;
}

/** Brings the index up to the present of these positions, as the relay does. */
export async function indexPositions(
  engine: PostgresEngine,
  pool: pg.Pool,
  ids: readonly string[],
  now = NOW,
): Promise<void> {
  const { open, closed } = await openPositions.present(pool, ids, shanghaiDay(now));
  await engine.upsert("positions", open);
  await engine.remove("positions", closed);
}

export async function aSeeker(
  db: Database,
  columns: { readonly email?: string | null; readonly locale?: string } = {},
): Promise<Seeker> {
  const { email = "qiuzhi@example.cn", locale = "zh-CN" } = columns;
  const { id } = await db.user.create({
    data: { kind: "seeker", name: "王小明", email, locale },
    select: { id: true },
  });
  return { kind: "seeker", userId: id };
}
