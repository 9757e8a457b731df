import ExcelJS from "exceljs";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { auditActor } from "#app/features/accounts/index.server.ts";
import {
  anEmployer,
  certificateOf,
  contextAt,
  NOW,
  YEAR,
} from "#app/features/quotas/testing/arrange.ts";
import type { Keeper } from "#app/features/quotas/testing/arrange.ts";
import { speaker } from "#app/i18n/catalogue.server.ts";
import { locales } from "#app/i18n/locales.ts";
import { connect } from "#app/platform/db.server.ts";
import { storeFile, withStoredFile } from "#app/platform/store-file.server.ts";
import { encodeGb18030 } from "#db/seed/gb18030.ts";
import { testDatabase } from "#db/testing/database.ts";
import { findBatch, listBadRows } from "./batches.server.ts";
import type { Batch } from "./batches.server.ts";
import { importRows } from "./import-rows.server.ts";
import { purgeUploads } from "./jobs/purge-uploads.server.ts";
import { runImport } from "./jobs/run-import.server.ts";
import { templateHeaders } from "./render-template.server.ts";
import { suggestedMapping } from "./policy/index.ts";
import { previewImport } from "./preview-import.server.ts";
import { renderErrorsFile } from "./render-errors-file.server.ts";
import { startImport } from "./start-import.server.ts";
import { arriving, batchOf, bringFile, uploadFile } from "./testing/bring.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 6 });
const ctx = contextAt(db);
afterEach(() => database.reset());
afterAll(() => db.$disconnect());

const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1);
const HEADERS = [
  "姓名",
  "残疾人证号",
  "合同起始日期",
  "合同终止日期",
  ...MONTHS.flatMap((month) => [`${month}月工资`, `${month}月养老`, `${month}月医保`]),
];
const row = (name: string, number: string, wage = "2500", to = "无固定期限") => [
  name,
  number,
  "2024-01-01",
  to,
  ...MONTHS.flatMap(() => [wage, "是", "已缴"]),
];
const GOOD = row("张三", certificateOf(1));
const SEVERE = row("李四", certificateOf(2, 1), "3000");
const BAD = row("王五", certificateOf(3), "很多", "2023-12-31");
const ALL = [HEADERS, GOOD, SEVERE, BAD];

const csv = (rows: readonly (readonly string[])[]) =>
  rows.map((cells) => cells.join(",")).join("\n");
async function xlsx(rows: readonly (readonly string[])[]): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("台账");
  sheet.addRow(["晨星包装厂2025年残疾职工台账"]);
  for (const cells of rows) sheet.addRow([...cells]);
  return Buffer.from(await book.xlsx.writeBuffer());
}
const brought = { kind: "ledger", year: YEAR } as const;
const upload = (keeper: Keeper, bytes: Buffer | string) => uploadFile(keeper, brought, bytes, ctx);
const again = (keeper: Keeper, { id }: Batch) => batchOf(keeper, id, ctx);
const bring = (keeper: Keeper, bytes: Buffer | string) => bringFile(keeper, brought, bytes, ctx);

const ledgerOf = ({ organisationId }: Keeper) =>
  db.ledgerPerson.findMany({
    where: { organisationId },
    orderBy: { name: "asc" },
    select: {
      name: true,
      post: true,
      version: true,
      contracts: { select: { fromDay: true, toDay: true } },
      months: {
        orderBy: { month: "asc" },
        select: { wageFen: true, pension: true, medical: true },
      },
    },
  });

