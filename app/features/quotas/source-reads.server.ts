import type { Officer } from "#app/features/accounts/policy/index.ts";
import { listActivity } from "#app/features/audit/index.server.ts";
import type { Activity } from "#app/features/audit/index.server.ts";
import { speaker } from "#app/i18n/catalogue.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { regionStem } from "#app/lib/region.ts";
import type { Context } from "#app/platform/db.server.ts";
import { queueState } from "#app/platform/queue.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import { dayOfColumn } from "./days.server.ts";
import { moveSource, sourceMoves } from "./policy/index.ts";
import type { SourceField, SourceKind, SourceMove, SourceState } from "./policy/index.ts";
import { nameHashOf } from "./read-source-rows.server.ts";

/** Files of the officer's own district and of those within it. */
export function sourceScope({ region }: Officer): Prisma.SourceFileWhereInput {
  return { region: { startsWith: regionStem(region) } };
}

const sourceSelect = {
  id: true,
  kind: true,
  year: true,
  asOf: true,
  fileName: true,
  checksum: true,
  rowsRead: true,
  rowsBad: true,
  faults: true,
  state: true,
  receivedAt: true,
  appliedAt: true,
  endedAt: true,
  failure: true,
  version: true,
} as const satisfies Prisma.SourceFileSelect;

export interface SourceListRow {
  readonly id: string;
  readonly kind: SourceKind;
  readonly year: number;
  readonly asOf: PlainDate;
  readonly state: SourceState;
  readonly rowsRead: number;
  readonly receivedAt: Date;
}

const PAGE = 50;

/** Newest first, a page after the one named. */
export async function listSources(
  after: string | undefined,
  officer: Officer,
  { db }: Context,
): Promise<{ readonly rows: readonly SourceListRow[]; readonly next: string | null }> {
  const found = await db.sourceFile.findMany({
    where: { ...sourceScope(officer), ...(after && { id: { lt: after } }) },
    orderBy: { id: "desc" },
    take: PAGE + 1,
    select: sourceSelect,
  });
  const rows = found
    .slice(0, PAGE)
    .map(({ id, kind, year, asOf, state, rowsRead, receivedAt }) => ({
      id,
      kind,
      year,
      state,
      rowsRead,
      receivedAt,
      asOf: dayOfColumn(asOf),
    }));
  return { rows, next: found.length > PAGE ? (rows.at(-1)?.id ?? null) : null };
}

/** How the rows of a file stand to what employers have filed for the year. */
export interface SourceCounts {
  readonly matching: number;
  readonly differing: number;
  /** Of people or months that no return in force declares. */
  readonly unknown: number;
}

export interface ShownSource extends SourceListRow {
  readonly fileName: string;
  readonly checksum: string;
  readonly rowsBad: number;
  readonly faults: readonly { readonly line: number; readonly fault: SourceField }[];
  readonly appliedAt: Date | null;
  readonly endedAt: Date | null;
  /** Why it could not be read; null: it could, or is being read. */
  readonly failure: string | null;
  readonly version: number;
  readonly counts: SourceCounts;
  readonly moves: readonly SourceMove[];
  readonly activity: readonly Activity[];
}

/** What is not staged yet, or was thrown away, has nothing to compare. */
async function countsOf(
  row: Parameters<typeof countPeople>[0] & Pick<ShownSource, "kind" | "state">,
  db: Context["db"],
): Promise<SourceCounts> {
  if (row.state === "reading") return { matching: 0, differing: 0, unknown: 0 };
  return row.kind === "population" ? countPeople(row, db) : countMonths(row, db);
}

export interface ToldReading {
  readonly isOver: boolean;
  readonly sentence: string;
}

/** How far the reading of a file is, in words; null outside the officer's district. */
export async function findSourceProgress(
  id: string,
  officer: Officer,
  locale: Locale,
  { db }: Context,
): Promise<ToldReading | null> {
  const row = await db.sourceFile.findFirst({
    where: { id, ...sourceScope(officer) },
    select: { state: true, rowsRead: true, rowsBad: true },
  });
  if (!row) return null;
  const t = speaker("sources", locale);
  const isOver = row.state !== "reading";
  const read = formatNumber(row.rowsRead + row.rowsBad, locale);
  const waits = !isOver && !(await queueState(db)).worker;
  const sentence = t(isOver ? "reading.over" : "reading.sentence", { read });
  return { isOver, sentence: waits ? `${sentence} ${t("reading.waiting")}` : sentence };
}

