import type { Seeker } from "#app/features/accounts/policy/index.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { Context } from "#app/platform/db.server.ts";
import { isLateWithdrawal } from "../policy/index.ts";
import { dayOf } from "./enrolment-row.server.ts";
import { moveOneEnrolment } from "./move-enrolment.server.ts";
import type { EnrolmentMoveVerdict } from "./move-enrolment.server.ts";
import { offerFreeSeats } from "./offer-seats.server.ts";

/** Gives the seat or the place in the queue back; a seat goes at once to the first in line. */
export function withdrawEnrolment(
  seen: { readonly id: string; readonly version: number },
  actor: Seeker,
  ctx: Context,
): Promise<EnrolmentMoveVerdict> {
  const today = shanghaiDay(ctx.now);
  return moveOneEnrolment(
    {
      ...seen,
      move: "withdraw",
      columns: ({ state, session }) => ({
        withdrawnLate: isLateWithdrawal(state, dayOf(session.withdrawBy), today),
      }),
    },
    actor,
    ctx,
    async (tx, { sessionId }) => {
      await offerFreeSeats(tx, sessionId, ctx);
    },
  );
}