describe.each([
  ["XLSX", () => xlsx(ALL)],
  ["CSV in UTF-8", () => csv(ALL)],
  ["CSV in GB18030", () => encodeGb18030(csv(ALL))],
] as const)("a ledger from %s", (_, file) => {
  it("takes the good rows, keeps the bad one sealed, and changes nothing the second time", async () => {
    const keeper = await anEmployer(db);
    const batch = await bring(keeper, await file());
    expect(batch).toMatchObject({ state: "done", rowsRead: 3, rowsGood: 2, rowsBad: 1 });
    const ledger = await ledgerOf(keeper);
    expect(ledger.map(({ name }) => name).toSorted()).toEqual(["张三", "李四"].toSorted());
    for (const { months, contracts, version } of ledger) {
      expect(months).toHaveLength(12);
      expect(months.every(({ pension, medical }) => pension && medical)).toBe(true);
      expect(contracts).toEqual([{ fromDay: new Date("2024-01-01"), toDay: null }]);
      expect(version).toBe(1);
    }
    const twice = await bring(keeper, await file());
    expect(twice).toMatchObject({ rowsGood: 0, rowsUnchanged: 2, rowsBad: 1 });
    expect(await ledgerOf(keeper)).toEqual(ledger);
    expect(await db.auditEvent.count({ where: { action: "ledger.person-imported" } })).toBe(2);
    const numbers = [certificateOf(1), certificateOf(2, 1), certificateOf(3)];
    const kept = await database.pool.query(
      `SELECT row_to_json(r)::text AS text FROM import_bad_rows r
       UNION ALL SELECT row_to_json(s)::text FROM shown_certificates s
       UNION ALL SELECT row_to_json(a)::text FROM audit_events a
       UNION ALL SELECT encode(bytes, 'escape') FROM stored_file_chunks`,
    );
    const text = kept.rows.map(({ text: one }: { text: string }) => one).join("\n");
    for (const number of numbers) expect(text).not.toContain(number.slice(0, 18));
    expect(text).not.toContain("王五");
  });
});

describe("what a row can lack", () => {
  const one = (changes: Readonly<Record<string, string>>) => {
    const cells = HEADERS.map((header, at) => changes[header] ?? GOOD[at] ?? "");
    return csv([HEADERS, cells]);
  };
  it.each([
    [{ 姓名: "" }, "第 2 行“姓名”一栏是空的"],
    [{ 残疾人证号: "12345" }, "“12345”，位数或格式不对"],
    [{ 残疾人证号: "1.40502E+19" }, "后面几位已经被表格软件改掉了"],
    [{ 残疾人证号: certificateOf(1).slice(0, 18) }, "看不出是残疾人证还是残疾军人证"],
    [{ 合同终止日期: "" }, "第 2 行“合同终止日期”一栏是空的"],
    [{ 合同终止日期: "2023-01-01" }, "比合同开始的日期早"],
    [{ 合同起始日期: "二月三十" }, "读不出日期"],
    [{ "3月工资": "很多" }, "第 2 行“3月工资”一栏写的是“很多”，读不出金额"],
    [{ "4月养老": "有的" }, "看不出有没有缴"],
    [{ "5月工资": "99999999" }, "数字超出了可能的范围"],
  ])("%o is told by its cell", async (changes, sentence) => {
    const keeper = await anEmployer(db);
    const batch = await bring(keeper, one(changes));
    expect(batch).toMatchObject({ rowsGood: 0, rowsBad: 1 });
    const { rows } = await listBadRows(batch, { page: 1, locale: "zh-CN" }, ctx);
    expect(rows[0]?.sentences.join("\n")).toContain(sentence);
    expect(rows[0]?.sentences).toHaveLength(1);
    const { rows: english } = await listBadRows(batch, { page: 1, locale: "en" }, ctx);
    expect(english[0]?.sentences.join("\n")).not.toMatch(/[{}]/);
    expect(await db.ledgerPerson.count()).toBe(0);
  });

  it("hides the middle of a number wherever it is shown", async () => {
    const keeper = await anEmployer(db);
    const wrong = certificateOf(1).replace(
      /^(.{16})(.)/,
      (_all, before: string, last: string) => `${before}${(Number(last) + 1) % 10}`,
    );
    const batch = await upload(keeper, csv([HEADERS, GOOD, row("李四", wrong)]));
    const preview = await previewImport(batch, keeper.organisationId, "zh-CN", ctx);
    expect(preview).toMatchObject({ rows: 2, good: 1, bad: 1, isWhole: true });
    const told = JSON.stringify(preview);
    expect(told).toContain("校验位不对");
    expect(told).toContain("****");
    expect(told).not.toContain(certificateOf(1).slice(4, 14));
    expect(preview.first[0]?.facts.at(-1)).toEqual({
      term: "1月至12月",
      value: "工资 ¥2,500，养老保险已缴，医疗保险已缴",
    });
  });
});

