import { counsellorOf } from "#app/http/counsellor.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { RadioField } from "#app/ui/radio-field.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { openPlan } from "../open-plan.server.ts";
import { planKinds } from "../policy/index.ts";
import { openForm } from "../schema/forms.ts";

export const loader = page("plans.open", {}, () => null);

export const action = command(
  "plans.open",
  { forms: { open: openForm } },
  async ({ form, actor, locale, ctx }) => {
    const opened = await openPlan(form, counsellorOf(actor), ctx);
    if (!opened.ok) return opened;
    return done(href(locale, "plans.one", { planId: opened.planId }), "opened");
  },
);

export const handle = pageHandle<typeof loader>()("plans", {
  title: ({ t }) => t("open.title"),
  crumbs: ({ t, locale }) => [{ label: t("caseload.title"), href: href(locale, "plans.caseload") }],
});

export default function OpenPlan() {
  const t = useMessages("plans");
  return (
    <>
      <Lede>{t("open.lede")}</Lede>
      <ActionForm intent="open">
        <TextField name="address" label={t("open.address")} width={20} required />
        <RadioField
          name="kind"
          label={t("open.kind")}
          options={planKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          required
        />
        <Button>{t("open.button")}</Button>
      </ActionForm>
    </>
  );
}
