import { useLoaderData } from "@remix-run/react";
import { regionOwnName } from "#app/features/positions/reference/regions.ts";
import { notFound } from "#app/http/failures.server.ts";
import { page } from "#app/http/route.server.ts";
import { formatShortDay } from "#app/i18n/format.ts";
import { languageOf } from "#app/i18n/language-of.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { shanghaiDay } from "#app/lib/date.ts";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Table } from "#app/ui/table.tsx";
import { seatsText, standingOf } from "../messages/course-words.ts";
import { findPublicCourse } from "../find-public-course.server.ts";
import { courseParams } from "../schema/courses-query.ts";

export const loader = page(
  "training.course",
  { params: courseParams },
  async ({ params, locale, ctx }) => {
    const course = await findPublicCourse(params.courseId, locale, ctx);
    if (!course) throw notFound();
    const isOnline = course.delivery === "online";
    const sessions = course.sessions.map((session) => ({
      ...session,
      place: isOnline ? null : regionOwnName(session.region, locale),
    }));
    return {
      title: course.title,
      provider: course.provider,
      description: course.description,
      sessions,
    };
  },
);

export const handle = pageHandle<typeof loader>()("training", {
  title: ({ data: { title } }) => title,
  caption: ({ data: { provider } }) => provider,
  titleSuffix: ({ data: { provider } }) => ` - ${provider}`,
  crumbs: ({ t, locale }) => [{ label: t("list.title"), href: href(locale, "training.courses") }],
  description: ({ t, data: { title, provider } }) => t("course.description", { title, provider }),
});

export default function Course() {
  const t = useMessages("training");
  const locale = useLocale();
  const { description, sessions } = useLoaderData<typeof loader>();
  return (
    <>
      {sessions.every(({ isOpen }) => !isOpen) && (
        <Notice kind="info" isStanding title={t("course.noneOpen")}>
          <a href={href(locale, "training.courses")}>{t("course.findOthers")}</a>
        </Notice>
      )}
      <p className="prewrap" lang={languageOf(description, locale)}>
        {description}
      </p>
      <h2>{t("course.sessions")}</h2>
      <Table
        caption={t("course.sessionsCaption")}
        isCaptionHidden
        rows={sessions}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "start",
            header: t("course.session"),
            isRowHeader: true,
            cell: ({ id, startsAt }) => (
              <a href={href(locale, "training.session", { sessionId: id })}>
                {startsAt && formatShortDay(shanghaiDay(startsAt), locale)}
              </a>
            ),
          },
          {
            key: "place",
            header: t("course.place"),
            cell: ({ place }) => place ?? t("card.online"),
          },
          {
            key: "state",
            header: t("course.state"),
            cell: (session) => t(`state.${standingOf(session)}`),
          },
          {
            key: "seats",
            header: t("course.seats"),
            cell: (session) => (session.isOpen ? seatsText(session, t) : ""),
          },
        ]}
      />
    </>
  );
}
