import { data } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { occupationByCode } from "#app/features/positions/reference/occupations.ts";
import { regionName } from "#app/features/positions/reference/regions.ts";
import { notFound } from "#app/http/failures.server.ts";
import { page } from "#app/http/route.server.ts";
import { languageOf } from "#app/i18n/language-of.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { CourseVideos } from "../components/course-videos.tsx";
import { standingOf } from "../messages/course-words.ts";
import { SessionFacts } from "../components/session-facts.tsx";
import { SessionSheet } from "../components/session-sheet.tsx";
import { Timetable } from "../components/timetable.tsx";
import { isSeatFree } from "../policy/index.ts";
import { hasPublicResults } from "../events/public-results.server.ts";
import { countPublicStands } from "../events/list-public-stands.server.ts";
import { findPublicSession } from "../find-public-session.server.ts";
import { sessionParams } from "../schema/courses-query.ts";

export const loader = page(
  "training.session",
  { params: sessionParams },
  async ({ params, locale, ctx }) => {
    const [session, stands, hasResults] = await Promise.all([
      findPublicSession(params.sessionId, locale, ctx),
      countPublicStands(params.sessionId, ctx),
      hasPublicResults(params.sessionId, ctx),
    ]);
    if (!session) throw notFound();
    const named = {
      region: regionName(session.region, locale),
      occupations: session.course.occupations.flatMap((code) => {
        const found = occupationByCode(code);
        return found ? [locale === "en" ? found.en : found.zh] : [];
      }),
    };
    const standing = standingOf(session);
    const isOver = standing === "finished" || standing === "cancelled";
    return data({ session, stands, hasResults, named, standing, isOver }, isOver ? 410 : 200);
  },
);

export const handle = pageHandle<typeof loader>()("training", {
  title: ({ t, data: { session, standing } }) =>
    standing === "published"
      ? session.course.title
      : t("session.over", { title: session.course.title, state: t(`state.${standing}`) }),
  caption: ({ data: { session } }) => session.course.provider,
  titleSuffix: ({ data: { session } }) => ` - ${session.course.provider}`,
  crumbs: ({ t, locale, data: { session } }) => [
    { label: t("list.title"), href: href(locale, "training.courses") },
    {
      label: session.course.title,
      href: href(locale, "training.course", { courseId: session.course.id }),
    },
  ],
  description: ({ t, data: { session } }) =>
    t("course.description", { title: session.course.title, provider: session.course.provider }),
});

export default function Session() {
  const t = useMessages("training");
  const locale = useLocale();
  const { session, stands, hasResults, named, isOver } = useLoaderData<typeof loader>();
  const { course, taken, waiting } = session;
  const isFree = isSeatFree({ seats: session.seats ?? 0, taken, waiting });
  return (
    <>
      <Standing />
      {session.isOpen && (
        <p>
          <LinkButton
            href={href(locale, "enrolments.enrol", { sessionId: session.id })}
            size="large"
          >
            {t(isFree ? "session.enrolNow" : "session.waitNow")}
          </LinkButton>
        </p>
      )}
      <SessionFacts session={session} named={named} />
      {hasResults && (
        <p>
          <a
            className="link-standalone"
            href={href(locale, "contests.results", { sessionId: session.id })}
          >
            {t("session.results")}
          </a>
        </p>
      )}
      {stands !== null && (
        <p>
          <a
            className="link-standalone"
            href={href(locale, "fairs.stands", { sessionId: session.id })}
          >
            {stands === 0 ? t("session.noStands") : t("session.stands", { count: stands })}
          </a>
        </p>
      )}
      <h2>{t("session.about")}</h2>
      <p className="prewrap" lang={languageOf(course.description, locale)}>
        {course.description}
      </p>
      <Timetable meetings={session.meetings} />
      {!isOver && (
        <p>
          <a
            className="link-standalone"
            href={href(locale, "training.calendar", { sessionId: session.id })}
          >
            {t("session.calendar")}
          </a>
        </p>
      )}
      <SessionSheet session={session} />
      <CourseVideos videos={course.videos} />
      {session.isOpen && <Contact />}
      <p>
        <a
          className="link-standalone"
          href={href(locale, "training.course", { courseId: course.id })}
        >
          {t("session.course")}
        </a>
      </p>
    </>
  );
}

/** What somebody must know before reading on: that it cannot be joined, or that it is full. */
function Standing() {
  const t = useMessages("training");
  const locale = useLocale();
  const { session, standing } = useLoaderData<typeof loader>();
  const { stateReason, seats, taken, waiting, course } = session;
  if (standing === "published") {
    if (seats === null || taken < seats) return null;
    return (
      <Notice kind="info" isStanding title={t("session.full", { waiting })}>
        {t("session.fullHint")}
      </Notice>
    );
  }
  return (
    <Notice kind="warning" isStanding title={t(`session.${standing}`)}>
      {standing === "cancelled" && stateReason && (
        <p className="prewrap" lang={languageOf(stateReason, locale)}>
          {stateReason}
        </p>
      )}
      <p>
        <a href={href(locale, "training.course", { courseId: course.id })}>{t("session.others")}</a>
      </p>
    </Notice>
  );
}

function Contact() {
  const t = useMessages("training");
  const { contactName, contactPhone, contactEmail, needsApproval } =
    useLoaderData<typeof loader>().session.course;
  const rows = [
    { term: t("session.contactName"), value: contactName },
    {
      term: t("session.contactPhone"),
      value: contactPhone && <a href={`tel:${contactPhone}`}>{contactPhone}</a>,
    },
    {
      term: t("session.contactEmail"),
      value: contactEmail && <a href={`mailto:${contactEmail}`}>{contactEmail}</a>,
    },
  ].filter(({ value }) => value !== "");
  return (
    <section>
      <h2>{t("session.enrol")}</h2>
      <p>{t("session.enrolHint")}</p>
      {needsApproval && <p>{t("session.approval")}</p>}
      <SummaryList rows={rows} />
    </section>
  );
}
