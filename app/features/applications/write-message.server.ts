import type { Transaction } from "#app/platform/db.server.ts";
import { seal } from "./sealed.server.ts";

export interface Message {
  readonly applicationId: string;
  readonly side: "person" | "employer";
  readonly authorId: string;
  readonly words: string;
  /** Of the form it was written in: pressed ten times, it is one message. */
  readonly onceKey: string;
}

/** Writes a message inside the caller's transaction; whether it is new. */
export async function writeMessage(
  tx: Transaction,
  { words, ...message }: Message,
  now: Date,
): Promise<boolean> {
  const { count } = await tx.applicationMessage.createMany({
    data: [
      {
        ...message,
        bodyEncrypted: seal(words.trim(), "application_messages.body"),
        sentAt: now,
      },
    ],
    skipDuplicates: true,
  });
  return count === 1;
}
