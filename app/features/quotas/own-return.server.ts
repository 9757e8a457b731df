import type { EmployerMember } from "#app/features/accounts/policy/index.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import type { PlainMonth } from "#app/lib/month.ts";
import type { Context } from "#app/platform/db.server.ts";
import { assessLedger, ledgerDigest } from "./assess-ledger.server.ts";
import type { AssessedEntry } from "./assess-ledger.server.ts";
import { findFiling } from "./find-filing.server.ts";
import { findKnown } from "./find-known.server.ts";
import { findParameters } from "./find-parameters.server.ts";
import { expiryOf } from "./policy/index.ts";
import type { Expiry, MonthCode, StaffOfYear } from "./policy/index.ts";
import { declaresPeople, returnMovesFor, stageOf } from "./policy/return-states.ts";
import type { ReturnMove, ReturnStage, ReturnState } from "./policy/return-states.ts";
import { readLedger } from "./read-ledger.server.ts";
import { listElsewhere } from "./list-declared-elsewhere.server.ts";
import {
  findFiledVersion,
  returnInState,
  returnSelect,
  unbegunReturn,
} from "./return-row.server.ts";
import type { ReturnRow } from "./return-row.server.ts";
import { figuresOf, figuresSchema } from "./schema/figures.ts";
import type { Figures } from "./schema/figures.ts";

type Keeper = EmployerMember & { readonly organisationId: string };

/** A person's twelve months as a table shows them; null where nothing was entered for the month. */
export interface LedgerRow {
  readonly id: string;
  readonly name: string;
  readonly dispatchedBy: string | null;
  /** The last month that counts, where the person took a consent back. */
  readonly until: PlainMonth | null;
  readonly months: readonly (ShownMonth | null)[];
  /** Sum of the weights that count. */
  readonly counted: number;
  /** How near the end of the certificate is, where that is near. */
  readonly expiry: (Expiry & { readonly validTo: PlainDate }) | null;
}
export interface ShownMonth {
  readonly counts: number;
  readonly codes: readonly MonthCode[];
}

export interface OwnLedger {
  readonly year: number;
  readonly rows: readonly LedgerRow[];
  readonly staff: StaffOfYear | null;
  readonly payroll: number;
  /** Dispatched people a month whom agreements add to the staff, or below zero take from it. */
  readonly moved: readonly number[];
  readonly digest: string;
  /** What the return would come to if it were filed now; null with the reason beside it. */
  readonly figures: Figures | null;
  readonly because: string | null;
}

/**
 * The ledger of a year as the rules see it today, with what data holders and other returns say of its people: a month says
 * that another employer declares it, and not which one.
 */
export async function findOwnLedger(
  organisationId: string,
  year: number,
  { db, now }: Context,
): Promise<OwnLedger> {
  const [ledger, { uscc, rules }] = await Promise.all([
    readLedger(db, organisationId, year),
    findFiling(db, { organisationId, year }, now),
  ]);
  const today = shanghaiDay(now);
  const known = await findKnown(db, { organisationId, uscc, year }, ledger.entries);
  const { staff, payroll, moved } = ledger;
  const kept = { year, staff, payroll, moved, digest: ledgerDigest(ledger, known) };
  const bare = {
    ...kept,
    figures: null,
    rows: ledger.entries.map((one) => rowOf(one, year, today)),
  };
  if (!rules) return { ...bare, because: "no-parameters" };
  const question = { uscc, ...rules };
  const assessed = assessLedger(ledger, known, question);
  // Without the staff there is no levy yet, but every month has its result.
  const shown = assessed.ok
    ? assessed
    : assessLedger({ ...ledger, staff: ONE_OF_EACH }, known, question);
  const rows = (shown.ok ? shown.entries : ledger.entries).map((one) => rowOf(one, year, today));
  if (!assessed.ok) return { ...kept, rows, figures: null, because: assessed.reason };
  return {
    ...kept,
    rows,
    figures: figuresOf(assessed.assessment, payroll, rules.parameters),
    because: null,
  };
}

/** Staff under which any count is assessed. */
const ONE_OF_EACH: StaffOfYear = {
  months: Array.from({ length: 12 }, () => 1_000_000),
  seasonal: [],
  foundedInMonth: null,
};

type Named = Pick<AssessedEntry, "id" | "name" | "dispatchedBy" | "until" | "declared">;

function rowOf(entry: Named & Partial<AssessedEntry>, year: number, today: PlainDate): LedgerRow {
  const months = Array.from({ length: 12 }, (_, at) => {
    const name = `${year}-${String(at + 1).padStart(2, "0")}`;
    const found = entry.months?.find(({ month }) => month === name);
    return found ? { counts: found.counts, codes: found.codes } : null;
  });
  const counted = months.reduce((sum, one) => sum + (one?.counts ?? 0), 0);
  const { id, name, dispatchedBy, until, declared } = entry;
  const { validTo } = declared.certificate;
  const near = expiryOf(validTo, today);
  const expiry = near && validTo && { ...near, validTo };
  return { id, name, dispatchedBy, until, months, counted, expiry };
}

