export { cellErrorCodes, hideNumbers, shortCell, storable, tidyCell } from "./cell-error.ts";
export type { CellError, CellErrorCode } from "./cell-error.ts";
export {
  checkMapping,
  columnsOf,
  importKinds,
  kindsOfMember,
  mappingOf,
  suggestedMapping,
} from "./mapping.ts";
export type {
  ImportKind,
  LedgerMapping,
  Mapping,
  MappingRefusal,
  PositionMapping,
} from "./mapping.ts";
