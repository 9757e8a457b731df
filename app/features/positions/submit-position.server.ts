import type { EmployerMember } from "#app/features/accounts/policy/index.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { refused } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { reviewRow } from "./content-of-row.server.ts";
import { moveOne, movePositions, previewMove } from "./move-positions.server.ts";
import type { Move, MovableRow, Outcome, Target } from "./move-positions.server.ts";
import type { MinimumWage } from "./policy/index.ts";
import { checkSubmission, wordingLevel } from "./schema/content.ts";

export const submitting = (submittedById: string | null): Move => ({
  move: "submit",
  action: "position.submitted",
  check: mayBeHandedIn,
  columns: (now) => ({
    submittedAt: now,
    submittedById,
    stateReason: null,
  }),
  rowColumns: (row, today) => ({ wording: wordingLevel(reviewRow(row, today, [])) }),
});

function mayBeHandedIn(row: MovableRow, today: PlainDate, wages: readonly MinimumWage[]) {
  if (row.organisation.accessAnsweredAt === null) return refused("access-not-answered");
  return checkSubmission(reviewRow(row, today, wages));
}

/** Hands a draft, or one that was sent back, to the bureau. */
export function submitPosition(target: Required<Target>, actor: EmployerMember, ctx: Context) {
  return moveOne(submitting(actor.userId), target, actor, ctx);
}

/** Hands in each that may be, and says of the others why not. */
export function submitMany(
  targets: readonly Required<Target>[],
  actor: EmployerMember,
  ctx: Context,
): Promise<Outcome[]> {
  return movePositions(submitting(actor.userId), targets, actor, ctx);
}

export function previewSubmitMany(
  targets: readonly Target[],
  actor: EmployerMember,
  ctx: Context,
): Promise<Outcome[]> {
  return previewMove(submitting(actor.userId), targets, actor, ctx);
}
