import { auditActor } from "#app/features/accounts/index.server.ts";
import type { ProviderMember } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { lockEnrolment } from "../enrolment/enrolment-row.server.ts";
import { sealWords } from "../sealed.server.ts";

export interface Assessment {
  readonly id: string;
  /** 0: none was recorded when the page was read. */
  readonly version: number;
  readonly passed: boolean;
  readonly extraMinutes: number;
  /** What was adjusted. */
  readonly words: string;
}

/** Records how somebody did in the assessment and what was adjusted for them; may be put right until results are drawn. */
export async function recordAssessment(
  { id, version, passed, extraMinutes, words }: Assessment,
  actor: ProviderMember,
  { db, now, requestId }: Context,
): Promise<
  Verdict<
    object,
    | "not-found"
    | "not-yours"
    | "organisation-not-verified"
    | "result-stands"
    | "no-assessment"
    | "changed-by-someone-else"
  >
> {
  if (actor.role === "viewer") return refused("not-yours");
  if (!actor.verified) return refused("organisation-not-verified");
  return db.$transaction(async (tx) => {
    const row = await lockEnrolment(tx, id, actor);
    if (!row) return refused("not-found");
    if (row.state !== "enrolled") return refused("result-stands");
    const { organisationId } = row;
    const found = await tx.enrolment.findFirstOrThrow({
      where: { id, organisationId },
      select: {
        session: { select: { course: { select: { hasAssessment: true } } } },
        assessment: { select: { version: true, passed: true } },
      },
    });
    if (!found.session.course.hasAssessment) return refused("no-assessment");
    if ((found.assessment?.version ?? 0) !== version) return refused("changed-by-someone-else");
    const columns = {
      ...{ passed, extraMinutes, recordedById: actor.userId, recordedAt: now },
      wordsEncrypted: sealWords(words, "training_assessments.words"),
    };
    if (found.assessment === null) {
      await tx.trainingAssessment.create({ data: { enrolmentId: id, organisationId, ...columns } });
    } else {
      await tx.trainingAssessment.updateMany({
        where: { enrolmentId: id, organisationId, version },
        data: { ...columns, version: { increment: 1 } },
      });
    }
    await recordAudit(tx, {
      action: "enrolment.assessed",
      subject: { type: "enrolment", id },
      actor: auditActor(actor),
      now,
      requestId,
      details: { from: found.assessment?.passed ?? null, passed, extraMinutes },
    });
    return accepted();
  });
}
