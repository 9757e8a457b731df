import { useLoaderData } from "@remix-run/react";
import { done } from "#app/http/redirects.server.ts";
import { counsellorOf } from "#app/http/counsellor.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { TextAreaField } from "#app/ui/text-field.tsx";
import { planCrumbs } from "../components/plan-crumbs.ts";
import { assessForm, planParams } from "../schema/forms.ts";
import { assessPerson } from "../write-plan.server.ts";
import { openContent } from "./open-content.server.ts";

export const loader = page(
  "plans.assess",
  { params: planParams },
  async ({ params: { planId }, actor, ctx }) => {
    const { plan, content } = await openContent(planId, counsellorOf(actor), ctx);
    return { planId, name: plan.name, assessment: content.assessment };
  },
);

export const action = command(
  "plans.assess",
  { params: planParams, forms: { save: assessForm } },
  async ({ params: { planId }, form, actor, locale, ctx }) => {
    const saved = await assessPerson({ planId, assessment: form }, counsellorOf(actor), ctx);
    return saved.ok ? done(href(locale, "plans.one", { planId }), "assessed") : saved;
  },
);

export const handle = pageHandle<typeof loader>()("plans", {
  title: ({ t }) => t("plan.assess"),
  crumbs: planCrumbs,
});

export default function Assess() {
  const t = useMessages("plans");
  const { assessment } = useLoaderData<typeof loader>();
  return (
    <ActionForm intent="save">
      <TextAreaField
        name="wish"
        label={t("assess.wish")}
        hint={t("assess.wishHint")}
        defaultValue={assessment?.wish}
        rows={4}
        required
      />
      {(["strengths", "barriers", "support"] as const).map((part) => (
        <TextAreaField
          key={part}
          name={part}
          label={t(`assess.${part}`)}
          defaultValue={assessment?.[part]}
          rows={4}
          optional
        />
      ))}
      <Button>{t("assess.button")}</Button>
    </ActionForm>
  );
}
