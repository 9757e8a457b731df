import type { EmployerMember } from "#app/features/accounts/policy/index.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import { refused } from "#app/lib/verdict.ts";
import type { Refused } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { copyInto } from "./copy-position.server.ts";
import type { CopyVerdict } from "./copy-position.server.ts";
import { movePosition } from "./policy/index.ts";
import type { PositionMoveRefusal } from "./policy/index.ts";
import { toDay } from "./position-row.server.ts";

/** Offers a position that has ended again, as a new draft that names the old one. */
export async function relistPosition(
  { id }: { readonly id: string },
  actor: EmployerMember,
  ctx: Context,
): Promise<CopyVerdict | Refused<PositionMoveRefusal>> {
  const { organisationId } = actor;
  if (organisationId === null) return refused("not-yours");
  return ctx.db.$transaction(async (tx) => {
    const row = await tx.position.findFirst({
      where: { id, organisationId },
      select: {
        state: true,
        organisationId: true,
        region: true,
        submittedById: true,
        closingOn: true,
      },
    });
    if (!row) return refused("not-found");
    const position = { ...row, closingOn: toDay(row.closingOn) };
    const verdict = movePosition(position, "relist", actor, shanghaiDay(ctx.now));
    return verdict.ok ? copyInto(tx, { id, kind: "relisted" }, actor, ctx) : verdict;
  });
}
