/** Why an application ended. Words of their own stand beside a refusal and may stand beside a withdrawal. */
export const refusalReasons = [
  "requirement-not-met",
  "others-fit-better",
  "position-filled",
  "position-changed",
  "adjustment-not-possible",
  "other",
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

export const withdrawalReasons = [
  "other-work",
  "no-longer-suits",
  "adjustments",
  "waited-too-long",
  "travel",
  "other",
  "rather-not-say",
] as const;
export type WithdrawalReason = (typeof withdrawalReasons)[number];

/** The clock ends for silence, or a draft whose position is over. */
export const lapseReasons = ["silence", "position-over"] as const;
export type LapseReason = (typeof lapseReasons)[number];

/** "Were you able to hire?" */
export const outcomes = ["hired-here", "hired-elsewhere", "not-hired", "no-longer-needed"] as const;
export type Outcome = (typeof outcomes)[number];

/** What a message template is written for. */
export const templatePurposes = ["message", "ask", "interview", "refuse"] as const;
export type TemplatePurpose = (typeof templatePurposes)[number];

/** Signs of one message, note, template or answer to a question. */
export const wordLimits = { message: 2_000, note: 2_000, answer: 1_000, question: 300 } as const;

export const mostQuestions = 5;
