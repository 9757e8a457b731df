import { auditActor } from "#app/features/accounts/index.server.ts";
import type { Officer } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { listLoads, within } from "./loads.server.ts";
import { assignBalanced } from "./policy/index.ts";
import type { HandedKind, HandOverReason } from "./policy/index.ts";
import { tellFamily, tellHandedOver } from "./tell-handed-over.server.ts";

/** Somebody with a plan, or on the register without one, or a family. */
export interface HandedPerson {
  readonly kind: HandedKind;
  readonly id: string;
}

const LOGGED = { plan: "planId", entry: "entryId", family: "familyId" } as const;
const SUBJECT = { plan: "plan", entry: "register-entry", family: "family" } as const;
const AUDITED = {
  plan: "plan.handed-over",
  entry: "register.handed-over",
  family: "family.handed-over",
} as const;

export interface HandOver {
  readonly fromId: string;
  /** Null: evenly among the others. */
  readonly toId: string | null;
  readonly people: readonly HandedPerson[];
  readonly reason: HandOverReason;
}

export type HandOverRefusal = "no-counsellor" | "same-counsellor";

/**
 * Gives people and families to another counsellor, or evenly to the others, with a reason in the log; whoever has an
 * account is told.
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
  if ((await MOVE[kind](tx, where, to.id, now)) === 0) return false;
  const logged = await tx.handOverLog.create({
    data: {
      region: officer.region,
      ...{ [LOGGED[kind]]: id, fromId, toId: to.id, reason, byId: officer.userId, at: now },
    },
    select: { id: true },
  });
  if (kind === "plan") {
    // The register entry that the plan began from goes along.
    await tx.registerEntry.updateMany({ where: { planId: id }, data: { counsellorId: to.id } });
    await tellHandedOver(tx, { planId: id, counsellor: to.name, key: logged.id }, now);
  }
  if (kind === "family") {
    await tellFamily(tx, { familyId: id, counsellor: to.name, key: logged.id }, now);
  }
  await recordAudit(tx, {
    action: AUDITED[kind],
    subject: { type: SUBJECT[kind], id },
    actor: auditActor(officer),
    now,
    requestId,
    details: { fromId, toId: to.id, reason },
  });
  return true;
}

interface Where {
  readonly id: string;
  readonly counsellorId: string;
  readonly region: { readonly startsWith: string; readonly equals: string };
}

/** Writes who keeps it now, where the first counsellor still does; how many rows that were. */
const MOVE: Readonly<
  Record<HandedKind, (tx: Transaction, where: Where, toId: string, now: Date) => Promise<number>>
> = {
  plan: async (tx, where, counsellorId) =>
    (await tx.plan.updateMany({ where, data: { counsellorId, version: { increment: 1 } } })).count,
  entry: async (tx, where, counsellorId, now) =>
    (
      await tx.registerEntry.updateMany({
        where: { ...where, planId: null },
        data: {
          ...{ counsellorId, version: { increment: 1 } },
          assignedOn: new Date(`${shanghaiDay(now)}T00:00:00Z`),
        },
      })
    ).count,
  family: async (tx, where, counsellorId) =>
    (await tx.family.updateMany({ where, data: { counsellorId, version: { increment: 1 } } }))
      .count,
};
