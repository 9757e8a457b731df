import { useLoaderData } from "@remix-run/react";
import { occupationOptions } from "#app/features/positions/index.server.ts";
import { notFound } from "#app/http/failures.server.ts";
import { providerOf } from "#app/http/provider.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm, useFailedSubmit, VersionField } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { CoursePartFields } from "../components/course-part-fields.tsx";
import { problemText } from "../components/offer-problems.tsx";
import { findOwnCourse } from "../offering/own-courses.server.ts";
import { saveCourse } from "../offering/save-course.server.ts";
import { coursePartForms, courseParts, partOfProblem } from "../schema/course-parts.ts";
import { coursePartParams } from "../schema/offering-lists.ts";

export const loader = page(
  "teaching.coursePart",
  { params: coursePartParams },
  async ({ actor, params: { courseId, part }, locale, ctx }) => {
    const course = await findOwnCourse(courseId, providerOf(actor).organisationId, ctx);
    if (!course) throw notFound();
    return { part, course, occupations: part === "basics" ? occupationOptions(locale) : [] };
  },
);

export const handle = pageHandle<typeof loader>()("teaching", {
  title: ({ t, data: { part } }) => t(`part.${part}`),
  caption: ({ t, data: { course } }) => course.content.title || t("courses.untitled"),
  titleSuffix: ({ t, data: { course } }) => ` - ${course.content.title || t("courses.untitled")}`,
  crumbs: ({ t, locale, data: { course } }) => [
    { label: t("courses.title"), href: href(locale, "teaching.courses") },
    {
      label: course.content.title || t("courses.untitled"),
      href: href(locale, "teaching.course", { courseId: course.id }),
    },
  ],
});

export const action = command(
  "teaching.coursePart",
  { params: coursePartParams, forms: coursePartForms },
  async ({ intent, form, posted, params: { courseId, part }, actor, locale, ctx }) => {
    if (intent !== part) throw notFound();
    const { version, ...patch } = form;
    const saved = await saveCourse({ courseId, version, patch }, providerOf(actor), ctx);
    if (!saved.ok) return saved;
    const then = posted.get("then");
    const next = then === "stay" ? part : courseParts[courseParts.indexOf(part) + 1];
    const goesOn = then !== "back" && next !== undefined;
    return done(
      goesOn
        ? href(locale, "teaching.coursePart", { courseId, part: next })
        : href(locale, "teaching.course", { courseId }),
      "saved",
    );
  },
);

export default function CoursePart() {
  const t = useMessages("teaching");
  const training = useMessages("training");
  const locale = useLocale();
  const { part, course, occupations } = useLoaderData<typeof loader>();
  const failed = useFailedSubmit(part);
  const { content, version, fixedBy } = course;
  const problems = course.problems.filter((problem) => partOfProblem(problem) === part);
  if (fixedBy.length > 0 && !failed) {
    return (
      <>
        <p>{t("refused.course-fixed")}</p>
        <p>
          <a href={href(locale, "teaching.course", { courseId: course.id })}>
            {t("courses.backTo")}
          </a>
        </p>
      </>
    );
  }
  return (
    <>
      {problems.length > 0 && (
        <Notice kind="warning" isStanding title={t("part.problems")}>
          <ul>
            {problems.map((problem, at) => (
              <li key={at}>{problemText(problem, t, training, locale)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <ActionForm intent={part}>
        <VersionField intent={part} version={version} />
        <CoursePartFields part={part} content={content} occupations={occupations} />
        <p className="muted">{t("part.tolerant")}</p>
        <div className="button-row">
          <Button name="then" value="next">
            {t("part.saveNext")}
          </Button>
          {(part === "outcome" || part === "videos") && (
            <Button name="then" value="stay" variant="secondary">
              {t("part.saveMore")}
            </Button>
          )}
          <Button name="then" value="back" variant="secondary">
            {t("part.save")}
          </Button>
        </div>
      </ActionForm>
    </>
  );
}
