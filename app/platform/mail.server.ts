import type { Database, Transaction } from "./db.server.ts";
import { decryptField, encryptField } from "./encryption.server.ts";
import { enqueue } from "./jobs.server.ts";

export type MessageChannel = "mail" | "text";

/** A message to one person. `to` is a mail address or a phone number; `subject` is for mail only. */
export interface Message {
  readonly channel: MessageChannel;
  readonly to: string;
  readonly subject?: string;
  readonly body: string;
  readonly locale: string;
  /** A second message with the same key is not queued: "reminder:<position>:<user>". */
  readonly dedupeKey?: string;
}

export const TO_FIELD = "outbox_messages.to";
export const BODY_FIELD = "outbox_messages.body";

/**
 * Puts a message in the outbox inside the caller's transaction; the worker sends it. Returns its id,
 * or undefined when one with the same `dedupeKey` was queued before.
 */
export async function queueMessage(
  tx: Transaction,
  message: Message,
  now: Date,
): Promise<string | undefined> {
  const [row] = await tx.outboxMessage.createManyAndReturn({
    data: [
      {
        channel: message.channel,
        toEncrypted: encryptField(message.to, TO_FIELD),
        subject: message.subject ?? "",
        bodyEncrypted: encryptField(message.body, BODY_FIELD),
        locale: message.locale,
        dedupeKey: message.dedupeKey ?? null,
        createdAt: now,
      },
    ],
    skipDuplicates: true,
    select: { id: true },
  });
  if (row) await enqueue(tx, { task: "message.send", key: row.id });
  return row?.id;
}

export interface OutboxEntry {
  readonly id: string;
  readonly channel: MessageChannel;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly locale: string;
  readonly state: "queued" | "sent" | "failed";
  readonly failure: string | null;
  readonly createdAt: Date;
}

/** The newest messages in clear, for the outbox page of local runs. */
export async function listOutbox(
  db: Database,
  { limit }: { readonly limit: number },
): Promise<OutboxEntry[]> {
  const rows = await db.outboxMessage.findMany({
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit,
  });
  return rows.map(toEntry);
}

/** One message in clear, or null. */
export async function findOutboxMessage(db: Database, id: string): Promise<OutboxEntry | null> {
  const row = await db.outboxMessage.findUnique({ where: { id } });
  return row && toEntry(row);
}

type Row = Awaited<ReturnType<Database["outboxMessage"]["findMany"]>>[number];

function toEntry(row: Row): OutboxEntry {
  return {
    id: row.id,
    channel: row.channel,
    to: decryptField(row.toEncrypted, TO_FIELD),
    subject: row.subject,
    body: decryptField(row.bodyEncrypted, BODY_FIELD),
    locale: row.locale,
    state: row.state,
    failure: row.failure,
    createdAt: row.createdAt,
  };
}
