import { useLoaderData } from "@remix-run/react";
import { counsellorOf } from "#app/http/counsellor.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { shanghaiDay } from "#app/lib/date.ts";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxField } from "#app/ui/checkbox-field.tsx";
import { DatePartsField } from "#app/ui/date-parts-field.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { addFamily } from "../families/family.server.ts";
import { newFamilyForm } from "../schema/family-forms.ts";

export const loader = page("families.new", {}, ({ ctx }) => ({ today: shanghaiDay(ctx.now) }));

export const action = command(
  "families.new",
  { forms: { add: newFamilyForm } },
  async ({ form: { name, appliedOn }, actor, locale, ctx }) => {
    const added = await addFamily({ name, appliedOn }, counsellorOf(actor), ctx);
    if (!added.ok) return added;
    return done(href(locale, "families.one", { familyId: added.familyId }), "added");
  },
);

export const handle = pageHandle<typeof loader>()("families", {
  title: ({ t }) => t("new.title"),
  crumbs: ({ t, locale }) => [
    { label: t("crumb.caseload"), href: href(locale, "plans.caseload") },
    { label: t("own.title"), href: href(locale, "families.own") },
  ],
});

export default function NewFamily() {
  const t = useMessages("families");
  const { today } = useLoaderData<typeof loader>();
  return (
    <>
      <Lede>{t("new.lede")}</Lede>
      <p className="muted">{t("new.basis")}</p>
      <ActionForm intent="add">
        <TextField name="name" label={t("new.name")} hint={t("new.nameHint")} width={20} required />
        <DatePartsField name="appliedOn" label={t("new.appliedOn")} defaultValue={today} required />
        <CheckboxField name="agrees" label={t("new.agrees")} required />
        <Button>{t("new.button")}</Button>
      </ActionForm>
    </>
  );
}
