export { quotaPaths } from "./describe-api.server.ts";
export { listParameterRows, listRowsOf, parametersVersion } from "./list-parameter-rows.server.ts";
export { approveReturn, confirmReturn, determinationDigest } from "./approve-return.server.ts";
export { closeHandOver } from "./close-hand-over.server.ts";
export { createHandOver } from "./create-hand-over.server.ts";
export { decideMonths } from "./decide-months.server.ts";
export { withdrawReturn } from "./employer-moves.server.ts";
export { previewHandOver } from "./hand-over-candidates.server.ts";
export { tellHandedOver } from "./jobs/tell-handed-over.server.ts";
export { rejectReturn, reopenReturn, takeReview } from "./officer-moves.server.ts";
export { exactText, readExact } from "./schema/exact-text.ts";
export { figuresOf, type Figures } from "./schema/figures.ts";
export type { DeterminationContent } from "./schema/determination.ts";
export { recomputeYear } from "./recompute-year.server.ts";
export {
  importPeople,
  type ListedMonth,
  type ListedOutcome,
  type ListedPerson,
} from "./import-people.server.ts";
export { findLedgerPlace, type LedgerPlace } from "./list-hires.server.ts";
export { readLedgerTurns, type LedgerTurn } from "./ledger-turns.server.ts";
export { keepTakeover, previewTakeover, takeoverDigest } from "./takeover.server.ts";
export { nameHashOf } from "./read-source-rows.server.ts";
export { writeHandOver, type BatchToWrite } from "./write-hand-over.server.ts";
export { checkSteps, workOnCheck } from "./checks/check-steps.server.ts";
export { recount } from "./recount-duplicates.server.ts";
export { lookAt } from "./checks/look-at.server.ts";
export { returnLetter } from "./tell-employer.server.ts";
export { rewardLetter } from "./tell-reward.server.ts";
export { remindEmployers } from "./jobs/remind-employers.server.ts";
export { sendReminders } from "./send-reminders.server.ts";
export { writeLetter } from "./write-letter.server.ts";
export { findPublishable, findTelling, publishBodies } from "./bodies/publish-bodies.server.ts";
