import type { ProviderMember } from "#app/features/accounts/policy/index.ts";
import type { Context } from "#app/platform/db.server.ts";
import { correctionOf, correctionSelect } from "../certificates/read-result.server.ts";
import { enrolmentInState, enrolmentSelect } from "../enrolment/enrolment-row.server.ts";
import { adjustmentOf, adjustmentSelect } from "../enrolment/read-adjustments.server.ts";
import { enrolmentMovesFor, mayApprove, mayCorrectResult, needsPurpose } from "../policy/index.ts";
import type { PrerequisiteAnswer } from "../policy/index.ts";
import { unseal } from "../sealed.server.ts";

export type ParticipantPage = NonNullable<Awaited<ReturnType<typeof readParticipant>>>;

/**
 * One person in a session, as far as the provider may see them: the name, what they said of the conditions, and what
 * they need while they let it be seen. Null: not of this provider.
 */
export async function readParticipant(id: string, actor: ProviderMember, { db, now }: Context) {
  const { organisationId, verified } = actor;
  if (organisationId === null || !verified) return null;
  const row = await db.enrolment.findFirst({
    where: { id, organisationId },
    select: {
      ...enrolmentSelect,
      withdrawnLate: true,
      prerequisites: true,
      prerequisiteWordsEncrypted: true,
      endWordsEncrypted: true,
      user: { select: { name: true, erasedAt: true } },
      assessment: {
        select: { passed: true, extraMinutes: true, wordsEncrypted: true, version: true },
      },
      certificates: {
        orderBy: { issuedAt: "desc" },
        select: { number: true, withdrawnAt: true, reasonEncrypted: true },
      },
      corrections: { orderBy: { number: "asc" }, select: correctionSelect },
      session: {
        select: {
          ...enrolmentSelect.session.select,
          course: { select: { title: true, prerequisites: true, hasAssessment: true } },
        },
      },
      consents: { where: { purpose: needsPurpose, withdrawnAt: null }, select: { id: true } },
    },
  });
  if (!row) return null;
  const showsNeeds = row.consents.length > 0;
  const adjustments = showsNeeds
    ? await db.enrolmentAdjustment.findMany({
        where: { enrolmentId: id, organisationId },
        orderBy: { id: "asc" },
        select: adjustmentSelect,
      })
    : [];
  const inState = enrolmentInState(row, now);
  return {
    ...{ id, state: row.state, version: row.version },
    ...{ appliedAt: row.appliedAt, sessionId: row.sessionId, withdrawnLate: row.withdrawnLate },
    name: row.user.name,
    title: row.session.course.title,
    startsAt: row.session.startsAt,
    prerequisites: row.session.course.prerequisites,
    prerequisiteAnswer: row.prerequisites as PrerequisiteAnswer | null,
    prerequisiteWords: unseal(row.prerequisiteWordsEncrypted, "enrolments.prerequisite_words"),
    endWords: unseal(row.endWordsEncrypted, "enrolments.end_words"),
    adjustments: adjustments.map(adjustmentOf),
    hasAssessment: row.session.course.hasAssessment,
    assessment: row.assessment && {
      ...{ passed: row.assessment.passed, extraMinutes: row.assessment.extraMinutes },
      version: row.assessment.version,
      words: unseal(row.assessment.wordsEncrypted, "training_assessments.words"),
    },
    certificates: row.certificates.map(({ number, withdrawnAt, reasonEncrypted }) => ({
      ...{ number, withdrawnAt },
      reason: unseal(reasonEncrypted, "training_certificates.reason"),
    })),
    corrections: row.corrections.map(correctionOf),
    mayCorrect: mayCorrectResult(
      { state: row.state, organisationId, isErased: row.user.erasedAt !== null },
      actor,
    ).ok,
    moves: enrolmentMovesFor(inState, actor, now),
    approval: mayApprove({
      openAdjustments: row._count.adjustments,
      sessionHasBegun: inState.sessionHasBegun,
    }),
  };
}
