import type { Seeker } from "#app/features/accounts/policy/index.ts";
import type { Context } from "#app/platform/db.server.ts";
import { unseal } from "../sealed.server.ts";
import { correctionOf, correctionSelect } from "../certificates/read-result.server.ts";
import { proposedNeedsOf } from "./proposed-needs.server.ts";
import { adjustmentOf, adjustmentSelect } from "./read-adjustments.server.ts";

function ownFeedback<Row extends { readonly wordsEncrypted: string | null }>(row: Row) {
  const { wordsEncrypted, ...rest } = row;
  return { ...rest, words: unseal(wordsEncrypted, "training_feedback.words") };
}

/** All that is kept of a person's enrolments, for themselves. */
export async function exportEnrolments({ userId }: Seeker, { db }: Context) {
  const rows = await db.enrolment.findMany({
    where: { userId },
    orderBy: { id: "asc" },
    select: {
      id: true,
      number: true,
      state: true,
      stateSince: true,
      priority: true,
      priorityBasis: true,
      appliedAt: true,
      offerUntil: true,
      withdrawnLate: true,
      endWordsEncrypted: true,
      prerequisites: true,
      prerequisiteWordsEncrypted: true,
      proposedNeedsEncrypted: true,
      session: {
        select: {
          id: true,
          startsAt: true,
          course: { select: { title: true, organisation: { select: { name: true } } } },
        },
      },
      adjustments: { orderBy: { id: "asc" }, select: adjustmentSelect },
      taughtMinutes: true,
      attendedMinutes: true,
      lacked: true,
      attendances: { select: { meetingId: true, minutes: true, source: true, recordedAt: true } },
      assessment: { select: { passed: true, extraMinutes: true, recordedAt: true } },
      feedback: {
        select: {
          overall: true,
          teaching: true,
          wordsEncrypted: true,
          givenAt: true,
          needs: { select: { adjustmentId: true, worked: true } },
        },
      },
      certificates: {
        orderBy: { issuedAt: "asc" },
        select: { number: true, checkCode: true, issuedAt: true, withdrawnAt: true },
      },
      corrections: { orderBy: { number: "asc" }, select: correctionSelect },
      workAsked: {
        orderBy: { afterMonths: "asc" },
        select: {
          afterMonths: true,
          askedAt: true,
          answers: {
            orderBy: { number: "asc" },
            select: { situation: true, answeredAt: true },
          },
        },
      },
      contestEntries: {
        orderBy: { id: "asc" },
        select: {
          outcome: true,
          score: true,
          discipline: { select: { name: true, decimals: true } },
        },
      },
      interpreterBookings: {
        orderBy: { startsAt: "asc" },
        select: { language: true, startsAt: true, endsAt: true, state: true },
      },
      events: { orderBy: { id: "asc" }, select: { move: true, side: true, at: true } },
    },
  });
  return {
    enrolments: rows.map(
      ({
        session,
        endWordsEncrypted,
        prerequisiteWordsEncrypted,
        proposedNeedsEncrypted,
        adjustments,
        feedback,
        corrections,
        ...row
      }) => ({
        ...row,
        feedback: feedback && ownFeedback(feedback),
        corrections: corrections.map(correctionOf),
        sessionId: session.id,
        startsAt: session.startsAt,
        course: session.course.title,
        provider: session.course.organisation.name,
        endWords: unseal(endWordsEncrypted, "enrolments.end_words"),
        prerequisiteWords: unseal(prerequisiteWordsEncrypted, "enrolments.prerequisite_words"),
        proposedNeeds: proposedNeedsOf(proposedNeedsEncrypted),
        adjustments: adjustments.map(adjustmentOf),
      }),
    ),
  };
}
