import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { seekerOf } from "#app/http/seeker.server.ts";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { ownCrumbs } from "../components/plan-crumbs.ts";
import { ChangeStep } from "../components/step-forms.tsx";
import { changeMeasureForms, ownMeasureParams } from "../schema/step-forms.ts";
import { changeMeasure, dropMeasure, readOpenMeasure } from "../steps/change-steps.server.ts";
import { afterStep } from "./after-step.server.ts";
import { openOwnPlan } from "./open-content.server.ts";

export const loader = page(
  "plans.ownMeasure",
  { params: ownMeasureParams },
  async ({ params: { measureId }, actor, ctx }) => {
    const measure = await readOpenMeasure(measureId, seekerOf(actor), ctx);
    if (!measure) throw notFound();
    return measure;
  },
);

export const action = command(
  "plans.ownMeasure",
  { params: ownMeasureParams, forms: changeMeasureForms },
  async ({ params, actor, locale, ctx, ...posted }) => {
    const seeker = seekerOf(actor);
    const plan = href(locale, "plans.own");
    const planId = await openOwnPlan(seeker, ctx);
    const measure = { ...params, planId };
    if (posted.intent === "drop") {
      return afterStep(await dropMeasure(measure, seeker, ctx), plan, "stepDropped");
    }
    const changed = await changeMeasure({ ...measure, ...posted.form }, seeker, ctx);
    return afterStep(changed, plan, "stepChanged");
  },
);

export const handle = pageHandle<typeof loader>()("plans", {
  title: ({ t }) => t("steps.measure"),
  crumbs: ownCrumbs,
});

export default function OwnMeasure() {
  const t = useMessages("plans");
  const measure = useLoaderData<typeof loader>();
  return (
    <ChangeStep
      step={measure}
      lede={t("steps.ownLede")}
      about={t("steps.measureKind", { kind: t(`measureKind.${measure.kind}`) })}
      labels={{ words: t("measure.words"), on: t("measure.planned") }}
      hasWords={false}
    />
  );
}
