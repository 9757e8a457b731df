import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { seekerOf } from "#app/http/seeker.server.ts";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Lede } from "#app/ui/prose.tsx";
import { ownCrumbs } from "../components/plan-crumbs.ts";
import { GoalForm } from "../components/step-forms.tsx";
import { goalForm } from "../schema/forms.ts";
import { addGoal } from "../write-plan.server.ts";
import { openOwnPlan } from "./open-content.server.ts";

export const loader = page("plans.ownAddGoal", {}, async ({ actor, ctx }) => {
  await openOwnPlan(seekerOf(actor), ctx);
  return null;
});

export const action = command(
  "plans.ownAddGoal",
  { forms: { add: goalForm } },
  async ({ form, actor, locale, ctx }) => {
    const seeker = seekerOf(actor);
    const planId = await openOwnPlan(seeker, ctx);
    const added = await addGoal({ planId, ...form }, seeker, ctx);
    return added.ok ? done(href(locale, "plans.own"), "goal") : added;
  },
);

export const handle = pageHandle<typeof loader>()("plans", {
  title: ({ t }) => t("own.addGoal"),
  crumbs: ownCrumbs,
});

export default function OwnAddGoal() {
  const t = useMessages("plans");
  return (
    <>
      <Lede>{t("own.addGoalLede")}</Lede>
      <GoalForm hint={t("own.goalHint")} />
    </>
  );
}
