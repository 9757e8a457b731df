import type { Officer } from "#app/features/accounts/policy/index.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { refused } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { reviewRow } from "./content-of-row.server.ts";
import { enqueueDecisions } from "./enqueue-decisions.server.ts";
import { moveOne, movePositions, previewMove } from "./move-positions.server.ts";
import type { Move, MovableRow, Outcome, Target } from "./move-positions.server.ts";
import type { MinimumWage } from "./policy/index.ts";
import { checkPublication } from "./schema/content.ts";

export const publishing = (decidedById: string | null, now: Date): Move => ({
  move: "publish",
  action: "position.published",
  check: mayGoPublic,
  columns: () => ({
    publishedAt: now,
    decidedAt: now,
    decidedById,
    endedAt: null,
    stateReason: null,
  }),
  then: (tx, moved) => enqueueDecisions(tx, moved, now),
});

/** Asked again at the moment of publishing: the employer may have lost its standing since. */
function mayGoPublic(row: MovableRow, today: PlainDate, wages: readonly MinimumWage[]) {
  if (row.organisation.state !== "verified") return refused("organisation-not-verified");
  return checkPublication(reviewRow(row, today, wages));
}

export function publishPosition(target: Required<Target>, actor: Officer, ctx: Context) {
  return moveOne(publishing(actor.userId, ctx.now), target, actor, ctx);
}

/** Publishes each that may be; the others are left out with the reason. */
export function publishMany(
  targets: readonly Required<Target>[],
  actor: Officer,
  ctx: Context,
): Promise<Outcome[]> {
  return movePositions(publishing(actor.userId, ctx.now), targets, actor, ctx);
}

export function previewPublishMany(
  targets: readonly Target[],
  actor: Officer,
  ctx: Context,
): Promise<Outcome[]> {
  return previewMove(publishing(actor.userId, ctx.now), targets, actor, ctx);
}
