export { cellErrorCodes, shortCell, storable } from "./cell-error.ts";
export type { CellError, CellErrorCode } from "./cell-error.ts";
export { guardFormula, unguardFormula } from "./formula-guard.ts";
export { checkMapping, mappingOf, suggestedMapping } from "./mapping.ts";
export type { Mapping } from "./mapping.ts";
