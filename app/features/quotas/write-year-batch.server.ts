import type { Context } from "#app/platform/db.server.ts";
import type { RowClient } from "#app/platform/row-client.server.ts";
import type { YearAnswer } from "./policy/index.ts";
import type { YearEmployer } from "./read-year-batch.server.ts";

/** What became of an employer's people in a data year. */
export interface YearRow extends YearEmployer {
  /** "other": none of the kinds that the rules know. */
  readonly kind: string;
  readonly people: number;
  readonly months: number;
  readonly against: number;
  readonly twelfths: number;
}

export type Answer = YearAnswer | { readonly ok: false; readonly reason: string };

export interface WrittenBatch {
  readonly rows: readonly YearRow[];
  readonly answers: readonly Answer[];
}

const COLUMNS = [
  ["organisation_id", "uuid"],
  ["region", "text"],
  ["kind", "text"],
  ["basis", "year_basis"],
  ["people", "int4"],
  ["months", "int4"],
  ["against", "int4"],
  ["twelfths", "int4"],
  ["headcount_top", "int8"],
  ["headcount_bottom", "int2"],
  ["is_met", "bool"],
  ["gap_millionths", "int8"],
  ["hires_needed", "int4"],
  ["because", "text"],
  ["due_fen", "int8"],
  ["due_full_fen", "int8"],
  ["reward_fen", "int8"],
  ["refusal", "text"],
] as const;

const NAMES = COLUMNS.map(([name]) => name).join(", ");
const UPSERT = `
  INSERT INTO employer_years (${NAMES}, year, run_id, computed_at)
  SELECT ${NAMES}, $${COLUMNS.length + 1}::int, $${COLUMNS.length + 2}::uuid, $${COLUMNS.length + 3}::timestamptz
  FROM unnest(${COLUMNS.map(([, type], at) => `$${at + 1}::${type}[]`).join(", ")}) AS fresh (${NAMES})
  ON CONFLICT (organisation_id, year) DO UPDATE SET
    ${COLUMNS.slice(1)
      .map(([name]) => `${name} = excluded.${name}`)
      .join(", ")}, run_id = excluded.run_id, computed_at = excluded.computed_at`;

/** A column as the text of an array. Ids, numbers and words of the policy need no quotes. */
function columnsOf({ rows, answers }: WrittenBatch): string[] {
  const columns: (string | number | boolean)[][] = COLUMNS.map(() => []);
  rows.forEach((row, at) => {
    const answer = answers[at];
    const figures = answer?.ok ? answer.figures : undefined;
    const cells = [
      row.id,
      row.region,
      row.kind,
      row.basis,
      row.people,
      row.months,
      row.against,
      figures?.twelfths ?? row.twelfths,
      figures?.headcountTop,
      figures?.headcountBottom,
      figures?.isMet,
      figures?.gapMillionths,
      figures?.hiresNeeded,
      figures?.because,
      figures?.due,
      figures?.dueWithoutRelief,
      figures?.reward,
      answer?.ok === false ? answer.reason : undefined,
    ];
    cells.forEach((cell, column) => columns[column]?.push(cell ?? "NULL"));
  });
  return columns.map((cells) => `{${cells.join(",")}}`);
}

/** False where the run was cancelled, or where another process has gone on from the same place. */
export async function writeBatch(
  writer: RowClient,
  { runId, year }: { readonly runId: string; readonly year: number },
  before: string,
  last: string,
  batch: WrittenBatch,
  { now }: Pick<Context, "now">,
): Promise<boolean> {
  await writer.query("BEGIN");
  try {
    const people = batch.rows.reduce((sum, row) => sum + row.people, 0);
    const months = batch.rows.reduce((sum, row) => sum + row.months, 0);
    const noted = await writer.query(
      `UPDATE year_runs SET cursor = $3, employers_done = employers_done + $4, people_done = people_done + $5,
         months_done = months_done + $6
       WHERE id = $1 AND state = 'running' AND cursor = $2 RETURNING id`,
      [runId, before, last, batch.rows.length, people, months],
    );
    if (noted.length === 1) await writer.query(UPSERT, [...columnsOf(batch), year, runId, now]);
    await writer.query(noted.length === 1 ? "COMMIT" : "ROLLBACK");
    return noted.length === 1;
  } catch (failure) {
    await writer.query("ROLLBACK");
    throw failure;
  }
}

/** Notes the end; false where somebody cancelled the run meanwhile. */
export async function finishRun(
  writer: RowClient,
  runId: string,
  { now }: Pick<Context, "now">,
): Promise<boolean> {
  const done = await writer.query(
    "UPDATE year_runs SET state = 'done', finished_at = $2 WHERE id = $1 AND state = 'running' RETURNING id",
    [runId, now],
  );
  return done.length === 1;
}
