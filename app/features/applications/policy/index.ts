export { supportAnswers, checkInDays, checkInSides, startsAskedOn } from "./check-ins.ts";
export type { SupportAnswer, CheckInDays, CheckInSide } from "./check-ins.ts";
export {
  adjustmentAnswers,
  adjustmentLimits,
  adjustmentStates,
  isAdjustmentOverdue,
  judgeAdjustmentAnswer,
} from "./adjustments.ts";
export type { AdjustmentAnswer, AdjustmentState } from "./adjustments.ts";
export { fewestCounted, publicShare, rateMonths } from "./answer-rate.ts";
export type { Counted } from "./answer-rate.ts";
export {
  consentedFields,
  consentFields,
  consentPurpose,
  disclosedFields,
  disclosureFields,
  disclosureStages,
  releasable,
  stageOf,
} from "./disclosure.ts";
export type {
  ApplicationDisclosure,
  ConsentField,
  ConsentPurpose,
  DisclosureField,
  DisclosureStage,
  Releasable,
} from "./disclosure.ts";
export {
  assistiveAids,
  communicationModes,
  noReachingNote,
  reachingPurpose,
  reachingWordsLimit,
  saysNothing,
} from "./reaching.ts";
export type { AssistiveAid, CommunicationMode, ReachingNote } from "./reaching.ts";
export { filingConsentOf, mayConsentToFiling } from "./filing.ts";
export type { FilingConsent } from "./filing.ts";
export { adjustmentDueOn, dueAfter, dueWorkingDays, nextStep, statesWaitingFor } from "./due.ts";
export type { Due, NextStep } from "./due.ts";
export { fileKinds, fileLimits } from "./files.ts";
export type { FileKind } from "./files.ts";
export {
  interviewModes,
  judgeSlots,
  maySelectSlot,
  slotLimits,
  suggestedAnswerBy,
} from "./interview.ts";
export type { InterviewMode, Slot, SlotRefusal } from "./interview.ts";
export {
  lapseReasons,
  mostQuestions,
  outcomes,
  refusalReasons,
  templatePurposes,
  withdrawalReasons,
  wordLimits,
} from "./reasons.ts";
export type {
  LapseReason,
  Outcome,
  RefusalReason,
  TemplatePurpose,
  WithdrawalReason,
} from "./reasons.ts";
export {
  applicationSections,
  gapMonths,
  longestGap,
  mayBeHandedIn,
  mayFillIn,
  mostWorks,
  problemsOf,
  sectionsFor,
} from "./sections.ts";
export type {
  ApplicationContent,
  ApplicationFacts,
  ApplicationProblem,
  ApplicationSection,
  Month,
  Work,
} from "./sections.ts";
export {
  applicationMoves,
  applicationMovesFor,
  applicationStates,
  endedStates,
  isEnded,
  mayApply,
  moveApplication,
  needsWords,
  sideOf,
  silenceDays,
} from "./states.ts";
export type {
  ApplicationInState,
  ApplicationMove,
  ApplicationMoveRefusal,
  ApplicationState,
  Clock,
  Side,
} from "./states.ts";
