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
export { closingChoices, emptyQuery, positionSorts, radii } from "./query.ts";
export type { Point, PositionQuery, PositionSort, Radius } from "./query.ts";
export {
  closingWindow,
  isEditable,
  isOpen,
  mayCloseOn,
  movePosition,
  movesFor,
  needsReason,
  positionMoves,
  positionStates,
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
