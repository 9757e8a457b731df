import { auditActor } from "#app/features/accounts/index.server.ts";
import type { Officer } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import { findSecondPersonLimit } from "./find-parameters.server.ts";
import { moveReward } from "./policy/index.ts";
import type { RewardMove } from "./policy/index.ts";
import { lockReward, rewardInState, rewardScope } from "./reward-row.server.ts";
import type { LedgerKeeper } from "./save-staff-year.server.ts";
import { tellReward } from "./tell-reward.server.ts";

export interface RewardOrder {
  readonly move: Exclude<RewardMove, "apply" | "hand-over" | "pay">;
  /** What the mover saw; a change since then refuses the move. */
  readonly version: number;
  readonly reason: string;
}

const ACTIONS = {
  withdraw: "reward.withdrawn",
  "send-back": "reward.sent-back",
  refuse: "reward.refused",
  approve: "reward.approved",
  confirm: "reward.confirmed",
  decline: "reward.approval-declined",
} as const satisfies Record<RewardOrder["move"], string>;

/** What an officer decides on one application. */
export function decideReward(
  { id, ...order }: RewardOrder & { readonly id: string },
  officer: Officer,
  ctx: Context,
): Promise<Verdict> {
  return moveOneReward({ id }, rewardScope(officer), order, officer, ctx);
}

/** Moves one application: locked, judged, written in the state it was judged in, recorded and told. */
export async function moveOneReward(
  where: Prisma.RewardApplicationWhereInput,
  scope: Prisma.RewardApplicationWhereInput,
  { move, version, reason }: RewardOrder,
  actor: Officer | LedgerKeeper,
  { db, now, requestId }: Context,
): Promise<Verdict> {
  return db.$transaction(async (tx): Promise<Verdict> => {
    const row = await lockReward(tx, where, scope);
    if (!row) return refused("not-found");
    const limit = await findSecondPersonLimit(tx, row.region, shanghaiDay(now));
    const needsSecond = limit === null || Number(row.amountFen) > limit;
    const verdict = moveReward(rewardInState(row), move, actor, { reason, needsSecond });
    if (!verdict.ok) return refused(verdict.reason, { state: row.state });
    if (version !== row.version) return refused("changed-by-someone-else");
    const { to } = verdict;
    const { count } = await tx.rewardApplication.updateMany({
      where: { id: row.id, state: row.state, version },
      data: { ...columnsOf(to, actor, now), reason, state: to, version: { increment: 1 } },
    });
    if (count !== 1) throw new Error(`${ACTIONS[move]}: a locked application changed`);
    await recordAudit(tx, {
      action: ACTIONS[move],
      subject: { type: "reward", id: row.id },
      actor: auditActor(actor),
      now,
      requestId,
      details: { from: row.state, to, ...(reason ? { reason } : {}) },
    });
    if (actor.kind === "officer") await tellReward(tx, row, { to, reason }, now);
    return accepted();
  });
}

function columnsOf(
  to: string,
  { userId }: Officer | LedgerKeeper,
  now: Date,
): Prisma.RewardApplicationUncheckedUpdateManyInput {
  if (to === "awaiting_second") return { proposedById: userId };
  if (to === "approved" || to === "refused") return { decidedAt: now, decidedById: userId };
  return { proposedById: null, decidedAt: null, decidedById: null };
}
