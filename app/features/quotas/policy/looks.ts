import { addDays } from "#app/lib/date.ts";
import type { Fen } from "#app/lib/money.ts";
import { addMonths, addMonthsToDay, monthsOfYear } from "#app/lib/month.ts";
import type { PlainMonth } from "#app/lib/month.ts";
import {
  addRatio,
  compareRatio,
  multiplyRatio,
  ratio,
  ratioText,
  subtractRatio,
} from "#app/lib/ratio.ts";
import type { Ratio } from "#app/lib/ratio.ts";
import { isEnterprise } from "./employer.ts";
import type { EmployerKind } from "./employer.ts";
import type { LookLimits } from "./look-limits.ts";
import type { Contract } from "./person.ts";

/** A declared person as a look at the whole return needs them. */
export type LookedAtPerson = {
  /** Keyed hash of the person: what a look rests on, never shown. */
  readonly who: string;
  readonly months: readonly {
    readonly month: PlainMonth;
    readonly wage: Fen | null;
    readonly weight: number;
    /** Wage and insurance are paid by a unit that belongs to the employer. */
    readonly isPaidByAffiliate: boolean;
  }[];
  readonly contracts: readonly Contract[];
  /** The last month of working age; null: not known any more. */
  readonly workingUntil: PlainMonth | null;
  /** Employers that declared the person in this data year or the one before, this one among them. */
  readonly employers: number;
};

/** What one employer filed for a data year. */
export type LookedAtReturn = {
  readonly year: number;
  readonly kind: EmployerKind;
  readonly headcount: Ratio;
  /** Of the year before; null: not filed. */
  readonly headcountBefore: Ratio | null;
  /** D: certified where it is, else as the rules counted it. */
  readonly counted: Ratio;
  readonly people: readonly LookedAtPerson[];
};

export type LookParameters = {
  readonly limits: LookLimits;
  readonly quota: Ratio;
  /** Null: no relief in the year. */
  readonly relief: { readonly smallStaff: Ratio; readonly bandShare: Ratio } | null;
  readonly minimumWages: Readonly<Record<PlainMonth, Fen>>;
  readonly leastTermMonths: number;
};

/**
 * Reasons to look at a return that is lawful on its face: where papers alone (挂靠) would look the same as work. None
 * says that anything is wrong, and none changes a figure. Where people live is no reason: they count wherever they come
 * from (残疾人就业条例 art. 8), and the digits of a number say where it was first given out, no more.
 */
export const lookRules = [
  "many-of-few-staff",
  "minimum-wage-all-year",
  "one-wage-for-all",
  "paid-by-affiliate",
  "several-employers",
  "rise-before-year-end",
  "severe-only",
  "contracts-of-least-term",
  "retiring-soon",
  "just-at-quota",
  "just-at-band",
  "just-small",
  "staff-dropped",
] as const;
export type LookRule = (typeof lookRules)[number];

export type Look = {
  readonly rule: LookRule;
  /** The figures of the sentence, as decimals. */
  readonly facts: Readonly<Record<string, string>>;
  /** Whom it rests on. */
  readonly who: readonly string[];
};

type Found = Omit<Look, "rule"> | undefined;
type Rule = (filed: LookedAtReturn, by: LookParameters) => Found;

/** Every reason to look at a return, in the order of the rules. A rule whose limit is not on record finds nothing. */
export function looksAt(filed: LookedAtReturn, by: LookParameters): readonly Look[] {
  return lookRules.flatMap((rule) => {
    const found = RULES[rule](filed, by);
    return found ? [{ rule, ...found }] : [];
  });
}

