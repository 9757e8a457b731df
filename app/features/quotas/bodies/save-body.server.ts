import { auditActor } from "#app/features/accounts/index.server.ts";
import type { Officer } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import type { BodyForm } from "../schema/public-body-forms.ts";
import { findBody } from "./list-bodies.server.ts";

export interface BodyInput extends BodyForm {
  readonly organisationId: string;
  readonly year: number;
}

/** Keeps what the establishment office says of a public body in a data year: level, school or not, posts. */
export async function saveBody(
  { organisationId, year, version, level, isSchool, posts }: BodyInput,
  officer: Officer,
  { db, now, requestId }: Context,
): Promise<Verdict> {
  return db.$transaction(async (tx): Promise<Verdict> => {
    // Two who save for the first time have no row to lock yet.
    await tx.$queryRaw`SELECT id FROM organisations WHERE id = ${organisationId}::uuid FOR UPDATE`;
    const body = await findBody({ organisationId, year }, officer, { db: tx });
    if (!body) return refused("not-found");
    if (body.version !== version) return refused("changed-by-someone-else");
    const values = { level, isSchool, posts, savedAt: now, savedById: officer.userId };
    await tx.publicBodyYear.upsert({
      where: { organisationId_year: { organisationId, year } },
      create: { organisationId, year, ...values },
      update: { ...values, version: { increment: 1 } },
    });
    await recordAudit(tx, {
      action: "public-body.saved",
      subject: { type: "organisation", id: organisationId },
      actor: auditActor(officer),
      now,
      requestId,
      details: { year, level, isSchool, posts },
    });
    return accepted();
  });
}
