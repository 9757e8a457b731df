import type { Officer, ProviderMember } from "#app/features/accounts/policy/index.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { scopeOf } from "../offering/move-session.server.ts";
import { sumFeedback } from "../policy/index.ts";
import type { EnrolmentState, FeedbackMark, FeedbackSums, WorkedAnswer } from "../policy/index.ts";
import { unseal } from "../sealed.server.ts";

export interface SessionFeedback {
  readonly sessionId: string;
  readonly title: string;
  /** How many could say something, and how many did. */
  readonly asked: number;
  readonly people: number;
  readonly sums: Verdict<{ readonly sums: FeedbackSums }, "too-few">;
  /** Without a name and in no order that tells of one; none while sums are not told. */
  readonly words: readonly string[];
}

/** For the provider of a session, and for officers of the district it is held in; null for anybody else. */
export async function readSessionFeedback(
  sessionId: string,
  actor: ProviderMember | Officer,
  { db }: Pick<Context, "db">,
): Promise<SessionFeedback | null> {
  if (actor.kind === "provider-member" && !actor.verified) return null;
  const session = await db.trainingSession.findFirst({
    where: { id: sessionId, ...scopeOf(actor) },
    select: { organisationId: true, course: { select: { title: true } } },
  });
  if (!session) return null;
  const { organisationId } = session;
  // Who turned out not to have come says nothing of it, whatever they said before.
  const states: EnrolmentState[] = ["completed", "failed"];
  const wasThere = { sessionId, organisationId, state: { in: states } };
  const [asked, rows] = await Promise.all([
    db.enrolment.count({ where: wasThere }),
    db.trainingFeedback.findMany({
      where: { sessionId, organisationId, enrolment: wasThere },
      select: {
        overall: true,
        teaching: true,
        wordsEncrypted: true,
        needs: { select: { worked: true } },
      },
    }),
  ]);
  const sums = sumFeedback(
    rows.map(({ overall, teaching, needs }) => ({
      overall: overall as FeedbackMark,
      teaching: teaching as FeedbackMark,
      needs: needs.map(({ worked }) => worked as WorkedAnswer),
    })),
  );
  const words = rows.map(({ wordsEncrypted }) => unseal(wordsEncrypted, "training_feedback.words"));
  return {
    sessionId,
    title: session.course.title,
    asked,
    people: rows.length,
    sums,
    words: sums.ok ? words.filter((said) => said !== "").toSorted() : [],
  };
}
