import { employerOf } from "#app/http/member.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { TemplateFields } from "../components/template-fields.tsx";
import { saveTemplate } from "../employer/templates.server.ts";
import { newTemplateForm } from "../schema/employer-forms.ts";

export const loader = page("templates.new", {}, () => null);

export const handle = pageHandle<typeof loader>()("templates", {
  title: ({ t }) => t("add"),
  crumbs: ({ t, locale }) => [
    { label: t("received"), href: href(locale, "applicants.list") },
    { label: t("list"), href: href(locale, "templates.list") },
  ],
});

export const action = command(
  "templates.new",
  { forms: { save: newTemplateForm } },
  async ({ form, actor, locale, ctx }) => {
    const verdict = await saveTemplate(form, employerOf(actor), ctx);
    if (!verdict.ok) return verdict;
    return done(href(locale, "templates.list"), "templateSaved");
  },
);

export default function NewApplicantTemplate() {
  const t = useMessages("templates");
  return (
    <ActionForm intent="save">
      <TemplateFields />
      <Button type="submit">{t("save")}</Button>
    </ActionForm>
  );
}
