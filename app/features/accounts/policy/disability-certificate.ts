import type { PlainDate } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import { checkResidentId, plainCode } from "./resident-id.ts";
import type { ResidentIdRefusal } from "./resident-id.ts";

/** Categories of GB/T 26341-2010 in the order of their digit, 1 to 7. */
export const disabilityCategories = [
  "sight",
  "hearing",
  "speech",
  "physical",
  "intellectual",
  "mental",
  "multiple",
] as const;
export type DisabilityCategory = (typeof disabilityCategories)[number];

export const disabilityGrades = [1, 2, 3, 4] as const;
export type DisabilityGrade = (typeof disabilityGrades)[number];

export type DisabilityCertificate = {
  /** As printed, without spaces: 20 characters, or 22 after a reissue. Changes when the person is graded anew. */
  readonly number: string;
  /** The first 18 characters: what links one certificate to the next of the same person. */
  readonly residentId: string;
  readonly category: DisabilityCategory;
  readonly grade: DisabilityGrade;
  /** Grades 1 and 2 (重度). */
  readonly severe: boolean;
  /** People counted towards the quota: 2 for grades 1–2, else 1 (残疾人就业保障金 rules, policy.md 1.3). */
  readonly weight: 1 | 2;
  /** How often the certificate was reissued, 0 to 9. */
  readonly reissue: number;
};

const SHAPE = /^(\d{17}[\dX])([1-7])([1-4])(?:B([1-9]))?$/;
/** Longer numbers than the rule knows have been seen; an officer looks at them instead of the form refusing them. */
const LONGER = /^\d{17}[\dX][1-7][1-4]\d{1,4}$/;

/**
 * Reads a 残疾人证 number: resident ID, category digit, grade digit, and `B1`–`B9` after a reissue (policy.md 4.1).
 * `manualReview` is true where the number is not known to be right but must not be turned away by a form.
 */
export function checkDisabilityCertificate(
  text: string,
  today: PlainDate,
): Verdict<DisabilityCertificate, ResidentIdRefusal, { readonly manualReview: boolean }> {
  const number = plainCode(text);
  const match = SHAPE.exec(number);
  if (!match) return refused("format", { manualReview: LONGER.test(number) });
  const person = checkResidentId(match[1] ?? "", today);
  if (!person.ok) return refused(person.reason, { manualReview: false });
  const grade = Number(match[3]) as DisabilityGrade;
  const severe = grade <= 2;
  return accepted({
    number,
    residentId: person.number,
    category: disabilityCategories[Number(match[2]) - 1] as DisabilityCategory,
    grade,
    severe,
    weight: severe ? 2 : 1,
    reissue: Number(match[4] ?? 0),
  });
}
