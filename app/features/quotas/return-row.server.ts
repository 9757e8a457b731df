import type { PlainDate } from "#app/lib/date.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import type { ReturnInState } from "./policy/return-states.ts";

export const returnSelect = {
  id: true,
  organisationId: true,
  year: true,
  region: true,
  state: true,
  filed: true,
  firstFiledAt: true,
  submittedAt: true,
  submittedById: true,
  proposedById: true,
  decidedAt: true,
  lockedById: true,
  lockedUntil: true,
  version: true,
  organisation: { select: { name: true, uscc: true, state: true, region: true } },
  determinations: {
    where: { supersededAt: null },
    select: { id: true, versionId: true, issuedAt: true, issuedById: true },
  },
} as const satisfies Prisma.QuotaReturnSelect;
export type ReturnRow = Prisma.QuotaReturnGetPayload<{ select: typeof returnSelect }>;

/** A return as the rules of its states ask for it. */
export function returnInState(
  row: ReturnRow,
  window: { readonly opens: PlainDate; readonly closes: PlainDate },
  now: Date,
): ReturnInState {
  const isHeld = row.lockedUntil !== null && row.lockedUntil > now;
  return {
    state: row.state,
    organisationId: row.organisationId,
    region: row.region,
    submittedById: row.submittedById,
    proposedById: row.proposedById,
    window,
    wasFiled: row.firstFiledAt !== null,
    isDetermined: row.determinations.length > 0,
    lockedById: isHeld ? row.lockedById : null,
  };
}

/** A return not begun yet, for an employer that has none of the year. */
export function unbegunReturn(
  organisationId: string,
  region: string,
  window: ReturnInState["window"],
): ReturnInState {
  return {
    state: "draft",
    organisationId,
    region,
    submittedById: null,
    proposedById: null,
    window,
    wasFiled: false,
    isDetermined: false,
    lockedById: null,
  };
}

export type ReturnWhere =
  { readonly id: string } | { readonly organisationId: string; readonly year: number };

/** The return, locked until the transaction ends. Who may see it is settled by the caller's scope and by the rules. */
export async function lockReturn(
  tx: Transaction,
  where: ReturnWhere,
  scope: Prisma.QuotaReturnWhereInput,
): Promise<ReturnRow | null> {
  const found = await tx.quotaReturn.findFirst({
    where: { ...where, AND: [scope] },
    select: { id: true },
  });
  if (!found) return null;
  await tx.$queryRaw`SELECT id FROM quota_returns WHERE id = ${found.id}::uuid FOR UPDATE`;
  return tx.quotaReturn.findFirst({ where: { id: found.id, AND: [scope] }, select: returnSelect });
}

/** The return of the year, begun if there is none, locked. The district is the employer's at that moment. */
export async function beginReturn(
  tx: Transaction,
  { organisationId, year }: { readonly organisationId: string; readonly year: number },
  now: Date,
): Promise<ReturnRow | null> {
  const organisation = await tx.organisation.findUnique({
    where: { id: organisationId },
    select: { region: true },
  });
  if (!organisation) return null;
  await tx.quotaReturn.createMany({
    data: [{ organisationId, year, region: organisation.region, createdAt: now }],
    skipDuplicates: true,
  });
  return lockReturn(tx, { organisationId, year }, {});
}

/** The version in force of a return with its people and months. */
export function findFiledVersion(
  db: Context["db"] | Transaction,
  { id, organisationId, filed }: Pick<ReturnRow, "id" | "organisationId" | "filed">,
) {
  return db.returnVersion.findFirst({
    where: { returnId: id, organisationId, number: filed },
    select: versionSelect,
  });
}

const versionSelect = {
  id: true,
  number: true,
  receipt: true,
  submittedAt: true,
  employer: true,
  staff: true,
  payrollFen: true,
  parameters: true,
  figures: true,
  digest: true,
  people: {
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: {
      id: true,
      name: true,
      personHash: true,
      certificateId: true,
      contracts: true,
      post: true,
      months: {
        orderBy: { month: "asc" },
        select: {
          month: true,
          wageFen: true,
          pension: true,
          medical: true,
          wagePayer: true,
          insurancePayer: true,
          weight: true,
          codes: true,
          decision: true,
          decisionReason: true,
          recognised: true,
        },
      },
    },
  },
} as const satisfies Prisma.ReturnVersionSelect;
export type FiledVersion = Prisma.ReturnVersionGetPayload<{ select: typeof versionSelect }>;
