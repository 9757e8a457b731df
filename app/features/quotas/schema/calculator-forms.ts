import { z } from "zod";
import { findRegion } from "#app/features/positions/reference/find-region.ts";
import { parseYuan } from "#app/lib/money.ts";
import type { Fen } from "#app/lib/money.ts";
import {
  calculatorKinds,
  mostPersonMonths,
  mostStaff,
  type CalculatorAnswers,
  type CalculatorStep,
} from "./calculator-answers.ts";

const MOST_FEN = 100_000_000_000_000;

/** A whole number as people type it: `1,200`, with spaces or full-width digits. */
export const wholeNumber = (missing: string, most: number) =>
  z.string({ error: missing }).transform((text, issues) => {
    const plain = text.normalize("NFKC").replace(/[\s,]/g, "");
    const value = Number(plain);
    if (/^\d{1,9}$/.test(plain) && value <= most) return value;
    issues.addIssue({
      code: "custom",
      message: /^\d+$/.test(plain) ? "number.large" : "number.format",
    });
    return z.NEVER;
  });

export const place = z
  .string({ error: "place.missing" })
  .max(100, "place.unknown")
  .transform((text, issues) => {
    const found = findRegion(text);
    if (found.ok && found.rest === "") return found.region.code;
    issues.addIssue({ code: "custom", message: `place.${found.ok ? "unknown" : found.reason}` });
    return z.NEVER;
  });

export const payroll = z.string({ error: "payroll.missing" }).transform((text, issues): Fen => {
  const parsed = parseYuan(text.normalize("NFKC").replace(/[\s¥元]/g, ""));
  if (parsed.ok && parsed.fen >= 0 && parsed.fen <= MOST_FEN) return parsed.fen;
  const fault = parsed.ok && parsed.fen < 0 ? "not-a-number" : "too-large";
  const message = `payroll.${parsed.ok ? fault : parsed.reason}`;
  issues.addIssue({ code: "custom", message });
  return z.NEVER;
});

export const monthFields = Array.from({ length: 12 }, (_, at) => `month${at + 1}`);
const staffNumber = wholeNumber("staff.missing", mostStaff).optional();

const staff = z
  .object({
    everyMonth: staffNumber,
    ...Object.fromEntries(monthFields.map((name) => [name, staffNumber])),
    seasonalPeople: wholeNumber("staff.missing", mostStaff).optional(),
    seasonalMonths: wholeNumber("staff.missing", 12).optional(),
  })
  .transform((given, issues): NonNullable<CalculatorAnswers["staff"]> => {
    const fault = (path: string, message: string) => {
      issues.addIssue({ code: "custom", path: [path], message });
      return z.NEVER;
    };
    const { everyMonth, seasonalPeople = 0, seasonalMonths = 0 } = given;
    const typed = monthFields.map((name) => (given as Record<string, number | undefined>)[name]);
    const months = typed.map((one) => one ?? everyMonth);
    const missing = months.indexOf(undefined);
    if (missing >= 0) {
      const isEmpty = typed.every((one) => one === undefined);
      return fault(isEmpty ? "everyMonth" : (monthFields[missing] ?? ""), "staff.missing");
    }
    if (seasonalPeople > 0 && seasonalMonths === 0)
      return fault("seasonalMonths", "seasonal.months");
    const seasonal = { people: seasonalPeople, months: seasonalMonths };
    const known = months.flatMap((one) => one ?? []);
    if (known.every((one) => one === 0) && seasonalPeople === 0)
      return fault("everyMonth", "staff.none");
    return { months: known, seasonal: seasonalPeople > 0 ? seasonal : null };
  });

const people = z.object({
  severe: wholeNumber("number.format", mostPersonMonths).default(0),
  light: wholeNumber("number.format", mostPersonMonths).default(0),
});

/** One form a question. Messages are keys of the feature's words. */
export const calculatorForms = {
  place: z.object({ place }),
  year: z.object({ year: z.coerce.number({ error: "year.missing" }).int().min(2000).max(2100) }),
  kind: z.object({ kind: z.enum(calculatorKinds, { error: "kind.missing" }) }),
  staff,
  payroll: z.object({ payroll }),
  people,
  filing: z.object({ filing: z.enum(["in-time", "late"], { error: "filing.missing" }) }),
} as const satisfies Record<CalculatorStep, z.ZodType>;

/** The answers with one more. */
export function withAnswer(
  answers: CalculatorAnswers,
  step: CalculatorStep,
  form: unknown,
): CalculatorAnswers {
  const isWholeForm = step === "staff" || step === "people";
  return { ...answers, ...(isWholeForm ? { [step]: form } : (form as CalculatorAnswers)) };
}
