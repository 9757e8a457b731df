import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { anEmployer, contextAt, NOW } from "#app/features/positions/testing/arrange.ts";
import { connect } from "#app/platform/db.server.ts";
import { messyCsv, messyXlsx } from "#db/seed/messy-files.ts";
import { messyPostings } from "#db/seed/messy-postings.ts";
import { testDatabase } from "#db/testing/database.ts";
import { explainCell } from "./explain-cell.server.ts";
import { importFile } from "./import-file.server.ts";
import type { CellError } from "./policy/index.ts";
import { renderErrorsFile } from "./render-errors-file.server.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 4 });
const ctx = contextAt(db);
const clerk = { id: null, kind: "system:test" };
const sheet = messyPostings({ rows: 1600, seed: 7, now: NOW });
const folder = await mkdtemp(join(tmpdir(), "tongtu-messy-"));
const files = {
  XLSX: join(folder, "messy.xlsx"),
  "CSV in UTF-8": join(folder, "utf8.csv"),
  "CSV in GB18030": join(folder, "gb18030.csv"),
};

beforeAll(async () => {
  await writeFile(files.XLSX, await messyXlsx(sheet));
  await writeFile(files["CSV in UTF-8"], messyCsv(sheet, "utf-8"));
  await writeFile(files["CSV in GB18030"], messyCsv(sheet, "gb18030"));
});
beforeEach(() => database.reset());
afterAll(async () => {
  await db.$disconnect();
  await rm(folder, { recursive: true, force: true });
});

async function importAs(path: string, organisationId: string) {
  const outcome = await importFile({ organisationId, path }, clerk, ctx);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome;
}

const isFilled = (cells: readonly string[]) => cells.some((cell) => cell.trim() !== "");

const others: Readonly<Record<string, string>> = {
  [files.XLSX]: files["CSV in UTF-8"],
  [files["CSV in UTF-8"]]: files["CSV in GB18030"],
  [files["CSV in GB18030"]]: files.XLSX,
};

describe.each(Object.entries(files))("1,600 postings as employers write them, %s", (_, path) => {
  test("every bad cell is explained, every good row is a draft, and the same rows again change nothing", async () => {
    const { organisationId } = await anEmployer(db);
    const { batchId, headers, progress } = await importAs(path, organisationId);
    const kept = await db.importBadRow.findMany({ where: { batchId } });
    const errorsOf = new Map(
      kept.map(({ row, errors }) => [row, errors as unknown as CellError[]]),
    );
    const badRows = new Set(sheet.bad.map(({ row }) => row));
    expect([...errorsOf.keys()].sort((a, b) => a - b)).toEqual([...badRows].sort((a, b) => a - b));
    for (const { row, header, fault } of sheet.bad) {
      const shown = header.replace(/\s+/g, " ").trim();
      const error = errorsOf
        .get(row)
        ?.find((each) => headers[each.column] === shown && each.code === fault);
      expect(error, `row ${row}, ${header}: ${fault}`).toBeDefined();
      const sentence = explainCell(error as CellError, { row, headers, locale: "zh-CN", now: NOW });
      expect(sentence).toContain(`第 ${row} 行“${shown}”一栏`);
      expect(sentence).not.toMatch(/[{}]/);
    }
    const firstRow = sheet.titleRows.length + 2;
    const goodRows = sheet.rows.filter(
      (cells, at) => isFilled(cells) && !badRows.has(firstRow + at),
    );
    const different = new Set(goodRows.map((cells) => cells.slice(1, -1).join("\u0001")));
    const drafts = await db.position.count({ where: { organisationId, state: "draft" } });
    expect(drafts).toBe(progress.rowsGood);
    expect(progress.rowsGood).toBe(different.size);
    expect(progress.rowsRead).toBe(sheet.rows.filter(isFilled).length);
    expect(progress.rowsGood + progress.rowsBad + progress.rowsUnchanged).toBe(progress.rowsRead);
    const again = await importAs(others[path] ?? "", organisationId);
    expect(again.progress).toMatchObject({ rowsGood: 0, rowsBad: progress.rowsBad });
    expect(await db.position.count({ where: { organisationId } })).toBe(drafts);
  }, 300_000);
});

test("an error file brings in only what was corrected in it", async () => {
  const { organisationId } = await anEmployer(db);
  const few = messyPostings({ rows: 300, seed: 3, now: NOW });
  const file = join(folder, "few.csv");
  await writeFile(file, messyCsv(few, "utf-8"));
  const { batchId, headers, progress } = await importAs(file, organisationId);
  const options = { format: "csv", locale: "zh-CN" } as const;
  const pieces: Buffer[] = [];
  for await (const piece of renderErrorsFile({ id: batchId, headers }, options, ctx)) {
    pieces.push(piece as Buffer);
  }
  const text = Buffer.concat(pieces).toString();
  expect(text).toContain("需要修改的地方");
  const path = join(folder, "corrected.csv");
  await writeFile(path, text.replaceAll("识字就行", "初中"));
  const again = await importAs(path, organisationId);
  const corrected = few.bad.filter(
    ({ row, cell }) =>
      cell === "识字就行" && few.bad.filter((each) => each.row === row).length === 1,
  );
  expect(corrected.length).toBeGreaterThan(0);
  expect(again.progress.rowsGood + again.progress.rowsUnchanged).toBe(corrected.length);
  expect(again.progress.rowsBad).toBe(progress.rowsBad - corrected.length);
}, 120_000);
