import { plainMonth } from "#app/lib/month.ts";
import { compareRatio, ratio } from "#app/lib/ratio.ts";
import type { Ratio } from "#app/lib/ratio.ts";
import { foundingDivisors, headcountRoundings } from "./headcount.ts";
import { surplusRoundings } from "./reward.ts";
import { weightings, weightTimes } from "./weights.ts";
import type { RetirementSteps } from "./working-age.ts";

/** The national row, which stands above every province. */
export const NATION = "100000";

/** Which time a value is asked for: the data year, the levy year after it, or each month. */
export type ParameterTime = "data-year" | "levy-year" | "month";

/** What the text of a value must be. `days` is a window within a year: `03-01/10-31`. */
export type ParameterShape =
  /** A share, factor or number of times, above zero and at most `most`. */
  | { readonly shape: "share"; readonly most: number }
  | { readonly shape: "fen" }
  | { readonly shape: "whole" }
  | { readonly shape: "choice"; readonly of: readonly string[] }
  | { readonly shape: "days" }
  | { readonly shape: "retirement" };

export type ParameterDefinition = ParameterShape & {
  readonly at: ParameterTime;
  readonly unit: string;
};

const yesNo = ["yes", "no"] as const;

/** Every dated value the rules of the quota need. */
export const parameterDefinitions = {
  "quota-ratio": { shape: "share", most: 1, at: "data-year", unit: "share-of-staff" },
  "minimum-wage-monthly": { shape: "fen", at: "month", unit: "fen" },
  "local-average-wage": { shape: "fen", at: "data-year", unit: "fen" },
  "wage-cap-times": { shape: "share", most: 100, at: "levy-year", unit: "times" },
  "average-wage-rounded-first": { shape: "choice", of: yesNo, at: "levy-year", unit: "choice" },
  "relief-key": {
    shape: "choice",
    of: ["levy-year", "data-year"],
    at: "levy-year",
    unit: "choice",
  },
  relief: { shape: "choice", of: ["bands", "none"], at: "levy-year", unit: "choice" },
  "relief-small-staff": { shape: "whole", at: "levy-year", unit: "people" },
  "relief-band-share": { shape: "share", most: 1, at: "levy-year", unit: "share-of-staff" },
  "relief-upper-factor": { shape: "share", most: 1, at: "levy-year", unit: "factor" },
  "relief-lower-factor": { shape: "share", most: 1, at: "levy-year", unit: "factor" },
  "young-small-staff": { shape: "whole", at: "levy-year", unit: "people" },
  "young-small-years": { shape: "whole", at: "levy-year", unit: "years" },
  "late-fee-daily": { shape: "share", most: 1, at: "levy-year", unit: "share-a-day" },
  "headcount-rounding": {
    shape: "choice",
    of: headcountRoundings,
    at: "data-year",
    unit: "choice",
  },
  "founding-year-divisor": {
    shape: "choice",
    of: foundingDivisors,
    at: "data-year",
    unit: "choice",
  },
  weighting: { shape: "choice", of: weightings, at: "data-year", unit: "choice" },
  "weight-at": { shape: "choice", of: weightTimes, at: "data-year", unit: "choice" },
  "least-term-months": { shape: "whole", at: "data-year", unit: "months" },
  "work-age-rule": { shape: "choice", of: ["gradual", "fixed"], at: "data-year", unit: "choice" },
  "work-age-from": { shape: "whole", at: "data-year", unit: "years" },
  "work-age-men-to": { shape: "whole", at: "data-year", unit: "years" },
  "work-age-women-to": { shape: "whole", at: "data-year", unit: "years" },
  "retirement-men": { shape: "retirement", at: "data-year", unit: "retirement" },
  "retirement-women-55": {
    shape: "retirement",
    at: "data-year",
    unit: "retirement",
  },
  "retirement-women-50": {
    shape: "retirement",
    at: "data-year",
    unit: "retirement",
  },
  "filing-window": { shape: "days", at: "levy-year", unit: "days" },
  "levy-window": { shape: "days", at: "levy-year", unit: "days" },
  "reward-window": { shape: "days", at: "levy-year", unit: "days" },
  "reward-months": { shape: "whole", at: "levy-year", unit: "months" },
  "reward-share": { shape: "share", most: 1, at: "levy-year", unit: "factor" },
  "reward-least-surplus": { shape: "share", most: 100, at: "levy-year", unit: "people" },
  "surplus-rounding": { shape: "choice", of: surplusRoundings, at: "levy-year", unit: "choice" },
  "single-organ-posts": { shape: "whole", at: "data-year", unit: "people" },
  "single-institution-posts": { shape: "whole", at: "data-year", unit: "people" },
} as const satisfies Record<string, ParameterDefinition>;

export type ParameterName = keyof typeof parameterDefinitions;
export const parameterNames = Object.keys(parameterDefinitions) as readonly ParameterName[];

export function isParameterName(name: string): name is ParameterName {
  return Object.hasOwn(parameterDefinitions, name);
}

