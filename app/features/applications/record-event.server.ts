import type { Transaction } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import type { Prisma } from "#db/generated/client.ts";

/** Steps nobody is written to about: reading is not news. */
const QUIET = ["read"];

/** Records what happened and lets the other side be told, in the caller's transaction. */
export async function recordEvent(
  tx: Transaction,
  event: Prisma.ApplicationEventUncheckedCreateInput,
): Promise<void> {
  const { id } = await tx.applicationEvent.create({ data: event, select: { id: true } });
  if (!QUIET.includes(event.move)) await enqueue(tx, { task: "application.told", key: id });
}
