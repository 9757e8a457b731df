import type { Seeker } from "#app/features/accounts/policy/index.ts";
import type { AdjustmentState } from "#app/features/applications/policy/index.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { Context } from "#app/platform/db.server.ts";
import { adjustmentOf, adjustmentSelect } from "../enrolment/read-adjustments.server.ts";
import { feedbackUntil } from "../policy/index.ts";
import type { FeedbackMark, WorkedAnswer } from "../policy/index.ts";
import { unseal } from "../sealed.server.ts";

/** A promise the provider made: these are asked about. */
export const promisedStates = ["agreed", "alternative"] as const satisfies AdjustmentState[];

/** What a person said of a session, and what they are asked; null: there is nothing to ask, or it is not theirs. */
export async function readOwnFeedback(
  id: string,
  { userId, by }: Seeker,
  locale: Locale,
  { db, now }: Context,
) {
  // What the person says is their own: nobody says it for them.
  if (by) return null;
  const row = await db.enrolment.findFirst({
    where: { id, userId },
    select: {
      state: true,
      session: {
        select: {
          endsAt: true,
          course: {
            select: {
              title: true,
              titleEn: true,
              organisation: { select: { name: true, nameEn: true } },
            },
          },
        },
      },
      adjustments: {
        where: { state: { in: [...promisedStates] } },
        orderBy: { id: "asc" },
        select: { ...adjustmentSelect, feedback: { select: { worked: true } } },
      },
      feedback: {
        select: {
          overall: true,
          teaching: true,
          wordsEncrypted: true,
          givenAt: true,
          version: true,
        },
      },
    },
  });
  if (!row) return null;
  const { session, feedback } = row;
  const until = feedbackUntil(row.state, session.endsAt && shanghaiDay(session.endsAt));
  if (until === null) return null;
  const { course } = session;
  const english = locale === "en";
  return {
    id,
    title: (english && course.titleEn) || course.title,
    provider: (english && course.organisation.nameEn) || course.organisation.name,
    until,
    isOpen: shanghaiDay(now) <= until,
    needs: row.adjustments.map(({ feedback: said, ...adjustment }) => ({
      ...adjustmentOf(adjustment),
      worked: (said?.worked ?? null) as WorkedAnswer | null,
    })),
    given: feedback && {
      overall: feedback.overall as FeedbackMark,
      teaching: feedback.teaching as FeedbackMark,
      words: unseal(feedback.wordsEncrypted, "training_feedback.words"),
      givenAt: feedback.givenAt,
    },
    version: feedback?.version ?? 0,
  };
}

export type OwnFeedback = NonNullable<Awaited<ReturnType<typeof readOwnFeedback>>>;
