import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { reviewWording } from "#app/features/positions/policy/index.ts";
import { messyCsv, messyXlsx } from "./messy-files.ts";
import { messyHeaders, messyPostings } from "./messy-postings.ts";

const now = new Date("2026-11-23T04:00:00Z");
const sheet = messyPostings({ rows: 1600, seed: 7, now });
const columnOf = (header: string) => sheet.headers.indexOf(header);
const cellAt = (row: number, header: string) =>
  sheet.rows[row - sheet.titleRows.length - 2]?.[columnOf(header)];

test("the same options give the same sheet", () => {
  expect(messyPostings({ rows: 1600, seed: 7, now })).toEqual(sheet);
  expect(sheet.rows).toHaveLength(1600);
});

test("the manifest names cells as they stand, in their rows", () => {
  expect(sheet.bad.length).toBeGreaterThan(200);
  for (const { row, header, cell } of sheet.bad) expect(cellAt(row, header)).toBe(cell);
  for (const { row, of } of sheet.duplicates) {
    expect(cellAt(row, messyHeaders.description)).toBe(cellAt(of, messyHeaders.description));
  }
});

test("every fault occurs, and long texts up to 5,000 characters", () => {
  const faults = new Set(sheet.bad.map(({ fault }) => fault));
  expect([...faults].sort()).toEqual([
    "exclusion",
    "from-above-to",
    "missing",
    "no-such-day",
    "not-understood",
    "out-of-range",
    "past",
    "unit-unclear",
    "unknown",
    "year-missing",
  ]);
  const longest = Math.max(
    ...sheet.rows.map((row) => row[columnOf(messyHeaders.description)]?.length ?? 0),
  );
  expect(longest).toBe(5000);
});

test("the wording review refuses exactly the descriptions the manifest names", () => {
  const named = new Set(
    sheet.bad.filter(({ fault }) => fault === "exclusion").map(({ row }) => row),
  );
  const refused = sheet.rows.flatMap((cells, at) => {
    const text = cells[columnOf(messyHeaders.description)] ?? "";
    const verdict = reviewWording([{ field: "description", text }]);
    return !verdict.ok && verdict.reason === "exclusion" ? [at + sheet.titleRows.length + 2] : [];
  });
  expect(refused).toEqual([...named]);
});

describe("files", () => {
  test("GB18030 reads back to the same text as UTF-8, emoji included", () => {
    const utf8 = messyCsv(sheet, "utf-8").toString("utf8").slice(1);
    expect(new TextDecoder("gb18030").decode(messyCsv(sheet, "gb18030"))).toBe(utf8);
    expect(utf8).toMatch(/\p{Emoji_Presentation}/u);
  });

  test("XLSX has the rows under a merged title", async () => {
    const small = messyPostings({ rows: 20, seed: 1, now });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await messyXlsx(small)) as never);
    const page = workbook.worksheets[0];
    expect(page?.getRow(1).getCell(3).isMerged).toBe(true);
    expect(page?.getRow(3).getCell(2).text).toBe(messyHeaders.title);
    expect(page?.rowCount).toBe(23);
  });
});
