import type { Context } from "#app/platform/db.server.ts";
import { searchPort } from "#app/platform/search.server.ts";
import type { SearchPort } from "#search/engine.ts";
import { noticeFrom } from "../schema/alert-times.ts";
import { savedSearchLife } from "../policy/index.ts";
import { runSavedSearch } from "./run-saved-search.server.ts";
import { sendExpiryNotice } from "./send-expiry-notice.server.ts";

const BATCH = 100;
const DAY_MS = 86_400_000;

/** Every saved search that is due tells what is new; those that end soon ask whether to be kept. */
export async function runSavedSearches(
  _key: string,
  context: Context & { readonly signal?: AbortSignal },
  port: SearchPort = searchPort(),
): Promise<void> {
  for (const id of await endingSoon(context)) {
    if (context.signal?.aborted) return;
    await sendExpiryNotice(id, context);
  }
  for (;;) {
    const due = await dueSearches(context);
    for (const id of due) {
      if (context.signal?.aborted) return;
      await runSavedSearch(id, context, port);
    }
    if (due.length < BATCH) return;
  }
}

async function dueSearches({ db, now }: Context): Promise<string[]> {
  const rows = await db.savedSearch.findMany({
    where: { nextRunAt: { lte: now }, endedAt: null, expiresAt: { gt: now } },
    orderBy: [{ nextRunAt: "asc" }, { id: "asc" }],
    take: BATCH,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

async function endingSoon({ db, now }: Context): Promise<string[]> {
  const until = new Date(now.getTime() + savedSearchLife.noticeDays * DAY_MS);
  const rows = await db.savedSearch.findMany({
    where: { endedAt: null, expiresAt: { gt: now, lte: until } },
    select: {
      id: true,
      expiresAt: true,
      alerts: { where: { positionIds: { isEmpty: true } }, select: { sentAt: true } },
    },
  });
  return rows
    .filter(({ expiresAt, alerts }) => alerts.every(({ sentAt }) => sentAt < noticeFrom(expiresAt)))
    .map(({ id }) => id);
}
