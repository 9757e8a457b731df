import { plainDate } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { fen } from "#app/lib/money.ts";
import { monthsOfYear, plainMonth } from "#app/lib/month.ts";
import type { PlainMonth } from "#app/lib/month.ts";
import { multiplyRatio, parseExact, ratio, roundRatioHalfUp } from "#app/lib/ratio.ts";
import type { Ratio } from "#app/lib/ratio.ts";
import { sampleParameters } from "#db/seed/policy-parameters.ts";
import { parametersFor } from "../policy/index.ts";
import type {
  DeclaredPerson,
  Employer,
  LevyFacts,
  ParameterRow,
  PersonMonth,
  QuotaParameters,
} from "../policy/index.ts";

export const day = (text: string): PlainDate => {
  const found = plainDate(text);
  if (!found) throw new Error(`not a day: ${text}`);
  return found;
};
export const month = (text: string): PlainMonth => {
  const found = plainMonth(text);
  if (!found) throw new Error(`not a month: ${text}`);
  return found;
};
/** Reads `30.5` and `23/12`. */
export const fraction = (text: string | number): Ratio => {
  const found = parseExact(String(text));
  if (!found) throw new Error(`not a fraction: ${text}`);
  return found;
};

/** The rows of the sample, with values of some names replaced. */
export function parameterRows(values: Readonly<Record<string, string>> = {}): ParameterRow[] {
  return sampleParameters.map(({ from, to, unit: _unit, ...row }) => ({
    ...row,
    value: values[row.name] ?? row.value,
    validFrom: day(from),
    validTo: to === null ? null : day(to),
  }));
}

/** The parameters of 晋城市城区 for a data year, with values of some names replaced. */
export function sampleParametersFor(
  dataYear: number,
  values: Readonly<Record<string, string>> = {},
): QuotaParameters {
  const answer = parametersFor(parameterRows(values), { region: "140502", dataYear });
  if (!answer.ok) throw new Error(`no parameters: ${answer.missing.join(", ")}`);
  return answer.parameters;
}

export const enterprise: Employer = { kind: "enterprise", registeredOn: null };

/** Facts of a levy; the payroll follows from the average wage in yuan. */
export function facts(
  headcount: string | number,
  counted: string | number,
  averageYuan = 60_000,
  employer: Employer = enterprise,
): LevyFacts {
  const staff = fraction(headcount);
  return {
    employer,
    headcount: staff,
    counted: fraction(counted),
    payroll: fen(Number(roundRatioHalfUp(multiplyRatio(staff, ratio(averageYuan * 100))))),
  };
}

/** A month in which nothing is wrong. */
export function goodMonth(text: string, changes: Partial<PersonMonth> = {}): PersonMonth {
  return { month: month(text), wage: fen(250_000), pension: true, medical: true, ...changes };
}

/** A man born in 1985 with grade 3 and a contract of three years, with twelve good months. */
export function worker(
  year: number,
  {
    monthChanges = {},
    ...changes
  }: Partial<DeclaredPerson> & {
    readonly monthChanges?: Partial<PersonMonth>;
  } = {},
): DeclaredPerson {
  return {
    certificate: { kind: "disability", grade: 3, validTo: day("2030-01-01") },
    birthDate: day("1985-06-15"),
    sex: "male",
    contracts: [{ from: day(`${year - 1}-01-01`), to: day(`${year + 1}-12-31`) }],
    months: monthsOfYear(year).map((each) => goodMonth(each, monthChanges)),
    ...changes,
  };
}