/** A file with what applying it would say; null outside the officer's district. */
export async function findSource(
  id: string,
  officer: Officer,
  { db }: Context,
): Promise<ShownSource | null> {
  const row = await db.sourceFile.findFirst({
    where: { id, ...sourceScope(officer) },
    select: sourceSelect,
  });
  if (!row) return null;
  return {
    ...row,
    asOf: dayOfColumn(row.asOf),
    faults: row.faults as unknown as ShownSource["faults"],
    counts: await countsOf(row, db),
    moves: sourceMoves.filter((move) => moveSource(row.state, move).ok),
    activity: await listActivity(db, { type: "source-file", id }),
  };
}

type Counted = { readonly id: string; readonly year: number; readonly rowsRead: number };

/** Months of returns in force against wages, or against contributions of the file's kind. */
async function countMonths(
  { id, year, kind }: Counted & { readonly kind: SourceKind },
  db: Context["db"],
): Promise<SourceCounts> {
  const [found] = await db.$queryRaw<SourceCounts[]>`
    SELECT count(*) FILTER (WHERE d.same)::int AS matching,
      count(*) FILTER (WHERE NOT d.same)::int AS differing,
      count(*) FILTER (WHERE d.same IS NULL)::int AS unknown
    FROM source_facts f LEFT JOIN LATERAL (
      SELECT bool_or((CASE ${kind} WHEN 'tax' THEN m.wage_fen IS NOT DISTINCT FROM f.wage_fen
          WHEN 'pension' THEN m.pension = f.is_paid ELSE m.medical = f.is_paid END)
        AND (f.payer IS NULL OR (f.payer = o.uscc) =
          ((CASE ${kind} WHEN 'tax' THEN m.wage_payer ELSE m.insurance_payer END) = 'employer'))) AS same
      FROM return_months m JOIN return_people p ON p.id = m.return_person_id
        JOIN return_versions v ON v.id = p.version_id
        JOIN quota_returns r ON r.id = v.return_id AND r.filed = v.number AND r.state NOT IN ('draft', 'rejected', 'lapsed')
        JOIN organisations o ON o.id = r.organisation_id
      WHERE m.person_hash = f.person_hash AND m.month = f.month AND r.year = ${year}) d ON true
    WHERE f.file_id = ${id}::uuid`;
  return found ?? { matching: 0, differing: 0, unknown: 0 };
}

/** People of returns in force against their certificates. Names are compared by their hashes alone. */
async function countPeople(
  { id, year, rowsRead }: Counted,
  db: Context["db"],
): Promise<SourceCounts> {
  const rows = await db.$queryRaw<
    { name: string; nameHash: string; standing: string; line: number; isSameDay: boolean }[]
  >`
    SELECT p.name, f.name_hash AS "nameHash", f.standing, f.line,
      (f.valid_to IS NULL OR f.valid_to IS NOT DISTINCT FROM c.valid_to) AS "isSameDay"
    FROM source_facts f JOIN return_people p ON p.person_hash = f.person_hash
      JOIN shown_certificates c ON c.id = p.certificate_id
      JOIN return_versions v ON v.id = p.version_id
      JOIN quota_returns r ON r.id = v.return_id AND r.filed = v.number AND r.state NOT IN ('draft', 'rejected', 'lapsed')
    WHERE f.file_id = ${id}::uuid AND r.year = ${year}`;
  const same = new Map<number, boolean>();
  for (const { line, name, nameHash, standing, isSameDay } of rows) {
    const isSame = standing === "valid" && isSameDay && nameHash === nameHashOf(name);
    same.set(line, (same.get(line) ?? true) && isSame);
  }
  const matching = [...same.values()].filter(Boolean).length;
  return { matching, differing: same.size - matching, unknown: rowsRead - same.size };
}
