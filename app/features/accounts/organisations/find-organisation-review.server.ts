import { listActivity } from "#app/features/audit/index.server.ts";
import type { Context, Database } from "#app/platform/db.server.ts";
import {
  answersFor,
  checkOrganisation,
  checkUscc,
  moveOrganisation,
  sameOrganisationName,
  type Officer,
  type VerificationState,
} from "../policy/index.ts";
import type { OrganisationDecision } from "./decide-organisation.server.ts";
import {
  contactPhoneOf,
  organisationSelect,
  underReview,
  type OrganisationRow,
} from "./organisation-row.server.ts";

const DECISIONS = ["verify", "send-back", "reject", "revoke", "reopen"] as const;

/** Everything an officer decides by; null outside the officer's own region. */
export async function findOrganisationReview(id: string, officer: Officer, { db }: Context) {
  const row = await db.organisation.findUnique({ where: { id }, select: organisationSelect });
  if (!row || row.state === "draft" || !answersFor(officer.region, row.region)) return null;
  const { contactPhoneEncrypted: _sealed, ...organisation } = row;
  const [duplicates, activity, members] = await Promise.all([
    findDuplicates(row, db),
    listActivity(db, { type: "organisation", id }),
    db.membership.count({ where: { organisationId: id } }),
  ]);
  const uscc = checkUscc(row.uscc);
  return {
    organisation: { ...organisation, contactPhone: contactPhoneOf(row) },
    code: uscc.ok ? { kind: uscc.kind, region: uscc.regionCode } : null,
    hints: checkOrganisation(row),
    duplicates: duplicates.map((one) => ({
      ...one,
      isOpen: one.state !== "draft" && answersFor(officer.region, one.region),
    })),
    activity,
    members,
    decisions: decisionsFor(row, officer),
  };
}
export type OrganisationReview = NonNullable<Awaited<ReturnType<typeof findOrganisationReview>>>;

function decisionsFor(row: OrganisationRow, officer: Officer): OrganisationDecision[] {
  return DECISIONS.filter(
    (decision) => moveOrganisation(underReview(row), decision, officer, "a reason").ok,
  );
}

interface Duplicate {
  readonly id: string;
  readonly kind: "employer" | "provider";
  readonly name: string;
  readonly uscc: string;
  readonly region: string;
  readonly state: VerificationState;
  readonly by: "uscc" | "name";
}

/** Others with the same code (as the other kind) or a name that reads the same, in the whole country. */
function findDuplicates({ id, uscc, name }: OrganisationRow, db: Database) {
  return db.$queryRaw<Duplicate[]>`
    SELECT id, kind::text AS kind, name, uscc, region, state::text AS state,
      CASE WHEN uscc = ${uscc} THEN 'uscc' ELSE 'name' END AS by
    FROM organisations
    WHERE id <> ${id}::uuid AND (uscc = ${uscc} OR
      lower(regexp_replace(normalize(name, NFKC), '[\\s()\\[\\]【】·•.,，。-]', '', 'g')) = ${sameOrganisationName(name)})
    ORDER BY created_at LIMIT 10`;
}
