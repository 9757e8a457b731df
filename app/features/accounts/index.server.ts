export { auditActor } from "./audit-actor.server.ts";
export {
  endAllSessions,
  endSession,
  findSession,
  idleMinutes,
  openSession,
  passSecondFactor,
  type OpenSession,
  type Person,
  type SessionState,
} from "./sessions.server.ts";
export { encryptedColumns, rotateKeys } from "./rotate-keys.server.ts";
