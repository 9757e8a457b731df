import { z } from "zod";
import { fen } from "#app/lib/money.ts";
import { factorReasons } from "../policy/index.ts";
import type { Assessment, QuotaParameters } from "../policy/index.ts";
import { exactText } from "./exact-text.ts";

/** A ratio as it is kept: `23/12`. */
const exact = z.string().regex(/^-?\d+\/\d+$/);
const money = z.number().int();

/** The working of levy and reward as it is kept with a version and a determination. Ratios of money are in fen. */
export const figuresSchema = z.object({
  headcount: exact,
  /** What the headcount is made of; absent from figures of before it was kept. */
  staffMonths: z
    .object({ regular: z.number().int(), seasonal: z.number().int(), divisor: z.number().int() })
    .optional(),
  quota: exact,
  required: exact,
  counted: exact,
  share: exact,
  gap: exact,
  payroll: money,
  averageWage: exact,
  wageCap: exact,
  cappedWage: exact,
  gross: exact,
  factor: exact,
  because: z.enum(factorReasons),
  due: money,
  dueWithoutRelief: money,
  surplus: exact,
  rewarded: exact,
  perPerson: money,
  reward: money,
  rewardBecause: z.enum(["rewarded", "not-above-quota", "surplus-too-small"]),
  isLate: z.boolean(),
  /** The parameters that the words name; figures of before they were kept say it without numbers. */
  named: z
    .object({
      wageCapTimes: exact,
      leastSurplus: exact,
      bandShare: exact.optional(),
      staff: exact.optional(),
      years: z.number().int().optional(),
    })
    .optional(),
});
export type Figures = z.infer<typeof figuresSchema>;

export function figuresOf(
  {
    levy,
    reward,
    isLate,
    staffMonths,
  }: Pick<Assessment, "levy" | "reward" | "isLate" | "staffMonths">,
  payroll: number,
  parameters: Pick<QuotaParameters, "quota" | "wageCapTimes" | "relief" | "reward">,
): Figures {
  return {
    headcount: exactText(levy.headcount),
    staffMonths,
    quota: exactText(parameters.quota),
    required: exactText(levy.required),
    counted: exactText(levy.counted),
    share: exactText(levy.share),
    gap: exactText(levy.gap),
    payroll: fen(payroll),
    averageWage: exactText(levy.averageWage),
    wageCap: exactText(levy.wageCap),
    cappedWage: exactText(levy.cappedWage),
    gross: exactText(levy.gross),
    factor: exactText(levy.factor),
    because: levy.because,
    due: levy.due,
    dueWithoutRelief: levy.dueWithoutRelief,
    surplus: exactText(reward.surplus),
    rewarded: exactText(reward.rewarded),
    perPerson: reward.perPerson,
    reward: reward.amount,
    rewardBecause: reward.because,
    isLate,
    named: namedOf(parameters),
  };
}

function namedOf({
  wageCapTimes,
  relief,
  reward,
}: Pick<QuotaParameters, "wageCapTimes" | "relief" | "reward">): Figures["named"] {
  return {
    wageCapTimes: exactText(wageCapTimes),
    leastSurplus: exactText(reward.leastSurplus),
    ...(relief.kind === "bands"
      ? { bandShare: exactText(relief.bandShare), staff: exactText(relief.smallStaff) }
      : { staff: exactText(relief.youngStaff), years: relief.youngYears }),
  };
}
