export { closeDuePositions } from "./close-due-positions.server.ts";
export {
  createImportedDrafts,
  type ImportedDraft,
  type ImportedOutcome,
} from "./create-imported-drafts.server.ts";
export { publishMany } from "./publish-position.server.ts";
export { submitMany } from "./submit-position.server.ts";
