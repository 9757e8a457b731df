import { feedbackMarks, workedAnswers } from "#app/features/training/policy/index.ts";
import type { Transaction } from "#app/platform/db.server.ts";
import { encryptField } from "#app/platform/encryption.server.ts";

const WORDS = [
  "老师讲得慢，每一步都说出来，我用读屏软件跟得上。",
  "练习时间再多一些就好了。",
  "教室离公交站有点远，最后一段路不好走。",
];

/** The days after the end of a session on which the sample's people say how it was. */
const DAYS_AFTER = 2;

/** Most who have a result say how it was; the sample's own job seeker has not yet. */
export async function addSampleFeedback(
  tx: Transaction,
  { now }: { readonly now: Date },
): Promise<void> {
  const rows = await tx.enrolment.findMany({
    where: {
      state: { in: ["completed", "failed"] },
      session: { endsAt: { not: null } },
      NOT: { user: { email: "qiuzhi@example.cn" } },
    },
    orderBy: [{ sessionId: "asc" }, { id: "asc" }],
    select: {
      id: true,
      sessionId: true,
      organisationId: true,
      session: { select: { endsAt: true } },
      adjustments: {
        where: { state: { in: ["agreed", "alternative"] } },
        orderBy: { id: "asc" },
        select: { id: true },
      },
    },
  });
  const given = rows.filter((_, at) => at % 11 !== 10);
  await tx.trainingFeedback.createMany({
    data: given.map(({ id, sessionId, organisationId, session }, at) => ({
      ...{ enrolmentId: id, sessionId, organisationId },
      overall: feedbackMarks[at % 7 === 6 ? 2 : at % 2] ?? "good",
      teaching: feedbackMarks[at % 11 === 10 ? 3 : (at + 1) % 3] ?? "good",
      wordsEncrypted:
        at % 4 === 0
          ? encryptField(WORDS[(at / 4) % WORDS.length] ?? "", "training_feedback.words")
          : null,
      givenAt: new Date(
        Math.min(now.getTime(), (session.endsAt ?? now).getTime() + DAYS_AFTER * 86_400_000),
      ),
    })),
  });
  await tx.feedbackNeed.createMany({
    data: given.flatMap(({ id, adjustments }, at) =>
      adjustments.map(({ id: adjustmentId }) => ({
        adjustmentId,
        enrolmentId: id,
        worked: workedAnswers[at % 6 === 5 ? 2 : at % 2] ?? "yes",
      })),
    ),
  });
}
