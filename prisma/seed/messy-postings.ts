import { composeEmployer } from "./compose-employer.ts";
import { composePosting } from "./compose-posting.ts";
import {
  dayCell,
  educationCell,
  excludingSentences,
  faultyCell,
  openingsCell,
  wageCell,
} from "./messy-cells.ts";
import type { Fault } from "./messy-cells.ts";
import { seededRandom } from "./random.ts";
import type { Random } from "./random.ts";
import { companyStories } from "./texts/phrases.ts";
import { profiles } from "./texts/profiles.ts";

/** A cell that the import has to explain. */
export interface BadCell {
  /** As a spreadsheet program numbers it, from 1. */
  readonly row: number;
  readonly field: MessyField;
  readonly header: string;
  readonly cell: string;
  readonly fault: Fault;
}

export interface MessyPostings {
  /** Above the header: a title and a remark, the rest of the cells blank as merged ones are read. */
  readonly titleRows: readonly (readonly string[])[];
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly bad: readonly BadCell[];
  /** Rows that repeat an earlier one to the letter. */
  readonly duplicates: readonly { readonly row: number; readonly of: number }[];
  /** Rows that are blank from end to end. */
  readonly blankRows: readonly number[];
}

/** Headers as employers write them, none the name of our own export. */
export const messyHeaders = {
  number: "序号",
  title: "招聘岗位 *",
  openings: "需求人数（人）",
  wage: "薪资待遇",
  place: "工作城市",
  address: "详细 地址",
  education: "学历及专业",
  experience: "工作年限",
  formOfWork: "用工形式",
  closingOn: "有效期至",
  description: "岗位描述\n（职责+要求）",
  benefits: "食宿情况",
  contactName: "联系人",
  contactPhone: "联系电话/微信同号",
  remark: "备注",
} as const;
export type MessyField = keyof typeof messyHeaders;

const FIELDS = Object.keys(messyHeaders) as MessyField[];
const FAULTY_FIELDS = ["title", "wage", "openings", "place", "education", "closingOn"] as const;
const FORMS = ["全职", "兼职", "居家办公", "全职（公益性岗位）", "长期", "按比例", ""];
const EMOJI = ["🎉", "👉", "✅", "🔥", "📞", "💪"];
const LONGEST = 5_000;

type Cells = Record<MessyField, string>;

interface MessyOptions {
  readonly rows: number;
  readonly seed: number;
  /** What closing dates are past or to come of. */
  readonly now: Date;
}

/** A sheet of postings as employers send them, and what is wrong with it, cell by cell. The same options give the same sheet. */
export function messyPostings({ rows: count, seed, now }: MessyOptions): MessyPostings {
  const random = seededRandom(seed);
  const titleRows = [
    ["2026年残疾人就业援助月岗位征集表（汇总）"],
    ["填报单位：（盖章）", "", "", "填表说明：红色为必填；薪资请写清月薪"],
  ].map((cells) => FIELDS.map((_, at) => cells[at] ?? ""));
  const firstRow = titleRows.length + 2;
  const rows: string[][] = [];
  const bad: BadCell[] = [];
  const duplicates: { row: number; of: number }[] = [];
  const blankRows: number[] = [];
  while (rows.length < count) {
    const row = firstRow + rows.length;
    const kind =
      rows.length < 5
        ? "own"
        : random.weighted([
            ["own", 96],
            ["repeated", 3],
            ["blank", 1],
          ]);
    if (kind === "blank") {
      blankRows.push(row);
      rows.push(FIELDS.map(() => ""));
    } else if (kind === "repeated") {
      repeatRow(random, { rows, bad, duplicates, blankRows, firstRow });
    } else {
      const cells = messyRow(random, rows.length + 1, now);
      bad.push(...spoil(random, cells, row, now));
      rows.push(FIELDS.map((field) => cells[field]));
    }
  }
  return {
    titleRows,
    headers: FIELDS.map((field) => messyHeaders[field]),
    rows,
    bad,
    duplicates,
    blankRows,
  };
}

