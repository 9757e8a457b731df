import { stringify } from "csv-stringify/sync";
import ExcelJS from "exceljs";
import { encodeGb18030 } from "./gb18030.ts";
import type { MessyPostings } from "./messy-postings.ts";

/** The sheet as CSV, with CRLF as office programs write it; UTF-8 begins with a byte order mark. */
export function messyCsv(sheet: MessyPostings, encoding: "utf-8" | "gb18030"): Buffer {
  const text = stringify(
    [...sheet.titleRows, sheet.headers, ...sheet.rows].map((row) => [...row]),
    {
      record_delimiter: "windows",
    },
  );
  return encoding === "gb18030" ? encodeGb18030(text) : Buffer.from(`\ufeff${text}`);
}

/** The sheet as XLSX, its title merged over the columns. */
export async function messyXlsx(sheet: MessyPostings): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const page = workbook.addWorksheet("岗位汇总");
  for (const row of [...sheet.titleRows, sheet.headers, ...sheet.rows]) page.addRow([...row]);
  page.mergeCells(1, 1, 1, sheet.headers.length);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
