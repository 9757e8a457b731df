import { auditActor } from "#app/features/accounts/index.server.ts";
import type { ProviderMember } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Accepted, Refused } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import type { Outcome } from "../policy/index.ts";
import { entryOf, lockContest } from "./contest-row.server.ts";
import { tellCorrected } from "./tell-contest.server.ts";

export interface Correction {
  readonly entryId: string;
  readonly version: number;
  readonly outcome: Outcome;
  readonly score: string;
  readonly reason: string;
}

/** Puts a published result right: what stood before and why stay to be read, and the person is told. */
export async function correctEntry(
  { entryId, version, outcome, score, reason }: Correction,
  actor: ProviderMember & { readonly organisationId: string },
  ctx: Context,
): Promise<Accepted<{ readonly sessionId: string }> | Refused> {
  if (actor.role === "viewer") return refused("not-yours");
  const { db, now, requestId } = ctx;
  const { organisationId } = actor;
  const where = { id: entryId, organisationId };
  return db.$transaction(async (tx) => {
    const found = await tx.contestEntry.findFirst({
      where,
      select: { discipline: { select: { sessionId: true, decimals: true } } },
    });
    if (!found) return refused("not-found");
    const { sessionId, decimals } = found.discipline;
    const session = await lockContest(tx, sessionId, { organisationId });
    const before = await tx.contestEntry.findFirst({
      where,
      select: { outcome: true, score: true, version: true, enrolmentId: true },
    });
    if (!session || !before) return refused("not-found");
    if (session.contest?.state !== "published") return refused("not-from-this-state");
    if (before.version !== version) return refused("changed-by-someone-else");
    const entry = entryOf(outcome, score, decimals);
    if (!entry) return refused("score-unreadable", { count: 1 });
    if (entry.outcome === before.outcome && entry.score === before.score)
      return refused("the-same");
    await tx.contestCorrection.create({
      data: {
        ...{ entryId, number: version, reason, at: now, byId: actor.userId },
        ...{ outcomeBefore: before.outcome, scoreBefore: before.score },
      },
    });
    await tx.contestEntry.updateMany({
      where: { ...where, version },
      data: { ...entry, recordedAt: now, recordedById: actor.userId, version: { increment: 1 } },
    });
    await recordAudit(tx, {
      action: "contest.corrected",
      subject: { type: "contest", id: sessionId },
      actor: auditActor(actor),
      now,
      requestId,
      details: {
        entryId,
        before: { outcome: before.outcome, score: before.score },
        ...entry,
        reason,
      },
    });
    const { enrolmentId } = before;
    const { course } = session;
    await tellCorrected(tx, { entryId, version, enrolmentId, organisationId, course }, ctx);
    return accepted({ sessionId });
  });
}