const RULES: Readonly<Record<LookRule, Rule>> = {
  "many-of-few-staff": ({ people, headcount }, { limits: { staffShare, leastPeople } }) => {
    if (staffShare === null || leastPeople === null || people.length < leastPeople) return;
    const isMany = compareRatio(ratio(people.length), multiplyRatio(headcount, staffShare)) >= 0;
    return isMany ? found(people, { staff: decimal(headcount) }) : undefined;
  },
  "minimum-wage-all-year": ({ people, year }, { minimumWages }) => {
    const all = monthsOfYear(year);
    const paid = people.filter(
      ({ months }) =>
        months.length === all.length &&
        months.every(({ month, wage }) => wage !== null && wage === minimumWages[month]),
    );
    return paid.length > 0 ? found(paid, {}) : undefined;
  },
  "one-wage-for-all": ({ people }, { limits: { leastPeople } }) => {
    const [first, ...others] = people;
    if (leastPeople === null || !first || people.length < leastPeople) return;
    const pattern = wagesOf(first);
    const isOne = pattern.length > 0 && others.every((one) => wagesOf(one) === pattern);
    return isOne ? found(people, {}) : undefined;
  },
  "paid-by-affiliate": ({ people }) => {
    const others = people.filter(
      ({ months }) => months.length > 0 && months.every((one) => one.isPaidByAffiliate),
    );
    return others.length > 0 && others.length === people.length ? found(others, {}) : undefined;
  },
  "several-employers": ({ people }, { limits: { employers: least } }) => {
    if (least === null) return;
    const moved = people.filter(({ employers }) => employers >= least);
    if (moved.length === 0) return;
    const most = Math.max(...moved.map(({ employers }) => employers));
    return found(moved, { employers: String(most) });
  },
  "rise-before-year-end": ({ people, year }, { limits: { yearEndRise } }) => {
    if (yearEndRise === null || yearEndRise === 0) return;
    const in_ = (month: number) =>
      people.filter(({ months }) => months.some((one) => one.month === monthsOfYear(year)[month]));
    const [september, december] = [in_(8), in_(11)];
    if (december.length - september.length < yearEndRise) return;
    const fresh = december.filter((one) => !september.includes(one));
    return found(fresh, {
      september: String(september.length),
      december: String(december.length),
    });
  },
  "severe-only": ({ people }, { limits: { leastPeople } }) => {
    if (leastPeople === null || people.length < leastPeople) return;
    const isSevere = people.every(
      ({ months }) => months.length > 0 && months.every(({ weight }) => weight > 1),
    );
    return isSevere ? found(people, {}) : undefined;
  },
  "contracts-of-least-term": ({ people }, { limits: { leastPeople }, leastTermMonths }) => {
    if (leastPeople === null || people.length < leastPeople) return;
    const isLeast = people.every(
      ({ contracts }) =>
        contracts.length > 0 && contracts.every((one) => isExactly(one, leastTermMonths)),
    );
    return isLeast ? found(people, { months: String(leastTermMonths) }) : undefined;
  },
  "retiring-soon": ({ people, year }, { limits: { retirementMonths } }) => {
    const december = monthsOfYear(year)[11];
    if (retirementMonths === null || !december) return;
    const last = addMonths(december, retirementMonths);
    const soon = people.filter(({ workingUntil }) => workingUntil !== null && workingUntil <= last);
    return soon.length > 0 ? found(soon, { months: String(retirementMonths) }) : undefined;
  },
  "just-at-quota": ({ headcount, counted, people }, { limits, quota }) =>
    justAbove(counted, multiplyRatio(headcount, quota), limits.nearPeople)
      ? found(people, { counted: decimal(counted), staff: decimal(headcount) })
      : undefined,
  "just-at-band": ({ headcount, counted, people }, { limits, relief, quota }) => {
    if (!relief || compareRatio(counted, multiplyRatio(headcount, quota)) >= 0) return;
    return justAbove(counted, multiplyRatio(headcount, relief.bandShare), limits.nearPeople)
      ? found(people, { counted: decimal(counted), staff: decimal(headcount) })
      : undefined;
  },
  "just-small": ({ headcount, kind, counted }, { limits: { nearStaff }, relief, quota }) => {
    if (!relief || nearStaff === null || !isEnterprise(kind)) return;
    // Who meets the quota owes nothing in any case.
    if (compareRatio(counted, multiplyRatio(headcount, quota)) >= 0) return;
    const isSmall = compareRatio(headcount, relief.smallStaff) <= 0;
    const isNear = compareRatio(addRatio(headcount, nearStaff), relief.smallStaff) > 0;
    return isSmall && isNear
      ? found([], { staff: decimal(headcount), most: decimal(relief.smallStaff) })
      : undefined;
  },
  "staff-dropped": ({ headcount, headcountBefore }, { limits: { staffDrop } }) => {
    if (staffDrop === null || headcountBefore === null) return;
    const most = multiplyRatio(headcountBefore, subtractRatio(ratio(1), staffDrop));
    return compareRatio(headcount, most) <= 0 && compareRatio(headcountBefore, ratio(0)) > 0
      ? found([], { before: decimal(headcountBefore), staff: decimal(headcount) })
      : undefined;
  },
};

function found(
  people: readonly LookedAtPerson[],
  facts: Readonly<Record<string, string>>,
): Omit<Look, "rule"> {
  const who = people.map((one) => one.who).toSorted();
  return { facts: people.length > 0 ? { people: String(people.length), ...facts } : facts, who };
}

/** Reached, and by less than `near`. Nothing counted reaches nothing. */
function justAbove(counted: Ratio, threshold: Ratio, near: Ratio | null): boolean {
  if (near === null || compareRatio(counted, ratio(0)) <= 0) return false;
  const above = subtractRatio(counted, threshold);
  return compareRatio(above, ratio(0)) >= 0 && compareRatio(above, near) < 0;
}

/** Empty where any wage is not known: then there is no pattern. */
function wagesOf({ months }: LookedAtPerson): string {
  if (months.some(({ wage }) => wage === null)) return "";
  return months.map(({ month, wage }) => `${month} ${wage}`).join(", ");
}

function isExactly({ from, to }: Contract, months: number): boolean {
  return to !== null && to === addDays(addMonthsToDay(from, months), -1);
}

/** To at most two places, without noughts at the end: for a sentence, not for sums. */
function decimal(value: Ratio): string {
  return ratioText(value, 2).replace(/\.?0+$/, "");
}
