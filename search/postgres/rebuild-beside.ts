import type pg from "pg";
import type { IndexSettings, RebuildOptions, SearchDocument } from "#search/engine.ts";
import { InvalidRequest } from "#search/engine.ts";
import { faultOf, newestOfEach } from "#search/documents.ts";
import type { SqlClient } from "./client.ts";
import { inTransaction } from "./client.ts";
import type { GuardedIndex } from "./version-guard.ts";
import {
  changedSince,
  databaseClock,
  lockForSwap,
  noteRebuilt,
  tryLockForRebuild,
  unlockRebuild,
} from "./version-guard.ts";

const CATCH_UP_BATCH = 1_000;

/** A generation being built beside the live one. */
export interface Generation {
  create(): Promise<void>;
  write(documents: SearchDocument[]): Promise<void>;
  remove(ids: string[]): Promise<void>;
  /** Called once everything is written, before writers are kept out. */
  settle(): Promise<void>;
  /** Makes it the live one, inside the transaction that keeps writers out. */
  putInPlace(client: SqlClient): Promise<void>;
  /** Called at the end in any case: what was not put in place goes. */
  discard(): Promise<void>;
}

interface Plan {
  pool: pg.Pool;
  guarded: GuardedIndex;
  settings: IndexSettings;
  generation: Generation;
  options: RebuildOptions;
}

/** Fills a generation and swaps it in; until then, and if anything fails, the live one is as it was. */
export async function rebuildBeside(
  plan: Plan,
  source: AsyncIterable<SearchDocument[]>,
): Promise<{ indexed: number }> {
  const { pool, guarded, generation } = plan;
  const holder = await pool.connect();
  try {
    if (!(await tryLockForRebuild(holder, guarded))) {
      throw new InvalidRequest(`Index "${guarded.index}" is being rebuilt already`);
    }
    try {
      return await build(plan, source);
    } finally {
      await generation.discard();
      await unlockRebuild(holder, guarded);
    }
  } finally {
    holder.release();
  }
}

async function build(plan: Plan, source: AsyncIterable<SearchDocument[]>) {
  const { pool, guarded, settings, generation, options } = plan;
  await generation.create();
  const began = await whenWritersAreDone(pool, guarded);
  let indexed = 0;
  for await (const batch of source) {
    const documents = indexable(batch, settings);
    await generation.write(documents);
    await noteRebuilt(pool, guarded, documents, began);
    indexed += documents.length;
    options.onProgress?.(indexed);
  }
  const caughtUp = await databaseClock(pool);
  await catchUp(plan, began);
  await generation.settle();
  await inTransaction(pool, async (client) => {
    await lockForSwap(client, guarded);
    await catchUp(plan, caughtUp);
    await generation.putInPlace(client);
  });
  return { indexed };
}

/** Whoever was writing before this instant has committed, so the source shows what they wrote. */
function whenWritersAreDone(pool: pg.Pool, guarded: GuardedIndex): Promise<Date> {
  return inTransaction(pool, async (client) => {
    await lockForSwap(client, guarded);
    return databaseClock(client);
  });
}

/** Documents written to the live generation meanwhile are read again from where the truth is. */
async function catchUp(plan: Plan, since: Date): Promise<void> {
  const { pool, guarded, settings, generation, options } = plan;
  const ids = await changedSince(pool, guarded, since);
  for (let at = 0; at < ids.length; at += CATCH_UP_BATCH) {
    const some = ids.slice(at, at + CATCH_UP_BATCH);
    const present = indexable(await options.reload(some), settings);
    const kept = new Set(present.map(({ id }) => id));
    await generation.write(present);
    await generation.remove(some.filter((id) => !kept.has(id)));
  }
}

function indexable(documents: SearchDocument[], settings: IndexSettings): SearchDocument[] {
  return newestOfEach(documents).filter((one) => faultOf(one, settings) === undefined);
}
