import { z } from "zod";
import { adjustmentAnswers } from "#app/features/applications/policy/index.ts";
import { dayOfParts } from "#app/lib/typed.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { needsLimits } from "../policy/index.ts";
import { text } from "./enrolment-forms.ts";

const version = z.coerce.number().int().min(1);

const plain = (typed: string) => typed.replace(/\r\n?/g, "\n").trim();

const day = z
  .object({ year: z.string().optional(), month: z.string().optional(), day: z.string().optional() })
  .optional()
  .transform((parts, check): PlainDate | null => {
    const date = dayOfParts(parts);
    if (date !== undefined) return date;
    check.addIssue({ code: "custom", message: "error.date" });
    return z.NEVER;
  });

export const participantParams = z.object({ enrolmentId: z.uuid() });
export const needParams = participantParams.extend({ adjustmentId: z.uuid() });
export const participantsQuery = z.object({ after: z.uuid().optional().catch(undefined) });

export const approveForm = z.object({ version });
export const refuseForm = z.object({
  version,
  words: z
    .string({ error: "error.wordsMissing" })
    .transform(plain)
    .pipe(z.string().min(1, "error.wordsMissing").max(needsLimits.words, "error.tooLong")),
});
export const needReplyForm = z.object({
  version,
  answer: z.enum(adjustmentAnswers, "error.choose"),
  words: text(needsLimits.words),
  byWhen: day,
});
