import type { PlainDate } from "#app/lib/date.ts";
import { monthsOfYear } from "#app/lib/month.ts";
import type { QuotaParameters } from "../parameters.ts";
import type { Certificate } from "../person.ts";
import { isCountableGrade, weightIn } from "../weights.ts";
import type { RetirementKind, RetirementSteps, WorkingAge } from "../working-age.ts";
import { dayNumber, monthCount, monthOfDay, NO_END, runsFor } from "./numbered-days.ts";

/**
 * Counting person-months on whole numbers: `assessPerson` for a whole year of a district, where millions of months are
 * read as two numbers each. count-months.property.test.ts holds both to the same result.
 */
export interface NumberedPerson {
  readonly isMilitary: boolean;
  readonly grade: number;
  readonly isFemale: boolean;
  /** Of a woman: retires by the earlier of the two ages. */
  readonly isOtherPost: boolean;
  /** Numbered day. */
  readonly birth: number;
  /** Numbered last day of validity, or NO_END. */
  readonly validTo: number;
}

/** What a month's second number says: its place in the year, 0 to 11, and these. */
export const monthFlags = {
  place: 15,
  pension: 16,
  medical: 32,
  /** Wage and insurance paid by a unit that is neither the employer nor belongs to it. */
  wageByOther: 64,
  insuranceByOther: 128,
  /** Found by other records than the employer's: declared twice, on both sides of a dispatch, certificate not on record. */
  foundAgainst: 256,
  accepted: 512,
  rejected: 1024,
} as const;
/** Wage of a month without data. */
export const NO_WAGE = -1;

/** What the parameters say about months, worked out once for the millions of them. */
export interface MonthRules {
  readonly firstMonth: number;
  readonly minimumWages: readonly number[];
  readonly leastTermMonths: number;
  readonly opens: number;
  readonly closes: number;
  /** By grade. */
  readonly weights: Readonly<Record<Certificate["kind"], readonly number[]>>;
  /** Months of age from which somebody may work. */
  readonly fromAge: number;
  /** The last month of working age by the month of birth. */
  readonly lastMonths: Readonly<Record<RetirementKind, (birth: number) => number>>;
  readonly parameters: QuotaParameters;
}

export interface CountedMonths {
  /** Twelfths of people: the sum of the weights of the months that count. */
  readonly twelfths: number;
  readonly declared: number;
  /** Months declared that do not count. */
  readonly against: number;
}

const WHOLE_YEAR = 0xfff;

export function monthRulesOf(parameters: QuotaParameters): MonthRules {
  const months = monthsOfYear(parameters.dataYear);
  const { workingAge } = parameters;
  return {
    firstMonth: monthCount(`${String(parameters.dataYear).padStart(4, "0")}-01-01` as PlainDate),
    minimumWages: months.map((month) => {
      const minimum = parameters.minimumWages[month];
      if (minimum === undefined) throw new RangeError(`no minimum wage for ${month}`);
      return minimum;
    }),
    leastTermMonths: parameters.leastTermMonths,
    opens: dayNumber(parameters.filingWindow.opens),
    closes: dayNumber(parameters.filingWindow.closes),
    weights: {
      disability: weightsOf("disability", parameters),
      military: weightsOf("military", parameters),
    },
    fromAge: workingAge.fromYears * 12,
    lastMonths: {
      men: lastMonthOf("men", workingAge),
      "women-55": lastMonthOf("women-55", workingAge),
      "women-50": lastMonthOf("women-50", workingAge),
    },
    parameters,
  };
}

const GRADES = Array.from({ length: 11 }, (_, grade) => grade);

/** People without earlier grades and without a day of graduation on record weigh the same in every month. */
function weightsOf(kind: Certificate["kind"], parameters: QuotaParameters): number[] {
  const [january] = monthsOfYear(parameters.dataYear);
  if (!january) throw new RangeError("a year has twelve months");
  return GRADES.map((grade) =>
    weightIn({ certificate: { kind, grade, validTo: null } }, january, parameters),
  );
}

