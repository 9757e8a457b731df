import { useLoaderData } from "@remix-run/react";
import { counsellorOf } from "#app/http/counsellor.server.ts";
import { notFound } from "#app/http/failures.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { planCrumbs } from "../components/plan-crumbs.ts";
import { ChangeStep } from "../components/step-forms.tsx";
import { changeGoalForms, goalParams } from "../schema/step-forms.ts";
import { changeGoal, dropGoal, readOpenGoal } from "../steps/change-steps.server.ts";
import { afterStep } from "./after-step.server.ts";

export const loader = page(
  "plans.goal",
  { params: goalParams },
  async ({ params: { planId, goalId }, actor, ctx }) => {
    const goal = await readOpenGoal(goalId, counsellorOf(actor), ctx);
    if (goal?.planId !== planId) throw notFound();
    return goal;
  },
);

export const action = command(
  "plans.goal",
  { params: goalParams, forms: changeGoalForms },
  async ({ params, actor, locale, ctx, ...posted }) => {
    const counsellor = counsellorOf(actor);
    const plan = href(locale, "plans.one", { planId: params.planId });
    if (posted.intent === "drop") {
      return afterStep(await dropGoal(params, counsellor, ctx), plan, "stepDropped");
    }
    const changed = await changeGoal({ ...params, ...posted.form }, counsellor, ctx);
    return afterStep(changed, plan, "stepChanged");
  },
);

export const handle = pageHandle<typeof loader>()("plans", {
  title: ({ t }) => t("steps.goal"),
  crumbs: planCrumbs,
});

export default function Goal() {
  const t = useMessages("plans");
  return (
    <ChangeStep
      step={useLoaderData<typeof loader>()}
      lede={t("steps.lede")}
      labels={{ words: t("goal.words"), on: t("goal.by") }}
      hasWords
    />
  );
}
