import type { Officer } from "#app/features/accounts/policy/index.ts";
import type { Context } from "#app/platform/db.server.ts";
import { enqueueDecisions } from "./enqueue-decisions.server.ts";
import { moveOne, movePositions, previewMove } from "./move-positions.server.ts";
import type { Move, Outcome, Target } from "./move-positions.server.ts";

const sendingBack = (reason: string, actor: Officer, now: Date): Move => ({
  move: "send-back",
  action: "position.sent-back",
  reason,
  columns: () => ({ stateReason: reason.trim(), decidedAt: now, decidedById: actor.userId }),
  then: (tx, moved) => enqueueDecisions(tx, moved, now),
});

/** A preview supposes the reason that is still to be written. */
const SUPPOSED = "…";

/** Gives a submitted position back to its employer with what has to change. */
export function sendBackPosition(
  { reason, ...target }: Required<Target> & { readonly reason: string },
  actor: Officer,
  ctx: Context,
) {
  return moveOne(sendingBack(reason, actor, ctx.now), target, actor, ctx);
}

export function sendBackMany(
  targets: readonly Required<Target>[],
  reason: string,
  actor: Officer,
  ctx: Context,
): Promise<Outcome[]> {
  return movePositions(sendingBack(reason, actor, ctx.now), targets, actor, ctx);
}

export function previewSendBackMany(
  targets: readonly Target[],
  actor: Officer,
  ctx: Context,
): Promise<Outcome[]> {
  return previewMove(sendingBack(SUPPOSED, actor, ctx.now), targets, actor, ctx);
}
