import { z } from "zod";
import { parseYuan } from "#app/lib/money.ts";
import type { Fen } from "#app/lib/money.ts";
import { ledgerLimits } from "../policy/ledger.ts";

/** Seasonal workers as they are kept. */
export const seasonalList = z.array(
  z.object({ people: z.number().int().min(0), months: z.number().int().min(0).max(12) }),
);

/** Most staff of one employer in a month. */
const MOST_STAFF = 2_000_000;
/** 100 billion yuan in a year. */
const MOST_PAYROLL = 10_000_000_000_000;

/** Digits as typed, full width or half, with spaces and commas or without. */
export function plainDigits(typed: string | undefined): string {
  return (typed ?? "").normalize("NFKC").replace(/[\s,，]/g, "");
}

const people = z
  .string()
  .optional()
  .transform((typed, check): number => {
    const plain = plainDigits(typed);
    if (plain === "") {
      check.addIssue({ code: "custom", message: "staff.missing" });
      return z.NEVER;
    }
    const number = /^\d{1,7}$/.test(plain) ? Number(plain) : Number.NaN;
    if (number <= MOST_STAFF) return number;
    check.addIssue({ code: "custom", message: "staff.format" });
    return z.NEVER;
  });

const optionalNumber = (most: number, key: string) =>
  z
    .string()
    .optional()
    .transform((typed, check): number | null => {
      const plain = plainDigits(typed);
      if (plain === "") return null;
      const number = /^\d{1,7}$/.test(plain) ? Number(plain) : Number.NaN;
      if (number <= most) return number;
      check.addIssue({ code: "custom", message: key });
      return z.NEVER;
    });

const payroll = z
  .string()
  .optional()
  .transform((typed, check): Fen => {
    const plain = plainDigits(typed).replace(/[¥元]/g, "");
    const amount = parseYuan(plain);
    if (plain === "") check.addIssue({ code: "custom", message: "payroll.missing" });
    else if (amount.ok && amount.fen >= 0 && amount.fen <= MOST_PAYROLL) return amount.fen;
    else check.addIssue({ code: "custom", message: "payroll.format" });
    return z.NEVER;
  });

const seasonal = z
  .array(
    z.object({
      people: optionalNumber(MOST_STAFF, "staff.format"),
      months: optionalNumber(12, "seasonal.months"),
    }),
  )
  .max(ledgerLimits.seasonal)
  .default([])
  .transform((rows) =>
    rows.flatMap(({ people: count, months }) =>
      count === null || months === null ? [] : [{ people: count, months }],
    ),
  );

/** The staff of a year: twelve numbers, seasonal workers, wages paid. */
export const staffYearForm = z.object({
  months: z.array(people).length(12, "staff.missing"),
  seasonal,
  foundedInMonth: optionalNumber(12, "founded.format").transform((month) => month || null),
  payroll,
});
export type StaffYearInput = z.infer<typeof staffYearForm>;
