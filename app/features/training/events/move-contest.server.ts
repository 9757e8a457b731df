import { auditActor } from "#app/features/accounts/index.server.ts";
import type { Officer, ProviderMember } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Accepted, Refused } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { scopeOf } from "../offering/move-session.server.ts";
import { moveContest } from "../policy/index.ts";
import type { ContestMove } from "../policy/index.ts";
import { contestInState, countResults, lockContest } from "./contest-row.server.ts";
import { tellOrganiser, tellParticipants } from "./tell-contest.server.ts";

const ACTIONS: Readonly<Record<ContestMove, string>> = {
  "hand-in": "contest.handed-in",
  "take-back": "contest.taken-back",
  publish: "contest.published",
  "send-back": "contest.sent-back",
};

export interface ContestOrder {
  readonly sessionId: string;
  readonly version: number;
  readonly move: ContestMove;
  readonly reason?: string;
}

/** Hands results in, takes them back, publishes them or sends them back, judged under the lock of the session. */
export async function carryOutContest(
  { sessionId, version, move, reason = "" }: ContestOrder,
  actor: ProviderMember | Officer,
  ctx: Context,
): Promise<Accepted | Refused> {
  const { db, now, requestId } = ctx;
  return db.$transaction(async (tx) => {
    const session = await lockContest(tx, sessionId, scopeOf(actor));
    if (!session?.contest) return refused("not-found");
    const counted = await countResults(tx, session);
    const verdict = moveContest(contestInState(session, counted), move, actor, now, reason);
    if (!verdict.ok) return verdict;
    if (session.contest.version !== version) return refused("changed-by-someone-else");
    const { organisationId } = session;
    await tx.contest.updateMany({
      where: { sessionId, organisationId, version },
      data: {
        state: verdict.to,
        ...(move === "hand-in" && { handedInAt: now, handedInById: actor.userId, reason: null }),
        ...((move === "publish" || move === "send-back") && {
          decidedAt: now,
          decidedById: actor.userId,
        }),
        ...(move === "send-back" && { reason: reason.trim() }),
        updatedAt: now,
        version: { increment: 1 },
      },
    });
    await recordAudit(tx, {
      action: ACTIONS[move],
      subject: { type: "contest", id: sessionId },
      actor: auditActor(actor),
      now,
      requestId,
      details: { from: session.contest.state, ...(reason.trim() && { reason: reason.trim() }) },
    });
    if (move === "publish") await tellParticipants(tx, session, ctx);
    if (move === "publish" || move === "send-back") {
      await tellOrganiser(tx, session, { move, reason: reason.trim() }, ctx);
    }
    return accepted();
  });
}
