import { providerOf } from "#app/http/provider.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { createCourse } from "../offering/create-course.server.ts";
import { newCourseForm } from "../schema/course-parts.ts";

export const loader = page("teaching.newCourse", {}, () => null);

export const handle = pageHandle<typeof loader>()("teaching", {
  title: ({ t }) => t("courses.new"),
  crumbs: ({ t, locale }) => [
    { label: t("sessions.title"), href: href(locale, "teaching.sessions") },
    { label: t("courses.title"), href: href(locale, "teaching.courses") },
  ],
});

export const action = command(
  "teaching.newCourse",
  { forms: { create: newCourseForm } },
  async ({ form, actor, ctx, locale }) => {
    const made = await createCourse(form, providerOf(actor), ctx);
    if (!made.ok) return made;
    const { courseId } = made;
    return done(href(locale, "teaching.coursePart", { courseId, part: "basics" }), "courseMade");
  },
);

export default function NewCourse() {
  const t = useMessages("teaching");
  return (
    <ActionForm intent="create">
      <TextField name="title" label={t("field.title")} hint={t("hint.title")} required />
      <Button>{t("courses.create")}</Button>
    </ActionForm>
  );
}
