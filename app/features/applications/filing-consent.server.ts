import type { Database, Transaction } from "#app/platform/db.server.ts";
import { consentPurpose, filingConsentOf } from "./policy/index.ts";
import type { FilingConsent } from "./policy/index.ts";

const PURPOSE = consentPurpose("filing");

/** Whether the people of applications agree to be counted in the employer's yearly return; those never asked are left out. */
export async function readFilingConsents(
  db: Database | Transaction,
  applicationIds: readonly string[],
): Promise<ReadonlyMap<string, FilingConsent>> {
  if (applicationIds.length === 0) return new Map();
  const rows = await db.consent.findMany({
    where: { applicationId: { in: [...applicationIds] }, purpose: PURPOSE },
    select: { applicationId: true, withdrawnAt: true },
  });
  const asked = new Set(rows.flatMap(({ applicationId }) => applicationId ?? []));
  return new Map(
    [...asked].map((id) => [id, filingConsentOf(rows.filter((row) => row.applicationId === id))]),
  );
}

export const neverAsked: FilingConsent = { given: false, endedAt: null };
