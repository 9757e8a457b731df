import { z } from "zod";
import { text, version } from "#app/features/positions/schema/form-values.ts";
import { bests, contestLimits, outcomes, parseScore, scoreUnits } from "../policy/index.ts";
import { sessionParams } from "./courses-query.ts";

export const disciplineParams = sessionParams.extend({
  disciplineId: z.union([z.literal("new"), z.uuid()]),
});
export const resultParams = z.object({ disciplineId: z.uuid() });
export const entryParams = z.object({ entryId: z.uuid() });

export const disciplineForm = z.object({
  /** 0 of what is to be added. */
  version: z.coerce.number().int().min(0),
  name: text(80).refine((typed) => typed !== "", "error.nameMissing"),
  nameEn: text(120),
  best: z.enum(bests, "error.choose"),
  unit: z.enum(scoreUnits, "error.choose"),
  decimals: z.coerce
    .number("error.choose")
    .int("error.choose")
    .min(0, "error.choose")
    .max(contestLimits.decimals, "error.choose"),
});

/** A number of any decimals: how many are allowed the discipline says, which the verb reads. */
const typedScore = z
  .string()
  .optional()
  .transform((typed, check) => {
    const plain = (typed ?? "").trim();
    if (plain === "" || parseScore(plain, contestLimits.decimals) !== null) return plain;
    check.addIssue({ code: "custom", message: "error.score" });
    return z.NEVER;
  });

export const resultsForm = z.object({
  version,
  results: z
    .array(
      z.object({
        enrolmentId: z.uuid(),
        outcome: z
          .enum(outcomes, "error.choose")
          .optional()
          .transform((chosen) => chosen ?? null),
        score: typedScore,
      }),
    )
    .max(500)
    .default([]),
});

export const correctionForm = z.object({
  version,
  outcome: z.enum(outcomes, "error.choose"),
  score: typedScore,
  reason: text(500).refine((typed) => typed !== "", "error.reasonMissing"),
});

export const namedForm = z.object({
  /** What the person wants now; absent: the name goes. */
  shows: z
    .string()
    .optional()
    .transform((ticked) => ticked === "yes"),
});
