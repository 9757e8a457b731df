import type { EmployerMember } from "#app/features/accounts/policy/index.ts";
import type { Context } from "#app/platform/db.server.ts";
import { moveOne } from "./move-positions.server.ts";
import type { Target } from "./move-positions.server.ts";

/** Ends a published position before its last day, with a stored reason. */
export function endEarly(
  { reason, ...target }: Required<Target> & { readonly reason: string },
  actor: EmployerMember,
  ctx: Context,
) {
  return moveOne(
    {
      move: "end-early",
      action: "position.ended-early",
      reason,
      columns: (now) => ({ endedAt: now, stateReason: reason.trim() }),
    },
    target,
    actor,
    ctx,
  );
}
