import type { EnqueuedTask, Task } from "meilisearch";
import {
  Meilisearch,
  MeilisearchApiError,
  MeilisearchError,
  MeilisearchTaskTimeOutError,
} from "meilisearch";
import { EngineUnavailable } from "#search/engine.ts";

/** A search that takes longer is answered by the fallback. */
const REQUEST_TIMEOUT_MS = 2_000;
/** Sending a batch of documents, or waiting for the server's answer to it. */
const WRITE_TIMEOUT_MS = 30_000;
const TASK_INTERVAL_MS = 25;

export interface Clients {
  reading: Meilisearch;
  writing: Meilisearch;
}

export function openClients(url: string, key?: string): Clients {
  const common = { host: url, ...(key ? { apiKey: key } : {}) };
  return {
    reading: new Meilisearch({ ...common, timeout: REQUEST_TIMEOUT_MS }),
    writing: new Meilisearch({ ...common, timeout: WRITE_TIMEOUT_MS }),
  };
}

/**
 * Requests are checked before they are sent, so whatever the server refuses is the server's state
 * (no such index yet, wrong key, overload): the fallback can answer it.
 */
export function asEngineError(failure: unknown): unknown {
  if (!(failure instanceof MeilisearchError)) return failure;
  return new EngineUnavailable(`Meilisearch did not answer: ${failure.message}`, {
    cause: failure,
  });
}

export function isMissing(failure: unknown): boolean {
  return failure instanceof MeilisearchApiError && failure.cause?.code === "index_not_found";
}

/** The finished task. Throws {@link EngineUnavailable} if it takes longer. */
export async function finished(
  client: Meilisearch,
  task: EnqueuedTask | number,
  timeoutMs: number,
): Promise<Task> {
  try {
    return await client.tasks.waitForTask(task, { timeout: timeoutMs, interval: TASK_INTERVAL_MS });
  } catch (failure) {
    if (failure instanceof MeilisearchTaskTimeOutError) {
      throw new EngineUnavailable(`Meilisearch has not finished after ${timeoutMs} ms`, {
        cause: failure,
      });
    }
    throw asEngineError(failure);
  }
}

/** As {@link finished}; throws if the task failed, too. */
export async function succeeded(
  client: Meilisearch,
  task: EnqueuedTask | number,
  timeoutMs: number,
): Promise<void> {
  const { status, error } = await finished(client, task, timeoutMs);
  if (status !== "succeeded") {
    throw new EngineUnavailable(`Meilisearch could not do it: ${error?.message ?? status}`);
  }
}
