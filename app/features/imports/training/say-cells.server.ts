import { occupationByCode } from "#app/features/positions/reference/occupations.ts";
import type { SessionRow } from "#app/features/training/index.server.ts";
import {
  courseImportFields,
  sessionImportFields,
  sheetItems,
} from "#app/features/training/policy/index.ts";
import type {
  CourseContent,
  CourseImportField,
  Meeting,
  SessionImportField,
  SheetItem,
  TriedSoftware,
} from "#app/features/training/policy/index.ts";
import { speaker } from "#app/i18n/catalogue.server.ts";
import { shanghaiClock, shanghaiDay } from "#app/lib/date.ts";
import { yuanText } from "#app/lib/money.ts";
import type { Fen } from "#app/lib/money.ts";

/** Cells are Chinese in either language of the page: they are what the import knows best. */
const say = speaker("training", "zh-CN");

const yes = (value: boolean) => (value ? "是" : "否");
const number = (value: number | null) => (value === null ? "" : String(value));
const yuan = (amount: Fen | null) =>
  amount === null ? "" : yuanText(amount).replace(/\.00$|(?<=\.\d)0$/, "");

/** A course as the cells of a row, in the order of `courseImportFields`, in words that the import reads. */
export function courseCells(id: string, fields: CourseContent): string[] {
  return courseImportFields.map((field) =>
    field === "courseNumber" ? id : courseWriters[field](fields),
  );
}

/** A line each; one that holds a mark by itself ends with a stronger one, so that it is read as one. */
function given({ gives }: CourseContent, kind: "certificate" | "skill"): string {
  const names = gives.filter((one) => one.kind === kind).map(({ name }) => name);
  const [only = ""] = names;
  return names.length === 1 && only.includes("、") ? `${only}；` : names.join("\n");
}

const courseWriters: Readonly<
  Record<Exclude<CourseImportField, "courseNumber">, (fields: CourseContent) => string>
> = {
  courseTitle: ({ title }) => title,
  courseTitleEn: ({ titleEn }) => titleEn,
  courseKind: ({ kind }) => (kind ? say(`kind.${kind}`) : ""),
  delivery: ({ delivery }) => (delivery ? say(`delivery.${delivery}`) : ""),
  teaching: ({ teaching }) => (teaching ? say(`teaching.${teaching}`) : ""),
  platform: ({ platform }) => platform,
  courseOccupations: ({ occupations }) =>
    occupations.map((code) => occupationByCode(code)?.zh ?? code).join("；"),
  courseDescription: ({ description }) => description,
  courseDescriptionEn: ({ descriptionEn }) => descriptionEn,
  certificates: (fields) => given(fields, "certificate"),
  skills: (fields) => given(fields, "skill"),
  courseHours: ({ hours }) => number(hours),
  attendancePercent: ({ attendancePercent }) => number(attendancePercent),
  hasAssessment: ({ hasAssessment }) => yes(hasAssessment),
  isPublicService: ({ isPublicService }) => yes(isPublicService),
  price: ({ price }) => yuan(price),
  subsidy: ({ subsidy }) => yuan(subsidy),
  prerequisites: ({ prerequisites }) => prerequisites,
  needsApproval: ({ needsApproval }) => yes(needsApproval),
  contactName: ({ contactName }) => contactName,
  contactPhone: ({ contactPhone }) => contactPhone,
  contactEmail: ({ contactEmail }) => contactEmail,
};

/** A session as the cells of a row, in the order of `sessionImportFields`. */
export function sessionCells(id: string, row: SessionRow): string[] {
  return sessionImportFields.map((field) => {
    if (field === "sessionNumber") return id;
    if (isSheetField(field)) {
      const answer = row.fields.sheet[field.slice("sheet.".length) as SheetItem];
      return answer ? say(`answer.${answer}`) : "";
    }
    return sessionWriters[field](row);
  });
}

const sheetFields: readonly string[] = sheetItems.map((item) => `sheet.${item}`);

function isSheetField(field: SessionImportField): field is `sheet.${SheetItem}` {
  return sheetFields.includes(field);
}

const sessionWriters: Readonly<
  Record<
    Exclude<SessionImportField, "sessionNumber" | `sheet.${SheetItem}`>,
    (row: SessionRow) => string
  >
> = {
  sessionCourse: ({ courseTitle }) => courseTitle,
  timetable: ({ fields }) => fields.timetable.map(meetingText).join("\n"),
  seats: ({ fields }) => number(fields.seats),
  enrolBy: ({ fields }) => fields.enrolBy ?? "",
  withdrawBy: ({ fields }) => fields.withdrawBy ?? "",
  venue: ({ venue }) => venue,
  teacher: ({ teacher }) => teacher,
  language: ({ fields: { language } }) => (language ? say(`language.${language}`) : ""),
  signLanguage: ({ fields: { signLanguage } }) => (signLanguage ? say(`sign.${signLanguage}`) : ""),
  sheetNote: ({ fields }) => fields.sheetNote,
  software: ({ fields }) => fields.software.map(softwareText).join("\n"),
};

function meetingText({ startsAt, endsAt }: Meeting): string {
  return `${shanghaiDay(startsAt)} ${shanghaiClock(startsAt)}-${shanghaiClock(endsAt)}`;
}

function softwareText({ name, triedWith, triedOn, triedBy }: TriedSoftware): string {
  return [name, triedWith, triedOn, triedBy].join(" | ").replace(/[\s|]+$/, "");
}
