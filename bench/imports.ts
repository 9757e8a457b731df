import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { promisify } from "node:util";
import ExcelJS from "exceljs";
import { connect } from "#app/platform/db.server.ts";
import { messyPostings } from "#db/seed/messy-postings.ts";
import { median, type Row } from "./row.ts";

interface Options {
  readonly databaseUrl: string;
  readonly log: (line: string) => void;
  readonly sizes?: readonly number[];
}

interface Measured {
  readonly seconds: number;
  readonly peakBytes: number;
  readonly rowsRead: number;
}

const MEBIBYTE = 1_048_576;
/** Rows made at a time while the file is written. */
const PAGE = 1_000;
const FLAT = 1.3;
/** Rounds by size: a file of 100,000 rows takes long, and one round says enough. */
const ROUNDS: Readonly<Record<number, number>> = { 1_000: 5, 10_000: 3 };

/** Rows per second and peak memory of an import, each in a process of its own, from one XLSX file per size. */
export async function measureImports({
  databaseUrl,
  log,
  sizes = [1_000, 10_000, 100_000],
}: Options): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), "tongtu-bench-imports-"));
  const rows: Row[] = [];
  const peaks = new Map<number, number>();
  try {
    for (const size of sizes) {
      const path = join(folder, `${size}.xlsx`);
      await writeMessyFile(path, size);
      const rounds: Measured[] = [];
      for (let round = 0; round < (ROUNDS[size] ?? 1); round += 1) {
        rounds.push(await importOnce(databaseUrl, path));
      }
      const peakBytes = median(rounds.map((round) => round.peakBytes));
      const perSecond = median(rounds.map(({ rowsRead, seconds }) => rowsRead / seconds));
      peaks.set(size, peakBytes);
      log(
        `  ${size} rows: ${Math.round(perSecond)} rows/s, ${Math.round(peakBytes / MEBIBYTE)} MiB`,
      );
      rows.push({ name: "import: rows per second", size, value: perSecond, unit: "rows/s" });
      rows.push(memoryRow(size, peakBytes, peaks.get(10_000)));
    }
    return rows;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function memoryRow(size: number, peakBytes: number, before: number | undefined): Row {
  const row = { name: "import: peak memory", size, value: peakBytes / MEBIBYTE, unit: "MiB" };
  if (size !== 100_000 || before === undefined) return row;
  const ratio = peakBytes / before;
  return {
    ...row,
    ratio,
    against: "10k rows",
    target: `ratio <= ${FLAT}`,
    ok: ratio <= FLAT,
  };
}

async function importOnce(databaseUrl: string, path: string): Promise<Measured> {
  const organisationId = await makeEmployer(databaseUrl);
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--import", "tsx", "bench/import-once.ts", databaseUrl, organisationId, path],
    { env: { ...process.env, DATABASE_URL: databaseUrl }, maxBuffer: MEBIBYTE },
  );
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "{}") as Measured;
}

/** Each size has an employer of its own, so that no row was there before. */
async function makeEmployer(databaseUrl: string): Promise<string> {
  const db = connect(databaseUrl, { poolSize: 1 });
  const { id } = await db.organisation.create({
    data: {
      kind: "employer",
      uscc: randomUUID(),
      name: "测量用单位",
      nature: "enterprise",
      region: "140502",
      address: "凤台西街12号",
      state: "verified",
    },
    select: { id: true },
  });
  await db.$disconnect();
  return id;
}

async function writeMessyFile(path: string, size: number): Promise<void> {
  const out = createWriteStream(path);
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useSharedStrings: true });
  const sheet = book.addWorksheet("岗位汇总");
  for (let made = 0; made < size; made += PAGE) {
    const rows = Math.min(PAGE, size - made);
    const page = messyPostings({ rows, seed: made + 1, now: new Date() });
    if (made === 0) {
      for (const cells of [...page.titleRows, page.headers]) sheet.addRow([...cells]).commit();
    }
    for (const cells of page.rows) sheet.addRow([...cells]).commit();
  }
  sheet.commit();
  await book.commit();
  await finished(out);
}
