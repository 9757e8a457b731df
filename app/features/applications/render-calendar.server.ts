import { createEvent } from "ics";
import { speaker } from "#app/i18n/catalogue.server.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { href } from "#app/links.ts";
import { env } from "#app/platform/env.server.ts";
import type { Interview } from "./read-interview.server.ts";

interface Meeting {
  readonly id: string;
  readonly title: string;
  readonly employer: string;
  readonly interview: Interview | null;
}

/** The interview that was chosen as a calendar file (RFC 5545); null where none is. */
export function renderCalendar(
  { id, title, employer, interview }: Meeting,
  locale: Locale,
  now: Date,
): string | null {
  if (!interview?.chosen) return null;
  const t = speaker("applications", locale);
  const { startsAt, endsAt } = interview.chosen;
  const { error, value } = createEvent({
    uid: `interview-${interview.id}@tongtu`,
    productId: "-//Tongtu//Interview//ZH",
    title: t("calendar.title", { title, employer }),
    description: [t(`mode.${interview.mode}`), interview.words].filter(Boolean).join("\n"),
    location: interview.place,
    url: env().appUrl + href(locale, "applications.show", { applicationId: id }),
    start: startsAt.getTime(),
    end: endsAt.getTime(),
    startInputType: "utc",
    startOutputType: "utc",
    endInputType: "utc",
    endOutputType: "utc",
    created: now.getTime(),
    alarms: [{ action: "display", description: title, trigger: { hours: 24, before: true } }],
  });
  if (error || value === undefined) throw error ?? new Error("the calendar file is empty");
  return value;
}
