import { useLoaderData } from "@remix-run/react";
import { counsellorOf } from "#app/http/counsellor.server.ts";
import { notFound } from "#app/http/failures.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Lede, VisuallyHidden } from "#app/ui/prose.tsx";
import { ResultItem, ResultList } from "#app/ui/result-list.tsx";
import { recommendCourse } from "../close-gaps.server.ts";
import { planCrumbs } from "../components/plan-crumbs.ts";
import { RecommendedCourses } from "../components/recommended-courses.tsx";
import { findFitsFor, recommendPosition } from "../recommend.server.ts";
import { planParams, recommendForms } from "../schema/forms.ts";

export const loader = page(
  "plans.recommend",
  { params: planParams },
  async ({ params: { planId }, actor, locale, ctx }) => {
    const found = await findFitsFor(planId, counsellorOf(actor), locale, ctx);
    if (!found) throw notFound();
    return {
      planId,
      ...{ name: found.name, travelMinutes: found.travelMinutes, hoursAWeek: found.hoursAWeek },
      courses: found.courses,
      shown: found.shown.map(({ card, fit }) => ({
        card,
        isRecommended: found.recommended.includes(card.id),
        tally: {
          met: fit.conditions.filter(({ met }) => met === "met").length,
          notMet: fit.conditions.filter(({ met }) => met === "not-met").length,
          unknown: fit.conditions.filter(({ met }) => met === "unknown").length,
        },
      })),
    };
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
  const locale = useLocale();
  const { shown, courses } = useLoaderData<typeof loader>();
  if (shown.length === 0) {
    return <EmptyState title={t("recommend.none")}>{t("recommend.noneText")}</EmptyState>;
  }
  return (
    <>
      <Lede>{t("recommend.lede")}</Lede>
      <Limits />
      <ResultList>
        {shown.map(({ card, tally, isRecommended }) => (
          <ResultItem
            key={card.id}
            href={href(locale, "positions.position", { positionId: card.id })}
            title={<span lang={card.titleLang}>{card.title}</span>}
            byline={
              <>
                <span lang={card.employerLang}>{card.employer}</span> · {card.place}
              </>
            }
            excerpt={t("recommend.tally", tally)}
            foot={[
              isRecommended ? (
                <span key="done">{t("recommend.done")}</span>
              ) : (
                <ActionForm
                  key="recommend"
                  intent="recommend"
                  item={{ name: "positionId", value: card.id }}
                  idPrefix={`recommend-${card.id}-`}
                >
                  <Button variant="secondary" isInline>
                    {t("recommend.button")}
                    <VisuallyHidden>{t("plan.about", { name: card.title })}</VisuallyHidden>
                  </Button>
                </ActionForm>
              ),
            ]}
          />
        ))}
      </ResultList>
      <RecommendedCourses courses={courses} />
    </>
  );
}
