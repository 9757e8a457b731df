import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { setTimeout as pause } from "node:timers/promises";
import type { TestDatabase } from "#db/testing/database.ts";
import type { Order } from "./one-verb.ts";

const SCRIPT = fileURLToPath(new URL("one-verb.ts", import.meta.url));
/** A process comes up in seconds, and on a busy machine in more: how long a test of one may take. */
export const PATIENT = 120_000;

/** Holds whoever writes to a table. */
export const holdTable = (name: string) => `LOCK TABLE ${name} IN EXCLUSIVE MODE`;

/** By this name the database knows the connections of the process. */
const NAME = "to-be-killed";

/**
 * Does what it is told in a process of its own, which comes to a halt at what `hold` locks, and there is killed with
 * SIGKILL. Comes back once the database has noticed, too.
 */
export async function killAt(
  { url, pool }: TestDatabase,
  hold: string,
  { order, now }: { readonly order: Order; readonly now: Date },
): Promise<void> {
  const count = async (where: string) => {
    const { rows } = await pool.query<{ count: number }>(
      `SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database() AND application_name = $1 AND ${where}`,
      [NAME],
    );
    return rows[0]?.count ?? 0;
  };
  const holder = await pool.connect();
  try {
    await holder.query("BEGIN");
    await holder.query(hold);
    const child = spawn(
      process.execPath,
      ["--import", "tsx", SCRIPT, JSON.stringify({ order, now: now.toISOString() })],
      {
        env: { ...process.env, DATABASE_URL: url, PGAPPNAME: NAME, NODE_NO_WARNINGS: "1" },
        stdio: ["ignore", "ignore", "inherit"],
      },
    );
    const exit = once(child, "exit");
    await until(async () => {
      if (child.exitCode !== null) throw new Error("ended before it was killed");
      return (await count("wait_event_type = 'Lock'")) > 0;
    });
    child.kill("SIGKILL");
    const [, signal] = (await exit) as [number | null, string | null];
    if (signal !== "SIGKILL") throw new Error(`ended by ${signal ?? "itself"}`);
  } finally {
    await holder.query("ROLLBACK");
    holder.release();
  }
  await until(async () => (await count("true")) === 0);
}

/** A process takes seconds to come up beside busy ones. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 60_000;
  while (Date.now() < end) {
    if (await holds()) return;
    await pause(20);
  }
  throw new Error("waited a minute in vain");
}
