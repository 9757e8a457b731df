import type pg from "pg";
import type { IndexSettings, RebuildOptions, SearchDocument } from "#search/engine.ts";
import { InvalidRequest } from "#search/engine.ts";
import { faultOf, newestOfEach } from "#search/documents.ts";
import type { SqlClient } from "./client.ts";
import { transactionOn } from "./client.ts";
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
  putInPlace(): Promise<void>;
  /** Called at the end in any case: what was not put in place goes. */
  discard(): Promise<void>;
}

interface Plan {
  guarded: GuardedIndex;
  settings: IndexSettings;
  options: RebuildOptions;
}

/** A rebuild under way: all of it on one connection, so that it never waits for another one of its pool. */
interface Building extends Plan {
  client: SqlClient;
  generation: Generation;
}

/** Fills a generation and swaps it in; until then, and if anything fails, the live one is as it was. */
export async function rebuildBeside(
  pool: pg.Pool,
  plan: Plan & { generationOn: (client: SqlClient) => Generation },
  source: AsyncIterable<SearchDocument[]>,
): Promise<{ indexed: number }> {
  const { guarded, generationOn } = plan;
  const holder = await pool.connect();
  const generation = generationOn(holder);
  try {
    if (!(await tryLockForRebuild(holder, guarded))) {
      throw new InvalidRequest(`Index "${guarded.index}" is being rebuilt already`);
    }
    try {
      return await build({ ...plan, client: holder, generation }, source);
    } finally {
      await generation.discard();
      await unlockRebuild(holder, guarded);
    }
  } finally {
    holder.release();
  }
}

async function build(building: Building, source: AsyncIterable<SearchDocument[]>) {
  const { client, guarded, settings, generation, options } = building;
  await generation.create();
  const began = await whenWritersAreDone(client, guarded);
  let indexed = 0;
  for await (const batch of source) {
    const documents = indexable(batch, settings);
    await generation.write(documents);
    await noteRebuilt(client, guarded, documents, began);
    indexed += documents.length;
    options.onProgress?.(indexed);
  }
  const caughtUp = await databaseClock(client);
  await catchUp(building, began);
  await generation.settle();
  await transactionOn(client, async () => {
    await lockForSwap(client, guarded);
    await catchUp(building, caughtUp);
    await generation.putInPlace();
  });
  return { indexed };
}

/** Whoever was writing before this instant has committed, so the source shows what they wrote. */
function whenWritersAreDone(client: SqlClient, guarded: GuardedIndex): Promise<Date> {
  return transactionOn(client, async () => {
    await lockForSwap(client, guarded);
    return databaseClock(client);
  });
}

/** Documents written to the live generation meanwhile are read again from where the truth is. */
async function catchUp(building: Building, since: Date): Promise<void> {
  const { client, guarded, settings, generation, options } = building;
  const ids = await changedSince(client, guarded, since);
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
