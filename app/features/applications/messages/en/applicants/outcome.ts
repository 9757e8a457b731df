import type { Translation } from "../../../../../i18n/translate.ts";
import type { outcome as source } from "../../zh-CN/applicants/outcome.ts";

export const outcome = {
  "outcome.title": "Were you able to hire?",
  "outcome.question": "Were you able to hire for this position?",
  "outcome.change": "Change the answer",
  "outcome.hired-here": "Yes, somebody who applied on Tongtu",
  "outcome.hired-elsewhere": "Yes, somebody found elsewhere",
  "outcome.not-hired": "No",
  "outcome.no-longer-needed": "We no longer need to hire",
  "outcomeHint.hired-here":
    "Please record the first day of work in the application. The yearly return and the follow-up build on it.",
  "outcomeHint.hired-elsewhere":
    "At a job fair, by recommendation or on another site, for example.",
  "outcomeHint.not-hired": "The position can be published again.",
  "outcomeHint.no-longer-needed":
    "The position was cancelled, or your present staff does the work, for example.",
  "outcome.words": "Anything to add",
  "outcome.wordsHint":
    "Why nobody was hired, for example. Please write nothing personal about applicants.",
  "outcome.save": "Save the answer",
  "outcome.answered": "Answered on {at}: {outcome}.",
  "outcome.next": "What follows",
  "outcomeNext.hired-here":
    "Everybody whose first day of work is recorded becomes part of the yearly return and the follow-up.",
  "outcomeNext.hired-elsewhere":
    "Thank you for telling us. If the person holds a disability certificate, you can enter them in the yearly return.",
  "outcomeNext.not-hired":
    "You can publish the position again, or first see whether its requirements and wage should change.",
  "outcomeNext.no-longer-needed": "Thank you for telling us.",
  "outcome.nobodyRecorded":
    "Nobody is recorded as hired yet. Offer the job to an applicant first; once it is accepted, you can record the first day of work.",
  "outcome.startsOn": "{name}, started or starts on {day}",
  "outcome.record": "Record the first day of work of {name}",
  "outcome.returns": "Go to the yearly return",
  "outcome.relist": "Publish again from the position's page",
  "outcome.waiting_one": "{count} application has not ended; please tell the applicant the result",
  "outcome.waiting_other":
    "{count} applications have not ended; please tell the applicants the result",
  "outcome.notOver": "The position is still open",
  "outcome.notOverNext": "Please answer once it has closed, ended early or been filled.",
  "refused.not-over": "The position is still open. There is nothing to answer yet.",
  "done.outcomeSaved": "Your answer is saved.",
} as const satisfies Translation<typeof source>;
