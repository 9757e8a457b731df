import { auditActor } from "#app/features/accounts/index.server.ts";
import type { EmployerMember } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import type { Outcome } from "../policy/index.ts";
import { handlingOf } from "./handling.server.ts";

/** A position nobody can apply for any more, once it was public. */
export const OVER = ["ended_early", "closed", "filled"] as const;

/**
 * "Were you able to hire?": answered once a position is over, and corrected over the answer that was seen. The same
 * answer given twice is one answer.
 */
export async function answerOutcome(
  input: {
    readonly positionId: string;
    readonly outcome: Outcome;
    readonly words: string;
    /** Of the answer that was seen; 0 where there was none. */
    readonly version: number;
  },
  actor: EmployerMember,
  { db, now, requestId }: Context,
) {
  const who = handlingOf(actor);
  if (!who.ok) return who;
  const { organisationId, userId } = who;
  const { positionId, outcome, version } = input;
  const answer = { outcome, words: input.words.trim(), answeredById: userId, answeredAt: now };
  return db.$transaction(async (tx) => {
    const over = { id: positionId, organisationId, state: { in: [...OVER] } };
    if ((await tx.position.count({ where: over })) === 0) return refused("not-over");
    const { count } =
      version === 0
        ? await tx.positionOutcome.createMany({
            data: [{ ...answer, positionId, organisationId }],
            skipDuplicates: true,
          })
        : await tx.positionOutcome.updateMany({
            where: { positionId, organisationId, version },
            data: { ...answer, version: { increment: 1 } },
          });
    if (count === 0) {
      const same = { positionId, organisationId, outcome, words: answer.words };
      const isSaidAlready = (await tx.positionOutcome.count({ where: same })) > 0;
      return isSaidAlready ? accepted() : refused("changed-by-someone-else");
    }
    await recordAudit(tx, {
      action: "position.outcome-answered",
      subject: { type: "position", id: positionId },
      actor: auditActor(actor),
      now,
      requestId,
      details: { outcome },
    });
    return accepted();
  });
}
