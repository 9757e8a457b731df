import { auditActor } from "#app/features/accounts/index.server.ts";
import type { ProviderMember } from "#app/features/accounts/policy/index.ts";
import { judgeAdjustmentAnswer } from "#app/features/applications/policy/index.ts";
import type { AdjustmentAnswer } from "#app/features/applications/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { dateColumn, lockEnrolment } from "../enrolment/enrolment-row.server.ts";
import { recordEnrolmentEvent } from "../enrolment/record-event.server.ts";
import { isLive, needsPurpose } from "../policy/index.ts";
import { sealWords } from "../sealed.server.ts";

export interface NeedReply {
  readonly enrolmentId: string;
  readonly adjustmentId: string;
  /** The version of the item that was read. */
  readonly version: number;
  readonly answer: AdjustmentAnswer;
  /** What instead, or why not; beside "agreed" as wanted. */
  readonly words: string;
  readonly byWhen: PlainDate | null;
}

export type NeedReplyRefusal =
  | "not-found"
  | "not-yours"
  | "organisation-not-verified"
  | "ended"
  | "changed-by-someone-else"
  | "taken-back"
  | "words-missing"
  | "day-missing"
  | "day-past";

/** Answers one adjustment that the person lets the provider see; a better answer may replace it while all is under way. */
export async function answerNeed(
  { enrolmentId, adjustmentId, version, ...reply }: NeedReply,
  actor: ProviderMember,
  { db, now, requestId }: Context,
): Promise<Verdict<object, NeedReplyRefusal>> {
  if (actor.role === "viewer") return refused("not-yours");
  if (!actor.verified) return refused("organisation-not-verified");
  return db.$transaction(async (tx) => {
    const row = await lockEnrolment(tx, enrolmentId, actor);
    const item =
      row &&
      (await tx.enrolmentAdjustment.findFirst({
        where: {
          id: adjustmentId,
          enrolmentId: row.id,
          enrolment: { consents: { some: { purpose: needsPurpose, withdrawnAt: null } } },
        },
        select: { state: true, version: true },
      }));
    if (!item) return refused("not-found");
    if (!isLive(row.state)) return refused("ended");
    if (item.version !== version) return refused("changed-by-someone-else");
    const judged = judgeAdjustmentAnswer(item.state, reply, shanghaiDay(now));
    if (!judged.ok) return judged;
    await tx.enrolmentAdjustment.updateMany({
      where: { id: adjustmentId, enrolmentId: row.id, version },
      data: {
        state: reply.answer,
        answerEncrypted: sealWords(reply.words, "enrolment_adjustments.answer"),
        byWhen: reply.answer === "cannot" || !reply.byWhen ? null : dateColumn(reply.byWhen),
        answeredAt: now,
        answeredById: actor.userId,
        version: { increment: 1 },
      },
    });
    await recordEnrolmentEvent(tx, {
      ...{ enrolmentId, move: "adjustment-answered", side: "provider", at: now },
      ...{ actorId: actor.userId, toState: row.state },
    });
    await recordAudit(tx, {
      action: "enrolment.adjustment-answered",
      subject: { type: "enrolment", id: enrolmentId },
      actor: auditActor(actor),
      now,
      requestId,
      details: { adjustmentId, from: item.state, answer: reply.answer },
    });
    return accepted();
  });
}
