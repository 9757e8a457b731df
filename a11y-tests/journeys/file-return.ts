import ExcelJS from "exceljs";
import { expect } from "@playwright/test";
import { speaker } from "../../app/i18n/catalogue.server.ts";
import { href } from "../../app/links.ts";
import type { Keyboard } from "../keyboard.ts";
import { ledgerHeaders, ledgerRow } from "../ledger-file.ts";
import { chooseFile, importToTheEnd } from "./import-file.ts";

/** Certificates of two people whom no other employer declares. */
type Numbers = readonly [string, string];

export const STAFF = 200;
export const PAYROLL = "12000000";
const [NO_WAGE, TOO_EARLY] = ["很多", "2022-12-31"];

/** From an empty ledger through a file with errors to a receipt. Gives the number of the receipt. */
export async function fileFirstReturn(
  keys: Keyboard,
  year: number,
  numbers: Numbers,
): Promise<string> {
  const t = speaker("returns", keys.locale);
  await keys.page.goto(href(keys.locale, "shell.home"));
  await keys.follow(speaker("shell", keys.locale)("nav.returns"));
  await keys.expectPage(t("list.title"));
  await keys.follow(t("list.yearUnfiled", { year }));
  await keys.expectPage(t("show.titleUnfiled", { year }));
  await keys.follow(t("show.taskLedger"));
  await keys.expectPage(t("ledger.title", { year }));
  await expect(keys.page.locator("main")).toContainText(t("ledger.empty"));
  await importLedger(keys, year, numbers);
  await enterStaff(keys, year);
  const receipt = await declare(keys, year);
  await expectFiled(keys, year);
  return receipt;
}

/** Nothing says any more that it is not filed: neither the row of the list nor the page's title and first heading. */
async function expectFiled(keys: Keyboard, year: number): Promise<void> {
  const t = speaker("returns", keys.locale);
  await keys.page.goto(href(keys.locale, "returns.list"));
  const row = keys.page.locator("main tbody tr").filter({ hasText: t("list.ledgerOf", { year }) });
  await expect(row).not.toContainText(t("state.draft"));
  await keys.follow(t("list.yearLink", { year }));
  await keys.expectPage(t("show.title", { year }));
}

/** Uploads a file, hears what is wrong by its cells, corrects those in the file of errors and imports that. */
async function importLedger(keys: Keyboard, year: number, numbers: Numbers): Promise<void> {
  const t = speaker("imports", keys.locale);
  await keys.follow(speaker("returns", keys.locale)("ledger.import"));
  await keys.expectPage(t("startLedger.title", { year }));
  await keys.press(t("start.upload"));
  await keys.expectErrors(t("file.missing"), t("consent.missing"));
  await keys.followError(t("file.missing"), t("start.file"));
  await upload(keys, await workbook(numbers));
  await importToTheEnd(keys, () => expectErrorsByCell(keys));
  await expectErrorsByCell(keys);
  const corrected = await correct(await keys.fetchFile(t("show.errorsXlsx")), numbers);
  await keys.page.goto(href(keys.locale, "imports.startLedger", { year: String(year) }));
  await upload(keys, corrected);
  await importToTheEnd(keys);
  await keys.follow(t("show.toLedger", { year }));
}

/** A box that must be ticked says so behind its label. */
const required = (label: string) => new RegExp(`^${label}`);

async function upload(keys: Keyboard, buffer: Buffer): Promise<void> {
  const t = speaker("imports", keys.locale);
  await chooseFile(keys, buffer, "台账.xlsx");
  await keys.tick(required(t("startLedger.consent")));
  await keys.press(t("start.upload"));
  await keys.expectNotice(t("done.received"));
}

/** Row, column and content of each bad cell stand in one sentence. */
async function expectErrorsByCell({ page }: Keyboard): Promise<void> {
  const sentences = page.locator("main li");
  await expect(sentences.filter({ hasText: NO_WAGE }).first()).toContainText(/3.*1月工资/);
  await expect(sentences.filter({ hasText: TOO_EARLY })).toContainText(/3.*合同终止日期/);
}

async function workbook([first, second]: Numbers): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("台账");
  sheet.addRow([...ledgerHeaders]);
  sheet.addRow(ledgerRow("周晓雨", first));
  sheet.addRow(ledgerRow("吴海燕", second, { wage: NO_WAGE, to: TOO_EARLY }));
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** The corrected person worked here in the first half of the year alone. */
async function correct(file: Buffer, [, second]: Numbers): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(file as unknown as ArrayBuffer);
  const [sheet] = book.worksheets;
  if (!sheet) throw new Error("The file of errors has no sheet");
  expect(sheet.rowCount, "one row to correct below the header").toBe(2);
  const told = sheet.getRow(2).getCell(ledgerHeaders.length + 1).text;
  for (const cell of [NO_WAGE, TOO_EARLY]) expect(told).toContain(cell);
  const right = ledgerRow("吴海燕", second);
  for (const [at, header] of ledgerHeaders.entries()) {
    const isLater = Number(/^(\d+)月/.exec(header)?.[1] ?? 0) > 6;
    sheet.getRow(2).getCell(at + 1).value = isLater ? "" : (right[at] ?? "");
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

async function enterStaff(keys: Keyboard, year: number): Promise<void> {
  const t = speaker("returns", keys.locale);
  await keys.expectPage(t("ledger.title", { year }));
  const rows = keys.page.locator("main table").first().locator("tbody tr");
  await expect(rows.filter({ hasText: "周晓雨" })).toContainText("12");
  await expect(rows.filter({ hasText: "吴海燕" })).toContainText("6");
  await keys.follow(t("ledger.staff"));
  for (let month = 1; month <= 12; month += 1) {
    await keys.type(t("staff.month", { month }), String(STAFF));
  }
  await keys.press(t("staff.save"));
  await keys.expectErrors(t("payroll.missing"));
  await keys.followError(t("payroll.missing"), t("staff.payroll"));
  await keys.type(t("staff.payroll"), PAYROLL);
  await keys.press(t("staff.save"));
  await keys.expectNotice(t("done.staff"));
}

/** Checks, forgets the declaration once, files, and reads the receipt. */
export async function declare(keys: Keyboard, year: number): Promise<string> {
  const t = speaker("returns", keys.locale);
  await keys.page.goto(href(keys.locale, "returns.show", { year: String(year) }));
  await keys.follow(t("show.taskCheck"));
  await keys.expectPage(t("check.titleUnfiled"));
  await keys.press(t("check.submit"));
  await keys.expectErrors(t("agree.missing"));
  await keys.followError(t("agree.missing"), t("check.agree"));
  await keys.tick(required(t("check.agree")));
  await keys.press(t("check.submit"));
  await keys.expectPage(t("receipt.title", { year }));
  return keys.page.locator("main dd strong.number").innerText();
}

/** Reads why the return came back, puts the staff right, and files again. */
export async function fileAgain(keys: Keyboard, year: number, reason: string): Promise<string> {
  const t = speaker("returns", keys.locale);
  await keys.page.goto(href(keys.locale, "returns.show", { year: String(year) }));
  await keys.expectPage(t("show.titleReturned", { year }));
  await expect(keys.page.locator("main")).toContainText(reason);
  await keys.follow(t("show.taskStaff"));
  await keys.type(t("staff.month", { month: 12 }), String(STAFF + 12));
  await keys.press(t("staff.save"));
  await keys.expectNotice(t("done.staff"));
  return declare(keys, year);
}
