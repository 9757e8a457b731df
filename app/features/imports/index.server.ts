export { explainCell } from "./explain-cell.server.ts";
export { chooseSheet } from "./find-header.server.ts";
export { findEmployer } from "./find-employer.server.ts";
export { importFile, type ImportedFile } from "./import-file.server.ts";
export { type Progress } from "./import-rows.server.ts";
export { listDraftsOf } from "./list-drafts.server.ts";
export { renderErrorsFile } from "./render-errors-file.server.ts";
export {
  writeTable,
  type TableFormat,
  type WrittenTable,
} from "#app/platform/tables/write-table.server.ts";
