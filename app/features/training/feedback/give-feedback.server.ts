import { auditActor } from "#app/features/accounts/index.server.ts";
import type { Seeker } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { lockEnrolment } from "../enrolment/enrolment-row.server.ts";
import { feedbackUntil } from "../policy/index.ts";
import type { FeedbackInput } from "../schema/feedback-form.ts";
import { sealWords } from "../sealed.server.ts";
import { promisedStates } from "./read-own-feedback.server.ts";

/**
 * Keeps what a person says of a session, or what they say instead of it, until thirty days after its end. Twice the same is
 * once; what was changed in another window meanwhile is told.
 */
export async function giveFeedback(
  { id, version, overall, teaching, words, needs }: FeedbackInput & { readonly id: string },
  actor: Seeker,
  { db, now, requestId }: Context,
): Promise<Verdict<object, "not-found" | "too-late" | "changed-by-someone-else">> {
  return db.$transaction(async (tx) => {
    const row = actor.by ? null : await lockEnrolment(tx, id, actor);
    if (!row) return refused("not-found");
    const { endsAt } = await tx.trainingSession.findUniqueOrThrow({
      where: { id: row.sessionId },
      select: { endsAt: true },
    });
    const until = feedbackUntil(row.state, endsAt && shanghaiDay(endsAt));
    if (until === null) return refused("not-found");
    if (shanghaiDay(now) > until) return refused("too-late");
    const before = await tx.trainingFeedback.findUnique({
      where: { enrolmentId: id },
      select: { version: true },
    });
    if ((before?.version ?? 0) !== version) return refused("changed-by-someone-else");
    const said = {
      ...{ overall, teaching, givenAt: now, version: version + 1 },
      wordsEncrypted: sealWords(words, "training_feedback.words"),
    };
    const { sessionId, organisationId } = row;
    await tx.trainingFeedback.upsert({
      where: { enrolmentId: id },
      create: { enrolmentId: id, sessionId, organisationId, ...said },
      update: said,
    });
    const promised = await tx.enrolmentAdjustment.findMany({
      where: { enrolmentId: id, state: { in: [...promisedStates] } },
      select: { id: true },
    });
    await tx.feedbackNeed.deleteMany({ where: { enrolmentId: id } });
    await tx.feedbackNeed.createMany({
      data: promised.flatMap(({ id: adjustmentId }) => {
        const worked = needs.find((one) => one.id === adjustmentId)?.worked;
        return worked ? [{ adjustmentId, enrolmentId: id, worked }] : [];
      }),
    });
    await recordAudit(tx, {
      action: "enrolment.feedback-given",
      subject: { type: "enrolment", id },
      actor: auditActor(actor),
      now,
      requestId,
    });
    return accepted();
  });
}
