import { counsellorOf } from "#app/http/counsellor.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { DatePartsField } from "#app/ui/date-parts-field.tsx";
import { TextAreaField } from "#app/ui/text-field.tsx";
import { planCrumbs } from "../components/plan-crumbs.ts";
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
  return (
    <ActionForm intent="add">
      <TextAreaField
        name="words"
        label={t("goal.words")}
        hint={t("goal.wordsHint")}
        rows={3}
        required
      />
      <DatePartsField name="byOn" label={t("goal.by")} required />
      <Button>{t("goal.button")}</Button>
    </ActionForm>
  );
}
