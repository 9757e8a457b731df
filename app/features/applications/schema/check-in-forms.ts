import { z } from "zod";
import { supportAnswers } from "../policy/index.ts";

const MOST = 2_000;

export const checkInParams = z.object({ checkInId: z.uuid() });

export const checkInForm = z.object({
  version: z.coerce.number().int().min(1),
  isWorking: z.enum(["yes", "no"], "error.choose").transform((answer) => answer === "yes"),
  adjustments: z.enum(supportAnswers, "error.choose"),
  words: z
    .string()
    .optional()
    .transform((typed, check) => {
      const plain = (typed ?? "").trim();
      if (plain.length <= MOST) return plain;
      check.addIssue({ code: "custom", message: "error.tooLong" });
      return z.NEVER;
    }),
});
