import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { employerOf } from "#app/http/member.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { TemplateFields } from "../components/template-fields.tsx";
import { findTemplate, removeTemplate, saveTemplate } from "../employer/templates.server.ts";
import { nothingForm, templateForm, templateParams } from "../schema/employer-forms.ts";

export const loader = page(
  "templates.one",
  { params: templateParams },
  async ({ actor, params: { templateId }, ctx }) => {
    const template = await findTemplate(templateId, employerOf(actor), ctx);
    if (!template) throw notFound();
    return template;
  },
);

export const handle = pageHandle<typeof loader>()("templates", {
  title: ({ t }) => t("change"),
  titleSuffix: ({ data: { name } }) => ` - ${name}`,
  caption: ({ data: { name } }) => name,
  crumbs: ({ t, locale }) => [
    { label: t("received"), href: href(locale, "applicants.list") },
    { label: t("list"), href: href(locale, "templates.list") },
  ],
});

export const action = command(
  "templates.one",
  { params: templateParams, forms: { save: templateForm, remove: nothingForm } },
  async ({ actor, params: { templateId: id }, locale, ctx, ...posted }) => {
    const member = employerOf(actor);
    const verdict =
      posted.intent === "save"
        ? await saveTemplate({ ...posted.form, id }, member, ctx)
        : await removeTemplate({ id }, member, ctx);
    if (!verdict.ok) return verdict;
    const key = posted.intent === "save" ? "templateSaved" : "templateRemoved";
    return done(href(locale, "templates.list"), key);
  },
);

export default function ApplicantTemplate() {
  const t = useMessages("templates");
  const template = useLoaderData<typeof loader>();
  return (
    <>
      <ActionForm intent="save" key={template.version}>
        <input type="hidden" name="version" value={template.version} />
        <TemplateFields template={template} />
        <Button type="submit">{t("save")}</Button>
      </ActionForm>
      <section className="section">
        <h2>{t("remove")}</h2>
        <ActionForm intent="remove">
          <p>{t("removeText")}</p>
          <Button type="submit" variant="danger">
            {t("removeButton", { name: template.name })}
          </Button>
        </ActionForm>
      </section>
    </>
  );
}
