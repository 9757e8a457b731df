import { createHash } from "node:crypto";
import { shanghaiDay } from "#app/lib/date.ts";
import { yuanText } from "#app/lib/money.ts";
import type { Fen } from "#app/lib/money.ts";
import { ratioText } from "#app/lib/ratio.ts";
import { determinationContent } from "./schema/determination.ts";
import { readExact } from "./schema/exact-text.ts";

/** What a determination in force hands over. No person is named. */
export interface HandedOver {
  readonly number: string;
  readonly edition: number;
  readonly name: string;
  readonly uscc: string;
  readonly region: string;
  readonly figures: unknown;
  readonly due: bigint;
  readonly reward: bigint;
  readonly issued_at: Date;
  readonly digest: string;
}

export const taxHeaders = [
  "审核确认书编号",
  "版次",
  "用人单位",
  "统一社会信用代码",
  "区县代码",
  "数据年度",
  "征收年度",
  "上年在职职工人数",
  "上年实际安排人数",
  "规定比例",
  "上年工资总额",
  "上年在职职工年平均工资",
  "本期应纳费额",
  "本期减免费额",
  "本期应缴费额",
  "签发日期",
  "摘要",
] as const;

export const financeHeaders = [
  "审核确认书编号",
  "版次",
  "用人单位",
  "统一社会信用代码",
  "区县代码",
  "数据年度",
  "超比例人数",
  "奖励计算人数",
  "每人奖励金额",
  "奖励金额",
  "签发日期",
  "摘要",
] as const;

/** The levy, one employer a line: UTF-8 with a mark, CRLF, amounts in yuan with two decimals. */
export function writeTaxFile(year: number, rows: readonly HandedOver[]): string {
  return csv(
    taxHeaders,
    rows.map((row) => {
      const { figures } = determinationContent.parse(row.figures);
      const relief = figures.dueWithoutRelief - figures.due;
      return [
        row.number,
        String(row.edition),
        row.name,
        row.uscc,
        row.region,
        String(year),
        String(year + 1),
        decimal(figures.headcount, 4),
        decimal(figures.counted, 4),
        decimal(figures.quota, 4),
        yuan(figures.payroll),
        decimal(`${readExact(figures.averageWage).numerator}/${readExact(figures.averageWage).denominator * 100n}`, 2),
        yuan(figures.dueWithoutRelief),
        yuan(relief),
        yuan(figures.due),
        shanghaiDay(row.issued_at),
        row.digest,
      ];
    }),
  );
}

/** The rewards above the quota, of those employers alone that have one. */
export function writeFinanceFile(year: number, rows: readonly HandedOver[]): string {
  const rewarded = rows.filter(({ reward }) => reward > 0n);
  return csv(
    financeHeaders,
    rewarded.map((row) => {
      const { figures } = determinationContent.parse(row.figures);
      return [
        row.number,
        String(row.edition),
        row.name,
        row.uscc,
        row.region,
        String(year),
        decimal(figures.surplus, 4),
        decimal(figures.rewarded, 4),
        yuan(figures.perPerson),
        yuan(figures.reward),
        shanghaiDay(row.issued_at),
        row.digest,
      ];
    }),
  );
}

export function sha256Of(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

const yuan = (fen: number) => yuanText(fen as Fen);
const decimal = (exact: string, decimals: number) => ratioText(readExact(exact), decimals);

/** RFC 4180. A name that a spreadsheet would take for a formula keeps an apostrophe in front. */
function csv(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => {
    const safe = /^[=+\-@\t\r]/.test(text) && !/^[+-]?[\d.]+$/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const lines = [headers, ...rows].map((cells) => `${cells.map(cell).join(",")}\r\n`);
  return `\uFEFF${lines.join("")}`;
}
