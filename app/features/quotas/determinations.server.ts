import type { Officer } from "#app/features/accounts/policy/index.ts";
import type { Context } from "#app/platform/db.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import { returnScope } from "./move-return.server.ts";
import { determinationContent } from "./schema/determination.ts";
import type { DeterminationContent } from "./schema/determination.ts";
import type { LedgerKeeper } from "./save-staff-year.server.ts";

export interface DeterminationView extends DeterminationContent {
  readonly id: string;
  readonly year: number;
  readonly region: string;
  readonly number: string;
  readonly edition: number;
  readonly issuedAt: Date;
  readonly digest: string;
  readonly checkCode: string;
  readonly supersededAt: Date | null;
}

const select = {
  id: true,
  year: true,
  number: true,
  edition: true,
  figures: true,
  issuedAt: true,
  digest: true,
  checkCode: true,
  supersededAt: true,
  return: { select: { region: true } },
} as const satisfies Prisma.DeterminationSelect;

function viewOf({
  figures,
  return: { region },
  ...row
}: Prisma.DeterminationGetPayload<{ select: typeof select }>): DeterminationView {
  return { ...row, region, ...determinationContent.parse(figures) };
}

/** The determination in force of one's own year, or null. */
export async function findOwnDetermination(
  { organisationId }: Pick<LedgerKeeper, "organisationId">,
  year: number,
  { db }: Context,
): Promise<DeterminationView | null> {
  const row = await db.determination.findFirst({
    where: { organisationId, year, supersededAt: null },
    select,
  });
  return row && viewOf(row);
}

/** The same for an officer of the district. */
export async function findDetermination(
  returnId: string,
  officer: Officer,
  { db }: Context,
): Promise<DeterminationView | null> {
  const row = await db.determination.findFirst({
    where: { returnId, supersededAt: null, return: returnScope(officer) },
    select,
  });
  return row && viewOf(row);
}

/** What anybody may know who holds the code: that it is genuine, whose it is and whether it is in force. No amounts, no names. */
export interface CheckedDetermination {
  readonly number: string;
  readonly edition: number;
  readonly year: number;
  readonly unit: string;
  readonly uscc: string;
  readonly issuedAt: Date;
  readonly digest: string;
  readonly supersededAt: Date | null;
}

export async function checkDetermination(
  code: string,
  { db }: Context,
): Promise<CheckedDetermination | null> {
  const row = await db.determination.findUnique({ where: { checkCode: code }, select });
  if (!row) return null;
  const { number, edition, year, issuedAt, digest, supersededAt } = row;
  const { unit, uscc } = determinationContent.parse(row.figures);
  return { number, edition, year, unit, uscc, issuedAt, digest, supersededAt };
}