function lastMonthOf(kind: RetirementKind, age: WorkingAge): (birth: number) => number {
  if (age.rule === "gradual") return retirementMonth(age.steps[kind]);
  const after = ((kind === "men" ? age.menToYears : age.womenToYears) + 1) * 12 - 1;
  return (birth) => birth + after;
}

/** `retirementOf` on counted months. */
function retirementMonth(steps: RetirementSteps): (birth: number) => number {
  const [first, base] = [monthCount(steps.firstCohort), steps.baseYears * 12];
  const cap = steps.capYears * 12 - base;
  return (birth) => {
    const delay = birth < first ? 0 : Math.min(cap, Math.floor((birth - first) / steps.step) + 1);
    return birth + base + delay;
  };
}

/** Filed after the window: nobody counts. `filedOn` is a numbered day; null: taken as filed in time. */
export function isLateOn(filedOn: number | null, { closes }: MonthRules): boolean {
  return filedOn !== null && filedOn > closes;
}

/**
 * Checks C1 to C7 (policy.md 1.3) for the months of one person. `contracts` holds pairs of numbered days, first and last
 * (or NO_END), `contractCount` of them; `months` pairs of wage in fen (or NO_WAGE) and flags, `monthCount` of them.
 */
export function countMonths(
  person: NumberedPerson,
  contracts: Int32Array,
  contractCount: number,
  months: Int32Array,
  declared: number,
  filedOn: number | null,
  rules: MonthRules,
): CountedMonths {
  const kind = person.isMilitary ? "military" : "disability";
  const standing = isCountableGrade({ kind, grade: person.grade })
    ? standingOf(person, filedOn, rules)
    : 0;
  let [covered, long] = [0, 0];
  for (let at = 0; at < contractCount; at += 1) {
    const [from, to] = [contracts[at * 2] ?? 0, contracts[at * 2 + 1] ?? 0];
    const places = placesBetween(
      monthOfDay(from) - rules.firstMonth,
      to === NO_END ? 11 : monthOfDay(to) - rules.firstMonth,
    );
    covered |= places;
    if (places !== 0 && runsFor(from, to, rules.leastTermMonths)) long |= places;
  }
  const open = standing & long;
  let counted = 0;
  for (let at = 0; at < declared; at += 1) {
    const flags = months[at * 2 + 1] ?? 0;
    if (counts(months[at * 2] ?? NO_WAGE, flags, open, covered, rules)) counted += 1;
  }
  const weight = rules.weights[kind][person.grade] ?? 0;
  return { twelfths: counted * weight, declared, against: declared - counted };
}

function counts(
  wage: number,
  flags: number,
  open: number,
  covered: number,
  { minimumWages }: MonthRules,
): boolean {
  if ((flags & monthFlags.accepted) !== 0) return true;
  if ((flags & monthFlags.rejected) !== 0) return false;
  const place = flags & monthFlags.place;
  const paid = monthFlags.pension | monthFlags.medical;
  const others = monthFlags.wageByOther | monthFlags.insuranceByOther;
  const paidByOther = flags & others;
  return (
    ((open >> place) & 1) === 1 &&
    (flags & paid) === paid &&
    (flags & monthFlags.foundAgainst) === 0 &&
    wage >= (minimumWages[place] ?? 0) &&
    (paidByOther === 0 || (paidByOther !== others && ((covered >> place) & 1) === 1))
  );
}

/** The places in the year in which certificate, age and day of filing let the person count, as bits. */
function standingOf(person: NumberedPerson, filedOn: number | null, rules: MonthRules): number {
  if (isLateOn(filedOn, rules) || person.validTo < (filedOn ?? rules.opens)) return 0;
  const { firstMonth, fromAge, lastMonths } = rules;
  const birth = monthOfDay(person.birth);
  const kind = person.isFemale ? (person.isOtherPost ? "women-50" : "women-55") : "men";
  return placesBetween(birth + fromAge - firstMonth, lastMonths[kind](birth) - firstMonth);
}

function placesBetween(from: number, to: number): number {
  const [first, last] = [Math.max(0, from), Math.min(11, to)];
  return first > last ? 0 : (WHOLE_YEAR >> (11 - (last - first))) << first;
}
