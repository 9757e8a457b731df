import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { providerOf } from "#app/http/provider.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { TextAreaField, TextField } from "#app/ui/text-field.tsx";
import { findTeacher } from "../offering/own-house.server.ts";
import { saveTeacher } from "../offering/save-teacher.server.ts";
import { teacherForm, teacherParams } from "../schema/house-forms.ts";

export const loader = page(
  "teaching.teacher",
  { params: teacherParams },
  async ({ actor, params: { teacherId }, ctx }) => {
    const { organisationId } = providerOf(actor);
    if (teacherId === "new") return { version: 0, name: "", about: "" };
    const teacher = await findTeacher(teacherId, organisationId, ctx);
    if (!teacher) throw notFound();
    return teacher;
  },
);

export const handle = pageHandle<typeof loader>()("teaching", {
  title: ({ t, data: { name } }) => name || t("teachers.add"),
  caption: ({ t }) => t("teachers.title"),
  crumbs: ({ t, locale }) => [
    { label: t("sessions.title"), href: href(locale, "teaching.sessions") },
    { label: t("teachers.title"), href: href(locale, "teaching.teachers") },
  ],
});

export const action = command(
  "teaching.teacher",
  { params: teacherParams, forms: { save: teacherForm } },
  async ({ form, params: { teacherId }, actor, locale, ctx }) => {
    const id = teacherId === "new" ? null : teacherId;
    const saved = await saveTeacher({ id, ...form }, providerOf(actor), ctx);
    return saved.ok ? done(href(locale, "teaching.teachers"), "teacherSaved") : saved;
  },
);

export default function Teacher() {
  const t = useMessages("teaching");
  const { version, name, about } = useLoaderData<typeof loader>();
  return (
    <ActionForm intent="save">
      <input type="hidden" name="version" value={version} />
      <TextField name="name" label={t("teacher.name")} defaultValue={name} width={20} required />
      <TextAreaField
        name="about"
        label={t("teacher.about")}
        hint={t("teacher.aboutHint")}
        defaultValue={about}
        rows={3}
        optional
      />
      <Button>{t("part.save")}</Button>
    </ActionForm>
  );
}