describe("rows of one person", () => {
  it("are put together, and contradict each other by month", async () => {
    const keeper = await anEmployer(db);
    const half = (from: number, to: number, wage: string) => [
      "张三",
      certificateOf(1),
      from === 1 ? "2024-01-01" : "2025-07-01",
      from === 1 ? "2025-06-30" : "无固定期限",
      ...MONTHS.flatMap((month) =>
        month >= from && month <= to ? [wage, "是", "是"] : ["", "", ""],
      ),
    ];
    const batch = await bring(
      keeper,
      csv([HEADERS, half(1, 6, "2500"), half(7, 12, "2600"), half(6, 6, "1")]),
    );
    expect(batch).toMatchObject({ rowsGood: 2, rowsBad: 1 });
    const [person] = await ledgerOf(keeper);
    expect(person?.contracts).toHaveLength(2);
    expect(person?.months.map(({ wageFen }) => wageFen)).toEqual([
      ...Array.from({ length: 6 }, () => 250_000),
      ...Array.from({ length: 6 }, () => 260_000),
    ]);
    const { rows } = await listBadRows(batch, { page: 1, locale: "zh-CN" }, ctx);
    expect(rows[0]?.sentences[0]).toContain("和第 2 行同一个人同一个月写的不一样");
  });

  it("change what they say and leave the rest", async () => {
    const keeper = await anEmployer(db);
    await bring(keeper, csv([HEADERS, GOOD]));
    const raised = [
      "张三",
      certificateOf(1),
      "",
      "",
      ...MONTHS.flatMap((month) => [month === 12 ? "2800" : "", "", ""]),
    ];
    expect(await bring(keeper, csv([HEADERS, raised]))).toMatchObject({ rowsGood: 1, rowsBad: 0 });
    const [person] = await ledgerOf(keeper);
    expect(person?.months.map(({ wageFen }) => wageFen).slice(10)).toEqual([250_000, 280_000]);
    expect(person?.months.every(({ pension }) => pension)).toBe(true);
    expect(person).toMatchObject({ version: 2, contracts: [{ toDay: null }] });
  });

  it("are refused under another name, and nothing of them is taken", async () => {
    const keeper = await anEmployer(db);
    await bring(keeper, csv([HEADERS, GOOD]));
    const before = await db.shownCertificate.findMany();
    const other = row("赵六", certificateOf(1, 1), "9000");
    const batch = await bring(keeper, csv([HEADERS, other]));
    expect(batch).toMatchObject({ rowsGood: 0, rowsBad: 1 });
    const { rows } = await listBadRows(batch, { page: 1, locale: "zh-CN" }, ctx);
    expect(rows[0]?.sentences[0]).toContain("和台账里的姓名“张三”不一样");
    expect(await db.shownCertificate.findMany()).toEqual(before);
  });
});

it("an error file brings in what was corrected in it", async () => {
  const keeper = await anEmployer(db);
  const batch = await bring(keeper, csv(ALL));
  const pieces: Buffer[] = [];
  for await (const piece of renderErrorsFile(batch, { format: "csv", locale: "zh-CN" }, ctx)) {
    pieces.push(piece as Buffer);
  }
  const text = Buffer.concat(pieces).toString();
  expect(text).toContain(certificateOf(3));
  const corrected = text.replaceAll("很多", "2500").replaceAll("2023-12-31", "2026-12-31");
  expect(await bring(keeper, corrected)).toMatchObject({ rowsGood: 1, rowsBad: 0 });
  expect(await ledgerOf(keeper)).toHaveLength(3);
});

