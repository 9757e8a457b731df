import type { Seeker } from "#app/features/accounts/policy/index.ts";
import type { Context } from "#app/platform/db.server.ts";
import { moveOneEnrolment } from "./move-enrolment.server.ts";
import type { EnrolmentMoveVerdict } from "./move-enrolment.server.ts";
import { offerFreeSeats } from "./offer-seats.server.ts";

/** Takes the seat that is kept for the person, or leaves it to the next in line. */
export function answerOffer(
  { takes, ...seen }: { readonly id: string; readonly version: number; readonly takes: boolean },
  actor: Seeker,
  ctx: Context,
): Promise<EnrolmentMoveVerdict> {
  if (takes) return moveOneEnrolment({ ...seen, move: "accept" }, actor, ctx);
  return moveOneEnrolment({ ...seen, move: "decline" }, actor, ctx, async (tx, { sessionId }) => {
    await offerFreeSeats(tx, sessionId, ctx);
  });
}
