import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { providerOf } from "#app/http/provider.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { formatDay, formatTime } from "#app/i18n/format.ts";
import { languageOf } from "#app/i18n/language-of.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { shanghaiDay } from "#app/lib/date.ts";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxField } from "#app/ui/checkbox-field.tsx";
import { Fieldset } from "#app/ui/fieldset.tsx";
import { TextAreaField, TextField } from "#app/ui/text-field.tsx";
import { makeAttendanceCode } from "../attendance/make-code.server.ts";
import { readAttendance } from "../attendance/read-attendance.server.ts";
import type { AttendancePage } from "../attendance/read-attendance.server.ts";
import { recordAttendance } from "../attendance/record-attendance.server.ts";
import { minutesOf } from "../policy/index.ts";
import { attendanceForm, meetingParams, recordedRow } from "../schema/attendance-forms.ts";
import { nothingForm } from "../schema/enrolment-forms.ts";

export const loader = page(
  "participants.attendance",
  { params: meetingParams },
  async ({ actor, params: { meetingId }, ctx }) => {
    const meeting = await readAttendance(meetingId, providerOf(actor), ctx);
    if (!meeting) throw notFound();
    return { meeting, hasBegun: meeting.startsAt <= ctx.now, isOver: meeting.endsAt <= ctx.now };
  },
);

export const action = command(
  "participants.attendance",
  { params: meetingParams, forms: { save: attendanceForm, code: nothingForm } },
  async ({ actor, params: { meetingId }, locale, ctx, ...posted }) => {
    const member = providerOf(actor);
    const here = href(locale, "participants.attendance", { meetingId });
    if (posted.intent === "code") {
      const made = await makeAttendanceCode({ meetingId }, member, ctx);
      return made.ok ? done(here, "code") : made;
    }
    const meeting = await readAttendance(meetingId, member, ctx);
    if (!meeting) throw notFound();
    const day = shanghaiDay(meeting.startsAt);
    const rows = posted.form.rows.map((row) => recordedRow(row, day));
    const saved = await recordAttendance(
      { meetingId, rows, reason: posted.form.reason },
      member,
      ctx,
    );
    return saved.ok ? done(here, "recorded") : saved;
  },
);

export const handle = pageHandle<typeof loader>()("participants", {
  title: ({ t, locale, data: { meeting } }) =>
    t("attendance.title", { day: formatDay(shanghaiDay(meeting.startsAt), locale) }),
  caption: ({ data: { meeting } }) => meeting.title,
  titleSuffix: ({ data: { meeting } }) => ` - ${meeting.title}`,
  crumbs: ({ t, locale, data: { meeting } }) => [
    { label: t("sessions.title"), href: href(locale, "participants.sessions") },
    {
      label: meeting.title,
      href: href(locale, "participants.list", { sessionId: meeting.sessionId }),
    },
  ],
});

export default function Attendance() {
  const t = useMessages("participants");
  const locale = useLocale();
  const { meeting, hasBegun } = useLoaderData<typeof loader>();
  const { startsAt, endsAt, people } = meeting;
  const minutes = minutesOf(meeting);
  return (
    <>
      <p>
        {t("attendance.hours", {
          from: formatTime(startsAt, locale),
          until: formatTime(endsAt, locale),
          minutes,
        })}
      </p>
      <Code />
      <h2>{t("attendance.list")}</h2>
      {!hasBegun && <p>{t("refused.not-begun")}</p>}
      {people.length === 0 && <p>{t("attendance.nobody")}</p>}
      {hasBegun && people.length > 0 && (
        <ActionForm intent="save">
          <p>{t(meeting.isOnline ? "attendance.howOnline" : "attendance.how", { minutes })}</p>
          {people.map((person, at) => (
            <Row key={person.id} person={person} at={at} />
          ))}
          <TextAreaField
            name="reason"
            label={t("attendance.reason")}
            hint={t("attendance.reasonHint")}
            rows={2}
            optional
          />
          <Button>{t("attendance.save")}</Button>
        </ActionForm>
      )}
    </>
  );
}

/** Said aloud or shown to everybody at once: nobody has to be reached one by one. */
function Code() {
  const t = useMessages("participants");
  const { meeting, isOver } = useLoaderData<typeof loader>();
  if (isOver) return null;
  return (
    <section>
      <h2>{t("attendance.code")}</h2>
      {meeting.code === null ? (
        <ActionForm intent="code">
          <p>{t("attendance.codeText")}</p>
          <Button variant="secondary">{t("attendance.makeCode")}</Button>
        </ActionForm>
      ) : (
        <>
          <p>
            <strong className="number">{meeting.code.replace(/^(\d{3})/, "$1 ")}</strong>
          </p>
          <p>{t("attendance.codeSay")}</p>
        </>
      )}
    </section>
  );
}

interface RowProps {
  readonly person: AttendancePage["people"][number];
  readonly at: number;
}

function Row({ person, at }: RowProps) {
  const t = useMessages("participants");
  const locale = useLocale();
  const { meeting } = useLoaderData<typeof loader>();
  const { id, name, record, state } = person;
  const stands = record
    ? t(`attendance.stands.${record.source as "list"}`, { minutes: record.minutes })
    : t("attendance.none");
  if (state !== "enrolled") {
    return (
      <p>
        <span lang={languageOf(name, locale)}>{name}</span> {stands} {t(`state.${state}`)}
      </p>
    );
  }
  return (
    <Fieldset legend={<span lang={languageOf(name, locale)}>{name}</span>} hint={stands}>
      <input type="hidden" name={`rows[${at}].id`} value={id} />
      <input type="hidden" name={`rows[${at}].version`} value={record?.version ?? 0} />
      <CheckboxField name={`rows[${at}].whole`} label={t("attendance.whole")} />
      <TextField
        name={`rows[${at}].minutes`}
        label={t("attendance.minutes")}
        width={4}
        inputMode="numeric"
      />
      {meeting.isOnline && (
        <>
          <TextField name={`rows[${at}].joined`} label={t("attendance.joined")} width={4} />
          <TextField name={`rows[${at}].left`} label={t("attendance.left")} width={4} />
        </>
      )}
    </Fieldset>
  );
}
