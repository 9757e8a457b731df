import { findOccupation } from "#app/features/positions/reference/occupations.ts";
import { coursePartForms, courseRowLimits } from "#app/features/training/index.server.ts";
import {
  courseKinds,
  courseProblems,
  deliveries,
  emptyCourse,
  teachings,
} from "#app/features/training/policy/index.ts";
import type { CourseContent, CourseImportField } from "#app/features/training/policy/index.ts";
import { contentKey } from "../draft-rows.server.ts";
import type { DraftReading } from "../draft-rows.server.ts";
import type { Mapping } from "../policy/index.ts";
import { codeReader, entriesOf, failByForm, readYes, rowOf } from "./row.server.ts";
import type { TrainingRow } from "./row.server.ts";

type Row = TrainingRow<CourseImportField>;

const kindIn = codeReader(courseKinds, (code) => `kind.${code}`, {
  vocational: "技能培训 职业培训 职业技能",
  post: "岗前培训 在岗培训 岗位技能培训",
  entrepreneurship: "创业",
  "blind-massage": "盲人按摩培训 按摩",
  contest: "竞赛 比赛 技能比赛",
  fair: "招聘会 交流 展示 人才交流",
});
const deliveryIn = codeReader(deliveries, (code) => `delivery.${code}`, {
  offline: "线下培训 面授 现场 集中授课",
  online: "线上培训 网络 直播 网课",
  mixed: "线上线下 线上+线下 线下+线上 线上线下结合 混合",
});
const teachingIn = codeReader(teachings, (code) => `teaching.${code}`, {
  practice: "实操 实训",
  mixed: "理论+实践 理论实践 理论和实操 理论+实操",
});

/** Makes courses out of the rows of one table. */
export function courseReader(
  mapping: Mapping,
): (cells: readonly string[]) => DraftReading<CourseContent> {
  const rowFor = rowOf<CourseImportField>(mapping);
  return (cells) => {
    const row = rowFor(cells);
    if (row.textOf("courseTitle") === "") row.fail("courseTitle", "missing");
    const fields: CourseContent = {
      ...emptyCourse,
      ...readBasics(row),
      ...readOutcome(row),
      ...readPrice(row),
      ...readJoining(row),
      ...readContact(row),
    };
    failByPolicy(row, fields);
    const { errors } = row;
    if (errors.length > 0) return { ok: false, errors };
    return { ok: true, fields, key: contentKey(fields, emptyCourse) };
  };
}

/** Of the import's columns those that are called otherwise on the pages of a course. */
const COLUMN: Readonly<Record<string, CourseImportField>> = {
  title: "courseTitle",
  titleEn: "courseTitleEn",
  kind: "courseKind",
  occupations: "courseOccupations",
  description: "courseDescription",
  descriptionEn: "courseDescriptionEn",
  hours: "courseHours",
};

function columnOf(field: PropertyKey | undefined): CourseImportField {
  const name = String(field);
  return COLUMN[name] ?? (name as CourseImportField);
}

type Part = keyof typeof coursePartForms;

/** What a page of the course's form makes of the cells; nothing where it has something against them. */
function byForm(row: Row, part: Part, values: object): Partial<CourseContent> {
  const parsed = coursePartForms[part].safeParse({ version: 1, ...values });
  if (!parsed.success) {
    failByForm(row, parsed.error.issues, ({ path }) => columnOf(path[0]));
    return {};
  }
  const { version: _, ...fields } = parsed.data;
  return fields;
}

const onOneLine = (text: string) => text.replace(/\s+/g, " ");

function readBasics(row: Row) {
  return byForm(row, "basics", {
    title: onOneLine(row.textOf("courseTitle")),
    titleEn: onOneLine(row.textOf("courseTitleEn")),
    kind: kindIn(row, "courseKind") ?? undefined,
    delivery: deliveryIn(row, "delivery") ?? undefined,
    teaching: teachingIn(row, "teaching") ?? undefined,
    platform: onOneLine(row.textOf("platform")),
    occupations: readOccupations(row),
    description: row.textOf("courseDescription"),
    descriptionEn: row.textOf("courseDescriptionEn"),
  });
}

/** By name or code; names of the classification hold 、 themselves. */
function readOccupations(row: Row): string[] {
  const cell = row.textOf("courseOccupations");
  const parts = findOccupation(cell) ? [cell] : cell.split(/[;；\n]/);
  const names = parts.map((part) => part.trim()).filter((part) => part !== "");
  if (names.length > courseRowLimits.occupations) {
    row.fail("courseOccupations", "too-many", { most: courseRowLimits.occupations });
    return [];
  }
  return names.flatMap((name) => {
    const found = findOccupation(name);
    if (!found) row.fail("courseOccupations", "unknown", { cell: name.slice(0, 60) });
    return found?.code ?? [];
  });
}

function readOutcome(row: Row) {
  const gives = [
    ...entriesOf(row.textOf("certificates")).map((name) => ({ kind: "certificate", name })),
    ...entriesOf(row.textOf("skills")).map((name) => ({ kind: "skill", name })),
  ];
  if (gives.length > courseRowLimits.gives) {
    row.fail("certificates", "too-many", { most: courseRowLimits.gives });
  }
  const values = {
    gives: gives.slice(0, courseRowLimits.gives),
    hours: row.textOf("courseHours").replace(/\s*(课时|学时|个?小时|hours?|h)$/i, ""),
    attendancePercent: percentIn(row.textOf("attendancePercent")),
    hasAssessment: readYes(row, "hasAssessment") ? "yes" : undefined,
  };
  const parsed = coursePartForms.outcome.safeParse({ version: 1, ...values });
  if (parsed.success) {
    const { version: _, ...fields } = parsed.data;
    return fields;
  }
  failByForm(row, parsed.error.issues, ({ path: [root, at] }) => {
    if (root !== "gives") return columnOf(root);
    return gives[Number(at)]?.kind === "skill" ? "skills" : "certificates";
  });
  return {};
}

/** `80`, `80%`, and 0.8 or 1 as a spreadsheet keeps a percentage: nobody asks for one in a hundred. */
function percentIn(cell: string): string {
  if (/^1(\.0+)?$/.test(cell)) return "100";
  const share = /^0\.(\d{1,2})$/.exec(cell)?.[1];
  return share === undefined ? cell.replace(/\s*[%％]$/, "") : share.padEnd(2, "0");
}

function readPrice(row: Row) {
  return byForm(row, "price", {
    isPublicService: readYes(row, "isPublicService") ? "yes" : undefined,
    price: amountIn(row.textOf("price")),
    subsidy: amountIn(row.textOf("subsidy")),
  });
}

function amountIn(cell: string): string {
  if (/^(免费|全免|不收费|无|free|none)$/i.test(cell)) return "0";
  return cell.replace(/[,，]/g, "").replace(/\s*[/／每]?\s*(人|期|person)$/i, "");
}

function readJoining(row: Row) {
  return byForm(row, "joining", {
    prerequisites: row.textOf("prerequisites"),
    needsApproval: readYes(row, "needsApproval") ? "yes" : undefined,
  });
}

function readContact(row: Row) {
  return byForm(row, "contact", {
    contactName: onOneLine(row.textOf("contactName")),
    contactPhone: row.textOf("contactPhone") || undefined,
    contactEmail: row.textOf("contactEmail"),
  });
}

/** What is there must be right; what is not there yet may be filled in on the pages. */
function failByPolicy(row: Row, fields: CourseContent): void {
  for (const { field, code, least } of courseProblems(fields)) {
    if (code === "too-short") row.fail(columnOf(field), code, { most: least ?? 0 });
  }
}
