import type { Ratio } from "#app/lib/ratio.ts";
import { multiplyRatio, ratio } from "#app/lib/ratio.ts";
import type { Assessment, Declaration } from "./assess.ts";
import { staffMonths } from "./headcount.ts";
import type { StaffOfYear } from "./headcount.ts";
import type { ParameterName } from "./parameter-names.ts";
import type { UsedParameter } from "./parameter-rows.ts";
import type { QuotaParameters } from "./parameters.ts";

/** A figure of the working; `money` is in fen and may be a fraction of one. */
export type Quantity = {
  readonly as: "people" | "money" | "share" | "times";
  readonly value: Ratio;
};

export const lineCodes = [
  "headcount",
  "counted",
  "required",
  "gap",
  "share",
  "average-wage",
  "capped-wage",
  "gross",
  "factor",
  "due",
  "due-without-relief",
  "surplus",
  "reward",
] as const;
export type LineCode = (typeof lineCodes)[number];

/** One line of the working, so that the sum can be redone by hand. */
export type WorkingLine = {
  readonly code: LineCode;
  /** Which of several sentences the line has: why a factor applies, whether the cap did, … */
  readonly variant: string;
  readonly result: Quantity;
  /** The figures that the line is made of, by name. */
  readonly parts: Readonly<Record<string, Quantity>>;
  /** The rule's document and article. */
  readonly rule: string;
  /** The rows whose values the line uses. */
  readonly rows: readonly UsedParameter[];
};

const METHOD_8 = "财税〔2015〕72号 第八条";
const RELIEF = "财政部公告2023年第8号";

const rules: Readonly<Record<LineCode, string>> = {
  headcount: METHOD_8,
  counted: "残联厅函〔2022〕63号",
  required: "残疾人就业条例 第八条",
  gap: METHOD_8,
  share: RELIEF,
  "average-wage": METHOD_8,
  "capped-wage": "财政部公告2019年第98号",
  gross: METHOD_8,
  factor: RELIEF,
  due: METHOD_8,
  "due-without-relief": METHOD_8,
  surplus: "残疾人就业条例 第八条",
  reward: "残疾人就业条例 第四条",
};

/** The document and article a line of the working follows. */
export function ruleOf(code: LineCode): string {
  return rules[code];
}

const people = (value: Ratio): Quantity => ({ as: "people", value });
const money = (value: Ratio): Quantity => ({ as: "money", value });
const share = (value: Ratio): Quantity => ({ as: "share", value });
const times = (value: Ratio): Quantity => ({ as: "times", value });

/** The working of an assessment, line by line in the order of the sum; without staff by month for one that is thought of. */
export function workingOf(
  { levy, reward, isLate }: Pick<Assessment, "levy" | "reward" | "isLate">,
  { payroll, staff }: Pick<Declaration, "payroll"> & { readonly staff: StaffOfYear | null },
  parameters: QuotaParameters,
): readonly WorkingLine[] {
  const line = (
    code: LineCode,
    result: Quantity,
    parts: Readonly<Record<string, Quantity>> = {},
    { variant = "plain", from = [] }: { variant?: string; from?: readonly ParameterName[] } = {},
  ): WorkingLine => ({
    code,
    variant,
    result,
    parts,
    rule: rules[code],
    rows: parameters.used.filter(({ name }) => from.includes(name)),
  });
  const added = addedStaff(staff, parameters);
  const isCapped = levy.cappedWage !== levy.averageWage;
  const cap = {
    local: money(ratio(parameters.localAverageWage)),
    times: times(parameters.wageCapTimes),
  };
  return [
    line("headcount", people(levy.headcount), added.parts, {
      variant: added.variant,
      from: ["headcount-rounding", "founding-year-divisor"],
    }),
    line(
      "counted",
      people(levy.counted),
      { months: people(multiplyRatio(levy.counted, ratio(12))) },
      { variant: isLate ? "late" : "plain", from: isLate ? ["filing-window"] : ["weighting"] },
    ),
    line(
      "required",
      people(levy.required),
      { headcount: people(levy.headcount), quota: share(parameters.quota) },
      { from: ["quota-ratio"] },
    ),
    line(
      "gap",
      people(levy.gap),
      { required: people(levy.required), counted: people(levy.counted) },
      { variant: levy.because === "quota-met" ? "none" : "plain" },
    ),
    line(
      "share",
      share(levy.share),
      { counted: people(levy.counted), headcount: people(levy.headcount) },
      { from: ["relief-band-share"] },
    ),
    line("average-wage", money(levy.averageWage), {
      payroll: money(ratio(payroll)),
      headcount: people(levy.headcount),
    }),
    line(
      "capped-wage",
      money(levy.cappedWage),
      { cap: money(levy.wageCap), ...cap },
      { variant: isCapped ? "capped" : "plain", from: ["local-average-wage", "wage-cap-times"] },
    ),
    line("gross", money(levy.gross), { gap: people(levy.gap), wage: money(levy.cappedWage) }),
    line("factor", times(levy.factor), factorParts(parameters), {
      variant: levy.because,
      from: factorRows(parameters),
    }),
    line("due", money(ratio(levy.due)), { gross: money(levy.gross), factor: times(levy.factor) }),
    line("due-without-relief", money(ratio(levy.dueWithoutRelief)), { gross: money(levy.gross) }),
    line(
      "surplus",
      people(reward.because === "not-above-quota" ? ratio(0) : reward.surplus),
      { counted: people(levy.counted), required: people(levy.required) },
      { variant: reward.because },
    ),
    line(
      "reward",
      money(ratio(reward.amount)),
      {
        rewarded: people(reward.rewarded),
        wage: money(ratio(parameters.reward.monthlyMinimumWage)),
        months: times(parameters.reward.months),
        share: share(parameters.reward.share),
      },
      {
        variant: reward.because,
        from: ["reward-share", "reward-months", "surplus-rounding", "reward-least-surplus"],
      },
    ),
  ];
}

function addedStaff(
  staff: StaffOfYear | null,
  parameters: QuotaParameters,
): { readonly variant: string; readonly parts: Readonly<Record<string, Quantity>> } {
  if (staff === null) return { variant: "averaged", parts: {} };
  const { regular, seasonal, divisor } = staffMonths(staff, parameters);
  const asAdded = seasonal > 0 ? "seasonal" : "plain";
  return {
    variant: parameters.headcountRounding === "none" ? asAdded : "rounded",
    parts: {
      regular: people(ratio(regular)),
      seasonal: people(ratio(seasonal)),
      divisor: times(ratio(divisor)),
    },
  };
}

function factorParts({ relief }: QuotaParameters): Readonly<Record<string, Quantity>> {
  return relief.kind === "none"
    ? { staff: people(relief.youngStaff), years: times(ratio(relief.youngYears)) }
    : { staff: people(relief.smallStaff), band: share(relief.bandShare) };
}

function factorRows({ relief }: QuotaParameters): readonly ParameterName[] {
  return relief.kind === "none"
    ? ["relief", "young-small-staff", "young-small-years"]
    : [
        "relief",
        "relief-small-staff",
        "relief-band-share",
        "relief-upper-factor",
        "relief-lower-factor",
      ];
}
