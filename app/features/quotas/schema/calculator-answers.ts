import { fen, parseYuan } from "#app/lib/money.ts";
import type { Fen } from "#app/lib/money.ts";
import { regionByCode } from "#app/features/positions/reference/regions.ts";

/** The questions, one a page, in their order. */
export const calculatorSteps = [
  "place",
  "year",
  "kind",
  "staff",
  "payroll",
  "people",
  "filing",
] as const;
export type CalculatorStep = (typeof calculatorSteps)[number];

/** Kinds the calculator offers; farmers' cooperatives count as enterprises. */
export const calculatorKinds = [
  "enterprise",
  "private-non-enterprise",
  "social-organisation",
  "foundation",
  "public-institution",
  "government-organ",
  "individual-business",
] as const;
export type CalculatorKind = (typeof calculatorKinds)[number];

/**
 * What was answered so far. It travels in the address and is kept nowhere; there is nothing about a person in it.
 */
export interface CalculatorAnswers {
  readonly place?: string;
  readonly year?: number;
  readonly kind?: CalculatorKind;
  readonly staff?: {
    readonly months: readonly number[];
    readonly seasonal: { readonly people: number; readonly months: number } | null;
  };
  readonly payroll?: Fen;
  /** Counted person-months of people with severe disability, and of others. */
  readonly people?: { readonly severe: number; readonly light: number };
  readonly filing?: "in-time" | "late";
}
export type WholeAnswers = Required<CalculatorAnswers>;

export const mostStaff = 1_000_000;
const MOST_FEN = 100_000_000_000_000;
/** Nobody counts for more than twelve months. */
export const mostPersonMonths = 12 * mostStaff;

/** The answers of an address; whatever cannot be used is as if it had not been answered. */
export function readAnswers(query: URLSearchParams): CalculatorAnswers {
  const place = query.get("place") ?? "";
  const year = whole(query.get("year"), 2100) ?? 0;
  const kind = calculatorKinds.find((one) => one === query.get("kind"));
  const staff = readStaff(query.get("staff"), query.get("seasonal"));
  const payroll = parseYuan(query.get("payroll") ?? "");
  const people = pair(query.get("people"), mostPersonMonths);
  const filing = (["in-time", "late"] as const).find((one) => one === query.get("filing"));
  return {
    ...(regionByCode(place) && { place }),
    ...(year >= 2000 && { year }),
    ...(kind && { kind }),
    ...(staff && { staff }),
    ...(payroll.ok && payroll.fen >= 0 && payroll.fen <= MOST_FEN && { payroll: payroll.fen }),
    ...(people && { people: { severe: people[0], light: people[1] } }),
    ...(filing && { filing }),
  };
}

/** The answers as names and values of an address. */
export function answersQuery(answers: CalculatorAnswers): Record<string, string> {
  const { staff, payroll, people } = answers;
  const isEven = staff?.months.every((one) => one === staff.months[0]);
  const seasonal = staff?.seasonal;
  return {
    ...(answers.place !== undefined && { place: answers.place }),
    ...(answers.year !== undefined && { year: String(answers.year) }),
    ...(answers.kind !== undefined && { kind: answers.kind }),
    ...(staff && { staff: isEven ? String(staff.months[0]) : staff.months.join("-") }),
    ...(seasonal && { seasonal: `${seasonal.people}-${seasonal.months}` }),
    ...(payroll !== undefined && { payroll: plainYuan(payroll) }),
    ...(people && { people: `${people.severe}-${people.light}` }),
    ...(answers.filing !== undefined && { filing: answers.filing }),
  };
}

/** The first question without an answer; null: all are answered. */
export function nextQuestion(answers: CalculatorAnswers): CalculatorStep | null {
  return calculatorSteps.find((step) => answers[step] === undefined) ?? null;
}

export function isWhole(answers: CalculatorAnswers): answers is WholeAnswers {
  return nextQuestion(answers) === null;
}

function plainYuan(amount: Fen): string {
  const text = String(amount).padStart(3, "0");
  return fen(amount) % 100 === 0 ? text.slice(0, -2) : `${text.slice(0, -2)}.${text.slice(-2)}`;
}

function readStaff(text: string | null, seasonalText: string | null): CalculatorAnswers["staff"] {
  const parts = (text ?? "").split("-").map((part) => whole(part, mostStaff));
  const months = parts.length === 1 ? Array.from({ length: 12 }, () => parts[0]) : parts;
  if (months.length !== 12 || !months.every((one) => one !== undefined)) return undefined;
  const seasonal = pair(seasonalText, mostStaff);
  const isMonths = seasonal !== undefined && seasonal[1] >= 1 && seasonal[1] <= 12;
  return { months, seasonal: isMonths ? { people: seasonal[0], months: seasonal[1] } : null };
}

function pair(text: string | null, most: number): readonly [number, number] | undefined {
  const [first, second, ...rest] = (text ?? "").split("-").map((part) => whole(part, most));
  return first === undefined || second === undefined || rest.length > 0
    ? undefined
    : [first, second];
}

function whole(text: string | null, most: number): number | undefined {
  const value = Number(text);
  return /^\d{1,9}$/.test(text ?? "") && value <= most ? value : undefined;
}
