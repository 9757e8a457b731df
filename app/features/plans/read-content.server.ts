import { isReadable } from "#app/features/positions/policy/index.ts";
import type { Context, Transaction } from "#app/platform/db.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import { dayOf } from "./plan-row.server.ts";
import type { FollowUpChannel, MeasureKind, MeasureSource, MeasureStep } from "./policy/index.ts";
import { unseal } from "./sealed.server.ts";
import type { Assessment } from "./write-plan.server.ts";

const contentSelect = {
  assessmentEncrypted: true,
  ownWordsEncrypted: true,
  disagreementEncrypted: true,
  goals: {
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, wordsEncrypted: true, byOn: true, reachedOn: true },
  },
  measures: {
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      kind: true,
      source: true,
      wordsEncrypted: true,
      positionId: true,
      plannedOn: true,
      doneOn: true,
      fitted: true,
      isWanted: true,
      position: {
        select: {
          title: true,
          titleEn: true,
          state: true,
          organisation: { select: { state: true } },
        },
      },
      courseId: true,
      closesGap: true,
      course: { select: { title: true, titleEn: true } },
      step: true,
      stepOn: true,
    },
  },
  followUps: {
    orderBy: [{ on: "desc" }, { id: "desc" }],
    take: 100,
    select: {
      id: true,
      on: true,
      channel: true,
      reached: true,
      wordsEncrypted: true,
      nextOn: true,
      author: { select: { name: true } },
    },
  },
} satisfies Prisma.PlanSelect;

/** What a plan says, unsealed; who may read it was settled by the caller, who found the plan by its owner. */
export async function readContent(db: Transaction | Context["db"], planId: string) {
  // Found by its owner before.
  const row = await db.plan.findUniqueOrThrow({ where: { id: planId }, select: contentSelect });
  const assessment =
    row.assessmentEncrypted === null
      ? null
      : (JSON.parse(unseal(row.assessmentEncrypted, "plans.assessment")) as Assessment);
  return {
    assessment,
    ownWords: unseal(row.ownWordsEncrypted, "plans.own_words"),
    disagreement: unseal(row.disagreementEncrypted, "plans.disagreement"),
    goals: row.goals.map(({ wordsEncrypted, byOn, reachedOn, ...goal }) => ({
      ...goal,
      words: unseal(wordsEncrypted, "plan_goals.words"),
      byOn: dayOf(byOn),
      reachedOn: dayOf(reachedOn),
    })),
    measures: row.measures.map(
      ({ wordsEncrypted, plannedOn, doneOn, kind, position, ...measure }) => ({
        ...measure,
        position: position && shownPosition(position),
        kind: kind as MeasureKind,
        source: measure.source as MeasureSource | null,
        step: measure.step as MeasureStep | null,
        stepOn: dayOf(measure.stepOn),
        words: unseal(wordsEncrypted, "plan_measures.words"),
        plannedOn: dayOf(plannedOn),
        doneOn: dayOf(doneOn),
      }),
    ),
    followUps: row.followUps.map(
      ({ wordsEncrypted, on, nextOn, channel, author, ...followUp }) => ({
        ...followUp,
        author: author.name,
        channel: channel as FollowUpChannel,
        words: unseal(wordsEncrypted, "plan_follow_ups.words"),
        on: dayOf(on),
        nextOn: dayOf(nextOn),
      }),
    ),
  };
}
type Position = NonNullable<
  Prisma.PlanGetPayload<{ select: typeof contentSelect }>["measures"][number]["position"]
>;

/** Its name, and whether there is still a page to lead to. */
function shownPosition({ title, titleEn, state, organisation }: Position) {
  return { title, titleEn, isReadable: isReadable({ state }, organisation.state === "verified") };
}

export type PlanContent = Awaited<ReturnType<typeof readContent>>;
