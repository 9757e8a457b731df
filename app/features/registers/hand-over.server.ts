import { auditActor } from "#app/features/accounts/index.server.ts";
import type { Officer } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { listLoads, within } from "./loads.server.ts";
import { assignBalanced } from "./policy/index.ts";
import type { HandOverReason } from "./policy/index.ts";
import { tellHandedOver } from "./tell-handed-over.server.ts";

/** Somebody with a plan, or on the register without one. */
export interface HandedPerson {
  readonly kind: "plan" | "entry";
  readonly id: string;
}

export interface HandOver {
  readonly fromId: string;
  /** Null: evenly among the others. */
  readonly toId: string | null;
  readonly people: readonly HandedPerson[];
  readonly reason: HandOverReason;
}

export type HandOverRefusal = "no-counsellor" | "same-counsellor";

/**
 * Gives people to another counsellor, or evenly to the others, with a reason in the log; whoever has an account is told.
 * Who is not with the first counsellor any more is left where they are, so a second press moves nobody twice.
 */
export function handOver(
  { fromId, toId, people, reason }: HandOver,
  officer: Officer,
  ctx: Context,
): Promise<Verdict<{ readonly moved: number }, HandOverRefusal>> {
  const { db } = ctx;
  type Answer = Verdict<{ moved: number }, HandOverRefusal>;
  return db.$transaction(
    async (tx): Promise<Answer> => {
      if (toId === fromId) return refused("same-counsellor");
      const loads = await listLoads(officer, tx);
      const others = loads.filter(
        ({ counsellorId }) => counsellorId !== fromId && (toId === null || counsellorId === toId),
      );
      if (others.length === 0) return refused("no-counsellor");
      const byId = new Map(people.map((person) => [person.id, person]));
      const known = new Map(loads.map((load) => [load.counsellorId, load]));
      let moved = 0;
      for (const { personId, counsellorId } of assignBalanced(
        [...byId.keys()].toSorted(),
        others,
      )) {
        const person = byId.get(personId);
        const load = known.get(counsellorId);
        const to = load && { id: counsellorId, name: load.name, region: load.region };
        if (person && to && (await move(tx, person, { fromId, to, reason }, officer, ctx)))
          moved += 1;
      }
      return accepted({ moved });
    },
    { timeout: 60_000 },
  );
}

interface Way {
  readonly fromId: string;
  readonly to: { readonly id: string; readonly name: string; readonly region: string };
  readonly reason: HandOverReason;
}

async function move(
  tx: Transaction,
  { kind, id }: HandedPerson,
  { fromId, to, reason }: Way,
  officer: Officer,
  { now, requestId }: Context,
): Promise<boolean> {
  // People of a district stay with its counsellors.
  const where = { id, counsellorId: fromId, region: { ...within(officer), equals: to.region } };
  const change = { counsellorId: to.id, version: { increment: 1 } };
  const { count } =
    kind === "plan"
      ? await tx.plan.updateMany({ where, data: change })
      : await tx.registerEntry.updateMany({
          where: { ...where, planId: null },
          data: { ...change, assignedOn: new Date(`${shanghaiDay(now)}T00:00:00Z`) },
        });
  if (count === 0) return false;
  const logged = await tx.handOverLog.create({
    data: {
      region: officer.region,
      ...(kind === "plan" ? { planId: id } : { entryId: id }),
      ...{ fromId, toId: to.id, reason, byId: officer.userId, at: now },
    },
    select: { id: true },
  });
  if (kind === "plan") {
    // The register entry that the plan began from goes along.
    await tx.registerEntry.updateMany({ where: { planId: id }, data: { counsellorId: to.id } });
    await tellHandedOver(tx, { planId: id, counsellor: to.name, key: logged.id }, now);
  }
  await recordAudit(tx, {
    action: kind === "plan" ? "plan.handed-over" : "register.handed-over",
    subject: { type: kind === "plan" ? "plan" : "register-entry", id },
    actor: auditActor(officer),
    now,
    requestId,
    details: { fromId, toId: to.id, reason },
  });
  return true;
}