/** Every dated value an administrator can propose: those of the quota, and what other features read. */
export const editableParameters = {
  ...parameterDefinitions,
  "minimum-wage-hourly": { shape: "fen", at: "month", unit: "fen" },
  "concentrated-share": { shape: "share", most: 1, at: "data-year", unit: "share-of-staff" },
  "vat-share": { shape: "share", most: 1, at: "data-year", unit: "share-of-staff" },
  "vat-least-staff": { shape: "whole", at: "data-year", unit: "people" },
  "vat-least-massage": { shape: "whole", at: "data-year", unit: "people" },
  "vat-cap-times": { shape: "whole", at: "data-year", unit: "times" },
  "dpf-share": { shape: "share", most: 1, at: "data-year", unit: "share-of-staff" },
  "hardship-most-years": { shape: "share", most: 10, at: "levy-year", unit: "years" },
  "hardship-defer-months": { shape: "whole", at: "levy-year", unit: "months" },
  "plan-first-contact-days": { shape: "whole", at: "month", unit: "working-days" },
  "plan-first-assessment-days": { shape: "whole", at: "month", unit: "working-days" },
  "allowance-grace-months": { shape: "whole", at: "month", unit: "months" },
  "living-subsidy-monthly": { shape: "fen", at: "month", unit: "fen" },
  "nursing-subsidy-monthly": { shape: "fen", at: "month", unit: "fen" },
  "nursing-subsidy-wider-monthly": { shape: "fen", at: "month", unit: "fen" },
  "training-target-people": { shape: "whole", at: "month", unit: "people" },
  "aid-month": { shape: "choice", of: yesNo, at: "month", unit: "choice" },
  "publish-least-people": { shape: "whole", at: "data-year", unit: "people" },
  "look-least-people": { shape: "whole", at: "data-year", unit: "people" },
  "look-staff-share": { shape: "share", most: 1, at: "data-year", unit: "share-of-staff" },
  "look-year-end-rise": { shape: "whole", at: "data-year", unit: "people" },
  "look-employers": { shape: "whole", at: "data-year", unit: "times" },
  "look-retirement-months": { shape: "whole", at: "data-year", unit: "months" },
  "look-near-people": { shape: "share", most: 100, at: "data-year", unit: "people" },
  "look-near-staff": { shape: "share", most: 100, at: "data-year", unit: "people" },
  "look-staff-drop": { shape: "share", most: 1, at: "data-year", unit: "share-of-staff" },
} as const satisfies Record<string, ParameterDefinition>;
export type EditableParameter = keyof typeof editableParameters;
export const editableParameterNames = Object.keys(
  editableParameters,
) as readonly EditableParameter[];

const SHARE = /^(\d{1,12})(?:\/([1-9]\d{0,11})|\.(\d{1,9}))?$/;
const WHOLE = /^\d{1,15}$/;
const DAYS = /^(\d{2}-\d{2})\/(\d{2}-\d{2})$/;
const RETIREMENT = /^(\d{2})\/(\d{4}-\d{2})\/(\d{1,2})\/(\d{2})$/;

/** A share, factor or fraction: `3/200`, `0.015`, `2`; undefined if the text is none of them. */
export function readShare(text: string): Ratio | undefined {
  const match = SHARE.exec(text);
  if (!match) return undefined;
  const [, whole = "", bottom, decimals = ""] = match;
  if (bottom !== undefined) return ratio(BigInt(whole), BigInt(bottom));
  return ratio(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
}

/** A number of people, months, years or fen that is whole and not negative. */
export function readWhole(text: string): number | undefined {
  const value = Number(text);
  return WHOLE.test(text) && Number.isSafeInteger(value) ? value : undefined;
}

/** A window within a year as `03-01/10-31`; the days exist in every year and do not go backwards. */
export function readDays(
  text: string,
): { readonly opens: string; readonly closes: string } | undefined {
  const match = DAYS.exec(text);
  if (!match) return undefined;
  const [, opens = "", closes = ""] = match;
  return isDayOfYear(opens) && isDayOfYear(closes) && opens <= closes
    ? { opens, closes }
    : undefined;
}

/** Steps of the retirement age as `60/1965-01/4/63`: base, first cohort, months of birth a step, cap. */
export function readRetirement(text: string): RetirementSteps | undefined {
  const match = RETIREMENT.exec(text);
  const firstCohort = plainMonth(match?.[2] ?? "");
  if (!match || !firstCohort) return undefined;
  const [baseYears, step, capYears] = [Number(match[1]), Number(match[3]), Number(match[4])];
  return step > 0 && capYears >= baseYears ? { baseYears, firstCohort, step, capYears } : undefined;
}

/** Whether a text is a value of a parameter's shape. Shares and amounts of money are above zero. */
export function isParameterValue(name: EditableParameter, text: string): boolean {
  const definition: ParameterDefinition = editableParameters[name];
  switch (definition.shape) {
    case "share": {
      const share = readShare(text);
      return (
        share !== undefined &&
        compareRatio(share, ratio(0)) > 0 &&
        compareRatio(share, ratio(definition.most)) <= 0
      );
    }
    case "fen":
      return (readWhole(text) ?? 0) > 0;
    case "whole":
      return readWhole(text) !== undefined;
    case "choice":
      return definition.of.includes(text);
    case "days":
      return readDays(text) !== undefined;
    case "retirement":
      return readRetirement(text) !== undefined;
  }
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isDayOfYear(text: string): boolean {
  const [month = 0, day = 0] = text.split("-").map(Number);
  return day >= 1 && day <= (LENGTHS[month - 1] ?? 0);
}
