import { addDays, shanghaiDay } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import type { Random } from "./random.ts";

/** Why a cell cannot stand: the words of the import's cell readers and of the posting review. */
export type Fault =
  | "missing"
  | "not-understood"
  | "unit-unclear"
  | "from-above-to"
  | "out-of-range"
  | "past"
  | "no-such-day"
  | "year-missing"
  | "unknown"
  | "exclusion";

export interface FaultyCell {
  readonly cell: string;
  readonly fault: Fault;
}

const WAGES = [
  "5K-8K",
  "3000-4500元/月",
  "３５００－５０００",
  "1-1.5万·13薪",
  "4.5千-6千/月",
  "面议",
  "2800+提成",
  "200元/天",
  "18元/小时",
  "底薪3000+绩效",
  "3000以上",
  "￥3,200 - ￥4,800",
  "6-8万/年",
  "工资面谈",
  "3500元左右，包吃住",
] as const;

const FAULTY_WAGES: readonly FaultyCell[] = [
  { cell: "高薪", fault: "not-understood" },
  { cell: "看心情", fault: "not-understood" },
  { cell: "8000-5000元/月", fault: "from-above-to" },
  { cell: "35", fault: "unit-unclear" },
  { cell: "咨询客服", fault: "not-understood" },
];

const FAULTY_OPENINGS: readonly FaultyCell[] = [
  { cell: "一大批", fault: "not-understood" },
  { cell: "0人", fault: "out-of-range" },
  { cell: "见附件", fault: "not-understood" },
  { cell: "100000", fault: "out-of-range" },
];

const FAULTY_PLACES: readonly FaultyCell[] = [
  { cell: "公司附近", fault: "unknown" },
  { cell: "桃花源县", fault: "unknown" },
  { cell: "老地方", fault: "unknown" },
];

const FAULTY_EDUCATION: readonly FaultyCell[] = [
  { cell: "识字就行", fault: "not-understood" },
  { cell: "A级", fault: "not-understood" },
];

/** Ways of excluding people that no posting may carry, whatever the reason. */
export const excludingSentences = [
  "要求四肢健全，残疾人勿扰。",
  "只招男性，外地人勿扰。",
  "入职体检查两对半。",
  "不招聋哑人，沟通不便。",
  "三年内无生育计划。",
] as const;

/** A wage as people write it. */
export function wageCell(random: Random): string {
  return random.pick(WAGES);
}

export function openingsCell(random: Random): string {
  const count = random.int(1, 30);
  return random.pick([`${count}`, `${count}人`, `${count}名`, "若干", "3-5名", "十余人", "２"]);
}

export function educationCell(random: Random): string {
  return random.pick([
    "不限",
    "初中及以上",
    "高中/中专",
    "大专以上，本科优先",
    "本科",
    "无要求",
    "中专 ",
  ]);
}

/** A day still to come, in one of five forms. */
export function dayCell(random: Random, now: Date): string {
  return writeDay(random, addDays(shanghaiDay(now), random.int(10, 150)));
}

/** A faulty cell for a field that can be wrong, or undefined where it cannot. */
export function faultyCell(random: Random, field: string, now: Date): FaultyCell | undefined {
  switch (field) {
    case "title":
      return { cell: random.pick(["", "  "]), fault: "missing" };
    case "wage":
      return random.pick(FAULTY_WAGES);
    case "openings":
      return random.pick(FAULTY_OPENINGS);
    case "place":
      return random.pick(FAULTY_PLACES);
    case "education":
      return random.pick(FAULTY_EDUCATION);
    case "closingOn":
      return faultyDay(random, now);
    default:
      return undefined;
  }
}

function faultyDay(random: Random, now: Date): FaultyCell {
  const past = writeDay(random, addDays(shanghaiDay(now), -random.int(20, 400)));
  return random.pick<FaultyCell>([
    { cell: past, fault: "past" },
    { cell: "2027-02-30", fault: "no-such-day" },
    { cell: "12月31日", fault: "year-missing" },
    { cell: "尽快", fault: "not-understood" },
  ]);
}

function writeDay(random: Random, day: PlainDate): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return random.pick([
    day,
    `${year}/${Number(month)}/${Number(date)}`,
    `${year}.${month}.${date}`,
    `${year}年${Number(month)}月${Number(date)}日`,
    `${year}${month}${date}`,
  ]);
}
