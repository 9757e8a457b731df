import type { EmployerMember } from "#app/features/accounts/policy/index.ts";
import type { Context } from "#app/platform/db.server.ts";
import { moveOne } from "./move-positions.server.ts";
import type { Target } from "./move-positions.server.ts";

/** Records that somebody was hired; also after the position had closed. */
export function markFilled(
  { note, ...target }: Required<Target> & { readonly note: string },
  actor: EmployerMember,
  ctx: Context,
) {
  return moveOne(
    {
      move: "mark-filled",
      action: "position.filled",
      reason: note,
      columns: (now) => ({ endedAt: now, stateReason: note.trim() === "" ? null : note.trim() }),
    },
    target,
    actor,
    ctx,
  );
}
