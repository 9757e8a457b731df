export { getAccessAnswers } from "./own-positions.server.ts";
export { closeDuePositions } from "./close-due-positions.server.ts";
export {
  createImportedDrafts,
  type ImportedDraft,
  type ImportedOutcome,
} from "./create-imported-drafts.server.ts";
export { publishFromCommandLine } from "./publish-from-command-line.server.ts";
export { publishMany } from "./publish-position.server.ts";
export { submitMany } from "./submit-position.server.ts";
export {
  countPositions,
  listPositionsInPages,
  type PositionsFilter,
} from "./list-positions-in-pages.server.ts";
export {
  emptyPosition,
  highestWage,
  rowLimits,
  textLimits,
  type PositionFields,
} from "./schema/position-fields.ts";
export { apiProblem } from "./schema/api.ts";
export { apiAnswer, type ApiPaths } from "./schema/openapi.ts";
export { dateParts } from "./schema/form-values.ts";
export { listOpenPositions, type PositionCard } from "./position-cards.server.ts";
export { searchPositions } from "./search-positions.server.ts";
export { occupationName, occupationOptions } from "./search-names.server.ts";
