export { forgetPerson } from "./forget-person.server.ts";
export { readAnswerRate } from "./answer-rate.server.ts";
export { listOverdueAdjustments } from "./list-overdue-adjustments.server.ts";
export { lapseApplications } from "./lapse-applications.server.ts";
export { composeText } from "./compose-text.server.ts";
export { exportApplications } from "./person/export-applications.server.ts";
export { readProgress } from "./person/read-progress.server.ts";
export { namesIn } from "./names-in.server.ts";
export { listPassport, listPassportCodes } from "./person/passport.server.ts";
export { openReaching, ownReachingLines } from "./reaching/read-reaching.server.ts";
export { digestOf } from "./person/submit-application.server.ts";
export {
  findHire,
  listHires,
  lockHire,
  recordFiling,
  type RecordedHire,
} from "./employer/hires.server.ts";
export { inviteTo } from "./employer/invite-to.server.ts";
export { readFilingConsents } from "./filing-consent.server.ts";
export type { OwnContent } from "./read-content.server.ts";
export { listCheckInsOf, readAnswer, type CheckIn } from "./check-ins/read-check-ins.server.ts";
