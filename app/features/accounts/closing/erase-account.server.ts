import { recordAudit } from "#app/features/audit/index.server.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import { accepted, refused, type Verdict } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { closingState, restorableUntil, restoreHours } from "../policy/index.ts";

/** What stands where a name stood: on decisions, messages and lists that stay. */
export const ERASED_NAME = "已注销用户";

/** Accounts whose day to be taken back is over, the oldest first. */
export async function listDueForErasure({ db, now }: Context): Promise<string[]> {
  const latest = new Date(now.getTime() - restoreHours * 3_600_000);
  const users = await db.user.findMany({
    where: { closedAt: { lte: latest }, erasedAt: null },
    orderBy: { closedAt: "asc" },
    take: 500,
    select: { id: true },
  });
  return users.map(({ id }) => id);
}

/**
 * Deletes what is known of a person (PIPL 47): addresses, password, second factor, preferences,
 * certificate numbers and what they say, saved things, kept text. The row stays without them, so
 * that the trail and decisions keep an actor who is nobody any more. Consents stay as withdrawn.
 */
export function eraseAccount(
  userId: string,
  { db, now, requestId }: Context,
): Promise<Verdict<object, "not-due">> {
  return db.$transaction(async (tx): Promise<Verdict<object, "not-due">> => {
    await tx.$queryRaw`SELECT id FROM users WHERE id = ${userId}::uuid FOR UPDATE`;
    const user = await tx.user.findUnique({
      where: { id: userId },
      select: { email: true, closedAt: true, erasedAt: true },
    });
    if (!user?.closedAt || closingState(user, now) !== "due") return refused("not-due");
    await deleteOwn(tx, userId, now);
    if (user.email) await tx.invitation.deleteMany({ where: { email: user.email } });
    await tx.user.updateMany({
      where: { id: userId, erasedAt: null },
      data: { ...nobody, erasedAt: now, suspendedAt: now, version: { increment: 1 } },
    });
    await recordAudit(tx, {
      action: "account.erased",
      subject: { type: "account", id: userId },
      actor: { id: null, kind: "system" },
      now,
      requestId,
      details: { due: restorableUntil(user.closedAt) },
    });
    return accepted();
  });
}

const nobody = {
  name: ERASED_NAME,
  email: null,
  emailVerifiedAt: null,
  phoneEncrypted: null,
  phoneHash: null,
  passwordHash: null,
  totpSecretEncrypted: null,
  totpConfirmedAt: null,
  totpLastStep: null,
  region: null,
  preferences: {},
  restoreHash: null,
} as const;

/** The figures of a district know that a plan ended, and not whose it was. */
async function endPlans(tx: Transaction, userId: string, now: Date): Promise<void> {
  const own = { where: { userId } };
  const plans = await tx.plan.findMany({ ...own, select: { id: true, region: true, kind: true } });
  const on = new Date(`${shanghaiDay(now)}T00:00:00Z`);
  await tx.planEvent.createMany({
    data: plans.map(({ id, region, kind }) => ({
      ...{ planId: id, region, kind, what: "state", value: "erased" },
      ...{ on, recordedAt: now },
    })),
  });
  await tx.plan.deleteMany(own);
}

async function deleteOwn(tx: Transaction, userId: string, now: Date): Promise<void> {
  const own = { where: { userId } };
  await tx.session.deleteMany(own);
  await tx.recoveryCode.deleteMany(own);
  await tx.keptForm.deleteMany(own);
  await tx.savedPosition.deleteMany(own);
  await tx.savedSearch.deleteMany(own);
  await tx.seekerProfile.deleteMany(own);
  await tx.hiddenPosition.deleteMany(own);
  // Whose plan goes with the account is on the register as before it: somebody to be spoken to.
  await tx.registerEntry.updateMany({
    where: { userId, state: "planned" },
    data: { state: "contacted" },
  });
  await tx.registerEntry.updateMany({ ...own, data: { userId: null, linkedAt: null } });
  await endPlans(tx, userId, now);
  await tx.delegation.deleteMany({ where: { personId: userId } });
  // What was done for somebody else stays on their list.
  await tx.delegation.updateMany({
    where: { delegateId: userId, revokedAt: null },
    data: { revokedAt: now },
  });
  await tx.membership.deleteMany(own);
  // A number may be missing only from a certificate that was taken back.
  await tx.certificate.updateMany({
    where: { userId, withdrawnAt: null },
    data: { withdrawnAt: now, version: { increment: 1 }, numberEncrypted: null, numberHash: null },
  });
  await tx.certificate.updateMany({
    ...own,
    data: { category: null, grade: null, validTo: null },
  });
  await tx.consent.updateMany({ where: { userId, withdrawnAt: null }, data: { withdrawnAt: now } });
}
