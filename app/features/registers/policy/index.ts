export { assignBalanced, handedKinds, handOverReasons } from "./assign.ts";
export type { Assignment, HandedKind, HandOverReason, Load } from "./assign.ts";
export {
  bulkKinds,
  compareList,
  conflicts,
  decidedKinds,
  overFacts,
  rowKinds,
} from "./compare-list.ts";
export type {
  BulkKind,
  ComparedRow,
  Conflict,
  KnownEntry,
  ListedRow,
  ListOf,
  RowKind,
} from "./compare-list.ts";
export { deadlineParameters, dueFor } from "./deadlines.ts";
export type { DeadlineDays, Due } from "./deadlines.ts";
export {
  entryMoves,
  entryStates,
  madeEntryMoves,
  moveEntry,
  openEntryStates,
} from "./entry-states.ts";
export type { EntryMove, EntryRefusal, EntryState, MadeEntryMove } from "./entry-states.ts";
export {
  factsOf,
  fieldsOf,
  knownListHeaders,
  listFacts,
  listSynonyms,
  neededListFields,
  noFacts,
  suggestListColumns,
} from "./list-columns.ts";
export type { ListFact, ListFacts, ListField } from "./list-columns.ts";
export {
  daysToClear,
  employmentEvidence,
  familyStandings,
  figuresOn,
  firstShownDay,
  isDisabledFamily,
  isZeroEmployment,
  memberStandings,
  nextSpell,
  standingOf,
} from "./families.ts";
export type {
  EmploymentEvidence,
  FamilyFacts,
  FamilyFigures,
  FamilyStanding,
  MemberStanding,
  Spell,
} from "./families.ts";
export { answerFamily, familyPurpose, mostFamilyAttempts } from "./family-links.ts";
export type { FamilyAnswerRefusal } from "./family-links.ts";
export { aidChecklist, aidFigures, aidMonthsOf, aidParts, clearItems } from "./aid-month.ts";
export type { AidChecklist, AidFigures, AidPart, ClearItem } from "./aid-month.ts";
