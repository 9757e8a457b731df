import { createHash } from "node:crypto";
import type { Transaction } from "#app/platform/db.server.ts";

export interface AuditActor {
  readonly id: string | null;
  /** Such as "officer:approver", "employer-member:hr", "visitor" or "system". */
  readonly kind: string;
}

export interface AuditEntry {
  readonly action: string;
  readonly subject: { readonly type: string; readonly id: string };
  readonly actor: AuditActor;
  readonly now: Date;
  readonly requestId?: string | undefined;
  /** JSON without personal data in clear: codes, changed field names, reasons. */
  readonly details?: Readonly<Record<string, unknown>>;
}

export interface AuditLink {
  readonly subjectType: string;
  readonly subjectId: string;
  readonly sequence: number;
  readonly action: string;
  readonly actorId: string | null;
  readonly actorKind: string;
  readonly at: Date;
  readonly requestId: string | null;
  readonly details: unknown;
  readonly previousHash: string;
}

/** JSON with sorted keys: PostgreSQL's jsonb does not keep their order. */
export function canonicalJson(value: unknown): string {
  if (value instanceof Date) return JSON.stringify(value.toISOString());
  if (Array.isArray(value)) return `[${value.map((one) => canonicalJson(one ?? null)).join(",")}]`;
  if (value !== null && typeof value === "object") {
    const pairs = Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => `${JSON.stringify(key)}:${canonicalJson(one)}`);
    return `{${pairs.join(",")}}`;
  }
  return JSON.stringify(value) ?? "null";
}

/** SHA-256 over everything a link says and the hash of the link before it. */
export function linkHash(link: AuditLink): string {
  const { at, ...rest } = link;
  return createHash("sha256")
    .update(canonicalJson({ ...rest, at: at.toISOString() }))
    .digest("hex");
}

/**
 * Adds a link to its subject's chain, in the transaction of the change it records. Writers of the
 * same subject wait for each other by an advisory lock that ends with the transaction.
 */
export async function recordAudit(tx: Transaction, entry: AuditEntry): Promise<void> {
  const { type, id } = entry.subject;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`audit:${type}:${id}`}, 0))`;
  const last = await tx.auditEvent.findFirst({
    where: { subjectType: type, subjectId: id },
    orderBy: { sequence: "desc" },
    select: { sequence: true, hash: true },
  });
  const link = linkAfter(last ?? undefined, entry);
  await tx.auditEvent.create({ data: { ...link, details: link.details as object } });
}

/** The link that follows `last` in its subject's chain, or begins it. */
export function linkAfter(
  last: { readonly sequence: number; readonly hash: string } | undefined,
  entry: AuditEntry,
): AuditLink & { readonly hash: string } {
  const link: AuditLink = {
    subjectType: entry.subject.type,
    subjectId: entry.subject.id,
    sequence: (last?.sequence ?? 0) + 1,
    action: entry.action,
    actorId: entry.actor.id,
    actorKind: entry.actor.kind,
    at: entry.now,
    requestId: entry.requestId ?? null,
    details: JSON.parse(canonicalJson(entry.details ?? {})) as unknown,
    previousHash: last?.hash ?? "",
  };
  return { ...link, hash: linkHash(link) };
}
