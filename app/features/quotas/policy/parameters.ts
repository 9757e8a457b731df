import type { PlainDate } from "#app/lib/date.ts";
import { firstDayOf, monthsOfYear } from "#app/lib/month.ts";
import { ratio } from "#app/lib/ratio.ts";
import type { Ratio } from "#app/lib/ratio.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { CountingRules } from "./assess-month.ts";
import { foundingDivisors, headcountRoundings } from "./headcount.ts";
import type { HeadcountRules } from "./headcount.ts";
import type { LevyRules, Relief } from "./levy.ts";
import { parameterNames } from "./parameter-names.ts";
import type { ParameterName } from "./parameter-names.ts";
import { lastDayOfYear, readerOf } from "./parameter-rows.ts";
import type {
  ParameterReader,
  ParameterRow,
  ParameterWindow,
  UsedParameter,
} from "./parameter-rows.ts";
import { surplusRoundings } from "./reward.ts";
import type { RewardRules } from "./reward.ts";
import { weightings, weightTimes } from "./weights.ts";
import type { WorkingAge } from "./working-age.ts";

/** Everything the rules need for one data year and place. */
export type QuotaParameters = LevyRules &
  HeadcountRules &
  CountingRules &
  RewardRules & {
    readonly region: string;
    /** The year in which the fund is levied: the data year + 1. */
    readonly levyYear: number;
    readonly reliefKey: "levy-year" | "data-year";
    /** The share of the fund that is added for each day of delay: 5/1000. */
    readonly lateFeeDaily: Ratio;
    /** Null: not known for the place. */
    readonly levyWindow: ParameterWindow | null;
    /** Established posts (编制) from which a body of province or prefecture must employ somebody; null: no such rule. */
    readonly singlePosts: { readonly organ: number | null; readonly institution: number | null };
    /** The rows that were read, in the order of their names. */
    readonly used: readonly UsedParameter[];
  };

/** The parameters of a data year, or the names that have no usable row for it. */
export type ParametersAnswer = Verdict<
  { readonly parameters: QuotaParameters },
  "no-parameters",
  { readonly missing: readonly ParameterName[] }
>;

/**
 * The parameters of a data year in a place. A row of the closest region counts: district, prefecture, province, nation.
 * Never another year's row: whatever is missing is named (ADR 0007).
 */
export function parametersFor(
  rows: readonly ParameterRow[],
  { region, dataYear }: { readonly region: string; readonly dataYear: number },
): ParametersAnswer {
  const read = readerOf(rows, region, dataYear);
  const parameters = {
    region,
    dataYear,
    levyYear: dataYear + 1,
    ...countingRules(read),
    ...levyRules(read),
    ...otherRules(read),
  };
  const missing = parameterNames.filter((name) => read.missing.has(name));
  if (missing.length > 0) return refused("no-parameters", { missing });
  const used = [...read.used].toSorted(byName);
  return accepted({ parameters: { ...parameters, used } });
}

function countingRules(read: ParameterReader): CountingRules & HeadcountRules {
  return {
    minimumWages: Object.fromEntries(
      monthsOfYear(read.dataYear).map((month) => [
        month,
        read.money("minimum-wage-monthly", firstDayOf(month)),
      ]),
    ),
    workingAge: workingAge(read),
    leastTermMonths: read.whole("least-term-months"),
    weighting: read.choice("weighting", weightings),
    weightAt: read.choice("weight-at", weightTimes),
    filingWindow: read.window("filing-window"),
    headcountRounding: read.choice("headcount-rounding", headcountRoundings),
    foundingDivisor: read.choice("founding-year-divisor", foundingDivisors),
  };
}

function workingAge(read: ParameterReader): WorkingAge {
  const fromYears = read.whole("work-age-from");
  if (read.choice("work-age-rule", ["gradual", "fixed"]) === "fixed") {
    const menToYears = read.whole("work-age-men-to");
    return { rule: "fixed", fromYears, menToYears, womenToYears: read.whole("work-age-women-to") };
  }
  const steps = {
    men: read.retirement("retirement-men"),
    "women-55": read.retirement("retirement-women-55"),
    "women-50": read.retirement("retirement-women-50"),
  };
  return { rule: "gradual", fromYears, steps };
}

function levyRules(
  read: ParameterReader,
): Omit<LevyRules, "dataYear"> & Pick<QuotaParameters, "reliefKey"> {
  const reliefKey = read.choice("relief-key", ["levy-year", "data-year"]);
  return {
    ...read.quota(),
    localAverageWage: read.money("local-average-wage"),
    wageCapTimes: read.share("wage-cap-times"),
    roundsAverageWageFirst: read.choice("average-wage-rounded-first", ["no", "yes"]) === "yes",
    reliefKey,
    relief: reliefOf(read, reliefKey),
  };
}

/** Relief is looked up for the levy year or the data year, as the place reads the document (policy.md 2.1). */
function reliefOf(read: ParameterReader, key: QuotaParameters["reliefKey"]): Relief {
  const day = lastDayOfYear(key === "levy-year" ? read.dataYear + 1 : read.dataYear);
  if (read.choice("relief", ["bands", "none"], day) === "none") {
    const youngStaff = ratio(read.whole("young-small-staff", day));
    return { kind: "none", youngStaff, youngYears: read.whole("young-small-years", day) };
  }
  return {
    kind: "bands",
    smallStaff: ratio(read.whole("relief-small-staff", day)),
    bandShare: read.share("relief-band-share", day),
    upperFactor: read.share("relief-upper-factor", day),
    lowerFactor: read.share("relief-lower-factor", day),
  };
}

function otherRules(
  read: ParameterReader,
): Pick<QuotaParameters, "lateFeeDaily" | "levyWindow" | "reward" | "singlePosts"> {
  return {
    lateFeeDaily: read.share("late-fee-daily"),
    levyWindow: read.windowOrNull("levy-window"),
    reward: {
      monthlyMinimumWage: read.money("minimum-wage-monthly", lastDayOfYear(read.dataYear)),
      months: ratio(read.whole("reward-months")),
      share: read.share("reward-share"),
      leastSurplus: read.share("reward-least-surplus"),
      rounding: read.choice("surplus-rounding", surplusRoundings),
      window: read.window("reward-window"),
    },
    singlePosts: {
      organ: read.wholeOrNull("single-organ-posts"),
      institution: read.wholeOrNull("single-institution-posts"),
    },
  };
}

function byName(a: UsedParameter, b: UsedParameter): number {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  if (a.region !== b.region) return a.region < b.region ? -1 : 1;
  return a.validFrom < b.validFrom ? -1 : 1;
}

/**
 * The day on which what is not filed yet is judged: today while the window is open, else null, as if filed in time on its
 * first day, since a day outside it would say nothing of the months.
 */
export function filingDayOf(
  { filingWindow }: Pick<QuotaParameters, "filingWindow">,
  today: PlainDate,
): PlainDate | null {
  return today >= filingWindow.opens && today <= filingWindow.closes ? today : null;
}
