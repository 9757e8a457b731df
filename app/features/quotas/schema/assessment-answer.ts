import { z } from "zod";
import { lineCodes, monthCodes } from "../policy/index.ts";

const money = z.string().meta({ description: "Yuan with two decimals" });
const exact = z.string().meta({ description: "Exact: a decimal, or a fraction such as 23/12" });

const figures = z.strictObject({
  headcount: exact,
  counted: exact,
  required: exact,
  gap: exact,
  averageWage: money,
  cappedWage: money,
  gross: money,
  factor: exact,
  due: money,
  dueWithoutRelief: money,
  reward: money,
});

const hireYear = z
  .strictObject({ due: money, reward: money, gain: money })
  .nullable()
  .meta({ description: "With the hire; `gain` against the year without. Null: no parameters" });

/** What another program gets back. */
export const assessmentAnswer = figures
  .extend({
    months: z.array(
      z.strictObject({
        person: z.int(),
        month: z.string(),
        weight: z.int(),
        counted: z.boolean(),
        codes: z.array(z.enum(monthCodes)),
      }),
    ),
    lines: z.array(
      z.strictObject({
        code: z.enum(lineCodes),
        text: z.string(),
        value: z.string(),
        source: z.string(),
      }),
    ),
    breakEven: z.array(
      z.strictObject({
        at: z.enum(["upper-band", "quota", "reward"]),
        counted: exact,
        personMonths: z.int(),
        due: money,
        reward: money,
      }),
    ),
    oneMoreHire: z
      .strictObject({ thisYear: hireYear, nextYear: hireYear })
      .nullable()
      .meta({ description: "Null unless the request asked" }),
    otherRounding: z
      .strictObject({ headcount: exact, due: money })
      .nullable()
      .meta({ description: "The other habit of rounding the headcount, where it decides" }),
    overridden: z
      .array(z.string())
      .meta({ description: "Parameters of the request that stood in for stored ones: a trial" }),
    parametersVersion: z
      .string()
      .meta({ description: "Changes whenever a row that was used changes" }),
  })
  .meta({ id: "QuotaAssessment" });
export type AssessmentBody = z.infer<typeof assessmentAnswer>;
