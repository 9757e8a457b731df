import type { Context, Transaction } from "#app/platform/db.server.ts";
import type { Seeker } from "../policy/index.ts";
import { certificateSelect, numberOf, type CertificateRow } from "./certificate-row.server.ts";

/** The seeker's certificate that is not taken back, with its holder's row locked against a second one. */
export async function lockOwnCertificate(
  tx: Transaction,
  userId: string,
): Promise<CertificateRow | null> {
  await tx.$queryRaw`SELECT id FROM users WHERE id = ${userId}::uuid FOR UPDATE`;
  return tx.certificate.findFirst({
    where: { userId, withdrawnAt: null },
    orderBy: { submittedAt: "desc" },
    select: certificateSelect,
  });
}

/** The newest certificate of a seeker as its holder sees it: of the number the last four signs. */
export async function findOwnCertificate({ userId }: Seeker, { db }: Context) {
  const row = await db.certificate.findFirst({
    where: { userId },
    orderBy: [{ withdrawnAt: { sort: "desc", nulls: "first" } }, { submittedAt: "desc" }],
    select: certificateSelect,
  });
  if (!row) return null;
  const { id, state, category, grade, validTo, region, submittedAt, decidedAt } = row;
  return {
    ...{ id, state, category, grade, region, submittedAt, decidedAt },
    reason: row.decisionReason,
    withdrawnAt: row.withdrawnAt,
    validTo: validTo?.toISOString().slice(0, 10) ?? null,
    lastFour: numberOf(row).slice(-4),
  };
}
