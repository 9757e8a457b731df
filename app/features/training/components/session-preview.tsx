import { languageOf } from "#app/i18n/language-of.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import type { PublicSession } from "../find-public-session.server.ts";
import { CourseVideos } from "./course-videos.tsx";
import { SessionFacts } from "./session-facts.tsx";
import { SessionSheet } from "./session-sheet.tsx";
import { Timetable } from "./timetable.tsx";

interface SessionPreviewProps {
  readonly session: PublicSession;
  readonly named: { readonly region: string; readonly occupations: readonly string[] };
}

/** A session as people will read it, before it is anybody's to read. */
export function SessionPreview({ session, named }: SessionPreviewProps) {
  const t = useMessages("training");
  const locale = useLocale();
  const { course } = session;
  const people = [course.contactName, course.contactPhone, course.contactEmail].filter(Boolean);
  const isToCome = ["draft", "submitted", "sent_back"].includes(session.state);
  return (
    <>
      <SessionFacts session={{ ...session, isOpen: session.isOpen || isToCome }} named={named} />
      <h2>{t("session.about")}</h2>
      <p className="prewrap" lang={languageOf(course.description, locale)}>
        {course.description}
      </p>
      {session.meetings.length > 0 && <Timetable meetings={session.meetings} />}
      <SessionSheet session={session} />
      <CourseVideos videos={course.videos} />
      {people.length > 0 && <p>{t("session.contactLine", { people: people.join(" ") })}</p>}
    </>
  );
}
