import { listShownNumbers } from "#app/features/accounts/index.server.ts";
import type { Officer } from "#app/features/accounts/policy/index.ts";
import { listActivity } from "#app/features/audit/index.server.ts";
import type { Activity } from "#app/features/audit/index.server.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import type { PlainMonth } from "#app/lib/month.ts";
import type { Context } from "#app/platform/db.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import { assessVersion, codesOf, recognisedOf } from "./assess-version.server.ts";
import { monthOfColumn } from "./days.server.ts";
import { listElsewhere } from "./list-declared-elsewhere.server.ts";
import { returnScope, windowOf } from "./move-return.server.ts";
import type { MonthCode } from "./policy/index.ts";
import { returnMovesFor } from "./policy/return-states.ts";
import type { ReturnMove, ReturnState } from "./policy/return-states.ts";
import { findFiledVersion, returnInState, returnSelect } from "./return-row.server.ts";
import { figuresSchema } from "./schema/figures.ts";
import type { Figures } from "./schema/figures.ts";
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

export interface ReviewedMonth {
  readonly month: PlainMonth;
  readonly wage: number | null;
  readonly pension: boolean;
  readonly medical: boolean;
  readonly wagePayer: string;
  readonly insurancePayer: string;
  readonly weight: number;
  readonly codes: readonly MonthCode[];
  readonly decision: "accepted" | "rejected" | null;
  readonly decisionReason: string | null;
  readonly recognised: number;
  /** Other employers that declare the person in this month. */
  readonly elsewhere: readonly { readonly employer: string; readonly region: string }[];
}

export interface ReviewedReturn {
  readonly id: string;
  readonly year: number;
  readonly region: string;
  readonly state: ReturnState;
  readonly version: number;
  readonly employer: { readonly name: string; readonly uscc: string };
  readonly submittedAt: Date | null;
  readonly receipt: string;
  readonly filedNumber: number;
  readonly staffMonths: readonly number[];
  readonly declared: Figures;
  /** By the decisions made so far. */
  readonly verified: Figures | null;
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly certificate: {
      readonly kind: "disability" | "military";
      readonly number: string;
      readonly validTo: PlainDate | null;
    } | null;
    readonly contracts: readonly { readonly from: PlainDate; readonly to: PlainDate | null }[];
    readonly months: readonly ReviewedMonth[];
  }[];
  readonly thread: readonly {
    readonly id: string;
    readonly move: string;
    readonly side: string;
    readonly text: string;
    readonly at: Date;
  }[];
  readonly activity: readonly Activity[];
  readonly moves: readonly ReturnMove[];
  readonly hold: "mine" | "theirs" | "free";
}

/** Everything an officer decides by; null outside the officer's district and before it was filed. */
export async function findReturnReview(
  id: string,
  officer: Officer,
  { db, now }: Context,
): Promise<ReviewedReturn | null> {
  const row = await db.quotaReturn.findFirst({
    where: { id, ...returnScope(officer), filed: { gt: 0 } },
    select: {
      ...returnSelect,
      messages: {
        orderBy: [{ at: "asc" }, { id: "asc" }],
        select: { id: true, move: true, side: true, text: true, at: true },
      },
    },
  });
  const filed = row && (await findFiledVersion(db, row));
  if (!row || !filed) return null;
  const [numbers, elsewhere, activity, window] = await Promise.all([
    listShownNumbers(
      db,
      filed.people.map(({ certificateId }) => certificateId),
    ),
    listElsewhere(
      db,
      row,
      filed.people.map(({ personHash }) => personHash),
    ),
    listActivity(db, { type: "quota-return", id }),
    windowOf(db, row),
  ]);
  const subject = returnInState(row, window, now);
  const verified = assessVersion(row, filed);
  return {
    id: row.id,
    year: row.year,
    region: row.region,
    state: row.state,
    version: row.version,
    employer: { name: row.organisation.name, uscc: row.organisation.uscc },
    submittedAt: row.submittedAt,
    receipt: filed.receipt,
    filedNumber: filed.number,
    staffMonths: (filed.staff as { months: number[] }).months,
    declared: figuresSchema.parse(filed.figures),
    verified: verified.ok ? verified.year.figures : null,
    people: filed.people.map((person) => ({
      id: person.id,
      name: person.name,
      certificate: numbers.get(person.certificateId) ?? null,
      contracts: person.contracts as unknown as ReviewedReturn["people"][number]["contracts"],
      months: person.months.map((one) => ({
        month: monthOfColumn(one.month),
        wage: one.wageFen,
        pension: one.pension,
        medical: one.medical,
        wagePayer: one.wagePayer,
        insurancePayer: one.insurancePayer,
        weight: one.weight,
        codes: codesOf(one),
        decision: one.decision,
        decisionReason: one.decisionReason,
        recognised: recognisedOf(one),
        elsewhere: elsewhere
          .filter(
            (other) =>
              other.personHash === person.personHash &&
              other.month.getTime() === one.month.getTime(),
          )
          .map(({ employer, region }) => ({ employer, region })),
      })),
    })),
    thread: row.messages,
    activity,
    moves: returnMovesFor(subject, officer, shanghaiDay(now)),
    hold:
      subject.lockedById === null
        ? "free"
        : subject.lockedById === officer.userId
          ? "mine"
          : "theirs",
  };
}
