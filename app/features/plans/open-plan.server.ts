import { auditActor, findUserByAddress } from "#app/features/accounts/index.server.ts";
import type { Address, Counsellor } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { addDays, shanghaiDay } from "#app/lib/date.ts";
import { accepted, refused, type Verdict } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { noteEvent } from "./note-event.server.ts";
import { cadence } from "./policy/index.ts";
import type { PlanKind } from "./policy/index.ts";
import { toDate } from "./plan-row.server.ts";
import { tellPerson } from "./tell-person.server.ts";

type OpenRefusal = "nobody" | "has-plan";

/**
 * Asks somebody whether a counsellor may keep a plan with them. Until they agree, nothing of theirs is shown. The same
 * counsellor asking again gets the plan that is there.
 */
export function openPlan(
  { address, kind }: { readonly address: Address; readonly kind: PlanKind },
  actor: Counsellor,
  { db, now, requestId }: Context,
): Promise<Verdict<{ readonly planId: string }, OpenRefusal>> {
  const today = shanghaiDay(now);
  return db.$transaction(async (tx): Promise<Verdict<{ planId: string }, OpenRefusal>> => {
    const person = await findUserByAddress(tx, address);
    if (person?.kind !== "seeker" || person.suspendedAt || person.closedAt)
      return refused("nobody");
    await tx.$executeRaw`SELECT id FROM users WHERE id = ${person.id}::uuid FOR UPDATE`;
    const open = await tx.$queryRaw<{ id: string; counsellor_id: string }[]>`
      SELECT id, counsellor_id FROM plans WHERE user_id = ${person.id}::uuid
        AND state NOT IN ('closed', 'no_need', 'declined', 'unreachable', 'transferred')`;
    const [there] = open;
    if (there) {
      return there.counsellor_id === actor.userId
        ? accepted({ planId: there.id })
        : refused("has-plan");
    }
    const { id } = await tx.plan.create({
      data: {
        userId: person.id,
        counsellorId: actor.userId,
        kind,
        region: actor.region,
        stateSince: now,
        listedOn: toDate(today),
        nextOn: toDate(addDays(today, cadence.firstDays)),
        createdAt: now,
      },
      select: { id: true },
    });
    const opened = { id, kind, region: actor.region };
    await noteEvent(tx, opened, { what: "state", value: "listed" }, now);
    await tellPerson(tx, { userId: person.id, about: "asked", key: id }, now);
    await recordAudit(tx, {
      action: "plan.opened",
      subject: { type: "plan", id },
      actor: auditActor(actor),
      now,
      requestId,
      details: { kind },
    });
    return accepted({ planId: id });
  });
}