/** One's own person whom another employer declares for the same months; which one is not told. */
export interface DeclaredTwice {
  readonly name: string;
  readonly months: number;
}

async function listDeclaredTwice(
  db: Context["db"],
  row: ReturnRow | null,
): Promise<readonly DeclaredTwice[]> {
  if (!row || !declaresPeople(row.state)) return [];
  const filed = await findFiledVersion(db, row);
  const people = filed?.people ?? [];
  const elsewhere = await listElsewhere(
    db,
    row,
    people.map(({ personHash }) => personHash),
  );
  const own = elsewhere.filter(({ side }) => side === null);
  return people.flatMap(({ name, personHash, months }) => {
    const twice = months.filter(
      ({ month, decision }) =>
        decision !== "rejected" &&
        own.some((one) => one.personHash === personHash && one.month.getTime() === month.getTime()),
    );
    return twice.length > 0 ? [{ name, months: twice.length }] : [];
  });
}

export interface OwnReturn {
  readonly declaredTwice: readonly DeclaredTwice[];
  readonly year: number;
  readonly state: ReturnState;
  readonly stage: ReturnStage;
  readonly version: number;
  readonly window: { readonly opens: PlainDate; readonly closes: PlainDate } | null;
  readonly submittedAt: Date | null;
  readonly moves: readonly ReturnMove[];
  readonly isDetermined: boolean;
  readonly filed: readonly {
    readonly number: number;
    readonly receipt: string;
    readonly submittedAt: Date;
    readonly figures: Figures;
    readonly isInForce: boolean;
  }[];
  readonly thread: readonly {
    readonly id: string;
    readonly move: string;
    readonly side: string;
    readonly text: string;
    readonly at: Date;
  }[];
}

/** The return of one's own employer for a year, whether begun or not. */
export async function findOwnReturn(
  actor: Keeper,
  year: number,
  { db, now }: Context,
): Promise<OwnReturn> {
  const { organisationId } = actor;
  const [organisation, row] = await Promise.all([
    db.organisation.findUniqueOrThrow({
      where: { id: organisationId },
      select: { region: true },
    }),
    db.quotaReturn.findUnique({
      where: { organisationId_year: { organisationId, year } },
      select: {
        ...returnSelect,
        versions: {
          orderBy: { number: "desc" },
          select: { number: true, receipt: true, submittedAt: true, figures: true },
        },
        messages: {
          orderBy: [{ at: "asc" }, { id: "asc" }],
          select: { id: true, move: true, side: true, text: true, at: true },
        },
      },
    }),
  ]);
  const region = row?.region ?? organisation.region;
  const found = await findParameters(db, { region, dataYear: year });
  const window = found.ok ? found.parameters.filingWindow : null;
  const declaredTwice = await listDeclaredTwice(db, row);
  const isDetermined = (row?.determinations.length ?? 0) > 0;
  const subject =
    window &&
    (row ? returnInState(row, window, now) : unbegunReturn(organisationId, region, window));
  return {
    declaredTwice,
    year,
    state: row?.state ?? "draft",
    stage: stageOf(row?.state ?? "draft", isDetermined),
    version: row?.version ?? 0,
    window,
    submittedAt: row?.submittedAt ?? null,
    moves: subject ? returnMovesFor(subject, actor, shanghaiDay(now)) : [],
    isDetermined,
    filed: (row?.versions ?? []).map(({ figures, ...version }) => ({
      ...version,
      figures: figuresSchema.parse(figures),
      isInForce: version.number === row?.filed && row.firstFiledAt !== null,
    })),
    thread: row?.messages ?? [],
  };
}

export interface ReturnListRow {
  readonly year: number;
  readonly stage: ReturnStage;
  readonly submittedAt: Date | null;
  readonly closes: PlainDate | null;
}

/** How many data years a list goes back. */
const YEARS_BACK = 3;

/** The years an employer has to do with: the one being kept, the one being filed, those before. Newest first. */
export async function listOwnReturns(
  organisationId: string,
  { db, now }: Context,
): Promise<readonly ReturnListRow[]> {
  const thisYear = Number(shanghaiDay(now).slice(0, 4));
  const [organisation, rows] = await Promise.all([
    db.organisation.findUniqueOrThrow({ where: { id: organisationId }, select: { region: true } }),
    db.quotaReturn.findMany({
      where: { organisationId },
      select: {
        year: true,
        state: true,
        submittedAt: true,
        determinations: { where: { supersededAt: null }, take: 1, select: { id: true } },
      },
    }),
  ]);
  const recent = Array.from({ length: YEARS_BACK + 1 }, (_, back) => thisYear - back);
  const years = [...new Set([...recent, ...rows.map(({ year }) => year)])].sort((a, b) => b - a);
  return Promise.all(
    years.map(async (year) => {
      const row = rows.find((one) => one.year === year);
      const found = await findParameters(db, { region: organisation.region, dataYear: year });
      return {
        year,
        stage: stageOf(row?.state ?? "draft", (row?.determinations.length ?? 0) > 0),
        submittedAt: row?.submittedAt ?? null,
        closes: found.ok ? found.parameters.filingWindow.closes : null,
      };
    }),
  );
}
