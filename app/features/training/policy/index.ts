export { aidMonthOn, aidMonthParameter } from "./aid-month.ts";
export type { AidMonth } from "./aid-month.ts";
export {
  attendanceSources,
  codeMinutes,
  mayRecord,
  parseAttendanceCode,
  presentBetween,
  presentByCode,
  takesCode,
} from "./attendance.ts";
export type { AttendanceSource } from "./attendance.ts";
export { maskedHolder, mayWithdrawCertificate, withdrawals } from "./certificate.ts";
export type { Withdrawal } from "./certificate.ts";
export {
  correctResult,
  hasResult,
  isSameAssessment,
  mayCorrectResult,
  resultCorrection,
  whatStands,
} from "./correct-result.ts";
export type {
  CertificateEffect,
  CorrectedResult,
  CorrectionRefusal,
  DrawnResult,
  ResultFacts,
} from "./correct-result.ts";
export {
  feedbackDays,
  feedbackMarks,
  feedbackUntil,
  feedbackWords,
  fewestFeedback,
  sumFeedback,
  workedAnswers,
} from "./feedback.ts";
export type { FeedbackMark, FeedbackSums, GivenFeedback, WorkedAnswer } from "./feedback.ts";
export {
  courseImportFields,
  courseSynonyms,
  knownCourseHeaders,
  knownSessionHeaders,
  neededCourseFields,
  neededSessionFields,
  sessionImportFields,
  sessionSynonyms,
  suggestCourseColumns,
  suggestSessionColumns,
} from "./import-columns.ts";
export type { CourseImportField, SessionImportField } from "./import-columns.ts";
export { lacks, mayConclude, resultOf } from "./conclude.ts";
export type { Lack, Result } from "./conclude.ts";
export {
  bests,
  contestLimits,
  contestMoves,
  contestNamePurpose,
  contestStates,
  contestTransitions,
  moveContest,
  outcomes,
  parseScore,
  placesOf,
  scoreText,
  scoreUnits,
} from "./contest.ts";
export type {
  Best,
  ContestInState,
  ContestMove,
  ContestState,
  Entry,
  Outcome,
  ScoreUnit,
} from "./contest.ts";
export {
  courseKinds,
  deliveries,
  hasPlace,
  isTeaching,
  outcomeKinds,
  placeItems,
  sheetAnswers,
  sheetItems,
  sheetItemsFor,
  signLanguages,
  spokenLanguages,
  teachingKinds,
  teachings,
} from "./codes.ts";
export type {
  CourseKind,
  Delivery,
  OutcomeKind,
  Sheet,
  SheetAnswer,
  SheetItem,
  SignLanguage,
  SpokenLanguage,
  Teaching,
} from "./codes.ts";
export { judgeCompletion } from "./completion.ts";
export type { Attended, CompletionRule, CompletionWorking } from "./completion.ts";
export { courseLimits, courseProblems, emptyCourse, needsVenue } from "./course.ts";
export type { CourseContent, CourseOutcome, CourseProblem, CourseVideo } from "./course.ts";
export { beginChoices, courseFilters, courseSorts, emptyCoursesQuery } from "./courses-query.ts";
export type { CourseFilter, CoursesQuery, CourseSort, FilterInUse } from "./courses-query.ts";
export { isLateWithdrawal, isSeatFree, mayEnrol } from "./enrol.ts";
export type { OtherSession, SessionToJoin } from "./enrol.ts";
export {
  enrolmentMoves,
  enrolmentMovesFor,
  enrolmentStates,
  enrolmentTransitions,
  holdsSeat,
  isLive,
  liveStates,
  moveEnrolment,
  resultStates,
  seatStates,
} from "./enrolment-states.ts";
export type {
  EnrolmentInState,
  EnrolmentMove,
  EnrolmentMoveRefusal,
  EnrolmentState,
  ResultState,
} from "./enrolment-states.ts";
export {
  bookingStates,
  interpretedLanguages,
  interpretedNeed,
  mayBook,
  needKept,
} from "./interpreting.ts";
export type { Booked, BookingState, InterpretedLanguage, NeedKept } from "./interpreting.ts";
export {
  judgeWish,
  mayApprove,
  needsLimits,
  needsPurpose,
  prerequisiteAnswers,
} from "./prerequisites.ts";
export type { PrerequisiteAnswer, Wish, WishRefusal } from "./prerequisites.ts";
export {
  inQueueOrder,
  nextOffers,
  offerHours,
  offerUntil,
  placeInQueue,
  priorityGroups,
  priorityOf,
  priorityRank,
} from "./queue.ts";
export type { Priority, PriorityFacts, PriorityGroup, QueuePlace, Waiter } from "./queue.ts";
export { mayBeOffered, sessionLimits, sessionProblems } from "./session.ts";
export type { SessionContent, SessionProblem, TriedSoftware, VenueAccess } from "./session.ts";
export {
  fixesCourse,
  isOpenForEnrolment,
  isSessionEditable,
  moveSession,
  sessionMoves,
  sessionMovesFor,
  sessionStates,
  sessionTransitions,
  statesThatFixVenues,
} from "./session-states.ts";
export type {
  Clock,
  SessionInState,
  SessionMove,
  SessionMoveRefusal,
  SessionState,
} from "./session-states.ts";
export {
  isBeforeFair,
  isLiveStand,
  mayAskForStand,
  maySetStands,
  maySetStandsOn,
  mayTellResult,
  moveStand,
  nextStandNumber,
  standAccess,
  standLimits,
  standMoves,
  standStates,
  standResultDays,
  standTransitions,
  sumStandResults,
} from "./stands.ts";
export type { Fair, StandAccess, StandMove, StandResult, StandState } from "./stands.ts";
export { clashes, endOf, firstOverlap, minutesOf, overlaps, startOf } from "./timetable.ts";
export type { Meeting } from "./timetable.ts";
export {
  isCompletedOn,
  trainingFigures,
  trainingTargetOn,
  trainingTargetParameter,
} from "./training-figures.ts";
export type { TrainingEnd, TrainingFigures, TrainingTarget } from "./training-figures.ts";
export { registerCycle, registerPurpose, registerYear } from "./register.ts";
export type { RegisterCycle } from "./register.ts";
export { answeredForDays, endsAskedOn, isWork, situations, workMonths } from "./work-after.ts";
export type { Hired, Situation, WorkAfter, WorkAnswered, WorkMonths } from "./work-after.ts";
