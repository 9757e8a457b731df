import { narrowDelegation } from "#app/features/accounts/index.server.ts";
import type { Counsellor, Seeker } from "#app/features/accounts/policy/index.ts";
import { shanghaiDay, type PlainDate } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import {
  closedTo,
  onPlan,
  sideOf,
  toDate,
  type Planner,
  type PlanRow,
} from "../plan-row.server.ts";
import { mayName, mayTakeAway } from "../policy/index.ts";
import type { CompanionRelation, CompanionRole, GuardianBasis } from "../policy/index.ts";
import { seal, sealWords } from "../sealed.server.ts";
import { besideOn } from "./companion-rows.server.ts";

export interface Naming {
  readonly planId: string;
  readonly name: string;
  readonly relation: CompanionRelation;
  readonly contact: string;
  readonly until: PlainDate | null;
  readonly onceKey: string;
}

/**
 * The person chooses somebody to have beside them. With a delegation that lets them read the plan, that ends together
 * with the choice. Posted twice it is one.
 */
export function nameSupporter(
  naming: Naming & { readonly delegationId: string | null },
  actor: Seeker,
  ctx: Context,
) {
  return onPlan(naming.planId, actor, ctx, "plan.supporter-named", async (tx, row) => {
    const { delegationId } = naming;
    const given =
      delegationId === null
        ? 1
        : await tx.delegation.count({
            where: {
              ...{ id: delegationId, personId: actor.userId, revokedAt: null },
              ...{ scopes: { has: "plan" }, until: { gte: toDate(shanghaiDay(ctx.now)) } },
            },
          });
    if (given === 0) return refused("reading-ended");
    return putBeside(tx, { row, role: "supporter", actor, ctx }, naming, { delegationId });
  });
}

/** What both roles have in common; the plan is locked. */
export async function putBeside(
  tx: Transaction,
  { row, role, actor, ctx }: { row: PlanRow; role: CompanionRole; actor: Planner; ctx: Context },
  { name, relation, contact, until, onceKey }: Naming,
  own: {
    readonly delegationId?: string | null;
    readonly basis?: GuardianBasis;
    readonly isNeeded?: boolean;
  },
) {
  const closed = closedTo(row);
  if (closed) return closed;
  const again = await tx.planCompanion.count({ where: { planId: row.id, onceKey } });
  if (again > 0) return accepted({ change: {} });
  const today = shanghaiDay(ctx.now);
  const standing = await tx.planCompanion.count({ where: { ...besideOn(row.id, today), role } });
  const verdict = mayName({ role, side: sideOf(actor), until, standing }, today);
  if (!verdict.ok) return verdict;
  await tx.planCompanion.create({
    data: {
      ...{ planId: row.id, role, relation, onceKey, ...own },
      nameEncrypted: seal(name, "plan_companions.name"),
      contactEncrypted: sealWords(contact, "plan_companions.contact"),
      since: toDate(today),
      until: until && toDate(until),
      namedById: actor.userId,
      namedAt: ctx.now,
    },
  });
  return accepted({ change: {} });
}

/** The person takes a supporter away, and with them what they could read; how to reach them is forgotten. Twice is once. */
export function takeSupporterAway(
  { planId, companionId }: { readonly planId: string; readonly companionId: string },
  actor: Seeker,
  ctx: Context,
) {
  return onPlan(planId, actor, ctx, "plan.supporter-taken-away", async (tx, row) => {
    const ended = await endCompanion(tx, { row, companionId, role: "supporter", actor }, ctx.now);
    if (!ended.ok) return ended;
    for (const { delegationId } of ended.rows) {
      if (delegationId === null) continue;
      await narrowDelegation(tx, { delegationId, scope: "plan" }, actor, ctx);
    }
    return accepted({ change: {} });
  });
}

/** The counsellor ends what a paper no longer says. */
export function endGuardian(
  { planId, companionId }: { readonly planId: string; readonly companionId: string },
  actor: Counsellor,
  ctx: Context,
) {
  return onPlan(planId, actor, ctx, "plan.guardian-ended", async (tx, row) => {
    if (row.consentedAt === null) return refused("consent-missing");
    const ended = await endCompanion(tx, { row, companionId, role: "guardian", actor }, ctx.now);
    return ended.ok ? accepted({ change: {} }) : ended;
  });
}

async function endCompanion(
  tx: Transaction,
  {
    row,
    companionId,
    role,
    actor,
  }: { row: PlanRow; companionId: string; role: CompanionRole; actor: Planner },
  now: Date,
) {
  const verdict = mayTakeAway(role, sideOf(actor));
  if (!verdict.ok) return verdict;
  const rows = await tx.planCompanion.updateManyAndReturn({
    where: { id: companionId, planId: row.id, role, endedAt: null },
    data: { endedAt: now, contactEncrypted: null },
    select: { delegationId: true },
  });
  return accepted({ rows });
}
