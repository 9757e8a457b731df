import { decryptField, encryptField, lookupHash } from "#app/platform/encryption.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import type { CertificateUnderReview } from "../policy/index.ts";

const NUMBER = "certificates.number";

export const CERTIFICATE_PURPOSE = "certificate-verification";

export const certificateSelect = {
  id: true,
  userId: true,
  numberEncrypted: true,
  numberHash: true,
  category: true,
  grade: true,
  validTo: true,
  state: true,
  region: true,
  submittedAt: true,
  decidedAt: true,
  decisionReason: true,
  withdrawnAt: true,
  version: true,
} as const satisfies Prisma.CertificateSelect;
export type CertificateRow = Prisma.CertificateGetPayload<{ select: typeof certificateSelect }>;

/** The columns of a number as printed: encrypted to show it, hashed to find it again. */
export function numberColumns(number: string) {
  return { numberEncrypted: encryptField(number, NUMBER), numberHash: lookupHash(number, NUMBER) };
}

/** In clear; "" once it was taken back. */
export function numberOf(row: Pick<CertificateRow, "numberEncrypted">): string {
  return row.numberEncrypted ? decryptField(row.numberEncrypted, NUMBER) : "";
}

export function underReview(row: CertificateRow): CertificateUnderReview {
  const { state, region, userId: holderId, withdrawnAt } = row;
  return { state, region, holderId, withdrawn: withdrawnAt !== null };
}
