import { plainDate, type PlainDate } from "../app/lib/date.ts";
import { fictionalCertificate, fictionalResidentId } from "../prisma/seed/fictional.ts";

/** A certificate number that belongs to nobody; the same `at` is the same person, born in 1988. */
export function ledgerNumber(at: number, grade: 1 | 2 | 3 | 4 = 3): string {
  const month = String(1 + (Math.floor(at / 28) % 12)).padStart(2, "0");
  const birth = plainDate(`1988-${month}-${String(1 + (at % 28)).padStart(2, "0")}`) as PlainDate;
  return fictionalCertificate(fictionalResidentId("140502", birth, 998), 4, grade);
}

/** The headers of a ledger's file as an employer would write them, with all twelve months. */
export const ledgerHeaders: readonly string[] = [
  "姓名",
  "残疾人证号",
  "岗位性质",
  "合同起始日期",
  "合同终止日期",
  ...Array.from({ length: 12 }, (_, at) => [
    `${at + 1}月工资`,
    `${at + 1}月养老`,
    `${at + 1}月医保`,
  ]).flat(),
];

/** A row under those headers: the same wage every month, insured throughout. */
export function ledgerRow(
  name: string,
  number: string,
  { wage = "2500", post = "其他岗位", to = "无固定期限" } = {},
): string[] {
  const months = Array.from({ length: 12 }, () => [wage, "是", "是"]).flat();
  return [name, number, post, "2023-01-01", to, ...months];
}

export function csvOf(rows: readonly (readonly string[])[]): Buffer {
  return Buffer.from(rows.map((row) => row.join(",")).join("\n"));
}
