import type { Database } from "#app/platform/db.server.ts";
import { linkHash, type AuditLink } from "./record-audit.server.ts";

export interface BrokenLink {
  readonly subjectType: string;
  readonly subjectId: string;
  readonly sequence: number;
  readonly fault: "altered" | "gap" | "wrong-predecessor";
}

const PAGE = 1_000;

/** Walks every chain in order of subject and sequence, in pages, and names each broken link. */
export async function verifyChains(
  db: Database,
  onProgress: (checked: number) => void = () => undefined,
): Promise<{ checked: number; broken: BrokenLink[] }> {
  const broken: BrokenLink[] = [];
  let checked = 0;
  let previous: (AuditLink & { hash: string }) | undefined;
  for (;;) {
    const rows: (AuditLink & { hash: string })[] = await nextLinks(db, previous);
    for (const row of rows) {
      const fault = faultOf(row, previous);
      if (fault) {
        const { subjectType, subjectId, sequence } = row;
        broken.push({ subjectType, subjectId, sequence, fault });
      }
      previous = row;
    }
    checked += rows.length;
    onProgress(checked);
    if (rows.length < PAGE) return { checked, broken };
  }
}

/** In the order of the unique index (subject_type, subject_id, sequence), after a given link. */
function nextLinks(db: Database, after: AuditLink | undefined) {
  return db.$queryRaw<(AuditLink & { hash: string })[]>`
    SELECT subject_type AS "subjectType", subject_id AS "subjectId", sequence, action,
      actor_id AS "actorId", actor_kind AS "actorKind", at, request_id AS "requestId", details,
      previous_hash AS "previousHash", hash
    FROM audit_events
    WHERE (subject_type, subject_id, sequence) >
      (${after?.subjectType ?? ""}, ${after?.subjectId ?? ""}, ${after?.sequence ?? 0}::int)
    ORDER BY subject_type, subject_id, sequence LIMIT ${PAGE}`;
}

function faultOf(
  { hash, ...link }: AuditLink & { hash: string },
  previous: (AuditLink & { hash: string }) | undefined,
): BrokenLink["fault"] | undefined {
  const sameSubject =
    previous?.subjectType === link.subjectType && previous.subjectId === link.subjectId;
  const expected = sameSubject ? previous.sequence + 1 : 1;
  if (linkHash(link) !== hash) return "altered";
  if (link.sequence !== expected) return "gap";
  if (link.previousHash !== (sameSubject ? previous.hash : "")) return "wrong-predecessor";
  return undefined;
}
