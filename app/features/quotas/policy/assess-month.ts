import { addDays } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import type { Fen } from "#app/lib/money.ts";
import { addMonthsToDay, monthOf } from "#app/lib/month.ts";
import type { PlainMonth } from "#app/lib/month.ts";
import { asksForProof } from "./codes.ts";
import type { MonthCode } from "./codes.ts";
import type { Contract, DeclaredPerson, DispatchedMonth, Payer, PersonMonth } from "./person.ts";
import { isCountableGrade, weightIn } from "./weights.ts";
import type { Weighting, WeightTime } from "./weights.ts";
import { workingMonths } from "./working-age.ts";
import type { WorkingAge } from "./working-age.ts";

/** What the rules of counting a person-month need of the parameters of a year. */
export type CountingRules = {
  /** Local monthly minimum wage in force in each month of the data year. */
  readonly minimumWages: Readonly<Record<PlainMonth, Fen>>;
  readonly workingAge: WorkingAge;
  /** Least term of a contract, in months: 12. */
  readonly leastTermMonths: number;
  readonly weighting: Weighting;
  readonly weightAt: WeightTime;
  /** First and last day on which the return can be filed. */
  readonly filingWindow: { readonly opens: PlainDate; readonly closes: PlainDate };
};

/** `counted`: it counts. `proof-needed`: it does not until proof is shown. `denied`: it does not count. */
export type MonthOutcome = "counted" | "proof-needed" | "denied";

export type AssessedMonth = {
  readonly month: PlainMonth;
  /** What the month would weigh: 1 or 2. */
  readonly weight: number;
  /** What it adds to the sum of the year's person-months: the weight, or 0. */
  readonly counts: number;
  readonly outcome: MonthOutcome;
  /** Every reason against it, in the order of the checks; empty if it counts. */
  readonly codes: readonly MonthCode[];
};

/**
 * The months of one person with the result of every check C1 to C7 (policy.md 1.3). `filedOn` null: not filed yet; the
 * certificate is then held against the first day on which it could be filed.
 */
export function assessPerson(
  person: DeclaredPerson,
  filedOn: PlainDate | null,
  rules: CountingRules,
): readonly AssessedMonth[] {
  const always = [...lateness(filedOn, rules), ...certificateCodes(person, filedOn, rules)];
  const standing = standingOf(person, rules);
  return person.months.map((month) => {
    const codes = [...always, ...monthCodesOf(standing, month, rules)];
    const weight = weightIn(person, month.month, rules);
    const outcome = outcomeOf(codes);
    return {
      month: month.month,
      weight,
      counts: outcome === "counted" ? weight : 0,
      outcome,
      codes,
    };
  });
}

/** Filed after the window closed: as if nobody had been hired (财税〔2015〕72号 art. 12). */
export function lateness(
  filedOn: PlainDate | null,
  { filingWindow }: Pick<CountingRules, "filingWindow">,
): readonly "LATE"[] {
  return filedOn !== null && filedOn > filingWindow.closes ? ["LATE"] : [];
}

function outcomeOf(codes: readonly MonthCode[]): MonthOutcome {
  if (codes.length === 0) return "counted";
  return codes.every(asksForProof) ? "proof-needed" : "denied";
}

/** C1: a certificate that counts, valid on the day of filing (残联厅函〔2022〕63号 (二)). */
function certificateCodes(
  { certificate }: DeclaredPerson,
  filedOn: PlainDate | null,
  { filingWindow }: CountingRules,
): MonthCode[] {
  const { record = "found", validTo } = certificate;
  if (record === "not-found" || !isCountableGrade(certificate)) return ["CERT_NOT_FOUND"];
  const codes: MonthCode[] = record === "name-mismatch" ? ["CERT_NAME_MISMATCH"] : [];
  const day = filedOn ?? filingWindow.opens;
  return validTo !== null && validTo < day ? [...codes, "CERT_EXPIRED"] : codes;
}

