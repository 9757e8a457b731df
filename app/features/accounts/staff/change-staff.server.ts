import { recordAudit } from "#app/features/audit/index.server.ts";
import { refused, type Verdict } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { auditActor } from "../audit-actor.server.ts";
import { changeStaff, type Administrator, type StaffChange } from "../policy/index.ts";
import { endEverySession } from "../sessions.server.ts";

export type ChangeStaffRefusal = "not-found" | "own-account" | "already-done";

const ACTIONS: Readonly<Record<StaffChange, string>> = {
  suspend: "account.suspended",
  restore: "account.restored",
  "reset-second-factor": "second-factor.reset",
};

/** Suspends, restores, or takes away a lost second factor; the account's sessions end with it. */
export function changeStaffAccount(
  { userId, change }: { readonly userId: string; readonly change: StaffChange },
  actor: Administrator,
  { db, now, requestId }: Context,
): Promise<Verdict<object, ChangeStaffRefusal>> {
  return db.$transaction(async (tx): Promise<Verdict<object, ChangeStaffRefusal>> => {
    await tx.$queryRaw`SELECT id FROM users WHERE id = ${userId}::uuid FOR UPDATE`;
    const row = await tx.user.findFirst({
      where: { id: userId, kind: { in: ["officer", "counsellor", "administrator"] } },
      select: { suspendedAt: true, totpSecretEncrypted: true },
    });
    if (!row) return refused("not-found");
    const account = {
      id: userId,
      isSuspended: row.suspendedAt !== null,
      hasSecondFactor: row.totpSecretEncrypted !== null,
    };
    const verdict = changeStaff(account, change, actor.userId);
    if (!verdict.ok) return verdict;
    await write(tx, userId, change, now);
    await endEverySession(userId, { tx, now });
    await recordAudit(tx, {
      action: ACTIONS[change],
      subject: { type: "account", id: userId },
      actor: auditActor(actor),
      now,
      requestId,
    });
    return verdict;
  });
}

async function write(tx: Transaction, id: string, change: StaffChange, now: Date): Promise<void> {
  if (change !== "reset-second-factor") {
    const suspendedAt = change === "suspend" ? now : null;
    await tx.user.updateMany({ where: { id }, data: { suspendedAt } });
    return;
  }
  const none = { totpSecretEncrypted: null, totpConfirmedAt: null, totpLastStep: null };
  await tx.user.updateMany({ where: { id }, data: none });
  await tx.recoveryCode.deleteMany({ where: { userId: id } });
}
