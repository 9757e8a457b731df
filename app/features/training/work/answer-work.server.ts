import { auditActor } from "#app/features/accounts/index.server.ts";
import type { Seeker } from "#app/features/accounts/policy/index.ts";
import { recordAudit } from "#app/features/audit/index.server.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { addDays, shanghaiDay } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import { answeredForDays } from "../policy/index.ts";
import type { Situation, WorkMonths } from "../policy/index.ts";

interface AskedWork {
  readonly enrolmentId: string;
  readonly months: WorkMonths;
}

const questionSelect = {
  askedAt: true,
  answers: { orderBy: { number: "desc" }, take: 1, select: { number: true, situation: true } },
} as const;

const untilOf = (askedAt: Date) => addDays(shanghaiDay(askedAt), answeredForDays);

/** What a person is asked, and what they said last; null: nothing was asked, or not of them. */
export async function readOwnWork(
  { enrolmentId, months }: AskedWork,
  { userId, by }: Seeker,
  locale: Locale,
  { db, now }: Context,
) {
  // Nobody says it for them.
  if (by) return null;
  const row = await db.enrolment.findFirst({
    where: { id: enrolmentId, userId },
    select: {
      state: true,
      session: { select: { course: { select: { title: true, titleEn: true } } } },
      workAsked: { where: { afterMonths: months }, select: questionSelect },
    },
  });
  const asked = row?.workAsked[0];
  if (!row || !asked) return null;
  const { course } = row.session;
  const until = untilOf(asked.askedAt);
  return {
    ...{ enrolmentId, months, until },
    title: (locale === "en" && course.titleEn) || course.title,
    isOpen: shanghaiDay(now) <= until,
    /** The result was put right: the course was not completed after all. */
    isVoid: row.state !== "completed",
    situation: (asked.answers[0]?.situation ?? null) as Situation | null,
    number: asked.answers[0]?.number ?? 0,
  };
}

/** What a person is still asked of a course; the latest first. */
export async function listOpenWork(
  enrolmentId: string,
  { userId, by }: Seeker,
  { db, now }: Context,
): Promise<readonly WorkMonths[]> {
  if (by) return [];
  const rows = await db.workQuestion.findMany({
    where: { enrolmentId, enrolment: { userId, state: "completed" }, answers: { none: {} } },
    orderBy: { afterMonths: "desc" },
    select: { afterMonths: true, askedAt: true },
  });
  return rows
    .filter(({ askedAt }) => shanghaiDay(now) <= untilOf(askedAt))
    .map(({ afterMonths }) => afterMonths as WorkMonths);
}

/** Keeps what a person says after the answer they saw. The same twice is once. */
export async function answerWork(
  {
    enrolmentId,
    months,
    situation,
    number,
  }: AskedWork & { readonly situation: Situation; readonly number: number },
  actor: Seeker,
  { db, now, requestId }: Context,
): Promise<Verdict<object, "not-found" | "not-asked" | "too-late" | "changed-by-someone-else">> {
  return db.$transaction(async (tx) => {
    const asked = actor.by ? null : await lockQuestion(tx, { enrolmentId, months }, actor);
    if (!asked) return refused("not-found");
    if (asked.enrolment.state !== "completed") return refused("not-asked");
    if (shanghaiDay(now) > untilOf(asked.askedAt)) return refused("too-late");
    const [last] = asked.answers;
    if (last?.situation === situation) return accepted();
    if ((last?.number ?? 0) !== number) return refused("changed-by-someone-else");
    await tx.workAnswer.create({
      data: {
        ...{ enrolmentId, situation },
        afterMonths: months,
        number: number + 1,
        answeredAt: now,
      },
    });
    await recordAudit(tx, {
      action: "enrolment.work-answered",
      subject: { type: "enrolment", id: enrolmentId },
      actor: auditActor(actor),
      now,
      requestId,
      details: { months },
    });
    return accepted();
  });
}

async function lockQuestion(
  tx: Transaction,
  { enrolmentId, months }: AskedWork,
  { userId }: Seeker,
) {
  await tx.$executeRaw`
    SELECT FROM training_work_questions WHERE enrolment_id = ${enrolmentId}::uuid AND after_months = ${months} FOR UPDATE`;
  return tx.workQuestion.findFirst({
    where: { enrolmentId, afterMonths: months, enrolment: { userId } },
    select: { ...questionSelect, enrolment: { select: { state: true } } },
  });
}
