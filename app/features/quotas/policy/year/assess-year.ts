import { fen } from "#app/lib/money.ts";
import {
  addRatio,
  compareRatio,
  floorRatio,
  multiplyRatio,
  ratio,
  roundRatioHalfUp,
} from "#app/lib/ratio.ts";
import type { Ratio } from "#app/lib/ratio.ts";
import type { Assessment } from "../assess.ts";
import type { EmployerKind } from "../employer.ts";
import { isEnterprise, mustComply } from "../employer.ts";
import { assessLevy } from "../levy.ts";
import type { FactorReason, LevyRefusal } from "../levy.ts";
import type { QuotaParameters } from "../parameters.ts";
import { assessReward } from "../reward.ts";

/** An employer's year as whole numbers. */
export interface YearFacts {
  readonly kind: EmployerKind;
  /** Staff and seasonal workers added up over the months. */
  readonly staffMonths: number;
  /** The month of founding, 1 to 12, if it lies in the year; null: founded before. */
  readonly foundedInMonth: number | null;
  /** Fen. */
  readonly payroll: number;
  /** The sum of the weights of the months that count, or 0 where the return came late. */
  readonly twelfths: number;
}

/** Levy and reward of a year as whole numbers. `headcount` = headcountTop / headcountBottom, D = twelfths / 12. */
export interface YearFigures {
  readonly headcountTop: number;
  readonly headcountBottom: number;
  readonly twelfths: number;
  readonly isMet: boolean;
  /** max(0, H × r − D) in millionths of a person, halves up. */
  readonly gapMillionths: number;
  /** People of weight 1 employed for the whole year that would close the gap: the gap rounded up. */
  readonly hiresNeeded: number;
  readonly because: FactorReason;
  readonly due: number;
  readonly dueWithoutRelief: number;
  readonly reward: number;
}

export type YearAnswer =
  | { readonly ok: true; readonly figures: YearFigures }
  | { readonly ok: false; readonly reason: LevyRefusal };

const MILLION = 1_000_000;

/**
 * `assessLevy` and `assessReward` on whole numbers, for many employers at once; what does not fit into safe integers, and
 * rules that only some places have, go the exact way. assess-year.property.test.ts holds both to the same figures.
 */
export function yearAssessor(parameters: QuotaParameters): (facts: YearFacts) => YearAnswer {
  const rules = numbersOf(parameters);
  if (!rules) return (facts) => assessYearExactly(facts, parameters);
  return (facts) => assessInNumbers(facts, rules) ?? assessYearExactly(facts, parameters);
}

interface NumberedRules {
  readonly quota: Fraction;
  readonly cap: Fraction;
  readonly small: Fraction;
  readonly band: Fraction;
  readonly upper: Fraction;
  readonly lower: Fraction;
  readonly each: Ratio;
  readonly parameters: QuotaParameters;
}

interface Fraction {
  readonly top: number;
  readonly bottom: number;
}

/** Undefined where the rules are such as the fast way does not know: wages rounded first, relief lapsed, quota too low. */
function numbersOf(parameters: QuotaParameters): NumberedRules | undefined {
  const { quota, quotaFloor, relief, roundsAverageWageFirst, reward } = parameters;
  if (relief.kind !== "bands" || roundsAverageWageFirst) return undefined;
  if (compareRatio(quota, quotaFloor) < 0) return undefined;
  return {
    quota: fractionOf(quota),
    cap: fractionOf(multiplyRatio(ratio(parameters.localAverageWage), parameters.wageCapTimes)),
    small: fractionOf(relief.smallStaff),
    band: fractionOf(relief.bandShare),
    upper: fractionOf(relief.upperFactor),
    lower: fractionOf(relief.lowerFactor),
    each: multiplyRatio(
      multiplyRatio(ratio(reward.monthlyMinimumWage), reward.months),
      reward.share,
    ),
    parameters,
  };
}

function fractionOf({ numerator, denominator }: Ratio): Fraction {
  return { top: Number(numerator), bottom: Number(denominator) };
}

function headcountOf(
  { staffMonths, foundedInMonth }: YearFacts,
  { foundingDivisor, headcountRounding }: QuotaParameters,
): Fraction {
  const exists = foundedInMonth === null || foundingDivisor === "twelve" ? 12 : 13 - foundedInMonth;
  if (headcountRounding === "none") return { top: staffMonths, bottom: exists };
  return { top: Math.floor((2 * staffMonths + exists) / (2 * exists)), bottom: 1 };
}

