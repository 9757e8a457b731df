import type { Transaction } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import type { Prisma } from "#db/generated/client.ts";

/** Steps nobody is written to about: reading is not news. */
const QUIET = ["read"];

/** Steps that a plan moves by where it led to the position, or is about the adjustment. */
const FOLLOWED = ["submit", "choose-interview", "offer", "hire", "adjustment-answered"];

/** Records what happened and lets the other side be told, in the caller's transaction. */
export async function recordEvent(
  tx: Transaction,
  event: Prisma.ApplicationEventUncheckedCreateInput,
): Promise<void> {
  const { id } = await tx.applicationEvent.create({ data: event, select: { id: true } });
  if (!QUIET.includes(event.move)) await enqueue(tx, { task: "application.told", key: id });
  if (FOLLOWED.includes(event.move)) {
    await enqueue(tx, { task: "plan.follow-application", key: event.applicationId });
  }
}
