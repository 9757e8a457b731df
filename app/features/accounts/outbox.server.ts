import { findOutboxMessage, listOutbox, type OutboxEntry } from "#app/platform/mail.server.ts";
import type { Context } from "#app/platform/db.server.ts";

const SHOWN = 200;

export type SentMessage = OutboxEntry;

/** What would have been sent from a local run, newest first; at most 200. */
export function listSentMessages({ db }: Pick<Context, "db">): Promise<SentMessage[]> {
  return listOutbox(db, { limit: SHOWN });
}

export function findSentMessage(
  id: string,
  { db }: Pick<Context, "db">,
): Promise<SentMessage | null> {
  return findOutboxMessage(db, id);
}
