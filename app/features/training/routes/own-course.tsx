import { useLoaderData } from "@remix-run/react";
import { occupationName } from "#app/features/positions/index.server.ts";
import { notFound } from "#app/http/failures.server.ts";
import { providerOf } from "#app/http/provider.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { formatList, formatShortDay } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { shanghaiDay } from "#app/lib/date.ts";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Table } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { CourseAnswers } from "../components/course-answers.tsx";
import { seatsText } from "../messages/course-words.ts";
import { PartTasks } from "../components/part-tasks.tsx";
import { sessionTones } from "../components/session-tones.ts";
import { copyCourse } from "../offering/create-course.server.ts";
import { createSession } from "../offering/create-session.server.ts";
import { findOwnCourse } from "../offering/own-courses.server.ts";
import { emptyCourse } from "../policy/index.ts";
import { courseParts, partFields, partOfProblem } from "../schema/course-parts.ts";
import { courseParams } from "../schema/courses-query.ts";
import { versionForm } from "../schema/offering-lists.ts";

export const loader = page(
  "teaching.course",
  { params: courseParams },
  async ({ actor, params: { courseId }, locale, ctx }) => {
    const { organisationId, role } = providerOf(actor);
    const course = await findOwnCourse(courseId, organisationId, ctx);
    if (!course) throw notFound();
    return {
      course,
      occupations: course.content.occupations.map((code) => occupationName(code, locale)),
      mayWrite: role !== "viewer",
    };
  },
);

export const handle = pageHandle<typeof loader>()("teaching", {
  title: ({ t, data: { course } }) => course.content.title || t("courses.untitled"),
  crumbs: ({ t, locale }) => [
    { label: t("sessions.title"), href: href(locale, "teaching.sessions") },
    { label: t("courses.title"), href: href(locale, "teaching.courses") },
  ],
});

export const action = command(
  "teaching.course",
  { params: courseParams, forms: { session: versionForm, copy: versionForm } },
  async ({ intent, params: { courseId }, actor, locale, ctx }) => {
    if (intent === "copy") {
      const copy = await copyCourse({ id: courseId }, providerOf(actor), ctx);
      if (!copy.ok) return copy;
      return done(href(locale, "teaching.course", { courseId: copy.courseId }), "courseCopied");
    }
    const made = await createSession({ courseId }, providerOf(actor), ctx);
    if (!made.ok) return made;
    const { sessionId } = made;
    return done(href(locale, "teaching.sessionPart", { sessionId, part: "when" }), "sessionMade");
  },
);

export default function OwnCourse() {
  const t = useMessages("teaching");
  const locale = useLocale();
  const { course, occupations, mayWrite } = useLoaderData<typeof loader>();
  const { fixedBy, content, version } = course;
  const isFixed = fixedBy.length > 0;
  return (
    <>
      {isFixed && (
        <Notice isStanding>
          {t("courses.fixed", {
            states: formatList(
              fixedBy.map((state) => t(`state.${state}`)),
              locale,
            ),
          })}
        </Notice>
      )}
      <Sessions />
      {mayWrite && !isFixed ? (
        <section className="section">
          <h2>{t("courses.parts")}</h2>
          <Parts />
        </section>
      ) : (
        <CourseAnswers content={content} occupations={occupations} />
      )}
      {mayWrite && (
        <ActionForm intent="copy">
          <input type="hidden" name="version" value={version} />
          <p className="muted">{t("courses.copyHint")}</p>
          <div className="button-row">
            <Button variant="secondary">{t("courses.copy")}</Button>
          </div>
        </ActionForm>
      )}
    </>
  );
}

function Parts() {
  const t = useMessages("teaching");
  const locale = useLocale();
  const { id: courseId, content, problems } = useLoaderData<typeof loader>().course;
  return (
    <PartTasks
      parts={courseParts.map((part) => ({
        id: part,
        title: t(`part.${part}`),
        href: href(locale, "teaching.coursePart", { courseId, part }),
        problems: problems.filter((problem) => partOfProblem(problem) === part),
        isEmpty: partFields[part].every(
          (field) => JSON.stringify(content[field]) === JSON.stringify(emptyCourse[field]),
        ),
      }))}
    />
  );
}

function Sessions() {
  const t = useMessages("teaching");
  const training = useMessages("training");
  const locale = useLocale();
  const { course, mayWrite } = useLoaderData<typeof loader>();
  const { sessions, version } = course;
  return (
    <section className="section">
      <h2>{t("courses.sessions")}</h2>
      {sessions.length === 0 ? (
        <p>{t("courses.noSession")}</p>
      ) : (
        <Table
          caption={t("sessions.caption", { count: sessions.length })}
          isCaptionHidden
          rows={sessions}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "start",
              header: t("sessions.start"),
              isRowHeader: true,
              cell: ({ id, startsAt }) => (
                <a href={href(locale, "teaching.session", { sessionId: id })}>
                  {startsAt ? formatShortDay(shanghaiDay(startsAt), locale) : t("sessions.noDay")}
                </a>
              ),
            },
            {
              key: "state",
              header: t("sessions.state"),
              cell: ({ state }) => <Tag tone={sessionTones[state]}>{t(`state.${state}`)}</Tag>,
            },
            {
              key: "seats",
              header: t("field.seats"),
              cell: (row) => seatsText(row, training) || t("answer.none"),
            },
          ]}
        />
      )}
      {mayWrite && (
        <ActionForm intent="session">
          <input type="hidden" name="version" value={version} />
          <Button>{t("courses.addSession")}</Button>
        </ActionForm>
      )}
    </section>
  );
}
