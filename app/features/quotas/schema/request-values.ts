import { z } from "zod";
import { regionByCode } from "#app/features/positions/reference/regions.ts";
import { plainDate } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { parseYuan } from "#app/lib/money.ts";
import type { Fen } from "#app/lib/money.ts";
import { plainMonth } from "#app/lib/month.ts";
import type { PlainMonth } from "#app/lib/month.ts";
import { compareRatio, parseExact, ratio } from "#app/lib/ratio.ts";
import type { Ratio } from "#app/lib/ratio.ts";

/** Far above any payroll, and low enough that no sum leaves the exact range: a trillion yuan. */
const MOST_FEN = 100_000_000_000_000;
export const mostPeople = 10_000_000;
/** No number that is written out by hand is longer. */
const LONGEST_NUMBER = 40;

const problem = (issues: z.RefinementCtx, message: string) => {
  issues.addIssue({ code: "custom", message });
  return z.NEVER;
};

/** An amount of yuan as a decimal text, not negative: `"12000000.00"`. */
export const yuan = z
  .string()
  .max(LONGEST_NUMBER)
  .transform((text, issues): Fen => {
    const parsed = parseYuan(text);
    if (!parsed.ok) return problem(issues, `yuan: ${parsed.reason}`);
    const isInRange = parsed.fen >= 0 && parsed.fen <= MOST_FEN;
    return isInRange ? parsed.fen : problem(issues, "yuan: out of range");
  })
  .meta({ description: "Yuan as a decimal with at most two places" });

/** A count that may be a fraction, not negative: `"23/12"`, `"1.5"`, `"2"`. */
export const count = z
  .string()
  .max(LONGEST_NUMBER)
  .transform((text, issues): Ratio => {
    const value = parseExact(text);
    if (!value || compareRatio(value, ratio(0)) < 0) return problem(issues, "not a count");
    return compareRatio(value, ratio(2 * mostPeople)) > 0
      ? problem(issues, "count: out of range")
      : value;
  })
  .meta({ description: "An exact number: a decimal or a fraction such as 23/12" });

/** A day from 1900 to 2199 as `YYYY-MM-DD`. */
export const day = z
  .string()
  .max(10)
  .transform((text, issues): PlainDate => {
    const parsed = /^(19|2[01])/.test(text) ? plainDate(text) : undefined;
    return parsed ?? problem(issues, "not a day");
  })
  .meta({ description: "YYYY-MM-DD" });

export const month = z
  .string()
  .max(7)
  .transform((text, issues): PlainMonth => plainMonth(text) ?? problem(issues, "not a month"))
  .meta({ description: "YYYY-MM" });

/** A code of GB/T 2260 that exists. */
export const region = z
  .string()
  .regex(/^\d{6}$/, "not a region code")
  .refine((code) => regionByCode(code) !== undefined, "unknown region")
  .meta({ description: "GB/T 2260 code; rows of the regions above it hold too" });
