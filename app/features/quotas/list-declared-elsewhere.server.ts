import type { Transaction, Context } from "#app/platform/db.server.ts";
import { personMonthKey } from "./assess-ledger.server.ts";
import type { DeclaredElsewhere } from "./assess-ledger.server.ts";
import { monthOfColumn } from "./days.server.ts";
import type { DispatchedMonth } from "./policy/index.ts";

export interface Elsewhere {
  readonly personHash: string;
  readonly month: Date;
  readonly returnId: string;
  readonly employer: string;
  readonly region: string;
  /** The asked employer's side of an agreement about the month, proposed or agreed; null: none between the two. */
  readonly side: "agency" | "host" | null;
  readonly isAgreed: boolean | null;
  readonly agreementId: string | null;
}

/**
 * Person-months that other employers' returns in force declare of the same people, in every district. Returns that are
 * not filed, were withdrawn or rejected declare nobody.
 */
export function listElsewhere(
  db: Context["db"] | Transaction,
  { organisationId, year }: { readonly organisationId: string; readonly year: number },
  personHashes: readonly string[],
): Promise<Elsewhere[]> {
  return db.$queryRaw<Elsewhere[]>`
    SELECT m.person_hash AS "personHash", m.month, r.id AS "returnId", o.name AS employer, r.region,
      CASE WHEN a.agency_id = r.organisation_id THEN 'host' WHEN a.host_id = r.organisation_id THEN 'agency' END AS side,
      a.state = 'agreed' AS "isAgreed", a.id AS "agreementId"
    FROM quota_returns r
      JOIN return_versions v ON v.return_id = r.id AND v.number = r.filed
      JOIN return_people p ON p.version_id = v.id
      JOIN return_months m ON m.return_person_id = p.id
      JOIN organisations o ON o.id = r.organisation_id
      LEFT JOIN dispatch_months d ON d.person_hash = m.person_hash AND d.month = m.month AND d.state IN ('proposed', 'agreed')
      LEFT JOIN dispatch_agreements a ON a.id = d.agreement_id AND ${organisationId}::uuid IN (a.agency_id, a.host_id)
        AND r.organisation_id IN (a.agency_id, a.host_id)
    WHERE p.person_hash = ANY(${[...personHashes]}::text[]) AND r.year = ${year}
      AND r.organisation_id <> ${organisationId}::uuid
      AND r.state NOT IN ('draft', 'rejected', 'lapsed')
      AND m.decision IS DISTINCT FROM 'rejected'
    ORDER BY o.name, m.month`;
}

/**
 * The same by person-month. Where several others declare one month, the one that weighs most against it decides: who has
 * no agreement about it, then who has one that is not agreed. An agreement that is `supposed` is left out.
 */
export async function listDeclaredElsewhere(
  db: Context["db"] | Transaction,
  of: { readonly organisationId: string; readonly year: number; readonly supposed?: string },
  personHashes: readonly string[],
): Promise<DeclaredElsewhere> {
  const rows = await listElsewhere(db, of, personHashes);
  return new Map(
    rows
      .filter(({ agreementId }) => agreementId === null || agreementId !== of.supposed)
      .toSorted((a, b) => weightAgainst(a) - weightAgainst(b))
      .map((row) => [personMonthKey(row.personHash, monthOfColumn(row.month)), dispatchOf(row)]),
  );
}

function weightAgainst({ side, isAgreed }: Elsewhere): number {
  if (side === null) return 2;
  return isAgreed ? 0 : 1;
}

function dispatchOf({ side, isAgreed }: Elsewhere): DispatchedMonth | null {
  return side && { side, agreedSide: isAgreed ? "host" : null, otherSideDeclares: true };
}
