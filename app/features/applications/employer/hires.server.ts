import { auditActor } from "#app/features/accounts/index.server.ts";
import type { EmployerMember } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import type { PlainDate } from "#app/lib/date.ts";
import type { Context, Database, Transaction } from "#app/platform/db.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import { dateColumn, dayOf } from "../application-row.server.ts";
import { neverAsked, readFilingConsents } from "../filing-consent.server.ts";
import type { FilingConsent } from "../policy/index.ts";
import { contentOf, sectionsSelect } from "../read-content.server.ts";

/** Somebody hired through an application, as the employer's ledger asks for them. */
export interface RecordedHire {
  readonly id: string;
  readonly applicationId: string;
  readonly userId: string;
  /** Empty once the account was erased. */
  readonly name: string;
  readonly startsOn: PlainDate;
  readonly filing: FilingConsent;
}

/** Hires of one page: the ledger takes them over one by one. */
const MOST = 100;

const hireSelect = {
  id: true,
  applicationId: true,
  userId: true,
  startsOn: true,
  application: {
    select: { sections: { where: { section: "identity" }, select: sectionsSelect } },
  },
} as const satisfies Prisma.HireSelect;
type HireRow = Prisma.HireGetPayload<{ select: typeof hireSelect }>;

/** An employer's hires who have begun by a day, latest first, without those of people named. */
export async function listHires(
  {
    organisationId,
    until,
    exceptUsers,
  }: {
    readonly organisationId: string;
    readonly until: PlainDate;
    readonly exceptUsers: readonly string[];
  },
  db: Database,
): Promise<RecordedHire[]> {
  const rows = await db.hire.findMany({
    where: {
      organisationId,
      startsOn: { lte: dateColumn(until) },
      userId: { notIn: [...exceptUsers] },
    },
    orderBy: [{ startsOn: "desc" }, { id: "desc" }],
    take: MOST,
    select: hireSelect,
  });
  return withConsents(rows, db);
}

/** One hire of an employer; null where it is not theirs. */
export async function findHire(
  { id, organisationId }: { readonly id: string; readonly organisationId: string },
  db: Database | Transaction,
): Promise<RecordedHire | null> {
  const row = await db.hire.findFirst({ where: { id, organisationId }, select: hireSelect });
  const [hire] = row ? await withConsents([row], db) : [];
  return hire ?? null;
}

/** The same, locked until the transaction ends together with the person's choice about it. */
export async function lockHire(
  tx: Transaction,
  { id, organisationId }: { readonly id: string; readonly organisationId: string },
): Promise<RecordedHire | null> {
  await tx.$queryRaw`
    SELECT h.id FROM hires h JOIN applications a ON a.id = h.application_id
    WHERE h.id = ${id}::uuid AND h.organisation_id = ${organisationId}::uuid FOR UPDATE`;
  return findHire({ id, organisationId }, tx);
}

async function withConsents(
  rows: readonly HireRow[],
  db: Database | Transaction,
): Promise<RecordedHire[]> {
  const consents = await readFilingConsents(
    db,
    rows.map(({ applicationId }) => applicationId),
  );
  return rows.map(({ application, startsOn, ...row }) => ({
    ...row,
    name: contentOf(application.sections).identity.name,
    startsOn: dayOf(startsOn) as PlainDate,
    filing: consents.get(row.applicationId) ?? neverAsked,
  }));
}

/** Writes into the application's trail, which its person reads, that the certificate went into the ledger. */
export function recordFiling(
  tx: Transaction,
  applicationId: string,
  actor: EmployerMember,
  { now, requestId }: Pick<Context, "now" | "requestId">,
): Promise<void> {
  return recordAudit(tx, {
    action: "application.taken-into-ledger",
    subject: { type: "application", id: applicationId },
    actor: auditActor(actor),
    now,
    requestId,
    details: { fields: ["certificate", "grade"] },
  });
}
