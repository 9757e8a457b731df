export { estimateAllowance, monthlyPay } from "./allowance.ts";
export type { AllowanceEstimate, AllowanceOutcome, HouseholdFacts } from "./allowance.ts";
export {
  agreeBeside,
  companionRelations,
  companionRoles,
  guardianBases,
  guardianWords,
  isBeside,
  mayName,
  mayTakeAway,
  mostCompanions,
  readsSupport,
} from "./beside.ts";
export type {
  CompanionRelation,
  CompanionRole,
  GuardianBasis,
  GuardianWord,
  StoodBeside,
} from "./beside.ts";
export {
  cadence,
  certificateWatchDays,
  followUpChannels,
  nextFollowUp,
  reviewedOn,
  reviewedStates,
  stuckAfter,
  stuckBecause,
  stuckReasons,
} from "./cadence.ts";
export type { CadenceFacts, FollowUpChannel, StuckReason } from "./cadence.ts";
export {
  agreementGaps,
  caseloadFilters,
  caseloadGroups,
  caseloadViews,
  daysDue,
  dueChoices,
  filtersInUse,
  silentDays,
  stagesOf,
} from "./caseload-filters.ts";
export type {
  AgreementGap,
  CaseloadFilter,
  CaseloadFilters,
  CaseloadGroup,
  CaseloadView,
  DueChoice,
  SilentDays,
} from "./caseload-filters.ts";
export { assessmentParts, compareVersions } from "./compare-versions.ts";
export type { PlanVersion, VersionChange } from "./compare-versions.ts";
export { personDeeds } from "./deeds.ts";
export type { PersonDeed } from "./deeds.ts";
export { erasedState } from "./events.ts";
export type { PlanEventKind } from "./events.ts";
export {
  isSameWork,
  keptBases,
  keptMonths,
  keptSources,
  keptStatus,
  monthsOfCheckIn,
} from "./kept.ts";
export type { KeptBasis, KeptMonths, KeptSource, KeptStatus, KeptWord } from "./kept.ts";
export {
  maskedNumber,
  maySee,
  planFields,
  planReaders,
  planStages,
  seenWhen,
  stageOf,
} from "./disclosure.ts";
export type { PlanField, PlanGrant, PlanReader, PlanStage } from "./disclosure.ts";
export { draftMeasures, draftRules, measureSources } from "./draft-measures.ts";
export type { DraftFacts, DraftMeasure, DraftRule, MeasureSource } from "./draft-measures.ts";
export { isRecommended, ladderStatus, measureKinds, rungs, writtenKinds } from "./ladder.ts";
export type { LadderFacts, LadderStatus, MeasureKind, Rung } from "./ladder.ts";
export { adjustmentsFor, mayLeadTo, thingKinds } from "./measure-things.ts";
export type { ThingKind } from "./measure-things.ts";
export { finishes, furthestStep, leadsOn, measureSteps } from "./progress.ts";
export type { MeasureStep } from "./progress.ts";
export { closedBecause, closedReasons, recommendationWorths, worthOf } from "./recommendation.ts";
export type { ClosedReason, RecommendationWorth } from "./recommendation.ts";
export { outcomeKinds } from "./outcomes.ts";
export type { OutcomeKind } from "./outcomes.ts";
export {
  isOutOfReach,
  isResting,
  movePlan,
  movesOf,
  planKinds,
  planMoves,
  planStates,
  restingStates,
  stableMonths,
} from "./states.ts";
export { allowanceParameters, estimateSubsidies, graceOn, nursingKinds } from "./subsidies.ts";
export type { SubsidyFacts, SubsidyFinding } from "./subsidies.ts";
export type {
  Attempt,
  PlanFacts,
  PlanKind,
  PlanMove,
  PlanRefusal,
  PlanSide,
  PlanState,
} from "./states.ts";
