import type { EmployerMember } from "#app/features/accounts/policy/index.ts";
import type { Context } from "#app/platform/db.server.ts";
import { moveOne } from "./move-positions.server.ts";
import type { Target } from "./move-positions.server.ts";

/** Gives up a position that was never public; it stays readable and can be copied. */
export function withdrawPosition(target: Required<Target>, actor: EmployerMember, ctx: Context) {
  return moveOne(
    {
      move: "withdraw",
      action: "position.withdrawn",
      columns: (now) => ({ endedAt: now }),
    },
    target,
    actor,
    ctx,
  );
}
