import ExcelJS from "exceljs";
import { expect } from "@playwright/test";
import { speaker } from "../../app/i18n/catalogue.server.ts";
import type { Keyboard } from "../keyboard.ts";
import { chooseFile, importToTheEnd } from "./import-file.ts";
import { titlesOf, type Newcomer } from "./newcomer.ts";

const DAY_MS = 86_400_000;
const HEADERS = [
  "岗位名称",
  "工作性质",
  "工作地点",
  "薪资待遇",
  "招聘人数",
  "岗位职责",
  "截止日期",
  "联系人",
  "联系电话",
  "班时安排",
];
const HOURS = "周一至周五 9:00–17:30";
const DESCRIPTION = "接听客户来电，记录问题，转给维修部门，并在两天内回访。";
const [NOWHERE, NO_WAGE] = ["桃花源县", "三千左右面谈"];

/** Uploads a workbook, reads what is wrong cell by cell, corrects those rows in the error file, and imports that. */
export async function importPositions(keys: Keyboard, newcomer: Newcomer): Promise<void> {
  const t = speaker("imports", keys.locale);
  await keys.follow(speaker("shell", keys.locale)("nav.ownPositions"));
  await keys.follow(speaker("positions", keys.locale)("own.imports"));
  await keys.expectPage(t("list.title"));
  await keys.follow(t("list.new"));
  await answerAboutWorkplace(keys, t("done.workplaceSaved"));
  await keys.press(t("start.upload"));
  await keys.expectErrors(t("file.missing"));
  await keys.followError(t("file.missing"), t("start.file"));
  await upload(keys, await workbookOf(newcomer));
  await keys.pick("班时安排", t("field.hours"));
  await importToTheEnd(keys, () => expectCellsNamed(keys, [NOWHERE, NO_WAGE]));
  await expectCellsNamed(keys, [NOWHERE, NO_WAGE]);
  const corrected = await correct(await keys.fetchFile(t("show.errorsXlsx")));
  await keys.follow(t("list.title"));
  await keys.follow(t("list.new"));
  await upload(keys, corrected);
  await keys.pick("班时安排", t("field.hours"));
  await importToTheEnd(keys);
  await expect(keys.page.locator("main")).toContainText(t("show.drafts", { count: 1 }));
}

/** Asked once, before an employer's first position; then the way goes on. */
export async function answerAboutWorkplace(keys: Keyboard, saved: string): Promise<void> {
  const t = speaker("positions", keys.locale);
  await keys.expectPage(t("workplace.title"));
  await keys.tick(t("access.step-free-entrance"));
  await keys.tick(t("access.lift"));
  await keys.press(t("workplace.button"));
  await keys.expectNotice(saved);
}

async function upload(keys: Keyboard, buffer: Buffer) {
  const t = speaker("imports", keys.locale);
  await chooseFile(keys, buffer, "岗位表.xlsx");
  await keys.press(t("start.upload"));
  await keys.expectNotice(t("done.received"));
}

/** Row, column and content of each bad cell stand in one sentence. */
async function expectCellsNamed(keys: Keyboard, cells: readonly string[]) {
  for (const cell of cells) {
    const header = cell === NOWHERE ? "工作地点" : "薪资待遇";
    const sentence = keys.page.locator("main li").filter({ hasText: cell });
    await expect(sentence.filter({ hasText: header })).toContainText(/4/);
  }
}

async function workbookOf(newcomer: Newcomer): Promise<Buffer> {
  const { complete, incomplete, unreadable } = titlesOf(newcomer);
  const closing = new Date(Date.now() + 60 * DAY_MS).toISOString().slice(0, 10);
  const row = (title: string, form: string, place: string, wage: string, text: string) => [
    ...[title, form, place, wage, 2, text, closing, "周晓", "19900001234", HOURS],
  ];
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("岗位");
  sheet.addRow(HEADERS);
  sheet.addRow(row(complete, "全职", "山西省晋城市城区", "3500-4500元/月", DESCRIPTION));
  sheet.addRow(row(incomplete, "全职", "山西省晋城市城区", "3600-4800元/月", ""));
  sheet.addRow(row(unreadable, "兼职", NOWHERE, NO_WAGE, DESCRIPTION));
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** Puts right, in the file of rows to correct, what its last column asks for. */
async function correct(file: Buffer): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(file as unknown as ArrayBuffer);
  const sheet = workbook.worksheets[0];
  expect(sheet?.rowCount, "one row to correct below the header").toBe(2);
  const told = sheet?.getRow(2).getCell(HEADERS.length + 1).text ?? "";
  for (const cell of [NOWHERE, NO_WAGE]) expect(told).toContain(cell);
  if (sheet) {
    sheet.getRow(2).getCell(HEADERS.indexOf("工作地点") + 1).value = "山西省晋城市城区";
    sheet.getRow(2).getCell(HEADERS.indexOf("薪资待遇") + 1).value = "28-35元/小时";
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
