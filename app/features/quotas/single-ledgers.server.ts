import { shanghaiDay } from "#app/lib/date.ts";
import type { Context } from "#app/platform/db.server.ts";
import { assessLedger } from "./assess-ledger.server.ts";
import { findKnown } from "./find-known.server.ts";
import { filingDayOf, yearFiguresOf } from "./policy/index.ts";
import type { MonthRules } from "./policy/index.ts";
import { readLedger } from "./read-ledger.server.ts";
import type { WrittenBatch, YearRow } from "./write-year-batch.server.ts";

/** Which of those who have not filed cannot be read in a batch, since something beside their own rows decides. */
export interface Singly {
  /** With an agreement about dispatched people, which moves months and staff between two ledgers. */
  readonly dispatching: ReadonlySet<string>;
  /** Sources are in force for the year, or returns are filed, or a certificate must be found: others decide. */
  readonly hasRecords: boolean;
}

export async function findSingly(year: number, { db }: Context): Promise<Singly> {
  const agreements = await db.dispatchAgreement.findMany({
    where: { year, state: "agreed" },
    select: { agencyId: true, hostId: true },
  });
  const [records] = await db.$queryRaw<{ are: boolean }[]>`
    SELECT EXISTS (SELECT FROM source_files WHERE state = 'applied' AND year = ${year})
      OR EXISTS (SELECT FROM quota_returns WHERE year = ${year} AND state NOT IN ('draft', 'rejected', 'lapsed'))
      OR EXISTS (SELECT FROM shown_certificates WHERE must_be_found) AS are`;
  return {
    dispatching: new Set(agreements.flatMap(({ agencyId, hostId }) => [agencyId, hostId])),
    hasRecords: records?.are ?? false,
  };
}

interface BatchRow extends YearRow {
  readonly rules: { readonly months: MonthRules } | undefined;
}

interface Batch extends WrittenBatch {
  readonly rows: readonly BatchRow[];
}

/** Those few go the way of a single ledger, which knows what an agreement moves and what others say of the people. */
export async function withSingle(
  { rows, answers }: Batch,
  { dispatching, hasRecords }: Singly,
  year: number,
  { db, now }: Context,
): Promise<WrittenBatch> {
  const unfiled = rows.filter(({ basis, rules }) => basis === "ledger" && rules !== undefined);
  const told = hasRecords
    ? await listToldOf(
        unfiled.map(({ id }) => id),
        year,
        db,
      )
    : new Set<string>();
  const single = new Set(
    unfiled.map(({ id }) => id).filter((id) => dispatching.has(id) || told.has(id)),
  );
  const next = { rows: [...rows] as YearRow[], answers: [...answers] };
  for (const [at, row] of rows.entries()) {
    const found = single.has(row.id) ? await assessSingle(row, year, { db, now }) : undefined;
    if (!found) continue;
    next.rows[at] = found.row;
    next.answers[at] = found.answer;
  }
  return next;
}

/** Undefined where the exact rules have no answer: the batch has said why. */
async function assessSingle(row: BatchRow, year: number, { db, now }: Pick<Context, "db" | "now">) {
  const { id, uscc, rules } = row;
  if (!rules) return undefined;
  const ledger = await readLedger(db, id, year);
  const known = await findKnown(db, { organisationId: id, uscc, year }, ledger.entries);
  const { parameters } = rules.months;
  const filedOn = filingDayOf(parameters, shanghaiDay(now));
  const assessed = assessLedger(ledger, known, { uscc, filedOn, parameters });
  if (!assessed.ok) return undefined;
  const months = assessed.entries.flatMap((entry) => entry.months);
  return {
    row: {
      ...row,
      people: assessed.entries.length,
      months: months.length,
      against: months.filter(({ counts }) => counts === 0).length,
    },
    answer: { ok: true, figures: yearFiguresOf(assessed.assessment) } as const,
  };
}

/** Employers of whose people a source in force or another return says anything, or whose certificate must be found. */
async function listToldOf(
  ids: readonly string[],
  year: number,
  db: Context["db"],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const found = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT p.organisation_id::text AS id
    FROM ledger_people p JOIN shown_certificates c ON c.id = p.certificate_id
    WHERE p.organisation_id = ANY(${[...ids]}::uuid[]) AND (
      c.must_be_found OR EXISTS (SELECT FROM source_facts f JOIN source_files s ON s.id = f.file_id
        WHERE f.person_hash = c.person_hash AND s.state = 'applied' AND s.year = ${year})
      OR EXISTS (SELECT FROM return_people d
        JOIN return_versions v ON v.id = d.version_id
        JOIN quota_returns r ON r.id = v.return_id AND r.filed = v.number
        WHERE d.person_hash = c.person_hash AND r.year = ${year} AND r.organisation_id <> p.organisation_id
          AND r.state NOT IN ('draft', 'rejected', 'lapsed')))`;
  return new Set(found.map(({ id }) => id));
}
