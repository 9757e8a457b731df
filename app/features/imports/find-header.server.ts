import { FileProblem } from "#app/platform/tables/file-problem.server.ts";
import type { CountKnownHeaders, Table } from "#app/platform/tables/table.server.ts";

export interface FoundHeader {
  /** As the person's program numbers it. */
  readonly row: number;
  readonly headers: readonly string[];
  /** Cells of the first rows below, to recognise the columns by. */
  readonly samples: readonly (readonly string[])[];
}

const LOOKED_AT = 30;
const SAMPLES = 8;

/** The header row of a sheet: below its titles, the row with the most headers we know. */
export async function findHeader(
  table: Table,
  sheet: string,
  known: CountKnownHeaders,
): Promise<FoundHeader> {
  const rows = [];
  for await (const row of table.rows(sheet)) {
    if (row.cells.some((cell) => cell.trim() !== "")) rows.push(row);
    if (rows.length === LOOKED_AT) break;
  }
  const scored = rows.map((row) => ({
    row,
    score: known(row.cells) * 1000 + row.cells.filter((cell) => cell.trim() !== "").length,
  }));
  const best = scored.reduce<(typeof scored)[number] | undefined>(
    (most, each) => (each.score > (most?.score ?? 0) ? each : most),
    undefined,
  );
  if (!best) throw new FileProblem("empty");
  const headers = best.row.cells.map((cell) => cell.replace(/\s+/g, " ").trim());
  while (headers.at(-1) === "") headers.pop();
  if (headers.length === 0) throw new FileProblem("no-header");
  const samples = rows.filter(({ number }) => number > best.row.number).slice(0, SAMPLES);
  return { row: best.row.number, headers, samples: samples.map(({ cells }) => cells) };
}

/** The visible sheet that knows the most headers, the first among equals. */
export async function chooseSheet(
  table: Table,
  known: CountKnownHeaders,
): Promise<{ sheet: string; header: FoundHeader }> {
  let best: { sheet: string; header: FoundHeader; count: number } | undefined;
  for (const { name } of table.sheets.slice(0, 20)) {
    const header = await findHeader(table, name, known).catch((error: unknown) => {
      if (error instanceof FileProblem && error.code === "empty") return undefined;
      throw error;
    });
    if (!header) continue;
    const count = known(header.headers);
    if (!best || count > best.count) best = { sheet: name, header, count };
  }
  if (!best) throw new FileProblem("empty");
  return best;
}
