import { describeError } from "./describe-error.ts";
import type { Context, Database } from "./db.server.ts";
import { decryptField } from "./encryption.server.ts";
import { env } from "./env.server.ts";
import { smtpDriver } from "./mail-driver.server.ts";
import { BODY_FIELD, TO_FIELD, type MessageChannel } from "./mail.server.ts";
import { RefusedDelivery, type MessageDriver } from "./message-driver.ts";
import { textHookDriver } from "./text-driver.server.ts";

export type Drivers = Readonly<Record<MessageChannel, MessageDriver>>;

let configured: Drivers | undefined;

/** The drivers of this process's configuration. */
function configuredDrivers(): Drivers {
  const { smtpUrl, smsUrl, mailFrom, appUrl, production } = env();
  configured ??= {
    mail: smtpUrl ? smtpDriver({ smtpUrl, from: mailFrom, appUrl }) : outboxOnly(production),
    text: smsUrl ? textHookDriver(smsUrl) : outboxOnly(production),
  };
  return configured;
}

/** On one's own machine the outbox page is the letterbox; in production a message must not vanish there. */
function outboxOnly(production: boolean): MessageDriver {
  return () =>
    production ? Promise.reject(new RefusedDelivery("No driver is configured")) : Promise.resolve();
}

/**
 * Sends a queued message, once. A refusal by the receiving side ends it as failed; any other failure
 * is noted on the row and thrown, so that the queue tries again.
 */
export async function sendMessage(
  id: string,
  { db, now }: Context,
  drivers: Drivers = configuredDrivers(),
): Promise<void> {
  const row = await db.outboxMessage.findUnique({ where: { id } });
  if (row?.state !== "queued") return;
  try {
    await drivers[row.channel]({
      id,
      to: decryptField(row.toEncrypted, TO_FIELD),
      subject: row.subject,
      body: decryptField(row.bodyEncrypted, BODY_FIELD),
      locale: row.locale,
    });
  } catch (error) {
    await noteFailure(db, id, error);
    if (error instanceof RefusedDelivery) return;
    throw error;
  }
  await db.outboxMessage.update({
    where: { id },
    data: { state: "sent", sentAt: now, failure: null },
  });
}

async function noteFailure(db: Database, id: string, error: unknown): Promise<void> {
  const final = error instanceof RefusedDelivery;
  await db.outboxMessage.update({
    where: { id },
    data: { failure: describeError(error).message, ...(final ? { state: "failed" } : {}) },
  });
}
