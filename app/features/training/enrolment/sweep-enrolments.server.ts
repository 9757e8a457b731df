import type { Context } from "#app/platform/db.server.ts";
import { lockSession } from "../lock-session.server.ts";
import { moveOneEnrolment } from "./move-enrolment.server.ts";
import { offerFreeSeats } from "./offer-seats.server.ts";

const BATCH = 200;
const CLOCK = { kind: "clock" } as const;

/** What passing time does to enrolments: offers run out, seats go to the next, wishes end where a session begins. */
export async function sweepEnrolments(ctx: Context): Promise<void> {
  await expireOffers(ctx);
  await lapseWishes(ctx);
  await offerAll(ctx);
}

/** Ends each offer that ran out, and in the same transaction offers its seat to the next; answers how many. */
export async function expireOffers(ctx: Context): Promise<number> {
  return eachOf(
    () =>
      ctx.db.enrolment.findMany({
        where: { state: "offered", offerUntil: { lte: ctx.now } },
        orderBy: { offerUntil: "asc" },
        take: BATCH,
        select: { id: true },
      }),
    ({ id }) =>
      moveOneEnrolment({ id, move: "expire" }, CLOCK, ctx, async (tx, { sessionId }) => {
        await offerFreeSeats(tx, sessionId, ctx);
      }),
  );
}

/** Ends the wishes of those who still wait when a session has begun. */
async function lapseWishes(ctx: Context): Promise<number> {
  return eachOf(
    () =>
      ctx.db.enrolment.findMany({
        where: {
          state: { in: ["applied", "waiting"] },
          session: {
            startsAt: { lte: ctx.now },
            state: { in: ["published", "running", "finished"] },
          },
        },
        orderBy: { id: "asc" },
        take: BATCH,
        select: { id: true },
      }),
    ({ id }) => moveOneEnrolment({ id, move: "lapse" }, CLOCK, ctx),
  );
}

async function eachOf(
  find: () => Promise<readonly { readonly id: string }[]>,
  move: (one: { readonly id: string }) => Promise<{ readonly ok: boolean }>,
): Promise<number> {
  let moved = 0;
  for (;;) {
    const found = await find();
    let some = 0;
    for (const one of found) if ((await move(one)).ok) some += 1;
    moved += some;
    if (found.length < BATCH || some === 0) return moved;
  }
}

/** Seats that came free by another way than giving one back: an account erased, a session made larger. */
async function offerAll(ctx: Context): Promise<void> {
  const rows = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT id FROM training_sessions s
    WHERE s.state = 'published' AND starts_at > ${ctx.now} AND taken < seats
      AND EXISTS (SELECT FROM organisations o WHERE o.id = s.organisation_id AND o.state = 'verified')
      AND EXISTS (SELECT FROM enrolments e WHERE e.session_id = s.id AND e.state = 'waiting')
    ORDER BY id`;
  for (const { id } of rows) {
    await ctx.db.$transaction(async (tx) => {
      await lockSession(tx, id);
      await offerFreeSeats(tx, id, ctx);
    });
  }
}
