export {
  adjustments,
  bodilyDemands,
  contractKinds,
  demandLevels,
  demands,
  educationLevels,
  educationRank,
  formsOfWork,
  wageUnits,
  workplaceAccess,
} from "./fields.ts";
export type {
  Adjustment,
  ContractKind,
  Demand,
  DemandLevel,
  Demands,
  EducationLevel,
  FormOfWork,
  WageUnit,
  WorkplaceAccess,
} from "./fields.ts";
export {
  parseContactCell,
  parseContractCell,
  parseEducationCell,
  parseExperienceCell,
  parseFormOfWorkCell,
  parseHeadcountCell,
} from "./import-cells.ts";
export type { CellRefusal, ContactCell } from "./import-cells.ts";
export {
  headerSynonyms,
  importFields,
  knownHeaders,
  neededImportFields,
  suggestColumns,
} from "./import-columns.ts";
export type { ColumnSuggestion, ImportField } from "./import-columns.ts";
export { parseDateCell } from "./import-date.ts";
export type { DateCellRefusal } from "./import-date.ts";
export { parseWageCell } from "./import-wage.ts";
export type { WageCell, WageCellRefusal } from "./import-wage.ts";
export { minimumWageFor, reachesMinimum } from "./minimum-wage.ts";
export type { MinimumWage } from "./minimum-wage.ts";
export { contentLimits, mayBePublished, textsOf } from "./publish.ts";
export type { PositionAdvice, PositionContent, PositionProblem, Requirement } from "./publish.ts";
export { closingChoices, emptyQuery, positionSorts, radii } from "./query.ts";
export { foldName, isAskedFor } from "./requirement.ts";
export type { Point, PositionQuery, PositionSort, Radius } from "./query.ts";
export {
  closingWindow,
  isEditable,
  isOpen,
  isReadable,
  mayCloseOn,
  movePosition,
  movesFor,
  needsReason,
  positionMoves,
  positionStates,
  publicOnceStates,
} from "./states.ts";
export type {
  Clock,
  PositionInState,
  PositionMove,
  PositionMoveRefusal,
  PositionState,
} from "./states.ts";
export { parentRegion, widerQueries } from "./widen.ts";
export type { WiderQuery, WideningStep } from "./widen.ts";
export { reviewWording, shortestReason } from "./wording.ts";
export type { WordingField, WordingFinding, WordingRefusal } from "./wording.ts";
export { wordingCategories } from "./wording-phrase.ts";
export type { Article, WordingCategory, WordingPhrase, WordingSeverity } from "./wording-phrase.ts";
export { wordingPhrases } from "./wording-phrases.ts";
export {
  alertFrequencies,
  dueReminder,
  nextAlertDay,
  reminderChoiceOf,
  reminderChoices,
  reminderDay,
  savedSearchLife,
} from "./saving.ts";
export type { AlertFrequency, ReminderChoice } from "./saving.ts";
