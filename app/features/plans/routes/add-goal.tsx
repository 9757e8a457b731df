import { counsellorOf } from "#app/http/counsellor.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { planCrumbs } from "../components/plan-crumbs.ts";
import { GoalForm } from "../components/step-forms.tsx";
import { goalForm, planParams } from "../schema/forms.ts";
import { addGoal } from "../write-plan.server.ts";
import { openContent } from "./open-content.server.ts";

export const loader = page(
  "plans.addGoal",
  { params: planParams },
  async ({ params: { planId }, actor, ctx }) => {
    const { plan } = await openContent(planId, counsellorOf(actor), ctx);
    return { planId, name: plan.name };
  },
);

export const action = command(
  "plans.addGoal",
  { params: planParams, forms: { add: goalForm } },
  async ({ params: { planId }, form, actor, locale, ctx }) => {
    const added = await addGoal({ planId, ...form }, counsellorOf(actor), ctx);
    return added.ok ? done(href(locale, "plans.one", { planId }), "goal") : added;
  },
);

export const handle = pageHandle<typeof loader>()("plans", {
  title: ({ t }) => t("plan.addGoal"),
  crumbs: planCrumbs,
});

export default function AddGoal() {
  const t = useMessages("plans");
  return <GoalForm hint={t("goal.wordsHint")} />;
}
