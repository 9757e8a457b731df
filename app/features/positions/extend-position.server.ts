import type { EmployerMember } from "#app/features/accounts/policy/index.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { moveOne } from "./move-positions.server.ts";
import type { MovableRow, Target } from "./move-positions.server.ts";
import { mayCloseOn } from "./policy/index.ts";
import { toDateColumn, toDay } from "./position-row.server.ts";

export interface Extension extends Required<Target> {
  readonly closingOn: PlainDate;
  readonly reason: string;
}

/** Moves the last day of a published position to a later one, with a stored reason. */
export function extendPosition(
  { closingOn, reason, ...target }: Extension,
  actor: EmployerMember,
  ctx: Context,
) {
  return moveOne(
    {
      move: "extend",
      action: "position.extended",
      reason,
      check: (row, today) => laterDay(row, closingOn, today),
      columns: () => ({ closingOn: toDateColumn(closingOn), stateReason: reason.trim() }),
      details: (row) => ({
        changes: [{ field: "closingOn", before: toDay(row.closingOn), after: closingOn }],
      }),
    },
    target,
    actor,
    ctx,
  );
}

function laterDay(row: MovableRow, closingOn: PlainDate, today: PlainDate) {
  const verdict = mayCloseOn(closingOn, today, toDay(row.closingOn) ?? undefined);
  if (verdict.ok) return accepted();
  const reasons = {
    "too-soon": "closes-too-soon",
    "too-late": "closes-too-late",
    "not-later": "closes-not-later",
  } as const;
  return refused(reasons[verdict.reason]);
}
