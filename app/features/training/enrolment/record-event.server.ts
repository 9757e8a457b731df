import type { Transaction } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import { resultCorrection } from "../policy/index.ts";

/** Where a plan that led to the course moves with it. */
const FOLLOWED = ["enrolled", "completed"];
const FOLLOWED_MOVES = [resultCorrection, "adjustment-answered"];

/** Records what happened, lets the other side be told and the search know of the seat, in the caller's transaction. */
export async function recordEnrolmentEvent(
  tx: Transaction,
  event: Prisma.EnrolmentEventUncheckedCreateInput,
): Promise<void> {
  const { id, enrolment } = await tx.enrolmentEvent.create({
    data: event,
    select: { id: true, enrolment: { select: { sessionId: true } } },
  });
  await enqueue(tx, { task: "enrolment.told", key: id });
  await enqueue(tx, { task: "session.changed", key: enrolment.sessionId });
  if (FOLLOWED.includes(event.toState) || FOLLOWED_MOVES.includes(event.move)) {
    await enqueue(tx, { task: "plan.follow-enrolment", key: event.enrolmentId });
  }
}
