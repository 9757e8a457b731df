export { annualCount } from "./annual-count.ts";
export { assess } from "./assess.ts";
export type {
  Assessment,
  AssessmentAnswer,
  AssessmentRefusal,
  Declaration,
  PersonAssessment,
} from "./assess.ts";
export { assessPerson, hasTerm, lateness } from "./assess-month.ts";
export type { AssessedMonth, CountingRules, MonthOutcome } from "./assess-month.ts";
export { breakEven, levyByCount } from "./break-even.ts";
export type { CountPoint, Threshold } from "./break-even.ts";
export { asksForProof, monthCodes } from "./codes.ts";
export type { MonthCode } from "./codes.ts";
export {
  dispatchMoves,
  dispatchMovesFor,
  dispatchStates,
  dispatchTransitions,
  moveDispatch,
  withDispatched,
} from "./dispatch.ts";
export type {
  DispatchInState,
  DispatchMove,
  DispatchRefusal,
  DispatchSide,
  DispatchState,
} from "./dispatch.ts";
export {
  employerKindOf,
  employerKinds,
  isEnterprise,
  mustComply,
  subjectPrefixes,
} from "./employer.ts";
export type { Employer, EmployerKind } from "./employer.ts";
export { expiryNotices, expiryOf } from "./expiry.ts";
export type { Expiry, ExpiryNotice } from "./expiry.ts";
export { projectMonths, projectStaff } from "./forecast.ts";
export {
  certificateStandings,
  evidenceGaps,
  evidenceGapsOf,
  moveSource,
  paidWords,
  sourceColumns,
  sourceHeaders,
  sourceKinds,
  sourceMoves,
  sourceStates,
  sourceTransitions,
  standingWords,
  withEvidence,
} from "./evidence.ts";
export type {
  CertificateStanding,
  Evidence,
  EvidenceGap,
  MonthEvidence,
  PersonEvidence,
  SourceField,
  SourceKind,
  SourceMove,
  SourceState,
} from "./evidence.ts";
export {
  handOverEffects,
  handOverKinds,
  handOverLine,
  mayCloseHandOver,
  mayHandOver,
} from "./hand-over.ts";
export type {
  CertifiedAmounts,
  CloseRefusal,
  HandedOver,
  HandOverAmounts,
  HandOverEffect,
  HandOverKind,
  HandOverRefusal,
} from "./hand-over.ts";
export { exactHeadcount, foundingDivisors, headcount, headcountRoundings } from "./headcount.ts";
export type {
  FoundingDivisor,
  HeadcountRounding,
  HeadcountRules,
  StaffOfYear,
} from "./headcount.ts";
export {
  isRoundedNumber,
  parseCertificateKind,
  parseGrade,
  parsePaid,
  parsePost,
  parseWagePaid,
} from "./ledger-cells.ts";
export {
  knownLedgerHeaders,
  ledgerFacts,
  ledgerFields,
  ledgerSynonyms,
  monthFacts,
  neededLedgerFields,
  partsOfField,
  suggestLedgerColumns,
} from "./ledger-columns.ts";
export type { LedgerFact, LedgerField, MonthFact } from "./ledger-columns.ts";
export { letterKinds, letterRule } from "./letters.ts";
export type { LetterKind } from "./letters.ts";
export { checkLedger, firstLedgerYear, isContract, ledgerLimits, payers, posts } from "./ledger.ts";
export { checkHardship } from "./hardship.ts";
export type { HardshipLevy, HardshipLimits, HardshipRefusal, HardshipRequest } from "./hardship.ts";
export type { LedgerGap, Post } from "./ledger.ts";
export { assessLevy, factorReasons, isQuotaMet, lateFee, requiredHires } from "./levy.ts";
export type { FactorReason, Levy, LevyFacts, LevyRefusal, LevyRules, Relief } from "./levy.ts";
export { confidences, mayDecide, mayPropose, proposalMoves, proposalStates } from "./proposals.ts";
export type {
  Confidence,
  ProposalMove,
  ProposalState,
  ProposedParameter,
  ProposeRefusal,
} from "./proposals.ts";
export {
  editableParameterNames,
  editableParameters,
  isParameterName,
  isParameterValue,
  NATION,
  parameterDefinitions,
  parameterNames,
  readDays,
  readRetirement,
  readShare,
} from "./parameter-names.ts";
export type { EditableParameter, ParameterDefinition, ParameterName } from "./parameter-names.ts";
export { parameterOn } from "./parameter-rows.ts";
export type { ParameterRow, ParameterWindow, UsedParameter } from "./parameter-rows.ts";
export { handedInWith, mayAddProof, proofKinds, proofLimits } from "./proofs.ts";
export type { ProofKind } from "./proofs.ts";
export { filingDayOf, parametersFor } from "./parameters.ts";
export type { ParametersAnswer, QuotaParameters } from "./parameters.ts";
export type {
  Certificate,
  CertificateRecord,
  Contract,
  DeclaredPerson,
  DispatchedMonth,
  Payer,
  PersonMonth,
} from "./person.ts";
export { impossibleStates } from "./impossible-states.ts";
export type { ImpossibleState } from "./impossible-states.ts";
export { lookLimitsFor, lookParameters } from "./look-limits.ts";
export type { LookLimits } from "./look-limits.ts";
export { lookRules, looksAt } from "./looks.ts";
export type { Look, LookedAtPerson, LookedAtReturn, LookParameters, LookRule } from "./looks.ts";
export {
  bodyKinds,
  bodyLevels,
  leastPublished,
  isAboveDistricts,
  mayPublish,
  publishedFigures,
  publishParameter,
} from "./public-figures.ts";
export type {
  CountedBody,
  PublishedBlock,
  PublishedFigures,
  PublishedRow,
} from "./public-figures.ts";
export { differenceTells } from "./public-versions.ts";
export { employsOne, mustEmployOne, sumPublicBodies } from "./public-bodies.ts";
export type { PublicBodiesTogether, PublicBody } from "./public-bodies.ts";
export {
  isUnfiled,
  lockMinutes,
  moveReturn,
  returnMoves,
  returnMovesFor,
  returnStates,
  returnTransitions,
} from "./return-states.ts";
export type {
  MoveFacts,
  ReturnClock,
  ReturnInState,
  ReturnMove,
  ReturnMoveRefusal,
  ReturnState,
} from "./return-states.ts";
export {
  mayApplyForReward,
  moveReward,
  rewardMoves,
  rewardMovesFor,
  rewardStates,
  rewardTransitions,
} from "./reward-application.ts";
export type {
  ApplyRefusal,
  RewardInState,
  RewardMove,
  RewardState,
  RewardWindow,
} from "./reward-application.ts";
export { assessReward, surplusRoundings } from "./reward.ts";
export type { Reward, RewardRules, SurplusRounding } from "./reward.ts";
export { reachesShare, vatGate, vatMonthlyCap } from "./special-units.ts";
export { specialLimitsOn, specialParameters } from "./special-limits.ts";
export type { Limit, SpecialLimits } from "./special-limits.ts";
export type { UnitStaff, VatGate, VatUnit } from "./special-units.ts";
export { isCountableGrade, weightings, weightIn, weightTimes } from "./weights.ts";
export type { Weighting, WeightTime } from "./weights.ts";
export { takeOver, takeoverCodes } from "./takeover.ts";
export type { Finding, TakeoverCode } from "./takeover.ts";
export { hireInYear, whatIf } from "./what-if.ts";
export type { Hire, HireYear, HireYearAnswer } from "./what-if.ts";
export {
  ageOn,
  isOfWorkingAge,
  retirementDelay,
  retirementKindOf,
  retirementOf,
} from "./working-age.ts";
export type { RetirementKind, RetirementSteps, WorkingAge } from "./working-age.ts";
export { lineCodes, ruleOf, workingOf } from "./working.ts";
export type { LineCode, Quantity, WorkingLine } from "./working.ts";
export { yearAssessor, yearFiguresOf } from "./year/assess-year.ts";
export type { YearAnswer, YearFacts, YearFigures } from "./year/assess-year.ts";
export { countMonths, isLateOn, monthFlags, monthRulesOf, NO_WAGE } from "./year/count-months.ts";
export type { MonthRules, NumberedPerson } from "./year/count-months.ts";
export { dayNumber, NO_END } from "./year/numbered-days.ts";
