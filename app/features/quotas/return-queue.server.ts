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

type Place = Pick<QueueRow, "id" | "submittedAt" | "duplicates" | "exceptions">;

/** `duplicates/exceptions/instant/id` of the last row of a page: what was decided meanwhile moves nobody over a page's edge. */
const cursorOf = ({ duplicates, exceptions, submittedAt, id }: Place): string =>
  [duplicates, exceptions, submittedAt?.toISOString() ?? "", id].join("/");

/** A cursor somebody made up begins at the beginning. */
function afterCursor(cursor: string, order: QueueFilter["order"]): Prisma.QuotaReturnWhereInput {
  const [, duplicates, exceptions, instant, id] =
    /^(\d{1,6})\/(\d{1,6})\/([^/]+)\/([0-9a-f-]{36})$/.exec(cursor) ?? [];
  const at = new Date(instant ?? "");
  if (id === undefined || Number.isNaN(at.getTime())) return {};
  const later = { OR: [{ submittedAt: { gt: at } }, { submittedAt: at, id: { gt: id } }] };
  if (order === "oldest") return later;
  const [twice, against] = [Number(duplicates), Number(exceptions)];
  return {
    OR: [
      { duplicates: { lt: twice } },
      { duplicates: twice, exceptions: { lt: against } },
      { duplicates: twice, exceptions: against, ...later },
    ],
  };
}

/** Returns of the officer's district in one state: the longest waiting first, or those with most against them. */
export async function listReturnQueue(
  { state, employer, year, order, after }: QueueFilter,
  officer: Officer,
  { db, now }: Context,
): Promise<{
  readonly rows: readonly QueueRow[];
  readonly count: number;
  readonly counts: Readonly<Partial<Record<ReturnState, number>>>;
  readonly next: string | null;
}> {
  const narrowed: Prisma.QuotaReturnWhereInput = {
    ...returnScope(officer),
    ...(year ? { year } : {}),
    ...(employer ? { organisation: { name: { contains: employer, mode: "insensitive" } } } : {}),
  };
  const [rows, counts] = await Promise.all([
    db.quotaReturn.findMany({
      where: { AND: [{ ...narrowed, state }, afterCursor(after, order)] },
      orderBy:
        order === "riskiest"
          ? [{ duplicates: "desc" }, { exceptions: "desc" }, { submittedAt: "asc" }, { id: "asc" }]
          : [{ submittedAt: "asc" }, { id: "asc" }],
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
  const last = shown.at(-1);
  const byState = Object.fromEntries(counts.map((one) => [one.state, one._count]));
  return {
    rows: shown,
    count: byState[state] ?? 0,
    counts: byState,
    next: rows.length > PAGE && last ? cursorOf(last) : null,
  };
}
