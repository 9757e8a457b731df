import { yuanText } from "#app/lib/money.ts";
import type { Fen } from "#app/lib/money.ts";
import { exactText, roundRatioHalfUp } from "#app/lib/ratio.ts";
import type { HandOverEffect, HandOverKind } from "../policy/hand-over.ts";
import { readExact } from "./exact-text.ts";
import type { Figures } from "./figures.ts";

/** A line of a batch with the determination it stands for. */
export interface HandedLine {
  readonly line: number;
  readonly effect: HandOverEffect;
  readonly number: string;
  readonly edition: number;
  /** Day of issue in Shanghai. */
  readonly issuedOn: string;
  readonly unit: string;
  readonly uscc: string;
  readonly region: string;
  readonly year: number;
  readonly figures: Figures;
  /** In fen. */
  readonly amount: number;
  readonly previous: number;
  /** Where finance pays to; null where the file does not say it. */
  readonly account: PaidAccount | null;
}

export interface PaidAccount {
  readonly name: string;
  readonly bank: string;
  readonly number: string;
}

interface Column {
  readonly key: string;
  /** The same in every language: the file is the office's. */
  readonly header: string;
  readonly cell: (line: HandedLine) => string;
  /** The layout that first had it; left out: every one has. */
  readonly since?: number;
}

/** What new batches are laid out by. Files of earlier batches keep their columns, and so their digests. */
export const newestLayout = 2;

const EFFECTS: Readonly<Record<HandOverEffect, string>> = {
  first: "新增",
  correction: "更正",
  withdrawal: "撤销",
};

const money = (amount: number) => yuanText(amount as Fen);
/** People and factors exactly: whole, or as a fraction. */
const exact = (text: string) => exactText(readExact(text));
const average = (text: string) => money(Number(roundRatioHalfUp(readExact(text))));

const WHO: readonly Column[] = [
  { key: "line", header: "序号", cell: ({ line }) => String(line) },
  { key: "effect", header: "类别", cell: ({ effect }) => EFFECTS[effect] },
  { key: "number", header: "审核确认书编号", cell: ({ number }) => number },
  { key: "edition", header: "版次", cell: ({ edition }) => String(edition) },
  { key: "issuedOn", header: "出具日期", cell: ({ issuedOn }) => issuedOn },
  { key: "unit", header: "单位名称", cell: ({ unit }) => unit },
  { key: "uscc", header: "统一社会信用代码", cell: ({ uscc }) => uscc },
  { key: "region", header: "行政区划代码", cell: ({ region }) => region },
  { key: "year", header: "数据年度", cell: ({ year }) => String(year) },
  { key: "headcount", header: "在职职工人数", cell: ({ figures }) => exact(figures.headcount) },
  { key: "required", header: "应安排人数", cell: ({ figures }) => exact(figures.required) },
  { key: "counted", header: "实际安排人数", cell: ({ figures }) => exact(figures.counted) },
];

const AMOUNTS: readonly Column[] = [
  { key: "previous", header: "前次移交金额(元)", cell: ({ previous }) => money(previous) },
  {
    key: "difference",
    header: "与前次的差额(元)",
    cell: ({ amount, previous }) => money(amount - previous),
  },
];

const COLUMNS: Readonly<Record<HandOverKind, readonly Column[]>> = {
  tax: [
    ...WHO,
    { key: "gap", header: "差额人数", cell: ({ figures }) => exact(figures.gap) },
    {
      key: "quota",
      header: "安排比例",
      cell: ({ figures }) => exact(figures.quota),
      since: 2,
    },
    {
      key: "payroll",
      header: "工资总额(元)",
      cell: ({ figures }) => money(figures.payroll),
      since: 2,
    },
    {
      key: "averageWage",
      header: "年平均工资(元)",
      cell: ({ figures }) => average(figures.averageWage),
    },
    {
      key: "cappedWage",
      header: "计征年平均工资(元)",
      cell: ({ figures }) => average(figures.cappedWage),
    },
    { key: "factor", header: "减缴系数", cell: ({ figures }) => exact(figures.factor) },
    {
      key: "dueFull",
      header: "减缴前金额(元)",
      cell: ({ figures }) => money(figures.dueWithoutRelief),
    },
    {
      key: "relief",
      header: "减免金额(元)",
      cell: ({ figures }) => money(figures.dueWithoutRelief - figures.due),
      since: 2,
    },
    { key: "due", header: "应缴金额(元)", cell: ({ amount }) => money(amount) },
    ...AMOUNTS,
  ],
  finance: [
    ...WHO,
    { key: "surplus", header: "超比例人数", cell: ({ figures }) => exact(figures.surplus) },
    { key: "rewarded", header: "奖励人数", cell: ({ figures }) => exact(figures.rewarded) },
    { key: "perPerson", header: "每人奖励(元)", cell: ({ figures }) => money(figures.perPerson) },
    { key: "reward", header: "奖励金额(元)", cell: ({ amount }) => money(amount) },
    ...AMOUNTS,
    { key: "accountName", header: "户名", cell: ({ account }) => account?.name ?? "" },
    { key: "bank", header: "开户银行", cell: ({ account }) => account?.bank ?? "" },
    { key: "account", header: "账号", cell: ({ account }) => account?.number ?? "" },
  ],
};

export function handOverColumns(kind: HandOverKind, layout: number): readonly Column[] {
  return COLUMNS[kind].filter(({ since = 1 }) => since <= layout);
}
