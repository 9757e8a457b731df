import { recordAudit } from "#app/features/audit/index.server.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import { refused, type Verdict } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { auditActor } from "../audit-actor.server.ts";
import { moveCertificate, type Officer, type VerificationState } from "../policy/index.ts";
import { certificateSelect, underReview, type CertificateRow } from "./certificate-row.server.ts";
import { tellHolder } from "./tell-holder.server.ts";

export type CertificateDecision =
  | {
      readonly decision: "verify";
      readonly validTo: PlainDate;
      /** 1–7 and 1–4, read from the certificate where the number did not say. */
      readonly category?: number | undefined;
      readonly grade?: number | undefined;
    }
  | { readonly decision: "send-back" | "reject" | "revoke"; readonly reason: string };

export type DecideCertificateInput = CertificateDecision & {
  readonly id: string;
  readonly version: number;
};

const ACTIONS = {
  verify: "certificate.verified",
  "send-back": "certificate.sent-back",
  reject: "certificate.rejected",
  revoke: "certificate.revoked",
} as const;

type Decided = Verdict<{ readonly to: VerificationState }>;

/** An officer's decision. Rows of other regions do not exist for the officer. */
export function decideCertificate(
  input: DecideCertificateInput,
  officer: Officer,
  { db, now, requestId }: Context,
): Promise<Decided> {
  const { id, decision } = input;
  return db.$transaction(async (tx): Promise<Decided> => {
    await tx.$queryRaw`SELECT id FROM certificates WHERE id = ${id}::uuid FOR UPDATE`;
    // owner-scope: the rule of the states asks for the officer's region.
    const row = await tx.certificate.findUnique({ where: { id }, select: certificateSelect });
    if (!row) return refused("not-found");
    const reason = decision === "verify" ? undefined : input.reason.trim();
    const verdict = await judge(tx, row, input, reason, officer, now);
    if (!verdict.ok) return verdict;
    await tx.certificate.updateMany({
      where: { id, state: row.state, version: row.version },
      data: {
        state: verdict.to,
        decidedAt: now,
        decidedById: officer.userId,
        decisionReason: reason ?? null,
        version: { increment: 1 },
        ...(input.decision === "verify" ? verifiedColumns(row, input) : {}),
      },
    });
    await recordAudit(tx, {
      action: ACTIONS[decision],
      subject: { type: "certificate", id },
      actor: auditActor(officer),
      now,
      requestId,
      details: { from: row.state },
    });
    await tellHolder(tx, row.userId, now);
    return verdict;
  });
}

async function judge(
  tx: Transaction,
  row: CertificateRow,
  input: DecideCertificateInput,
  reason: string | undefined,
  officer: Officer,
  now: Date,
): Promise<Decided> {
  const verdict = moveCertificate(underReview(row), input.decision, officer, reason);
  if (!verdict.ok && verdict.reason === "not-from-this-state") {
    return refused(row.withdrawnAt ? "now-withdrawn" : `now-${row.state}`);
  }
  if (!verdict.ok) return verdict;
  if (input.version !== row.version) return refused("changed-by-someone-else");
  if (input.decision !== "verify") return verdict;
  if (input.validTo < shanghaiDay(now)) return refused("expired");
  if ((row.category ?? input.category) === undefined || (row.grade ?? input.grade) === undefined) {
    return refused("category-missing");
  }
  return (await isProvenElsewhere(tx, row)) ? refused("proven-elsewhere") : verdict;
}

/** Whether another account has this number verified; two decisions about one number wait for each other. */
async function isProvenElsewhere(
  tx: Transaction,
  { id, numberHash }: CertificateRow,
): Promise<boolean> {
  if (numberHash === null) return false;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`certificate:${numberHash}`}, 0))`;
  const others = { numberHash, id: { not: id }, state: "verified", withdrawnAt: null } as const;
  return (await tx.certificate.count({ where: others })) > 0;
}

function verifiedColumns(
  row: CertificateRow,
  { validTo, category, grade }: Extract<CertificateDecision, { decision: "verify" }>,
) {
  return {
    validTo: new Date(`${validTo}T00:00:00Z`),
    category: row.category ?? category ?? null,
    grade: row.grade ?? grade ?? null,
  };
}
