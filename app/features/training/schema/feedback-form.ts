import { z } from "zod";
import { feedbackMarks, feedbackWords, workedAnswers } from "../policy/index.ts";
import { text } from "./enrolment-forms.ts";

export const feedbackForm = z.object({
  version: z.coerce.number().int().min(0),
  overall: z.enum(feedbackMarks, "overall.missing"),
  teaching: z.enum(feedbackMarks, "teaching.missing"),
  words: text(feedbackWords),
  /** Of each adjustment that was promised; what is left open says nothing of it. */
  needs: z
    .array(z.object({ id: z.uuid(), worked: z.enum(workedAnswers, "error.choose").optional() }))
    .max(50)
    .default([]),
});
export type FeedbackInput = z.infer<typeof feedbackForm>;
