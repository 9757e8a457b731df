import { recordAudit } from "#app/features/audit/index.server.ts";
import { accepted, refused, type Verdict } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { auditActor } from "./audit-actor.server.ts";
import type { Client } from "./client.server.ts";
import { isKnownTo } from "./known-browser.server.ts";
import { judgeStep, recovery, type StepRefusal } from "./policy/index.ts";
import { forgetTurns, takeTurn, type Counter } from "./rate-limits.server.ts";
import type { OpenSession } from "./sessions.server.ts";
import { openSecret, recoveryCodeHash, stepDelta } from "./totp.server.ts";

export type SecondFactorRefusal = StepRefusal | "recovery-wrong" | "not-set-up" | "too-many-tries";

/** Whether the person has a second factor in use. */
export async function hasSecondFactor(userId: string, { db }: Pick<Context, "db">) {
  const user = await db.user.findUnique({
    where: { id: userId },
    select: {
      totpConfirmedAt: true,
      _count: { select: { recoveryCodes: { where: { usedAt: null } } } },
    },
  });
  return {
    isOn: Boolean(user?.totpConfirmedAt),
    recoveryCodesLeft: user?._count.recoveryCodes ?? 0,
  };
}

/** Completes a sign-in with a code of the authenticator (6 digits) or a recovery code (12 digits). */
export async function giveSecondFactor(
  session: OpenSession,
  code: string,
  client: Client,
  ctx: Context,
): Promise<Verdict<object, SecondFactorRefusal, { readonly until?: Date }>> {
  const { userId } = session.person;
  const user = await ctx.db.user.findUnique({
    where: { id: userId },
    select: {
      id: true,
      sessionsValidFrom: true,
      totpSecretEncrypted: true,
      totpConfirmedAt: true,
      totpLastStep: true,
    },
  });
  if (!user?.totpSecretEncrypted || !user.totpConfirmedAt) return refused("not-set-up");
  const counters = tryCounters(user, client, ctx.now);
  const turn = await takeTurn(counters, ctx);
  if (!turn.ok) return turn;
  const isRecovery = code.length === recovery.digits;
  const secret = openSecret(user.totpSecretEncrypted);
  const judged = isRecovery
    ? accepted({ step: null })
    : judgeStep(stepDelta(secret, code, ctx.now), ctx.now, user.totpLastStep);
  if (!judged.ok) return judged;
  const passed = await ctx.db.$transaction(async (tx) => {
    const used =
      judged.step === null
        ? await useRecoveryCode(tx, userId, code, ctx.now)
        : await useStep(tx, userId, judged.step);
    if (!used) return refused(isRecovery ? "recovery-wrong" : "totp-used");
    await tx.session.updateMany({
      where: { id: session.sessionId, userId },
      data: { secondFactorAt: ctx.now },
    });
    await recordAudit(tx, {
      action: isRecovery ? "second-factor.recovery-used" : "second-factor.passed",
      subject: { type: "account", id: userId },
      actor: auditActor(session.actor),
      now: ctx.now,
      requestId: ctx.requestId,
    });
    return accepted();
  });
  if (passed.ok) await forgetTurns(counters, ctx);
  return passed;
}

function tryCounters(
  user: { readonly id: string; readonly sessionsValidFrom: Date | null },
  { device }: Client,
  now: Date,
): Counter[] {
  return isKnownTo(device, user, now)
    ? [{ limit: "secondFactorKnownBrowser", of: [user.id, device.id] }]
    : [{ limit: "secondFactorPerson", of: [user.id] }];
}

/** A step counts once, decided in the row where parallel tries meet. */
async function useStep(tx: Transaction, userId: string, step: number): Promise<boolean> {
  const { count } = await tx.user.updateMany({
    where: { id: userId, OR: [{ totpLastStep: null }, { totpLastStep: { lt: step } }] },
    data: { totpLastStep: step },
  });
  return count === 1;
}

async function useRecoveryCode(
  tx: Transaction,
  userId: string,
  code: string,
  now: Date,
): Promise<boolean> {
  const { count } = await tx.recoveryCode.updateMany({
    where: { userId, codeHash: recoveryCodeHash(code), usedAt: null },
    data: { usedAt: now },
  });
  return count === 1;
}
