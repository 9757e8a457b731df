import type { Fen } from "#app/lib/money.ts";
import { fen } from "#app/lib/money.ts";
import { addMonthsToDay } from "#app/lib/month.ts";
import { daysBetween, plainDate } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import {
  compareRatio,
  divideRatio,
  multiplyRatio,
  ratio,
  roundRatioHalfUp,
  subtractRatio,
} from "#app/lib/ratio.ts";
import type { Ratio } from "#app/lib/ratio.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import { isEnterprise, mustComply } from "./employer.ts";
import type { Employer } from "./employer.ts";

/** Relief of a levy year. `none` after it has lapsed: then only young small enterprises are exempt (财税〔2017〕18号). */
export type Relief =
  | {
      readonly kind: "bands";
      /** Enterprises with at most so many staff owe nothing: 30. */
      readonly smallStaff: Ratio;
      /** The share of disabled staff from which the upper band applies: 1 %. */
      readonly bandShare: Ratio;
      /** Factor from that share on, below the quota: 0.5. */
      readonly upperFactor: Ratio;
      /** Factor below that share: 0.9. */
      readonly lowerFactor: Ratio;
    }
  | {
      readonly kind: "none";
      /** Enterprises with at most so many staff owe nothing in their first years: 30. */
      readonly youngStaff: Ratio;
      /** Years from registration: 3. */
      readonly youngYears: number;
    };

export type LevyRules = {
  readonly dataYear: number;
  /** The province's quota r, as a share of the staff: 3/200 in Shanxi. */
  readonly quota: Ratio;
  /** The least quota that the State allows: 3/200. */
  readonly quotaFloor: Ratio;
  /** Weighted average wage of a year in the place, in fen. */
  readonly localAverageWage: Fen;
  /** How many local averages the employer's average wage is capped at: 2. */
  readonly wageCapTimes: Ratio;
  /** Whether the average wage is rounded to the fen before it is used; the fund itself always is at the end. */
  readonly roundsAverageWageFirst: boolean;
  readonly relief: Relief;
};

export type LevyFacts = {
  readonly employer: Employer;
  readonly headcount: Ratio;
  /** D, from annualCount. */
  readonly counted: Ratio;
  /** All wages paid in the data year, in fen. */
  readonly payroll: Fen;
};

export const factorReasons = [
  "quota-met",
  "small-enterprise",
  "young-small-enterprise",
  "upper-band",
  "lower-band",
  "no-relief",
] as const;
export type FactorReason = (typeof factorReasons)[number];

/** The levy with its working. Ratios of money are in fen and exact; only `due` and `dueWithoutRelief` are rounded. */
export type Levy = {
  readonly headcount: Ratio;
  readonly counted: Ratio;
  /** D / H. */
  readonly share: Ratio;
  /** H × r, not rounded. */
  readonly required: Ratio;
  /** max(0, H × r − D), not rounded. */
  readonly gap: Ratio;
  readonly averageWage: Ratio;
  /** The local average times the cap. */
  readonly wageCap: Ratio;
  readonly cappedWage: Ratio;
  readonly gross: Ratio;
  readonly factor: Ratio;
  readonly because: FactorReason;
  readonly due: Fen;
  readonly dueWithoutRelief: Fen;
};

export type LevyRefusal =
  "not-subject" | "no-staff" | "count-exceeds-twice-staff" | "quota-below-floor";

const ZERO = ratio(0);
const ONE = ratio(1);
/** Nobody counts more than twice, so a count above twice the staff is a mistake. */
const HEAVIEST = ratio(2);

/** H × r, the disabled people to be employed: a real number, never rounded (财税〔2015〕72号 art. 8). */
export function requiredHires(staff: Ratio, quota: Ratio): Ratio {
  return multiplyRatio(staff, quota);
}

/** Whether D reaches H × r. */
export function isQuotaMet(counted: Ratio, staff: Ratio, quota: Ratio): boolean {
  return compareRatio(counted, requiredHires(staff, quota)) >= 0;
}

/**
 * The employment security fund (残保金) of a year: shortfall × average wage, capped, times the relief's factor
 * (财税〔2015〕72号 art. 8; 财政部公告2023年第8号; policy.md 2.1).
 */
