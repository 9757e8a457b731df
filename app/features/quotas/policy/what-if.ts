import { fen } from "#app/lib/money.ts";
import type { Fen } from "#app/lib/money.ts";
import { addRatio, ratio } from "#app/lib/ratio.ts";
import { accepted } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import { assessLevy, payrollAtAverage } from "./levy.ts";
import type { Levy, LevyFacts, LevyRefusal } from "./levy.ts";
import type { ParametersAnswer, QuotaParameters } from "./parameters.ts";
import { assessReward } from "./reward.ts";
import type { Reward } from "./reward.ts";

/** One more disabled person, employed from the first day of a month on, every month of whom counts. */
export type Hire = {
  /** 1 to 12, in the data year. */
  readonly fromMonth: number;
  /** 1, or 2 for severe disability. */
  readonly weight: number;
};

export type HireYear = {
  /** As it is without the hire. */
  readonly before: { readonly levy: Levy; readonly reward: Reward };
  /** With all wages paid then, in fen. */
  readonly after: { readonly levy: Levy; readonly reward: Reward; readonly payroll: Fen };
  /** What the employer is better off by: less levy plus more reward. Negative: worse off. */
  readonly gain: Fen;
};

export type HireYearAnswer = Verdict<{ readonly year: HireYear }, LevyRefusal | "no-parameters">;

/**
 * What one more hire changes for the rest of the data year and for the whole year after it, the rest staying as it is.
 * The hire joins the headcount as well as the count, and is paid the average wage of the staff, so that the average
 * stays. The next year is asked with that year's own parameters; without them there is no answer for it.
 */
export function whatIf(
  facts: LevyFacts,
  hire: Hire,
  parameters: QuotaParameters,
  next: ParametersAnswer,
): { readonly thisYear: HireYearAnswer; readonly nextYear: HireYearAnswer } {
  return {
    thisYear: hireInYear(facts, hire, parameters),
    nextYear: next.ok ? hireInYear(facts, { ...hire, fromMonth: 1 }, next.parameters) : next,
  };
}

/** The same for one year alone, from a month of it on. */
export function hireInYear(
  facts: LevyFacts,
  { weight, fromMonth }: Hire,
  parameters: QuotaParameters,
): HireYearAnswer {
  const months = 13 - fromMonth;
  const before = levyAndReward(facts, parameters);
  if (!before.ok) return before;
  const headcount = addRatio(facts.headcount, ratio(months, 12));
  const payroll = payrollAtAverage(facts, headcount);
  const counted = addRatio(facts.counted, ratio(weight * months, 12));
  const hired = levyAndReward({ ...facts, headcount, counted, payroll }, parameters);
  if (!hired.ok) return hired;
  const after = { ...hired, payroll };
  const gain = fen(before.levy.due - after.levy.due + (after.reward.amount - before.reward.amount));
  return accepted({ year: { before, after, gain } });
}

function levyAndReward(
  facts: LevyFacts,
  parameters: QuotaParameters,
): Verdict<HireYear["before"], LevyRefusal> {
  const assessed = assessLevy(facts, parameters);
  if (!assessed.ok) return assessed;
  return accepted({ levy: assessed.levy, reward: assessReward(facts, parameters) });
}
