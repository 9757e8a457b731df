import type { IndexSwap, Meilisearch } from "meilisearch";
import type { IndexSettings, SearchDocument } from "#search/engine.ts";
import type { SqlClient } from "#search/postgres/client.ts";
import { isApplied, noteApplied } from "#search/postgres/generations.ts";
import type { Generation } from "#search/postgres/rebuild-beside.ts";
import { meilisearchDocument } from "./documents.ts";
import { isMissing, succeeded } from "./server.ts";
import { meilisearchSettings } from "./settings.ts";

const TASK_TIMEOUT_MS = 600_000;

export interface MeilisearchIndex {
  client: Meilisearch;
  sql: SqlClient;
  uid: string;
  settings: IndexSettings;
}

/** The generation being built, and after a swap the one that was live before. */
function otherOf(uid: string): string {
  return `${uid}_other`;
}

async function createdAt({ client }: MeilisearchIndex, uid: string): Promise<string | undefined> {
  try {
    return (await client.getRawIndex(uid)).createdAt;
  } catch (failure) {
    if (isMissing(failure)) return undefined;
    throw failure;
  }
}

/** Creates the index if it is missing and brings its settings in line. True if something had to be done. */
export async function configureIndex(index: MeilisearchIndex, uid = index.uid): Promise<boolean> {
  const { client, sql, settings } = index;
  let created = await createdAt(index, uid);
  if (created === undefined) {
    await succeeded(client, await client.createIndex(uid, { primaryKey: "id" }), TASK_TIMEOUT_MS);
    created = await createdAt(index, uid);
  }
  /** The date goes with an index when it is swapped, and a server that lost its data has another. */
  const generation = `meilisearch:${index.uid}:${created ?? ""}`;
  if (await isApplied(sql, generation, settings)) return false;
  const { pkgVersion } = await client.getVersion();
  const task = await client.index(uid).updateSettings(meilisearchSettings(settings, pkgVersion));
  await succeeded(client, task, TASK_TIMEOUT_MS);
  await noteApplied(sql, generation, settings);
  return true;
}

/** The next index beside the live one. */
export function indexGeneration(index: MeilisearchIndex): Generation {
  const { client } = index;
  const uid = otherOf(index.uid);
  const sent: number[] = [];
  let placed = false;
  const settle = async () => {
    for (const task of sent.splice(0)) await succeeded(client, task, TASK_TIMEOUT_MS);
  };
  return {
    create: async () => {
      await removeIndex(index, uid);
      await configureIndex(index, uid);
      await configureIndex(index);
    },
    write: async (documents: SearchDocument[]) => {
      if (documents.length === 0) return;
      const task = await client.index(uid).addDocuments(documents.map(meilisearchDocument));
      sent.push(task.taskUid);
    },
    remove: async (ids) => {
      if (ids.length > 0) sent.push((await client.index(uid).deleteDocuments(ids)).taskUid);
    },
    settle,
    putInPlace: async () => {
      await settle();
      await exchange(index);
      placed = true;
    },
    discard: async () => {
      if (!placed) await removeIndex(index, uid);
    },
  };
}

async function removeIndex(index: MeilisearchIndex, uid: string): Promise<void> {
  if ((await createdAt(index, uid)) === undefined) return;
  await succeeded(index.client, await index.client.deleteIndex(uid), TASK_TIMEOUT_MS);
}

async function exchange({ client, uid }: MeilisearchIndex): Promise<void> {
  /** Servers before 1.18 refuse a swap that says `rename`, which the client's type asks for. */
  const swap = { indexes: [uid, otherOf(uid)] } as IndexSwap;
  const task = await client.swapIndexes([swap]);
  await succeeded(client, task, TASK_TIMEOUT_MS);
}

/** Exchanges the live index and the one before it. */
export async function exchangeIndexes(index: MeilisearchIndex): Promise<boolean> {
  if ((await createdAt(index, otherOf(index.uid))) === undefined) return false;
  await exchange(index);
  return true;
}
