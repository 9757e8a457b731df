import type { Database } from "#app/platform/db.server.ts";
import { unseal } from "./sealed.server.ts";

/** A thread holds few; the newest are shown. */
const MOST = 200;

/** The messages of one application, oldest first; the caller has settled who may read them. */
export async function listMessages(applicationId: string, db: Database) {
  const rows = await db.applicationMessage.findMany({
    where: { applicationId },
    orderBy: [{ sentAt: "desc" }, { id: "desc" }],
    take: MOST,
    select: { id: true, side: true, bodyEncrypted: true, sentAt: true, readAt: true },
  });
  return rows.reverse().map(({ bodyEncrypted, ...message }) => ({
    ...message,
    words: unseal(bodyEncrypted, "application_messages.body"),
  }));
}

/** Marks what the other side wrote as read. */
export async function markMessagesRead(
  applicationId: string,
  reader: "person" | "employer",
  { db, now }: { readonly db: Database; readonly now: Date },
): Promise<void> {
  const side = reader === "person" ? "employer" : "person";
  await db.applicationMessage.updateMany({
    where: { applicationId, side, readAt: null },
    data: { readAt: now },
  });
}
