import { auditActor } from "#app/features/accounts/index.server.ts";
import type { EmployerMember } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { dateColumn, lockApplication } from "../application-row.server.ts";
import { isEnded, judgeAdjustmentAnswer } from "../policy/index.ts";
import type { AdjustmentAnswer } from "../policy/index.ts";
import { recordEvent } from "../record-event.server.ts";
import { sealWords } from "../sealed.server.ts";

export interface AdjustmentReply {
  readonly applicationId: string;
  readonly adjustmentId: string;
  /** The version of the item that was read. */
  readonly version: number;
  readonly answer: AdjustmentAnswer;
  /** What instead, or why not; beside "agreed" as wanted. */
  readonly words: string;
  readonly byWhen: PlainDate | null;
}

export type ReplyRefusal =
  | "not-found"
  | "not-yours"
  | "organisation-not-verified"
  | "ended"
  | "changed-by-someone-else"
  | "taken-back"
  | "words-missing"
  | "day-missing"
  | "day-past";

/** Answers one adjustment; an answer may be replaced by a better one while the application is under way. */
export async function answerAdjustment(
  { applicationId, adjustmentId, version, ...reply }: AdjustmentReply,
  actor: EmployerMember,
  { db, now, requestId }: Context,
): Promise<Verdict<object, ReplyRefusal>> {
  if (actor.role === "viewer") return refused("not-yours");
  if (!actor.verified) return refused("organisation-not-verified");
  return db.$transaction(async (tx) => {
    const row = await lockApplication(tx, applicationId, actor);
    const item =
      row &&
      (await tx.applicationAdjustment.findFirst({
        where: { id: adjustmentId, applicationId: row.id },
        select: { state: true, dueOn: true, version: true },
      }));
    if (!item) return refused("not-found");
    if (isEnded(row.state) && row.state !== "hired") return refused("ended");
    if (item.version !== version) return refused("changed-by-someone-else");
    const judged = judgeAdjustmentAnswer(item.state, reply, shanghaiDay(now));
    if (!judged.ok) return judged;
    await tx.applicationAdjustment.updateMany({
      where: { id: adjustmentId, applicationId, version },
      data: {
        state: reply.answer,
        answerEncrypted: sealWords(reply.words, "application_adjustments.answer"),
        byWhen: reply.byWhen && dateColumn(reply.byWhen),
        // The first answer counts for the employer's answer rate.
        ...(item.state === "open" ? { answeredAt: now } : {}),
        answeredById: actor.userId,
        version: { increment: 1 },
      },
    });
    await tx.application.updateMany({
      where: { id: row.id, userId: row.userId },
      data: { quietSince: now },
    });
    await recordEvent(tx, {
      applicationId,
      organisationId: row.organisationId,
      move: "adjustment-answered",
      side: "employer",
      actorId: actor.userId,
      toState: row.state,
      at: now,
      dueOn: item.dueOn,
    });
    await recordAudit(tx, {
      action: "application.adjustment-answered",
      subject: { type: "application", id: applicationId },
      actor: auditActor(actor),
      now,
      requestId,
      details: { adjustmentId, answer: reply.answer },
    });
    return accepted();
  });
}
