import type { Counsellor, Seeker } from "#app/features/accounts/policy/index.ts";
import { findFits, readProfile } from "#app/features/matching/index.server.ts";
import { languageOf } from "#app/i18n/language-of.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { shanghaiDay } from "#app/lib/date.ts";
import type { Context } from "#app/platform/db.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import { coursesClosingGaps } from "./close-gaps.server.ts";
import { dayOf, showingProfile } from "./plan-row.server.ts";
import { closedBecause, worthOf } from "./policy/index.ts";

const recommendedSelect = {
  positionId: true,
  courseId: true,
  kind: true,
  doneOn: true,
  fitted: true,
  position: {
    select: {
      title: true,
      titleEn: true,
      state: true,
      closingOn: true,
      organisation: { select: { name: true, nameEn: true, state: true } },
    },
  },
} satisfies Prisma.PlanMeasureSelect;

/** As many as can be read with every condition of each. */
const SHOWN = 10;

/** What fits the person of a plan, for a counsellor whom they let read their profile; null for anybody else. */
export async function findFitsFor(planId: string, actor: Counsellor, locale: Locale, ctx: Context) {
  const plan = await ctx.db.plan.findFirst({
    where: showingProfile(planId, actor),
    select: {
      userId: true,
      user: { select: { name: true } },
      measures: { orderBy: [{ createdAt: "desc" }, { id: "desc" }], select: recommendedSelect },
    },
  });
  if (!plan) return null;
  const person: Seeker = { kind: "seeker", userId: plan.userId };
  const [fits, { travelMinutes, hoursAWeek }] = await Promise.all([
    findFits(person, locale, ctx),
    readProfile(person, ctx),
  ]);
  const courses = await coursesClosingGaps(fits, locale, ctx);
  const chosen = plan.measures.flatMap(({ courseId }) => courseId ?? []);
  const taken = new Set(plan.measures.flatMap(({ positionId }) => positionId ?? []));
  return {
    ...{ name: plan.user.name, travelMinutes, hoursAWeek, seeker: fits.seeker },
    shown: fits.shown
      .filter(({ card }) => !taken.has(card.id))
      .slice(0, SHOWN)
      .map((shown) => ({ ...shown, worth: worthOf(shown.fit) })),
    recommended: plan.measures.flatMap((measure) => recommendedOf(measure, locale, ctx.now)),
    courses: courses.map((course) => ({ ...course, isRecommended: chosen.includes(course.id) })),
  };
}

type Measure = Prisma.PlanMeasureGetPayload<{ select: typeof recommendedSelect }>;

/** What was recommended before, and why it cannot be applied for any more. */
function recommendedOf(measure: Measure, locale: Locale, now: Date) {
  const { positionId, position, kind, doneOn, fitted } = measure;
  if (kind !== "recommendation" || !positionId || !position) return [];
  const { organisation } = position;
  const title = (locale === "en" && position.titleEn) || position.title;
  const employer = (locale === "en" && organisation.nameEn) || organisation.name;
  const facts = {
    state: position.state,
    closingOn: dayOf(position.closingOn),
    isEmployerVerified: organisation.state === "verified",
  };
  return [
    {
      ...{ id: positionId, title, employer, on: dayOf(doneOn), counts: fitted },
      titleLang: languageOf(title, locale),
      employerLang: languageOf(employer, locale),
      closed: closedBecause(facts, shanghaiDay(now)),
    },
  ];
}
