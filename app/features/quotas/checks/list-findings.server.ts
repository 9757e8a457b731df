import { listActivity } from "#app/features/audit/index.server.ts";
import type { Officer } from "#app/features/accounts/policy/index.ts";
import { afterPlace, keyOf } from "#app/lib/keyset.ts";
import { regionStem } from "#app/lib/region.ts";
import type { Context } from "#app/platform/db.server.ts";
import { queueState } from "#app/platform/queue.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import type { FindingFilter } from "../schema/check-forms.ts";
import { rulesOfKind } from "../schema/check-kinds.ts";
import type { CheckKind, CheckRule, FindingView } from "../schema/check-kinds.ts";

export interface Finding {
  readonly id: string;
  readonly kind: CheckKind;
  readonly rule: CheckRule;
  readonly region: string;
  readonly employer: string;
  readonly uscc: string;
  readonly year: number;
  readonly returnId: string | null;
  readonly facts: Readonly<Record<string, string>>;
  readonly firstSeenAt: Date;
  readonly lastSeenAt: Date;
  readonly goneAt: Date | null;
  readonly looked: { readonly at: Date; readonly by: string; readonly because: string } | null;
}

const select = {
  id: true,
  kind: true,
  rule: true,
  region: true,
  year: true,
  returnId: true,
  facts: true,
  digest: true,
  firstSeenAt: true,
  lastSeenAt: true,
  goneAt: true,
  lookedAt: true,
  lookedById: true,
  because: true,
  organisation: { select: { name: true, uscc: true } },
} as const satisfies Prisma.CheckFindingSelect;
type Row = Prisma.CheckFindingGetPayload<{ select: typeof select }>;

const PAGE = 50;
const EXPORTED = 500;

const VIEWS: Readonly<Record<FindingView, Prisma.CheckFindingWhereInput>> = {
  open: { goneAt: null, lookedAt: null },
  looked: { goneAt: null, lookedAt: { not: null } },
  gone: { goneAt: { not: null } },
};

type Narrowing = Omit<FindingFilter, "after">;

const scope = ({ region }: Officer): Prisma.CheckFindingWhereInput => ({
  region: { startsWith: regionStem(region) },
});

function narrowed(
  { kind, rule, view, employer, year }: Narrowing,
  officer: Officer,
): Prisma.CheckFindingWhereInput {
  return {
    ...scope(officer),
    ...VIEWS[view],
    kind,
    ...(rule && isOf(kind, rule) ? { rule } : {}),
    ...(year === undefined ? {} : { year }),
    ...(employer ? { organisation: { name: { contains: employer, mode: "insensitive" } } } : {}),
  };
}

const isOf = (kind: CheckKind, rule: string): boolean =>
  (rulesOfKind[kind] as readonly string[]).includes(rule);

const placeOf = ({ firstSeenAt, id }: Pick<Row, "firstSeenAt" | "id">): string =>
  keyOf({ at: firstSeenAt, id });

/** Findings of the officer's district, the newest first; with how many of each rule there are in the same view. */
export async function listFindings(
  { after, ...filter }: FindingFilter,
  officer: Officer,
  { db }: Context,
): Promise<{
  readonly rows: readonly Finding[];
  readonly count: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly next: string | null;
}> {
  const { rule: _rule, ...anyRule } = filter;
  const [rows, groups] = await Promise.all([
    findRows(filter, after, PAGE + 1, officer, db),
    db.checkFinding.groupBy({ by: ["rule"], where: narrowed(anyRule, officer), _count: true }),
  ]);
  const shown = rows.slice(0, PAGE);
  const counts = Object.fromEntries(groups.map(({ rule, _count }) => [rule, _count]));
  const all = Object.values(counts).reduce((sum, one) => sum + one, 0);
  const last = shown.at(-1);
  return {
    rows: await withNames(shown, db),
    count: filter.rule && isOf(filter.kind, filter.rule) ? (counts[filter.rule] ?? 0) : all,
    counts,
    next: rows.length > PAGE && last ? placeOf(last) : null,
  };
}

function findRows(
  filter: Narrowing,
  after: string,
  take: number,
  officer: Officer,
  db: Context["db"],
): Promise<Row[]> {
  return db.checkFinding.findMany({
    where: { AND: [narrowed(filter, officer), afterPlace(after, "firstSeenAt", "desc")] },
    orderBy: [{ firstSeenAt: "desc" }, { id: "desc" }],
    take,
    select,
  });
}

/** Every finding that a filter lets through, in pages, for a file. */
export async function* listFindingsInPages(
  filter: Narrowing,
  officer: Officer,
  { db }: Context,
): AsyncGenerator<readonly Finding[], void> {
  let after = "";
  for (;;) {
    const rows = await findRows(filter, after, EXPORTED, officer, db);
    if (rows.length > 0) yield await withNames(rows, db);
    const last = rows.at(-1);
    if (!last || rows.length < EXPORTED) return;
    after = placeOf(last);
  }
}

async function withNames(rows: readonly Row[], db: Context["db"]): Promise<Finding[]> {
  const ids = [...new Set(rows.flatMap(({ lookedById }) => lookedById ?? []))];
  const people = await db.user.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map(({ organisation, lookedAt, lookedById, because, digest: _digest, ...row }) => ({
    ...row,
    rule: row.rule as CheckRule,
    employer: organisation.name,
    uscc: organisation.uscc,
    facts: row.facts as Readonly<Record<string, string>>,
    looked:
      lookedAt && because !== null
        ? { at: lookedAt, by: nameOf.get(lookedById ?? "") ?? "", because }
        : null,
  }));
}

/** One finding of the officer's district with its trail. */
export async function findFinding(id: string, officer: Officer, { db }: Context) {
  const row = await db.checkFinding.findFirst({ where: { id, ...scope(officer) }, select });
  if (!row) return null;
  const [[finding], activity] = await Promise.all([
    withNames([row], db),
    listActivity(db, { type: "quota-check", id }),
  ]);
  return finding ? { ...finding, digest: row.digest, activity } : null;
}

/** What waits to be looked at in the officer's district. */
export async function countOpenFindings(
  officer: Officer,
  { db }: Pick<Context, "db">,
): Promise<Readonly<Record<CheckKind, number>>> {
  const groups = await db.checkFinding.groupBy({
    by: ["kind"],
    where: { ...scope(officer), ...VIEWS.open },
    _count: true,
  });
  const of = (kind: CheckKind) => groups.find((one) => one.kind === kind)?._count ?? 0;
  return { plausibility: of("plausibility"), integrity: of("integrity") };
}

export interface CheckRunView {
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  readonly stepsTotal: number;
  readonly stepsDone: number;
  /** The last try broke off; it is tried again. */
  readonly isInterrupted: boolean;
  /** Nobody is there to work on it at present. */
  readonly isWaiting: boolean;
}

/** The run under way, or the last one. */
export async function findCheckRun({ db }: Pick<Context, "db">): Promise<CheckRunView | null> {
  const row = await db.checkRun.findFirst({
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
    select: {
      startedAt: true,
      finishedAt: true,
      stepsTotal: true,
      stepsDone: true,
      failure: true,
    },
  });
  if (!row) return null;
  const { failure, ...run } = row;
  const isRunning = run.finishedAt === null;
  return {
    ...run,
    isInterrupted: isRunning && failure !== null,
    isWaiting: isRunning && !(await queueState(db)).worker,
  };
}
