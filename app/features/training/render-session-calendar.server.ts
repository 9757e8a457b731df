import { createEvents } from "ics";
import type { Locale } from "#app/i18n/locales.ts";
import { href } from "#app/links.ts";
import { env } from "#app/platform/env.server.ts";
import type { PublicSession } from "./find-public-session.server.ts";

/** Every meeting of a session as one calendar file (RFC 5545); a later file with the same ids replaces an earlier one. */
export function renderSessionCalendar(session: PublicSession, locale: Locale): string {
  const { id, course, venue, meetings, updatedAt } = session;
  const { error, value } = createEvents(
    meetings.map((meeting) => ({
      uid: `meeting-${meeting.id}@tongtu`,
      productId: "-//Tongtu//Training//ZH",
      title: course.title,
      description: course.provider,
      location: venue ? `${venue.address} ${venue.name}` : course.platform,
      url: env().appUrl + href(locale, "training.session", { sessionId: id }),
      start: meeting.startsAt.getTime(),
      end: meeting.endsAt.getTime(),
      startInputType: "utc" as const,
      startOutputType: "utc" as const,
      endInputType: "utc" as const,
      endOutputType: "utc" as const,
      created: updatedAt.getTime(),
      lastModified: updatedAt.getTime(),
    })),
  );
  if (error || !value) throw error ?? new Error("the calendar file is empty");
  return value;
}
