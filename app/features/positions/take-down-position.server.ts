import type { Officer } from "#app/features/accounts/policy/index.ts";
import type { Context } from "#app/platform/db.server.ts";
import { enqueueDecisions } from "./enqueue-decisions.server.ts";
import { moveOne } from "./move-positions.server.ts";
import type { Target } from "./move-positions.server.ts";

/** Takes a published position from the public and gives it back to its employer with the reason. */
export function takeDownPosition(
  { reason, ...target }: Required<Target> & { readonly reason: string },
  actor: Officer,
  ctx: Context,
) {
  return moveOne(
    {
      move: "take-down",
      action: "position.taken-down",
      reason,
      columns: (now) => ({
        stateReason: reason.trim(),
        decidedAt: now,
        decidedById: actor.userId,
        endedAt: now,
      }),
      then: (tx, moved) => enqueueDecisions(tx, moved, ctx.now),
    },
    target,
    actor,
    ctx,
  );
}
