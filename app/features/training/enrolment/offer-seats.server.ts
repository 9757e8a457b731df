import type { Context, Transaction } from "#app/platform/db.server.ts";
import { nextOffers, offerUntil } from "../policy/index.ts";
import { enrolmentSelect, priorityCode } from "./enrolment-row.server.ts";
import { moveLocked } from "./move-enrolment.server.ts";

/**
 * Offers every seat that is free to those who wait for it, in their order, each for 48 hours; answers how many. The
 * caller has locked the session.
 */
export async function offerFreeSeats(
  tx: Transaction,
  sessionId: string,
  ctx: Omit<Context, "db">,
): Promise<number> {
  // owner-scope: the seats are the session's; who waits for them is decided by the queue alone.
  const session = await tx.trainingSession.findFirst({
    where: { id: sessionId, state: "published", course: { organisation: { state: "verified" } } },
    select: { seats: true, taken: true, startsAt: true },
  });
  const until = session && offerUntil(ctx.now, session.startsAt);
  if (!until || session.seats === null || session.taken >= session.seats) return 0;
  const waiters = await tx.enrolment.findMany({
    where: { sessionId, state: "waiting" },
    select: { id: true, priority: true, appliedAt: true },
  });
  const queue = waiters.map((one) => ({ ...one, priority: priorityCode(one.priority) }));
  const next = nextOffers({ seats: session.seats, taken: session.taken }, queue);
  for (const { id } of next) {
    const row = await tx.enrolment.findFirstOrThrow({
      where: { id, sessionId },
      select: enrolmentSelect,
    });
    const columns = () => ({ offerUntil: until });
    const verdict = await moveLocked(tx, row, { move: "offer", columns }, { kind: "clock" }, ctx);
    if (!verdict.ok) throw new Error(`offer: ${verdict.reason}`);
  }
  return next.length;
}
