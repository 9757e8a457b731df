import { shanghaiDay } from "#app/lib/date.ts";
import { isResting } from "#app/features/plans/policy/index.ts";
import type { CourseOutcome } from "#app/features/training/policy/index.ts";
import { seededRandom } from "./random.ts";
import type { Workbench } from "./sample.ts";

/** A stream of its own, so that nothing else of the sample moves with it. */
const SEED = 5031;

/** The course somebody joined stands in their plan as recommended, moved on as far as they have come. */
export function addPlanCourses({ sample, seal, ago }: Workbench): void {
  const random = seededRandom(SEED);
  for (const plan of sample.plans) {
    if (!plan.consentedAt || !plan.assessedOn || isResting(plan.state ?? "listed")) continue;
    const enrolment = sample.enrolments.find(
      ({ userId, state }) =>
        userId === plan.userId && (state === "completed" || state === "enrolled"),
    );
    const session = sample.trainingSessions.find(({ id }) => id === enrolment?.sessionId);
    const course = sample.courses.find(({ id }) => id === session?.courseId);
    if (!enrolment || !session || !course) continue;
    const gives = ((course.gives ?? []) as unknown as CourseOutcome[]).map(({ name }) => name);
    const on = new Date(`${shanghaiDay(new Date(enrolment.stateSince))}T00:00:00Z`);
    sample.planMeasures.push({
      id: random.uuid(ago(30)),
      planId: plan.id ?? "",
      kind: "training",
      courseId: course.id ?? "",
      closesGap: true,
      wordsEncrypted: gives.length === 0 ? null : seal(gives.join("、"), "plan_measures.words"),
      plannedOn: on,
      doneOn: on,
      fitted: false,
      isWanted: true,
      step: enrolment.state === "completed" ? "completed" : "enrolled",
      stepOn: on,
      createdAt: ago(30),
    });
  }
}