it("another employer's ledger and batches are out of reach, and the same person stands in both", async () => {
  const [one, other] = [await anEmployer(db), await anEmployer(db)];
  const batch = await bring(one, csv([HEADERS, GOOD]));
  expect(
    await findBatch({ batchId: batch.id, organisationId: other.organisationId }, ctx),
  ).toBeNull();
  await bring(other, csv([HEADERS, row("张三", certificateOf(1), "3000")]));
  const [mine] = await ledgerOf(one);
  expect(mine?.months[0]?.wageFen).toBe(250_000);
});

it("goes on where it was cut off, and two runs at once take each row once", async () => {
  const keeper = await anEmployer(db);
  const people = Array.from({ length: 28 }, (_, at) => row(`张${at}`, certificateOf(at)));
  const filler = Array.from({ length: 400 }, (_, at) => people[at % 28] ?? GOOD);
  const batch = await upload(
    keeper,
    csv([HEADERS, ...filler, row("李四", certificateOf(2, 3), "1")]),
  );
  await startImport(batch, keeper, ctx);
  const stop = new AbortController();
  const actor = auditActor(keeper);
  await expect(
    withStoredFile(batch.fileId, ctx, (path) =>
      importRows(
        { batchId: batch.id, path, signal: stop.signal, onProgress: () => stop.abort() },
        actor,
        ctx,
      ),
    ),
  ).rejects.toThrow();
  expect(await again(keeper, batch)).toMatchObject({
    state: "importing",
    rowsRead: 400,
    rowsGood: 28,
  });
  const runs = await Promise.allSettled([runImport(batch.id, ctx), runImport(batch.id, ctx)]);
  expect(runs.some(({ status }) => status === "fulfilled")).toBe(true);
  const after = await again(keeper, batch);
  expect(after).toMatchObject({
    state: "done",
    rowsRead: 401,
    rowsGood: 28,
    rowsUnchanged: 372,
    rowsBad: 1,
  });
  expect(await db.ledgerPerson.count()).toBe(28);
});

it("forgets a file that nobody imported within a day", async () => {
  const keeper = await anEmployer(db);
  const batch = await upload(keeper, csv([HEADERS, GOOD]));
  await purgeUploads("sweep", contextAt(db, new Date(NOW.getTime() + 3_600_000)));
  expect(await again(keeper, batch)).toMatchObject({ state: "uploaded" });
  await purgeUploads("sweep", contextAt(db, new Date(NOW.getTime() + 25 * 3_600_000)));
  expect(await again(keeper, batch)).toMatchObject({ state: "failed", failure: "expired" });
  expect(await db.storedFileChunk.count({ where: { fileId: batch.fileId } })).toBe(0);
});

it("forgets files that nothing points to, and knows everything that keeps one", async () => {
  const keeper = await anEmployer(db);
  const kept = await upload(keeper, csv([HEADERS, GOOD]));
  const stray = await storeFile(arriving(csv([HEADERS, SEVERE])), ctx);
  if (!stray.ok) throw new Error(stray.reason);
  await purgeUploads("sweep", contextAt(db, new Date(NOW.getTime() + 25 * 3_600_000)));
  const files = await db.storedFile.findMany({ select: { id: true } });
  expect(files).toEqual([{ id: kept.fileId }]);
  // A table that is new here keeps its files only if the sweep asks for it: until then the whole sweep fails.
  const keepers = await db.$queryRaw<{ name: string }[]>`
    SELECT conrelid::regclass::text AS name FROM pg_constraint
    WHERE confrelid = 'stored_files'::regclass AND confdeltype IN ('a', 'r', 'n') ORDER BY 1`;
  expect(keepers.map(({ name }) => name)).toEqual([
    "application_files",
    "import_batches",
    "return_proofs",
    "source_files",
  ]);
});

it.each(locales)("the template's own headers are all known · %s", (locale) => {
  const headers = templateHeaders("ledger", locale);
  const mapping = suggestedMapping("ledger", headers);
  expect(Object.keys(mapping)).toHaveLength(headers.length);
  const t = speaker("imports", locale);
  expect(headers.slice(-1)).toEqual([t("field.monthMedical", { month: 12 })]);
});
