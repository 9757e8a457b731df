import { createHash, randomBytes } from "node:crypto";
import type { Officer } from "#app/features/accounts/policy/index.ts";
import { canonicalJson } from "#app/features/audit/index.server.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { Prisma } from "#db/generated/client.ts";
import { assessVersion } from "./assess-version.server.ts";
import type { VerifiedYear } from "./assess-version.server.ts";
import { findSecondPersonLimit } from "./find-parameters.server.ts";
import { moveOneReturn } from "./move-return.server.ts";
import type { Moved, ReturnOrder } from "./move-return.server.ts";
import { findFiledVersion } from "./return-row.server.ts";
import type { DeterminationContent } from "./schema/determination.ts";
import type { ReturnRow } from "./return-row.server.ts";
import { supersedeDetermination } from "./supersede-determination.server.ts";
import { hasUnsettledDuplicates } from "./unsettled-duplicates.server.ts";

export interface ApproveInput {
  readonly id: string;
  readonly version: number;
}

/**
 * Certifies what was verified, or above the place's limit puts it before a second person. Months that another employer
 * declares too must have been decided on first, each with its reason.
 */
export function approveReturn(input: ApproveInput, officer: Officer, ctx: Context): Promise<Moved> {
  const { now } = ctx;
  return certify(
    input,
    {
      move: "approve",
      action: "quota-return.approved",
      columns: (_row, to) =>
        to === "approved"
          ? decidedBy(officer, now)
          : { ...RELEASED, proposedAt: now, proposedById: officer.userId },
    },
    officer,
    ctx,
  );
}

/** The second person agrees. */
export function confirmReturn(input: ApproveInput, officer: Officer, ctx: Context): Promise<Moved> {
  const order = {
    move: "confirm",
    action: "quota-return.confirmed",
    columns: () => decidedBy(officer, ctx.now),
  } as const;
  return certify(input, order, officer, ctx);
}

const RELEASED = { lockedById: null, lockedUntil: null } as const;
const decidedBy = ({ userId }: Officer, now: Date) => ({
  ...RELEASED,
  decidedAt: now,
  decidedById: userId,
});

async function certify(
  { id, version }: ApproveInput,
  order: Omit<ReturnOrder, "version">,
  officer: Officer,
  ctx: Context,
): Promise<Moved> {
  let verified: VerifiedYear | undefined;
  try {
    return await moveOneReturn(
      { id },
      {
        ...order,
        version,
        facts: async (tx, row) => {
          const version = await findFiledVersion(tx, row);
          if (!version) return refused("not-found");
          if (await hasUnsettledDuplicates(tx, row, version))
            return refused("duplicates-unsettled");
          const found = assessVersion(row, version);
          if (!found.ok) return found;
          verified = found.year;
          const { figures } = found.year;
          const limit = await findSecondPersonLimit(tx, row.region, shanghaiDay(ctx.now));
          const most = Math.max(figures.due, figures.reward);
          return accepted({ needsSecond: limit === null || most > limit });
        },
        then: async (tx, row, to) => {
          if (to === "approved" && verified) await issue(tx, row, verified, officer, ctx.now);
        },
      },
      officer,
      ctx,
    );
  } catch (error) {
    if (isCountedElsewhere(error)) return refused("counted-elsewhere");
    throw error;
  }
}

/** The database lets a person count once in a month, and after an agreement on its side, whoever certifies first. */
function isCountedElsewhere(error: unknown): boolean {
  const isRefusal =
    error instanceof Prisma.PrismaClientKnownRequestError &&
    ["P2002", "P2010"].includes(error.code);
  return (
    isRefusal &&
    /return_months_counted_once|return_months_dispatched|person_hash/.test(
      error.message + JSON.stringify(error),
    )
  );
}

/** Recognises the months, takes the place of the edition before, and issues the determination. */
async function issue(
  tx: Transaction,
  row: ReturnRow,
  { versionId, months, figures, staff, people }: VerifiedYear,
  officer: Officer,
  now: Date,
): Promise<void> {
  const { id: returnId, organisationId, year } = row;
  await supersedeDetermination(tx, row, now);
  await tx.$executeRaw`
    UPDATE return_months m SET recognised = fresh.recognised
    FROM unnest(${months.map((one) => one.returnPersonId)}::uuid[],
      ${months.map((one) => one.month)}::date[],
      ${months.map((one) => one.recognised)}::smallint[]) AS fresh (person, month, recognised)
    WHERE m.return_person_id = fresh.person AND m.month = fresh.month`;
  const edition = (await tx.determination.count({ where: { returnId, organisationId } })) + 1;
  const number = await nextNumber(tx, row);
  const content: DeterminationContent = {
    unit: row.organisation.name,
    uscc: row.organisation.uscc,
    figures,
    staff: { ...staff, months: [...staff.months], seasonal: [...staff.seasonal] },
    people: people.map(({ name, months: twelve }) => ({ name, months: [...twelve] })),
  };
  const digest = determinationDigest(content, { number, edition, year, issuedAt: now });
  await tx.determination.create({
    data: {
      returnId,
      versionId,
      organisationId,
      year,
      number,
      edition,
      figures: content,
      dueFen: BigInt(figures.due),
      rewardFen: BigInt(figures.reward),
      issuedAt: now,
      issuedById: officer.userId,
      digest,
      checkCode: newCheckCode(),
    },
  });
}

/** What anybody who has the sheet can work out again. */
export function determinationDigest(
  content: DeterminationContent,
  printed: {
    readonly number: string;
    readonly edition: number;
    readonly year: number;
    readonly issuedAt: Date;
  },
): string {
  return createHash("sha256")
    .update(canonicalJson({ ...content, ...printed }))
    .digest("hex");
}

async function nextNumber(tx: Transaction, { year, region }: ReturnRow): Promise<string> {
  const [row] = await tx.$queryRaw<{ n: bigint }[]>`SELECT nextval('determination_numbers') AS n`;
  return `${year}-${region}-${String(row?.n ?? 0).padStart(6, "0")}`;
}

/** 16 characters that cannot be taken for one another, in fours: 80 bits. */
function newCheckCode(): string {
  const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  return [...randomBytes(16)].map((byte) => letters.charAt(byte & 31)).join("");
}
