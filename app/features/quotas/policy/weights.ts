import { addMonthsToDay, firstDayOf } from "#app/lib/month.ts";
import type { PlainMonth } from "#app/lib/month.ts";
import type { Certificate, DeclaredPerson } from "./person.ts";

/** Whether the grade is read as it stands when the return is filed, or as it stood in each month. */
export const weightTimes = ["filing", "month"] as const;
export type WeightTime = (typeof weightTimes)[number];

/** How a region weighs a person-month. */
export const weightings = ["national", "recent-graduates-twice"] as const;
export type Weighting = (typeof weightings)[number];

type Weighed = Pick<DeclaredPerson, "certificate" | "graduatedOn">;

const GRADUATE_YEARS = 5;

const strategies: Readonly<
  Record<Weighting, (person: Weighed, grade: number, month: PlainMonth) => number>
> = {
  national: ({ certificate }, grade) => severeWeight(certificate.kind, grade),
  "recent-graduates-twice": ({ certificate, graduatedOn }, grade, month) => {
    const isRecent =
      graduatedOn !== undefined &&
      firstDayOf(month) < addMonthsToDay(graduatedOn, GRADUATE_YEARS * 12);
    return isRecent ? 2 : severeWeight(certificate.kind, grade);
  },
};

/** Whether a certificate of this kind and grade lets anybody count: 残疾人证 1–4, 残疾军人证 1–8 (残联厅函〔2022〕63号). */
export function isCountableGrade({ kind, grade }: Pick<Certificate, "kind" | "grade">): boolean {
  return grade >= 1 && grade <= (kind === "disability" ? 4 : 8);
}

/** People that a person stands for in a month they count: 2 for severe disability, else 1, where the region adds nothing. */
export function weightIn(
  person: Weighed,
  month: PlainMonth,
  { weighting, weightAt }: { readonly weighting: Weighting; readonly weightAt: WeightTime },
): number {
  const { certificate } = person;
  const grade = weightAt === "filing" ? certificate.grade : gradeIn(certificate, month);
  return strategies[weighting](person, grade, month);
}

/** 残疾人证 grades 1–2 and 残疾军人证 grades 1–3 count twice (残联厅函〔2022〕63号 (一)). */
function severeWeight(kind: Certificate["kind"], grade: number): number {
  return grade <= (kind === "disability" ? 2 : 3) ? 2 : 1;
}

/** The grade on the first day of a month. */
function gradeIn(certificate: Certificate, month: PlainMonth): number {
  const day = firstDayOf(month);
  const earlier = (certificate.earlierGrades ?? [])
    .filter(({ to }) => to >= day)
    .toSorted((a, b) => (a.to < b.to ? -1 : 1));
  return earlier[0]?.grade ?? certificate.grade;
}
