import { formatDay } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { shanghaiDay } from "#app/lib/date.ts";
import { href } from "#app/links.ts";

interface ParticipantMeetingsProps {
  readonly sessionId: string;
  readonly meetings: readonly {
    readonly id: string;
    readonly startsAt: Date;
    readonly recorded: number;
  }[];
}

/** Every meeting with the way to its list, and the way to the results. */
export function ParticipantMeetings({ sessionId, meetings }: ParticipantMeetingsProps) {
  const t = useMessages("participants");
  const locale = useLocale();
  return (
    <section className="section">
      <h2>{t("meetings.title")}</h2>
      <ul>
        {meetings.map(({ id, startsAt, recorded }) => (
          <li key={id}>
            <a href={href(locale, "participants.attendance", { meetingId: id })}>
              {t("attendance.title", { day: formatDay(shanghaiDay(startsAt), locale) })}
            </a>{" "}
            {t("meetings.recorded", { count: recorded })}
          </li>
        ))}
      </ul>
      <p>
        <a className="link-standalone" href={href(locale, "participants.results", { sessionId })}>
          {t("results.title")}
        </a>
      </p>
    </section>
  );
}
