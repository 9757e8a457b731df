import { useLoaderData } from "@remix-run/react";
import { counsellorOf } from "#app/http/counsellor.server.ts";
import { notFound } from "#app/http/failures.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { ConditionList } from "#app/shell/condition-list.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Lede, VisuallyHidden } from "#app/ui/prose.tsx";
import { ResultItem, ResultList } from "#app/ui/result-list.tsx";
import { recommendCourse } from "../close-gaps.server.ts";
import { planCrumbs } from "../components/plan-crumbs.ts";
import { RecommendedBefore } from "../components/recommended-before.tsx";
import { RecommendedCourses } from "../components/recommended-courses.tsx";
import { findFitsFor } from "../find-fits-for.server.ts";
import { recommendPosition } from "../recommend.server.ts";
import { planParams, recommendForms } from "../schema/forms.ts";

export const loader = page(
  "plans.recommend",
  { params: planParams },
  async ({ params: { planId }, actor, locale, ctx }) => {
    const found = await findFitsFor(planId, counsellorOf(actor), locale, ctx);
    if (!found) throw notFound();
    return { planId, ...found };
  },
);

export const action = command(
  "plans.recommend",
  { params: planParams, forms: recommendForms },
  async ({ params: { planId }, actor, locale, ctx, ...posted }) => {
    const counsellor = counsellorOf(actor);
    const recommended =
      posted.intent === "course"
        ? await recommendCourse({ planId, ...posted.form }, counsellor, ctx)
        : await recommendPosition({ planId, ...posted.form }, counsellor, ctx);
    return recommended.ok
      ? done(href(locale, "plans.recommend", { planId }), "recommended")
      : recommended;
  },
);

export const handle = pageHandle<typeof loader>()("plans", {
  title: ({ t, data }) => t("recommend.title", { name: data.name }),
  crumbs: planCrumbs,
});

/** What the person says of way and hours, which positions say in words alone. */
function Limits() {
  const t = useMessages("plans");
  const locale = useLocale();
  const { travelMinutes, hoursAWeek } = useLoaderData<typeof loader>();
  if (travelMinutes === null && hoursAWeek === null) return null;
  return (
    <>
      <p>{t("recommend.limits")}</p>
      <ul>
        {travelMinutes !== null && (
          <li>{t("recommend.travel", { minutes: formatNumber(travelMinutes, locale) })}</li>
        )}
        {hoursAWeek !== null && (
          <li>{t("recommend.hours", { hours: formatNumber(hoursAWeek, locale) })}</li>
        )}
      </ul>
    </>
  );
}

export default function Recommend() {
  const t = useMessages("plans");
  const { shown, recommended, courses } = useLoaderData<typeof loader>();
  return (
    <>
      {shown.length === 0 ? (
        <EmptyState title={t("recommend.none")}>{t("recommend.noneText")}</EmptyState>
      ) : (
        <>
          <Lede>{t("recommend.lede")}</Lede>
          <Limits />
          <ResultList>
            {shown.map((each) => (
              <Fitting key={each.card.id} {...each} />
            ))}
          </ResultList>
        </>
      )}
      <RecommendedCourses courses={courses} />
      <RecommendedBefore positions={recommended} />
    </>
  );
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>["shown"][number];

/** One position with why it fits, what it counts for, and the button. */
function Fitting({ card, fit, asked, worth }: Shown) {
  const t = useMessages("plans");
  const locale = useLocale();
  const { seeker } = useLoaderData<typeof loader>();
  const open = fit.conditions.filter(
    ({ criterion, met }) => met === "unknown" && (criterion === "demand" || criterion === "need"),
  );
  return (
    <ResultItem
      href={href(locale, "positions.position", { positionId: card.id })}
      title={<span lang={card.titleLang}>{card.title}</span>}
      byline={
        <>
          <span lang={card.employerLang}>{card.employer}</span> · {card.place}
        </>
      }
      foot={[
        <ActionForm
          key="recommend"
          intent="recommend"
          item={{ name: "positionId", value: card.id }}
          idPrefix={`recommend-${card.id}-`}
        >
          <p id={`worth-${card.id}`}>
            {worth === "unsettled"
              ? t("recommend.worth.unsettled", { count: open.length })
              : t(`recommend.worth.${worth}`)}
          </p>
          <Button variant="secondary" isInline aria-describedby={`worth-${card.id}`}>
            {t("recommend.button")}
            <VisuallyHidden>{t("plan.about", { name: card.title })}</VisuallyHidden>
          </Button>
        </ActionForm>,
      ]}
    >
      <ConditionList conditions={fit.conditions} seeker={seeker} asked={asked} isOfOther />
    </ResultItem>
  );
}
