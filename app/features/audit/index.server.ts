export { verifyChains } from "./verify-chain.server.ts";
export {
  canonicalJson,
  recordAudit,
  type AuditActor,
  type AuditEntry,
} from "./record-audit.server.ts";
export { recordAudits } from "./record-audits.server.ts";
export { listActivity, type Activity } from "./reads.server.ts";
