import type { Transaction } from "#app/platform/db.server.ts";
import { linkAfter, type AuditEntry } from "./record-audit.server.ts";

const keyOf = ({ subject }: AuditEntry) => `audit:${subject.type}:${subject.id}`;

/**
 * Adds many links in one go, each to its subject's chain, in the order given. Takes one lock per
 * subject until the transaction ends: at most about 1,000 subjects a transaction.
 */
export async function recordAudits(tx: Transaction, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const last = await lockChains(tx, entries);
  const links = entries.map((entry) => {
    const link = linkAfter(last.get(keyOf(entry)), entry);
    last.set(keyOf(entry), link);
    return link;
  });
  await tx.$executeRaw`
    INSERT INTO audit_events (subject_type, subject_id, sequence, action, actor_id, actor_kind, at,
      request_id, details, previous_hash, hash)
    SELECT "subjectType", "subjectId", sequence, action, "actorId", "actorKind", at,
      "requestId", details, "previousHash", hash
    FROM jsonb_to_recordset(${JSON.stringify(links)}::jsonb) AS link (
      "subjectType" text, "subjectId" text, sequence int, action text, "actorId" uuid,
      "actorKind" text, at timestamptz, "requestId" text, details jsonb, "previousHash" text,
      hash text)`;
}

interface LastLink {
  readonly sequence: number;
  readonly hash: string;
}

/** Locks the chains in one order, so that two writers never wait for each other, and reads their ends. */
async function lockChains(
  tx: Transaction,
  entries: readonly AuditEntry[],
): Promise<Map<string, LastLink>> {
  const keys = [...new Set(entries.map(keyOf))].sort();
  await tx.$executeRaw`
    SELECT pg_advisory_xact_lock(hashtextextended(key, 0))
    FROM unnest(${keys}::text[]) WITH ORDINALITY AS wanted (key, place) ORDER BY place`;
  const rows = await tx.$queryRaw<(LastLink & { key: string })[]>`
    SELECT DISTINCT ON (subject_type, subject_id)
      'audit:' || subject_type || ':' || subject_id AS key, sequence, hash
    FROM audit_events
    WHERE (subject_type, subject_id) IN (
      SELECT * FROM unnest(
        ${entries.map(({ subject }) => subject.type)}::text[],
        ${entries.map(({ subject }) => subject.id)}::text[]))
    ORDER BY subject_type, subject_id, sequence DESC`;
  return new Map(rows.map(({ key, ...link }) => [key, link]));
}