/** What is the same in every month of a person, worked out once. */
type Standing = {
  readonly age: { readonly from: PlainMonth; readonly to: PlainMonth };
  readonly contracts: readonly {
    readonly from: PlainMonth;
    readonly to: PlainMonth | null;
    readonly isLong: boolean;
  }[];
};

function standingOf(person: DeclaredPerson, rules: CountingRules): Standing {
  return {
    age: workingMonths(person, rules.workingAge),
    contracts: person.contracts.map((contract) => ({
      from: monthOf(contract.from),
      to: contract.to && monthOf(contract.to),
      isLong: hasTerm(contract, rules.leastTermMonths),
    })),
  };
}

/** C2 to C6 for one month. */
function monthCodesOf(
  { age, contracts }: Standing,
  month: PersonMonth,
  rules: CountingRules,
): readonly MonthCode[] {
  const checks: readonly (readonly [MonthCode | undefined, boolean])[] = [
    ["AGE_OUT", month.month < age.from || month.month > age.to],
    [contractCode(contracts, month), true],
    [wageCode(month, rules), true],
    ["PENSION_MISSING", !month.pension],
    ["MEDICAL_MISSING", !month.medical],
    ["PAYER_MISMATCH", month.dispatch === undefined && !isPaidRight(contracts, month)],
    ["DUP_PERSON_MONTH", month.countedElsewhere === true],
    ["DISPATCH_BOTH_SIDES", month.dispatch !== undefined && isOnBothSides(month.dispatch)],
  ];
  return checks.flatMap(([code, holds]) => (code !== undefined && holds ? [code] : []));
}

/**
 * C3: the term of the contract that covers any day of the month is at least 12 months; the person need not have worked
 * so long (财税〔2015〕72号 art. 6). Terms of two contracts are not added up. A host's agreement stands in for a contract.
 */
function contractCode(
  contracts: Standing["contracts"],
  { month, dispatch }: PersonMonth,
): "CONTRACT_GAP" | "TERM_LT_12M" | undefined {
  if (dispatch?.side === "host" && dispatch.agreedSide !== "host") return "CONTRACT_GAP";
  const covering = contracts.filter((contract) => covers(contract, month));
  if (covering.length === 0) return "CONTRACT_GAP";
  return covering.some(({ isLong }) => isLong) ? undefined : "TERM_LT_12M";
}

/** Any day of the month is enough. */
function covers({ from, to }: Standing["contracts"][number], month: PlainMonth): boolean {
  return from <= month && (to === null || to >= month);
}

/** Whether a contract runs for at least so many months: 2025-04-15 to 2026-04-14 are twelve. */
export function hasTerm({ from, to }: Contract, months: number): boolean {
  return to === null || to >= addDays(addMonthsToDay(from, months), -1);
}

/** C4: the wage paid reaches the monthly minimum in force in that month. */
function wageCode(
  { month, wage }: PersonMonth,
  { minimumWages }: CountingRules,
): "WAGE_NO_DATA" | "WAGE_LT_MIN" | undefined {
  if (wage === null) return "WAGE_NO_DATA";
  const minimum = minimumWages[month];
  if (minimum === undefined) throw new RangeError(`no minimum wage for ${month}`);
  return wage < minimum ? "WAGE_LT_MIN" : undefined;
}

/**
 * C6: one of wage and insurance paid by another unit still counts for the employer that holds the contract
 * (残联厅函〔2022〕63号 (三)); both paid by another unit do not.
 */
function isPaidRight(contracts: Standing["contracts"], month: PersonMonth): boolean {
  const payers: readonly Payer[] = [
    month.wagePayer ?? "employer",
    month.insurancePayer ?? "employer",
  ];
  const others = payers.filter((payer) => payer === "other").length;
  return others === 0 || (others === 1 && contracts.some((one) => covers(one, month.month)));
}

/** C6: a dispatched person counts on one side only; declared on both, on neither (policy.md T11). */
function isOnBothSides({ side, agreedSide, otherSideDeclares }: DispatchedMonth): boolean {
  return otherSideDeclares || (side === "agency" && agreedSide === "host");
}
