export { auditActor } from "./audit-actor.server.ts";
export {
  readReleasedCertificate,
  type ReleasedCertificate,
} from "./certificates/released-certificate.server.ts";
export {
  countingColumns,
  readCountingNumbers,
  type CountingNumbers,
} from "./certificates/counting-numbers.server.ts";
export { type BegunSession } from "./begin-session.server.ts";
export { type Client, type KnownBrowser } from "./client.server.ts";
export { eraseAccount, ERASED_NAME, listDueForErasure } from "./closing/erase-account.server.ts";
export {
  findShownCertificate,
  forgetShownCertificate,
  listCertificateFacts,
  listCountingFacts,
  listDispatchedFacts,
  listShownNumbers,
  personHashOf,
  renewShownCertificate,
  type CountingFacts,
  type ShownCertificate,
} from "./certificates/shown-certificates.server.ts";
export {
  checkListedCertificate,
  keepListedCertificates,
  type ListedCertificate,
} from "./certificates/shown-in-bulk.server.ts";
export { keepReleasedCertificate } from "./certificates/keep-released.server.ts";
export { residentsOn } from "./certificates/residents.server.ts";
export { releaseResidentNumbers } from "./certificates/release-resident-numbers.server.ts";
export { listEndingOf } from "./certificates/list-ending-of.server.ts";
export { listEnding, type EndingCertificate } from "./certificates/list-ending.server.ts";
export { dropAct, holdDelegation, noteAct } from "./delegations/act.server.ts";
export { narrowDelegation } from "./delegations/give.server.ts";
export { exportDelegations, listOwnDelegations } from "./delegations/reads.server.ts";
export { tellDelegation } from "./delegations/tell.server.ts";
export { draftHours } from "./registration-draft.server.ts";
export { hashPassword } from "./hash-password.server.ts";
export { knownBrowserDays, toKnownBrowser } from "./known-browser.server.ts";
export {
  endEverySession,
  findSession,
  idleMinutes,
  openSession,
  type OpenSession,
  type Person,
  type SessionState,
} from "./sessions.server.ts";
export { contactPhoneOf } from "./organisations/organisation-row.server.ts";
export { takeTurn } from "./rate-limits.server.ts";
export { encryptedColumns, rotateKeys } from "./rotate-keys.server.ts";
export { addressColumns, phoneColumns, readPhone } from "./user-address.server.ts";
export { findUserByAddress } from "./user-address.server.ts";
