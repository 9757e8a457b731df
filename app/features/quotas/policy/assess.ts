import type { PlainDate } from "#app/lib/date.ts";
import type { Fen } from "#app/lib/money.ts";
import { ratio } from "#app/lib/ratio.ts";
import type { Ratio } from "#app/lib/ratio.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import { annualCount } from "./annual-count.ts";
import { assessPerson, lateness } from "./assess-month.ts";
import type { AssessedMonth } from "./assess-month.ts";
import type { Employer } from "./employer.ts";
import { headcount, otherSideOf, staffMonths } from "./headcount.ts";
import type { HeadcountRounding, StaffOfYear } from "./headcount.ts";
import { assessLevy } from "./levy.ts";
import type { Levy, LevyRefusal } from "./levy.ts";
import type { QuotaParameters } from "./parameters.ts";
import type { DeclaredPerson } from "./person.ts";
import { assessReward } from "./reward.ts";
import type { Reward } from "./reward.ts";

/** What an employer declares for a data year. */
export type Declaration = {
  readonly employer: Employer;
  readonly staff: StaffOfYear;
  /** All wages paid in the data year, in fen. */
  readonly payroll: Fen;
  /** The people month by month, or only the count that was certified. */
  readonly disabled: { readonly people: readonly DeclaredPerson[] } | { readonly count: Ratio };
  /** The day of filing; null: not filed yet, taken as filed in time. */
  readonly filedOn: PlainDate | null;
};

export type PersonAssessment = { readonly months: readonly AssessedMonth[] };

/** A year's levy and reward with all that led there. */
export type Assessment = {
  readonly people: readonly PersonAssessment[];
  readonly isLate: boolean;
  /** What the headcount is made of. */
  readonly staffMonths: ReturnType<typeof staffMonths>;
  readonly levy: Levy;
  readonly reward: Reward;
  /** The levy under the other habit of rounding the headcount, where it decides about the small enterprise; else null. */
  readonly otherRounding: { readonly rounding: HeadcountRounding; readonly levy: Levy } | null;
};

export type AssessmentRefusal = LevyRefusal | "filed-before-window";
export type AssessmentAnswer = Verdict<{ readonly assessment: Assessment }, AssessmentRefusal>;

/** Assesses a declaration by the parameters of its year (policy.md 1 and 2). */
export function assess(declared: Declaration, parameters: QuotaParameters): AssessmentAnswer {
  const { filedOn, disabled, employer, staff, payroll } = declared;
  if (filedOn !== null && filedOn < parameters.filingWindow.opens)
    return refused("filed-before-window");
  const isLate = lateness(filedOn, parameters).length > 0;
  const people =
    "people" in disabled
      ? disabled.people.map((person) => ({ months: assessPerson(person, filedOn, parameters) }))
      : [];
  const counted =
    "people" in disabled
      ? annualCount(people.flatMap(({ months }) => months))
      : countUnlessLate(disabled.count, isLate);
  const facts = { employer, payroll, counted, headcount: headcount(staff, parameters) };
  const assessed = assessLevy(facts, parameters);
  if (!assessed.ok) return assessed;
  const { levy } = assessed;
  const limit =
    parameters.relief.kind === "bands"
      ? parameters.relief.smallStaff
      : parameters.relief.youngStaff;
  const other = otherSideOf(staff, parameters, limit);
  const otherwise = other && assessLevy({ ...facts, headcount: other.headcount }, parameters);
  return accepted({
    assessment: {
      people,
      isLate,
      staffMonths: staffMonths(staff, parameters),
      levy,
      reward: assessReward(levy, parameters),
      otherRounding:
        other && otherwise?.ok ? { rounding: other.rounding, levy: otherwise.levy } : null,
    },
  });
}

/** A count certified, or 0 where the return came after the window (policy.md 1.3 C7). */
function countUnlessLate(count: Ratio, isLate: boolean): Ratio {
  return isLate ? ratio(0) : count;
}
