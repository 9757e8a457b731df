import type { Transaction } from "#app/platform/db.server.ts";
import type { CheckKind } from "#db/generated/enums.ts";
import { Prisma } from "#db/generated/client.ts";

interface Kept {
  readonly kind: CheckKind;
  /** When the run began: what was last seen before it is gone. */
  readonly seenAt: Date;
}

/**
 * Writes what a rule found: `found` selects `rule, subject, region, organisation_id, year, return_id, facts, digest`. A row
 * that somebody looked at stays so while everything it rests on is the same; a state that should be impossible and comes
 * back after it was gone is looked at anew.
 */
export async function keepFindings(
  tx: Transaction,
  { kind, seenAt }: Kept,
  found: Prisma.Sql,
): Promise<void> {
  const stays = Prisma.sql`check_findings.digest = EXCLUDED.digest
    AND (check_findings.gone_at IS NULL OR check_findings.kind = 'plausibility')`;
  await tx.$executeRaw`
    INSERT INTO check_findings (id, kind, rule, subject, region, organisation_id, year, return_id, facts, digest,
      first_seen_at, last_seen_at)
    SELECT gen_random_uuid(), ${kind}::check_kind, f.rule, f.subject, f.region, f.organisation_id, f.year, f.return_id,
      f.facts, f.digest, ${seenAt}, ${seenAt}
    FROM (${found}) f
    ON CONFLICT (rule, subject) DO UPDATE SET region = EXCLUDED.region, facts = EXCLUDED.facts, digest = EXCLUDED.digest,
      last_seen_at = EXCLUDED.last_seen_at, gone_at = NULL,
      first_seen_at = CASE WHEN check_findings.gone_at IS NULL THEN check_findings.first_seen_at
        ELSE EXCLUDED.first_seen_at END,
      looked_at = CASE WHEN ${stays} THEN check_findings.looked_at END,
      looked_by_id = CASE WHEN ${stays} THEN check_findings.looked_by_id END,
      because = CASE WHEN ${stays} THEN check_findings.because END`;
}

/** Notes what a whole run no longer found of the rules, in the years it went through. */
export async function endFindings(
  tx: Transaction,
  { kind, seenAt }: Kept,
  { rules, year }: { readonly rules: readonly string[]; readonly year?: number },
): Promise<void> {
  await tx.checkFinding.updateMany({
    where: {
      kind,
      rule: { in: [...rules] },
      goneAt: null,
      lastSeenAt: { lt: seenAt },
      ...(year !== undefined && { year }),
    },
    data: { goneAt: seenAt },
  });
}
