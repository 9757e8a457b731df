import type { EmployerMember } from "#app/features/accounts/policy/index.ts";
import type { Context } from "#app/platform/db.server.ts";
import { moveOne } from "./move-positions.server.ts";
import type { Target } from "./move-positions.server.ts";

/**
 * Takes a submitted position back to go on writing; refused once an officer has decided. When it was
 * handed in stays: an officer who was deciding still finds it, and what was typed about it.
 */
export function withdrawSubmission(target: Required<Target>, actor: EmployerMember, ctx: Context) {
  return moveOne(
    {
      move: "take-back",
      action: "position.taken-back",
      columns: () => ({}),
    },
    target,
    actor,
    ctx,
  );
}