interface SheetSoFar {
  readonly rows: string[][];
  readonly bad: BadCell[];
  readonly duplicates: { row: number; of: number }[];
  readonly blankRows: number[];
  readonly firstRow: number;
}

/** Copies a row above with all that is wrong with it. */
function repeatRow(
  random: Random,
  { rows, bad, duplicates, blankRows, firstRow }: SheetSoFar,
): void {
  const at = random.int(0, rows.length - 1);
  const [of, row] = [firstRow + at, firstRow + rows.length];
  rows.push([...(rows[at] ?? [])]);
  bad.push(...bad.filter((each) => each.row === of).map((each) => ({ ...each, row })));
  if (blankRows.includes(of)) blankRows.push(row);
  else duplicates.push({ row, of });
}

function messyRow(random: Random, number: number, now: Date): Cells {
  const employer = composeEmployer(random, { number: random.int(1, 9_000) });
  const posting = composePosting(random, random.pick(profiles), employer, now);
  return {
    number: String(number),
    title: random.pick([posting.title, ` ${posting.title}　`, `${posting.title}\n`]),
    openings: openingsCell(random),
    wage: wageCell(random),
    place: random.pick([
      employer.place.name,
      `山西-${employer.place.name}`,
      employer.place.name.replace("市", ""),
    ]),
    address: employer.address,
    education: educationCell(random),
    experience: random.pick(["不限", "1-3年", "三年以上", "应届生", ""]),
    formOfWork: random.pick(FORMS),
    closingOn: dayCell(random, now),
    description: describe(random, posting.description),
    benefits: random.pick(["包吃住", "五险，包午餐", "", "食宿自理", "管饭"]),
    contactName: random.pick([employer.contactName, `${employer.contactName.charAt(0)}经理`]),
    contactPhone: phoneAsTyped(random),
    remark: random.pick(["", "", "急", "加微信备注岗位"]),
  };
}

/** With emoji, stray breaks and, now and then, everything the office ever wrote, up to 5,000 characters. */
function describe(random: Random, text: string): string {
  const decorated = random.chance(0.3)
    ? text.replaceAll("\n", () => `\n${random.pick(EMOJI)} `)
    : text.replaceAll("\n", random.pick(["\n", "\r\n", "\n\n\n", "  \n"]));
  if (!random.chance(0.08)) return decorated;
  const parts = [decorated];
  while (parts.join("\n").length < LONGEST) parts.push(random.pick(companyStories));
  return parts.join("\n").slice(0, LONGEST);
}

function phoneAsTyped(random: Random): string {
  const number = `1990000${String(random.int(0, 9999)).padStart(4, "0")}`;
  return random.pick([
    number,
    `${number.slice(0, 3)}-${number.slice(3, 7)}-${number.slice(7)}`,
    `${number.slice(0, 3)} ${number.slice(3, 7)} ${number.slice(7)}`,
    `＋８６ ${number}`,
  ]);
}

/** Makes about one row in six wrong, in one or two cells. */
function spoil(random: Random, cells: Cells, row: number, now: Date): BadCell[] {
  if (!random.chance(0.17)) return [];
  const fields = random.sample(
    FAULTY_FIELDS,
    random.weighted([
      [1, 4],
      [2, 1],
    ]),
  );
  const bad = fields.flatMap((field): BadCell[] => {
    const faulty = faultyCell(random, field, now);
    if (!faulty) return [];
    cells[field] = faulty.cell;
    return [{ row, field, header: messyHeaders[field], ...faulty }];
  });
  if (!random.chance(0.25)) return bad;
  cells.description = `${random.pick(excludingSentences)}\n${cells.description}`.slice(0, LONGEST);
  const { description: cell } = cells;
  const header = messyHeaders.description;
  return [...bad, { row, field: "description", header, cell, fault: "exclusion" }];
}
