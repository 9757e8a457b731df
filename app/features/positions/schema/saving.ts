import { z } from "zod";
import { alertFrequencies, reminderChoices } from "../policy/index.ts";

export const savePositionForm = z.object({});

export const forgetForm = z.object({ positionId: z.uuid() });

export const reminderForm = z.object({
  positionId: z.uuid(),
  reminder: z.enum(reminderChoices, "error.reminder"),
});

const name = z
  .string("error.searchName")
  .trim()
  .min(1, "error.searchName")
  .max(60, "error.searchNameLong");
const frequency = z.enum(alertFrequencies, "error.frequency");

/** `query` is the search's address after the question mark, as the page was opened with it. */
export const saveSearchForm = z.object({
  name,
  frequency,
  query: z.string().max(4000).default(""),
});

export const changeSearchForm = z.object({ searchId: z.uuid(), name, frequency });
export const searchForm = z.object({ searchId: z.uuid() });

export const alertAnswers = ["relevant", "not-relevant", "keep", "end"] as const;
export type AlertAnswer = (typeof alertAnswers)[number];
export const alertAnswerForm = z.object({ answer: z.enum(alertAnswers, "error.alertAnswer") });
