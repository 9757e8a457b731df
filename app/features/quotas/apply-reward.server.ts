import { randomInt } from "node:crypto";
import { auditActor } from "#app/features/accounts/index.server.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { encryptField } from "#app/platform/encryption.server.ts";
import { moveOneReward } from "./decide-reward.server.ts";
import { mayApplyForReward, moveReward } from "./policy/index.ts";
import { lockReturn } from "./return-row.server.ts";
import { ACCOUNT_FIELD, findRewardWindow, lockReward, rewardInState } from "./reward-row.server.ts";
import type { LedgerKeeper } from "./save-staff-year.server.ts";

export interface ApplyInput {
  readonly year: number;
  /** The edition that was shown: another one in force by now refuses. */
  readonly determinationId: string;
  readonly bank: string;
  readonly account: string;
}

/**
 * Applies for the reward of a data year by the determination in force, or again after it was sent back or withdrawn. The
 * return is locked, so that what is applied for is what is certified; posted twice, it is one application.
 */
export async function applyForReward(
  { year, determinationId, bank, account }: ApplyInput,
  actor: LedgerKeeper,
  { db, now, requestId }: Context,
): Promise<Verdict> {
  const { organisationId, userId } = actor;
  return db.$transaction(async (tx): Promise<Verdict> => {
    const own = await lockReturn(tx, { organisationId, year }, { organisationId });
    if (!own) return refused("no-determination");
    const before = await lockReward(tx, { returnId: own.id }, { organisationId });
    const certified = await certifiedOf(tx, own.id, organisationId);
    const window = await findRewardWindow(tx, { region: own.region, dataYear: year });
    const reward = certified && Number(certified.rewardFen);
    const may = mayApplyForReward(
      { window, reward, state: before?.state ?? null },
      shanghaiDay(now),
    );
    if (!may.ok) return may;
    const standing = moveReward(
      before ? rewardInState(before) : { ...FRESH, organisationId, region: own.region },
      "apply",
      actor,
    );
    if (!standing.ok) return standing;
    if (!certified || certified.id !== determinationId) return refused("determination-changed");
    const columns = {
      determinationId,
      amountFen: certified.rewardFen,
      accountName: own.organisation.name,
      bank,
      accountEncrypted: encryptField(account, ACCOUNT_FIELD),
      appliedAt: now,
      appliedById: userId,
      proposedById: null,
      decidedAt: null,
      decidedById: null,
    };
    const id = before
      ? await again(tx, before, columns)
      : await first(tx, { returnId: own.id, organisationId, year, region: own.region }, columns);
    await recordAudit(tx, {
      action: "reward.applied",
      subject: { type: "reward", id },
      actor: auditActor(actor),
      now,
      requestId,
      details: { from: before?.state ?? "", to: "applied" },
    });
    return accepted();
  });
}

/** Somebody who applies for the first time is judged as one who may apply again. */
const FRESH = {
  state: "withdrawn",
  appliedById: "",
  proposedById: null,
  isOfEdition: true,
} as const;

interface Columns {
  readonly determinationId: string;
  readonly amountFen: bigint;
  readonly accountName: string;
  readonly bank: string;
  readonly accountEncrypted: string;
  readonly appliedAt: Date;
  readonly appliedById: string;
  readonly proposedById: null;
  readonly decidedAt: null;
  readonly decidedById: null;
}

async function first(
  tx: Transaction,
  of: { returnId: string; organisationId: string; year: number; region: string },
  columns: Columns,
): Promise<string> {
  const digits = String(randomInt(10 ** 9, 10 ** 10));
  const receipt = `JL${of.year}-${digits.slice(0, 5)}-${digits.slice(5)}`;
  const { id } = await tx.rewardApplication.create({
    data: { ...of, ...columns, receipt, firstAppliedAt: columns.appliedAt },
    select: { id: true },
  });
  return id;
}

async function again(
  tx: Transaction,
  { id, state, version, organisationId }: NonNullable<Awaited<ReturnType<typeof lockReward>>>,
  columns: Columns,
): Promise<string> {
  const { count } = await tx.rewardApplication.updateMany({
    where: { id, organisationId, state, version },
    data: { ...columns, state: "applied", version: { increment: 1 } },
  });
  if (count !== 1) throw new Error("reward.applied: a locked application changed");
  return id;
}

function certifiedOf(tx: Transaction, returnId: string, organisationId: string) {
  return tx.determination.findFirst({
    where: {
      returnId,
      organisationId,
      supersededAt: null,
      return: { state: { in: ["approved", "sent_to_tax", "closed"] } },
    },
    select: { id: true, rewardFen: true },
  });
}

/** Takes an application back before it is decided. */
export function withdrawReward(
  { year, version }: { readonly year: number; readonly version: number },
  actor: LedgerKeeper,
  ctx: Context,
): Promise<Verdict> {
  const { organisationId } = actor;
  return moveOneReward(
    { year, organisationId },
    { organisationId },
    { move: "withdraw", version, reason: "" },
    actor,
    ctx,
  );
}
