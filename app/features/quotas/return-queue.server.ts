import type { Officer } from "#app/features/accounts/policy/index.ts";
import type { Context } from "#app/platform/db.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import { returnScope } from "./move-return.server.ts";
import type { ReturnState } from "./policy/return-states.ts";
import type { QueueFilter } from "./schema/review-forms.ts";

export interface QueueRow {
  readonly id: string;
  readonly employer: string;
  readonly year: number;
  readonly region: string;
  readonly state: ReturnState;
  readonly submittedAt: Date | null;
  readonly exceptions: number;
  readonly duplicates: number;
  readonly version: number;
  readonly isHeld: boolean;
}

const PAGE = 50;

/** Returns of the officer's district in one state: the longest waiting first, or those with most against them. */
export async function listReturnQueue(
  { state, employer, year, order, after }: QueueFilter,
  officer: Officer,
  { db, now }: Context,
): Promise<{
  readonly rows: readonly QueueRow[];
  readonly count: number;
  readonly counts: Readonly<Partial<Record<ReturnState, number>>>;
  readonly next: number | null;
}> {
  const narrowed: Prisma.QuotaReturnWhereInput = {
    ...returnScope(officer),
    ...(year ? { year } : {}),
    ...(employer ? { organisation: { name: { contains: employer, mode: "insensitive" } } } : {}),
  };
  const [rows, counts] = await Promise.all([
    db.quotaReturn.findMany({
      where: { ...narrowed, state },
      orderBy:
        order === "riskiest"
          ? [{ duplicates: "desc" }, { exceptions: "desc" }, { submittedAt: "asc" }, { id: "asc" }]
          : [{ submittedAt: "asc" }, { id: "asc" }],
      skip: after,
      take: PAGE + 1,
      select: {
        id: true,
        year: true,
        region: true,
        state: true,
        submittedAt: true,
        exceptions: true,
        duplicates: true,
        version: true,
        lockedById: true,
        lockedUntil: true,
        organisation: { select: { name: true } },
      },
    }),
    db.quotaReturn.groupBy({ by: ["state"], where: narrowed, _count: true }),
  ]);
  const shown = rows.slice(0, PAGE).map(({ organisation, lockedById, lockedUntil, ...row }) => ({
    ...row,
    employer: organisation.name,
    isHeld: lockedUntil !== null && lockedUntil > now && lockedById !== officer.userId,
  }));
  const byState = Object.fromEntries(counts.map((one) => [one.state, one._count]));
  return {
    rows: shown,
    count: byState[state] ?? 0,
    counts: byState,
    next: rows.length > PAGE ? after + PAGE : null,
  };
}