export function assessLevy(
  { employer, headcount, counted, payroll }: LevyFacts,
  rules: LevyRules,
): Verdict<{ readonly levy: Levy }, LevyRefusal> {
  if (!mustComply(employer.kind)) return refused("not-subject");
  if (compareRatio(headcount, ZERO) <= 0) return refused("no-staff");
  if (compareRatio(counted, multiplyRatio(headcount, HEAVIEST)) > 0)
    return refused("count-exceeds-twice-staff");
  if (compareRatio(rules.quota, rules.quotaFloor) < 0) return refused("quota-below-floor");

  const required = requiredHires(headcount, rules.quota);
  const gap = atLeastZero(subtractRatio(required, counted));
  const exactAverage = divideRatio(ratio(payroll), headcount);
  const averageWage = rules.roundsAverageWageFirst
    ? ratio(roundRatioHalfUp(exactAverage))
    : exactAverage;
  const wageCap = multiplyRatio(ratio(rules.localAverageWage), rules.wageCapTimes);
  const cappedWage = compareRatio(averageWage, wageCap) > 0 ? wageCap : averageWage;
  const gross = multiplyRatio(gap, cappedWage);
  const share = divideRatio(counted, headcount);
  const { factor, because } = factorOf({ employer, headcount, share, gap }, rules);
  return accepted({
    levy: {
      headcount,
      counted,
      share,
      required,
      gap,
      averageWage,
      wageCap,
      cappedWage,
      gross,
      factor,
      because,
      due: toFen(multiplyRatio(gross, factor)),
      dueWithoutRelief: toFen(gross),
    },
  });
}

type FactorFacts = Pick<Levy, "headcount" | "share" | "gap"> & Pick<LevyFacts, "employer">;

function factorOf(
  { employer, headcount, share, gap }: FactorFacts,
  { relief, dataYear }: LevyRules,
): { readonly factor: Ratio; readonly because: FactorReason } {
  if (compareRatio(gap, ZERO) === 0) return { factor: ZERO, because: "quota-met" };
  if (relief.kind === "none") {
    const isSmall = isEnterprise(employer.kind) && compareRatio(headcount, relief.youngStaff) <= 0;
    return isSmall && isYoung(employer, dataYear, relief.youngYears)
      ? { factor: ZERO, because: "young-small-enterprise" }
      : { factor: ONE, because: "no-relief" };
  }
  if (isEnterprise(employer.kind) && compareRatio(headcount, relief.smallStaff) <= 0)
    return { factor: ZERO, because: "small-enterprise" };
  return compareRatio(share, relief.bandShare) >= 0
    ? { factor: relief.upperFactor, because: "upper-band" }
    : { factor: relief.lowerFactor, because: "lower-band" };
}

/** Within the first years from registration on the last day of the data year (财税〔2017〕18号). */
function isYoung({ registeredOn }: Employer, dataYear: number, years: number): boolean {
  const lastDay = plainDate(`${dataYear}-12-31`);
  return (
    registeredOn !== null &&
    lastDay !== undefined &&
    lastDay < addMonthsToDay(registeredOn, years * 12)
  );
}

/** The payroll that leaves the average wage as it is with another headcount, to the fen. */
export function payrollAtAverage({ payroll, headcount }: LevyFacts, newHeadcount: Ratio): Fen {
  return toFen(multiplyRatio(divideRatio(ratio(payroll), headcount), newHeadcount));
}

/** Yuan and fen: rounded once, halves away from zero. */
export function toFen(amount: Ratio): Fen {
  return fen(Number(roundRatioHalfUp(amount)));
}

function atLeastZero(value: Ratio): Ratio {
  return compareRatio(value, ZERO) < 0 ? ZERO : value;
}

/** 滞纳金: due × rate × days from the day on which it fell due (残疾人就业条例 art. 27: 5‰ a day). 0 days or fewer: nothing. */
export function lateFee(due: Fen, dueOn: PlainDate, paidOn: PlainDate, dailyRate: Ratio): Fen {
  const days = Math.max(0, daysBetween(dueOn, paidOn));
  return toFen(multiplyRatio(multiplyRatio(ratio(due), dailyRate), ratio(days)));
}
