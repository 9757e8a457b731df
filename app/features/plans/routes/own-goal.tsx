import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { seekerOf } from "#app/http/seeker.server.ts";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { ownCrumbs } from "../components/plan-crumbs.ts";
import { ChangeStep } from "../components/step-forms.tsx";
import { changeGoalForms, ownGoalParams } from "../schema/step-forms.ts";
import { changeGoal, dropGoal, readOpenGoal } from "../steps/change-steps.server.ts";
import { afterStep } from "./after-step.server.ts";
import { openOwnPlan } from "./open-content.server.ts";

export const loader = page(
  "plans.ownGoal",
  { params: ownGoalParams },
  async ({ params: { goalId }, actor, ctx }) => {
    const goal = await readOpenGoal(goalId, seekerOf(actor), ctx);
    if (!goal) throw notFound();
    return goal;
  },
);

export const action = command(
  "plans.ownGoal",
  { params: ownGoalParams, forms: changeGoalForms },
  async ({ params, actor, locale, ctx, ...posted }) => {
    const seeker = seekerOf(actor);
    const plan = href(locale, "plans.own");
    const planId = await openOwnPlan(seeker, ctx);
    const goal = { ...params, planId };
    if (posted.intent === "drop") {
      return afterStep(await dropGoal(goal, seeker, ctx), plan, "stepDropped");
    }
    const changed = await changeGoal({ ...goal, ...posted.form }, seeker, ctx);
    return afterStep(changed, plan, "stepChanged");
  },
);

export const handle = pageHandle<typeof loader>()("plans", {
  title: ({ t }) => t("steps.goal"),
  crumbs: ownCrumbs,
});

export default function OwnGoal() {
  const t = useMessages("plans");
  return (
    <ChangeStep
      step={useLoaderData<typeof loader>()}
      lede={t("steps.ownLede")}
      labels={{ words: t("goal.words"), on: t("goal.by") }}
      hasWords
    />
  );
}
