import { plainDate } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import type { Fen } from "#app/lib/money.ts";
import { firstDayOf, monthOf, monthsOfYear } from "#app/lib/month.ts";
import type { PlainMonth } from "#app/lib/month.ts";
import type { DeclaredPerson } from "./person.ts";
import { workingMonths } from "./working-age.ts";
import type { WorkingAge } from "./working-age.ts";

/** What does not fit when a year's ledger begins from the year before, in the order it is checked. */
export const takeoverCodes = [
  "contract-missing",
  "contract-ended",
  "contract-ends",
  "certificate-ended",
  "certificate-ends",
  "age-over",
  "age-ends",
  "consent-ended",
  "declared-elsewhere",
  "same-person",
  "month-missing",
  "wage-missing",
  "wage-below-minimum",
  "insurance-stopped",
] as const;
export type TakeoverCode = (typeof takeoverCodes)[number];

export type Finding = {
  readonly code: TakeoverCode;
  /** Since when, until when or in which month: a day as the first of a month where a month is meant. */
  readonly at: PlainDate | null;
  /** How many months it concerns, where it is about several. */
  readonly months: number | null;
};

/** Somebody of the ledger with the months of the year before. */
export type LeavingYear = {
  readonly name: string;
  readonly declared: DeclaredPerson;
  /** The last month that counts, where a consent was taken back. */
  readonly until: PlainMonth | null;
  /** The first month of either year that another employer's filed return declares; null: none. */
  readonly elsewhere: PlainMonth | null;
};

export type TakeoverRules = {
  /** The year that begins, such as 2026. */
  readonly year: number;
  readonly today: PlainDate;
  /** Of the year before; null: no parameters, and age and wages are not checked. */
  readonly rules: {
    readonly workingAge: WorkingAge;
    readonly minimumWages: Readonly<Record<PlainMonth, Fen>>;
  } | null;
};

export type TakenOver = {
  /** On contract on some day of the year that begins: the ledger goes on with them. */
  readonly isCarried: boolean;
  readonly findings: readonly Finding[];
};

/** Who of last year's ledger goes on, in the order given, and everything about each that does not fit. */
export function takeOver(
  people: readonly LeavingYear[],
  asked: TakeoverRules,
): readonly TakenOver[] {
  const times = new Map<string, number>();
  for (const person of people) times.set(likeness(person), (times.get(likeness(person)) ?? 0) + 1);
  return people.map((person) => {
    const isDouble = (times.get(likeness(person)) ?? 0) > 1;
    const findings = [
      ...contractFindings(person.declared, asked),
      ...certificateFindings(person.declared, asked),
      ...ageFindings(person.declared, asked),
      ...placeFindings(person, isDouble),
      ...monthFindings(person.declared, asked),
    ];
    return { isCarried: isOnContract(person.declared, asked.year), findings };
  });
}

/** Two entries with one name and one day of birth are most likely one person under two numbers. */
const likeness = ({ name, declared }: LeavingYear) => `${name} ${declared.birthDate}`;

function finding(
  code: TakeoverCode,
  at: PlainDate | null = null,
  months: number | null = null,
): Finding {
  return { code, at, months };
}

function endsOf(year: number): { readonly first: PlainDate; readonly last: PlainDate } {
  return {
    first: plainDate(`${year}-01-01`) as PlainDate,
    last: plainDate(`${year}-12-31`) as PlainDate,
  };
}

function isOnContract({ contracts }: DeclaredPerson, year: number): boolean {
  const { first, last } = endsOf(year);
  return contracts.some(({ from, to }) => from <= last && (to === null || to >= first));
}

/** The last day of the contract that ends last; null: one has no end. */
function latestEnd({ contracts }: DeclaredPerson): PlainDate | null {
  const ends = contracts.flatMap(({ to }) => to ?? []);
  return ends.length < contracts.length ? null : (ends.toSorted().at(-1) ?? null);
}

function contractFindings(person: DeclaredPerson, { year }: TakeoverRules): readonly Finding[] {
  const { contracts } = person;
  if (contracts.length === 0) return [finding("contract-missing")];
  const end = latestEnd(person);
  if (end === null) return [];
  if (!isOnContract(person, year)) return [finding("contract-ended", end)];
  return end <= endsOf(year).last ? [finding("contract-ends", end)] : [];
}

function certificateFindings(
  { certificate: { validTo } }: DeclaredPerson,
  { year, today }: TakeoverRules,
): readonly Finding[] {
  if (validTo === null) return [];
  if (validTo < today) return [finding("certificate-ended", validTo)];
  return validTo <= endsOf(year).last ? [finding("certificate-ends", validTo)] : [];
}

function ageFindings(person: DeclaredPerson, { year, rules }: TakeoverRules): readonly Finding[] {
  if (rules === null) return [];
  const { to } = workingMonths(person, rules.workingAge);
  const { first, last } = endsOf(year);
  if (to < monthOf(first)) return [finding("age-over", firstDayOf(to))];
  return to <= monthOf(last) ? [finding("age-ends", firstDayOf(to))] : [];
}

function placeFindings({ until, elsewhere }: LeavingYear, isDouble: boolean): readonly Finding[] {
  return [
    ...(until === null ? [] : [finding("consent-ended", firstDayOf(until))]),
    ...(elsewhere === null ? [] : [finding("declared-elsewhere", firstDayOf(elsewhere))]),
    ...(isDouble ? [finding("same-person")] : []),
  ];
}

/** The year before: months under contract without an entry, and what the last month entered says. */
function monthFindings(person: DeclaredPerson, { year, rules }: TakeoverRules): readonly Finding[] {
  const { contracts, months } = person;
  const missing = monthsOfYear(year - 1).filter(
    (month) =>
      months.every((one) => one.month !== month) &&
      contracts.some(
        ({ from, to }) => monthOf(from) <= month && (to === null || monthOf(to) >= month),
      ),
  );
  const [firstMissing] = missing;
  const gaps = firstMissing
    ? [finding("month-missing", firstDayOf(firstMissing), missing.length)]
    : [];
  const last = months.at(-1);
  if (!last) return gaps;
  const at = firstDayOf(last.month);
  const minimum = rules?.minimumWages[last.month];
  const stopped = (kind: "pension" | "medical") => !last[kind] && months.some((one) => one[kind]);
  return [
    ...gaps,
    ...(last.wage === null ? [finding("wage-missing", at)] : []),
    ...(last.wage !== null && minimum !== undefined && last.wage < minimum
      ? [finding("wage-below-minimum", at)]
      : []),
    ...(stopped("pension") || stopped("medical") ? [finding("insurance-stopped", at)] : []),
  ];
}