/** Undefined where a product would leave the safe integers. */
function assessInNumbers(facts: YearFacts, rules: NumberedRules): YearAnswer | undefined {
  const { kind, payroll, twelfths } = facts;
  if (!mustComply(kind)) return { ok: false, reason: "not-subject" };
  const { top, bottom } = headcountOf(facts, rules.parameters);
  if (top <= 0) return { ok: false, reason: "no-staff" };
  if (twelfths * bottom > 24 * top) return { ok: false, reason: "count-exceeds-twice-staff" };
  const { quota, cap, small, band } = rules;
  // H × r − D over one denominator.
  const difference = top * quota.top * 12 - twelfths * bottom * quota.bottom;
  const parts = bottom * quota.bottom * 12;
  const products = [
    difference * MILLION * 2 + parts,
    payroll * bottom * cap.bottom,
    cap.top * top,
    twelfths * bottom * band.bottom,
    band.top * 12 * top,
  ];
  if (!products.every(Number.isSafeInteger)) return undefined;
  const common = { headcountTop: top, headcountBottom: bottom, twelfths };
  if (difference <= 0)
    return {
      ok: true,
      figures: { ...common, ...MET, reward: rewardOf(-difference, parts, rules) },
    };
  const isCapped = payroll * bottom * cap.bottom > cap.top * top;
  const grossTop = BigInt(difference) * BigInt(isCapped ? cap.top : payroll);
  const grossBottom = BigInt(isCapped ? parts * cap.bottom : quota.bottom * 12 * top);
  const isSmall = isEnterprise(kind) && top * small.bottom <= small.top * bottom;
  const isUpper = twelfths * bottom * band.bottom >= band.top * 12 * top;
  const factor = isUpper ? rules.upper : rules.lower;
  return {
    ok: true,
    figures: {
      ...common,
      isMet: false,
      gapMillionths: Math.floor((2 * difference * MILLION + parts) / (2 * parts)),
      hiresNeeded: Math.ceil(difference / parts),
      because: isSmall ? "small-enterprise" : isUpper ? "upper-band" : "lower-band",
      due: isSmall ? 0 : halfUp(grossTop * BigInt(factor.top), grossBottom * BigInt(factor.bottom)),
      dueWithoutRelief: halfUp(grossTop, grossBottom),
      reward: 0,
    },
  };
}

const MET = {
  isMet: true,
  gapMillionths: 0,
  hiresNeeded: 0,
  because: "quota-met",
  due: 0,
  dueWithoutRelief: 0,
} as const;

function halfUp(top: bigint, bottom: bigint): number {
  return fen(Number((2n * top + bottom) / (2n * bottom)));
}

/** The reward for a surplus of `difference / parts` people. */
function rewardOf(difference: number, parts: number, { each, parameters }: NumberedRules): number {
  if (difference === 0) return 0;
  const { reward } = parameters;
  const surplus = ratio(difference, parts);
  if (compareRatio(surplus, reward.leastSurplus) < 0) return 0;
  const rewarded = reward.rounding === "floor" ? ratio(floorRatio(surplus)) : surplus;
  return Number(roundRatioHalfUp(multiplyRatio(rewarded, each)));
}

/** The same through `assessLevy` and `assessReward`. */
export function assessYearExactly(facts: YearFacts, parameters: QuotaParameters): YearAnswer {
  const { top, bottom } = headcountOf(facts, parameters);
  const answer = assessLevy(
    {
      employer: { kind: facts.kind, registeredOn: null },
      headcount: ratio(top, bottom),
      counted: ratio(facts.twelfths, 12),
      payroll: fen(facts.payroll),
    },
    parameters,
  );
  if (!answer.ok) return { ok: false, reason: answer.reason };
  const { levy } = answer;
  const figures = yearFiguresOf({ levy, reward: assessReward(levy, parameters) });
  return { ok: true, figures: { ...figures, headcountTop: top, headcountBottom: bottom } };
}

/** An assessment that was made the exact way, as whole numbers. */
export function yearFiguresOf({ levy, reward }: Pick<Assessment, "levy" | "reward">): YearFigures {
  const { headcount, counted, gap } = levy;
  const justBelow = addRatio(gap, ratio(gap.denominator - 1n, gap.denominator));
  return {
    headcountTop: Number(headcount.numerator),
    headcountBottom: Number(headcount.denominator),
    twelfths: Number(multiplyRatio(counted, ratio(12)).numerator),
    isMet: levy.because === "quota-met",
    gapMillionths: Number(roundRatioHalfUp(multiplyRatio(gap, ratio(MILLION)))),
    hiresNeeded: Number(floorRatio(justBelow)),
    because: levy.because,
    due: levy.due,
    dueWithoutRelief: levy.dueWithoutRelief,
    reward: reward.amount,
  };
}
