import { useLoaderData } from "@remix-run/react";
import { counsellorOf } from "#app/http/counsellor.server.ts";
import { notFound } from "#app/http/failures.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { planCrumbs } from "../components/plan-crumbs.ts";
import { ChangeStep } from "../components/step-forms.tsx";
import { changeMeasureForms, measureParams } from "../schema/step-forms.ts";
import { changeMeasure, dropMeasure, readOpenMeasure } from "../steps/change-steps.server.ts";
import { afterStep } from "./after-step.server.ts";

export const loader = page(
  "plans.measure",
  { params: measureParams },
  async ({ params: { planId, measureId }, actor, ctx }) => {
    const measure = await readOpenMeasure(measureId, counsellorOf(actor), ctx);
    if (measure?.planId !== planId) throw notFound();
    return measure;
  },
);

export const action = command(
  "plans.measure",
  { params: measureParams, forms: changeMeasureForms },
  async ({ params, actor, locale, ctx, ...posted }) => {
    const counsellor = counsellorOf(actor);
    const plan = href(locale, "plans.one", { planId: params.planId });
    if (posted.intent === "drop") {
      return afterStep(await dropMeasure(params, counsellor, ctx), plan, "stepDropped");
    }
    const changed = await changeMeasure({ ...params, ...posted.form }, counsellor, ctx);
    return afterStep(changed, plan, "stepChanged");
  },
);

export const handle = pageHandle<typeof loader>()("plans", {
  title: ({ t }) => t("steps.measure"),
  crumbs: planCrumbs,
});

export default function Measure() {
  const t = useMessages("plans");
  const measure = useLoaderData<typeof loader>();
  return (
    <ChangeStep
      step={measure}
      lede={t("steps.lede")}
      about={t("steps.measureKind", { kind: t(`measureKind.${measure.kind}`) })}
      labels={{ words: t("measure.words"), on: t("measure.planned") }}
      hasWords={false}
    />
  );
}
