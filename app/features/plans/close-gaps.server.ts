import type { Counsellor, Seeker } from "#app/features/accounts/policy/index.ts";
import { findFits } from "#app/features/matching/index.server.ts";
import { foldName, isAskedFor } from "#app/features/positions/policy/index.ts";
import { listCoursesFor } from "#app/features/training/index.server.ts";
import type { CourseFor } from "#app/features/training/index.server.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import { onPlan, showingProfile, stateAfter, toDate } from "./plan-row.server.ts";
import { isResting } from "./policy/index.ts";
import { sealWords } from "./sealed.server.ts";
import { planLimits } from "./write-plan.server.ts";

type Fits = Pick<Awaited<ReturnType<typeof findFits>>, "seeker" | "shown">;

/** How many positions stand with a course as its reason. */
const MOST_NAMED = 3;

export interface ClosingCourse extends CourseFor {
  /** The positions that ask for what it gives. */
  readonly positions: readonly { readonly id: string; readonly title: string }[];
}

/** Courses that can be joined now and give what a fitting position asks for by name and the person does not hold. */
export async function coursesClosingGaps(
  { seeker, shown }: Fits,
  locale: Locale,
  ctx: Context,
): Promise<ClosingCourse[]> {
  const held = seeker.holds.map(foldName);
  const requirements = [...new Set(shown.flatMap(({ asked }) => asked.requirements))];
  if (requirements.length === 0) return [];
  const courses = await listCoursesFor({ requirements, occupation: null }, locale, ctx);
  return courses.flatMap((course) => {
    const gives = course.gives.filter((name) => !held.includes(foldName(name)));
    if (gives.length === 0) return [];
    const asking = shown.filter(({ asked }) =>
      gives.some((name) => asked.requirements.some((text) => isAskedFor(name, text))),
    );
    const positions = asking.slice(0, MOST_NAMED).map(({ card: { id, title } }) => ({ id, title }));
    return [{ ...course, gives, positions }];
  });
}

/**
 * Recommends a course that closes a gap to the person of a plan, with what it gives; the same course twice is once. It
 * counts as done once the person has a seat.
 */
export async function recommendCourse(
  { planId, courseId }: { readonly planId: string; readonly courseId: string },
  actor: Counsellor,
  ctx: Context,
) {
  const plan = await ctx.db.plan.findFirst({
    where: showingProfile(planId, actor),
    select: { userId: true },
  });
  if (!plan) return refused("profile-closed");
  // Looked up before the plan is locked, as for a position.
  const person: Seeker = { kind: "seeker", userId: plan.userId };
  const courses = await coursesClosingGaps(await findFits(person, "zh-CN", ctx), "zh-CN", ctx);
  const course = courses.find(({ id }) => id === courseId);
  if (!course) return refused("course-closed");
  return onPlan(planId, actor, ctx, "plan.course-recommended", async (tx, row) => {
    if (row.consentedAt === null || !row.showsProfile) return refused("profile-closed");
    if (isResting(row.state) || row.state === "listed") return refused("not-now");
    if (row._count.measures >= planLimits.measures) return refused("measures-full");
    await tx.planMeasure.createMany({
      data: [
        {
          ...{ planId: row.id, kind: "training", courseId, closesGap: true },
          wordsEncrypted: sealWords(course.gives.join("、"), "plan_measures.words"),
          plannedOn: toDate(shanghaiDay(course.startsAt)),
          createdAt: ctx.now,
        },
      ],
      skipDuplicates: true,
    });
    if (row.state !== "planned") return accepted({ change: {} });
    return stateAfter(row, "start", "counsellor", ctx.now);
  });
}
