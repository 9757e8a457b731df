import type { Translation } from "#app/i18n/translate.ts";
import type { overdue as source } from "../zh-CN/overdue.ts";

export const overdue = {
  "unanswered.title": "Adjustments not answered in time",
  "unanswered.lede":
    "Adjustments an employer has not answered within 5 working days, the oldest first. Please talk to the employer and help both sides agree.",
  "unanswered.caption": "Adjustments not answered in time",
  "unanswered.person": "Job seeker",
  "unanswered.adjustment": "Adjustment needed",
  "unanswered.employer": "Employer and position",
  "unanswered.due": "Was due on",
  "unanswered.more": "Next ones",
  "unanswered.none": "All are answered",
  "unanswered.noneText": "No adjustment in your district is unanswered past its day.",
} as const satisfies Translation<typeof source>;
