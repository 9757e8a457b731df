import type { EmployerMember } from "#app/features/accounts/policy/index.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { Context } from "#app/platform/db.server.ts";
import { applicationSelect, inState, scopeOf } from "../application-row.server.ts";
import { applicationMovesFor } from "../policy/index.ts";
import { listed, listSelect } from "./list-applications.server.ts";

/**
 * One application as the list tells of it, with the steps the member could take now. Shows less than opening it,
 * and does not count as reading. Null where it is not this employer's, or its verification was taken back.
 */
export async function findStep(applicationId: string, actor: EmployerMember, { db, now }: Context) {
  if (!actor.verified) return null;
  const row = await db.application.findFirst({
    where: { id: applicationId, ...scopeOf(actor) },
    select: { ...listSelect, ...applicationSelect },
  });
  if (!row) return null;
  const today = shanghaiDay(now);
  const [told] = await listed([row], actor, today, db);
  return told ? { ...told, moves: applicationMovesFor(inState(row, today), actor, today) } : null;
}
