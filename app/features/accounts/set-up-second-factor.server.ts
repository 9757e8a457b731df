import { recordAudit } from "#app/features/audit/index.server.ts";
import { accepted, refused, type Verdict } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { decryptField, encryptField } from "#app/platform/encryption.server.ts";
import { auditActor } from "./audit-actor.server.ts";
import { judgeStep, type StepRefusal } from "./policy/index.ts";
import type { OpenSession } from "./sessions.server.ts";
import {
  newRecoveryCodes,
  newSecret,
  openSecret,
  qrCode,
  recoveryCodeHash,
  sealSecret,
  stepDelta,
  type QrCode,
} from "./totp.server.ts";

export interface Enrolment {
  readonly secret: string;
  readonly qr: QrCode;
}

/** The secret to put into an authenticator; the same one until it is confirmed. Null where one is in use. */
export async function beginEnrolment(
  session: OpenSession,
  issuer: string,
  { db }: Pick<Context, "db">,
): Promise<Enrolment | null> {
  const { userId, name } = session.person;
  const read = () =>
    db.user.findUniqueOrThrow({
      where: { id: userId },
      select: { totpSecretEncrypted: true, totpConfirmedAt: true, email: true },
    });
  const before = await read();
  if (before.totpConfirmedAt) return null;
  if (!before.totpSecretEncrypted) {
    await db.user.updateMany({
      where: { id: userId, totpSecretEncrypted: null },
      data: { totpSecretEncrypted: sealSecret(newSecret()) },
    });
  }
  const user = before.totpSecretEncrypted ? before : await read();
  const secret = openSecret(user.totpSecretEncrypted ?? "");
  return { secret, qr: qrCode(secret, { issuer, label: user.email ?? name }) };
}

/** Confirms the authenticator by its first code; gives the recovery codes, which are shown once. */
export async function confirmEnrolment(
  session: OpenSession,
  code: string,
  ctx: Context,
): Promise<Verdict<{ readonly recoveryCodes: readonly string[] }, StepRefusal | "already-set-up">> {
  const { userId } = session.person;
  const user = await ctx.db.user.findUniqueOrThrow({
    where: { id: userId },
    select: { totpSecretEncrypted: true, totpConfirmedAt: true },
  });
  if (user.totpConfirmedAt) return refused("already-set-up");
  if (!user.totpSecretEncrypted) return refused("totp-wrong");
  const delta = stepDelta(openSecret(user.totpSecretEncrypted), code, ctx.now);
  const judged = judgeStep(delta, ctx.now, null);
  if (!judged.ok) return judged;
  return ctx.db.$transaction(async (tx) => {
    const { count } = await tx.user.updateMany({
      where: { id: userId, totpConfirmedAt: null, totpSecretEncrypted: user.totpSecretEncrypted },
      data: { totpConfirmedAt: ctx.now, totpLastStep: judged.step },
    });
    if (count === 0) return refused("already-set-up");
    await tx.session.updateMany({
      where: { id: session.sessionId, userId },
      data: { secondFactorAt: ctx.now },
    });
    const recoveryCodes = await replaceRecoveryCodes(tx, userId);
    await recordAudit(tx, { action: "second-factor.enabled", ...trail(session, ctx) });
    return accepted({ recoveryCodes });
  });
}

/** New recovery codes; the old ones are void. */
export async function renewRecoveryCodes(
  session: OpenSession,
  ctx: Context,
): Promise<readonly string[]> {
  return ctx.db.$transaction(async (tx) => {
    const codes = await replaceRecoveryCodes(tx, session.person.userId);
    await recordAudit(tx, { action: "second-factor.recovery-renewed", ...trail(session, ctx) });
    return codes;
  });
}

/** Takes the second factor away; staff must set up another before they go on. */
export async function removeSecondFactor(session: OpenSession, ctx: Context): Promise<void> {
  const { userId } = session.person;
  await ctx.db.$transaction(async (tx) => {
    await tx.user.updateMany({
      where: { id: userId },
      data: { totpSecretEncrypted: null, totpConfirmedAt: null, totpLastStep: null },
    });
    await tx.recoveryCode.deleteMany({ where: { userId } });
    await tx.session.updateMany({ where: { userId }, data: { secondFactorAt: null } });
    await recordAudit(tx, { action: "second-factor.removed", ...trail(session, ctx) });
  });
}

async function replaceRecoveryCodes(tx: Transaction, userId: string): Promise<readonly string[]> {
  const codes = newRecoveryCodes();
  await tx.recoveryCode.deleteMany({ where: { userId } });
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ userId, codeHash: recoveryCodeHash(code) })),
  });
  return codes;
}

function trail({ actor, person }: OpenSession, { now, requestId }: Context) {
  const subject = { type: "account", id: person.userId };
  return { subject, actor: auditActor(actor), now, requestId };
}

const SEAL = "recovery_codes.shown";

/** For the cookie that carries fresh recovery codes to the one page that shows them. */
export function sealRecoveryCodes(codes: readonly string[]): string {
  return encryptField(JSON.stringify(codes), SEAL);
}

export function openRecoveryCodes(stored: unknown): readonly string[] | null {
  if (typeof stored !== "string" || stored === "") return null;
  try {
    return JSON.parse(decryptField(stored, SEAL)) as string[];
  } catch {
    return null;
  }
}
