import { formatMoment, formatTime } from "#app/i18n/format.ts";
import { languageOf } from "#app/i18n/language-of.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { ActionForm, VersionField } from "#app/shell/action-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { NativeSelect } from "#app/ui/native-select.tsx";
import { Table } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { OwnInterpreting } from "../events/own-interpreting.server.ts";
import type { SessionInterpreting } from "../events/read-interpreting.server.ts";
import { interpretedLanguages } from "../policy/index.ts";
import { bookingTones } from "./event-tones.ts";

type Booking = SessionInterpreting["bookings"][number];

interface BookingsProps {
  readonly bookings: readonly Booking[];
  readonly mayWrite: boolean;
}

function useTimes() {
  const t = useMessages("interpreters");
  const locale = useLocale();
  return ({ startsAt, endsAt }: { readonly startsAt: Date; readonly endsAt: Date }) =>
    t("session.times", { from: formatMoment(startsAt, locale), until: formatTime(endsAt, locale) });
}

/** Who interprets when, for whom, and what was agreed with them. */
export function Bookings({ bookings, mayWrite }: BookingsProps) {
  const t = useMessages("interpreters");
  const locale = useLocale();
  const times = useTimes();
  if (bookings.length === 0) return <p>{t("session.noBookings")}</p>;
  const actions = {
    key: "actions",
    header: t("session.actions"),
    cell: (booking: Booking) => <Moves booking={booking} />,
  };
  return (
    <Table
      caption={t("session.bookingsCaption")}
      rows={bookings}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "interpreter",
          header: t("session.interpreter"),
          isRowHeader: true,
          cell: ({ interpreter }) => (
            <span lang={languageOf(interpreter, locale)}>{interpreter}</span>
          ),
        },
        { key: "time", header: t("session.time"), cell: times },
        {
          key: "language",
          header: t("session.language"),
          cell: ({ language }) => t(`language.${language}`),
        },
        {
          key: "for",
          header: t("session.for"),
          cell: ({ enrolmentId, person }) =>
            enrolmentId === null ? t("session.everybody") : (person ?? t("session.onePerson")),
        },
        {
          key: "state",
          header: t("session.state"),
          cell: ({ state }) => <Tag tone={bookingTones[state]}>{t(`state.${state}`)}</Tag>,
        },
        ...(mayWrite ? [actions] : []),
      ]}
    />
  );
}

function Moves({ booking }: { readonly booking: Booking }) {
  const { state, isOver } = booking;
  if (isOver || state === "cancelled") return null;
  return (
    <div className="button-row">
      {state === "asked" && <Move booking={booking} intent="confirm" />}
      <Move booking={booking} intent="cancel" />
    </div>
  );
}

interface MoveProps {
  readonly booking: Booking;
  readonly intent: "confirm" | "cancel";
}

function Move({ booking, intent }: MoveProps) {
  const t = useMessages("interpreters");
  const times = useTimes();
  const { id, version, interpreter } = booking;
  return (
    <ActionForm intent={intent} item={{ name: "id", value: id }}>
      <VersionField version={version} intent={intent} />
      <Button variant="secondary" isInline>
        {t(`session.${intent}`)}
        <span className="visually-hidden">
          {" "}
          {t("session.about", { interpreter, time: times(booking) })}
        </span>
      </Button>
    </ActionForm>
  );
}

export function BookingForm({ interpreting }: { readonly interpreting: SessionInterpreting }) {
  const t = useMessages("interpreters");
  const times = useTimes();
  const { interpreters, meetings, promised } = interpreting;
  return (
    <section className="section">
      <h2>{t("session.book")}</h2>
      <p>{t("session.bookHint")}</p>
      <ActionForm intent="book">
        <NativeSelect
          name="interpreterId"
          label={t("session.interpreter")}
          emptyLabel={t("session.choose")}
          options={interpreters.map(({ id, name }) => ({ value: id, label: name }))}
          required
        />
        <NativeSelect
          name="language"
          label={t("session.language")}
          options={interpretedLanguages.map((code) => ({
            value: code,
            label: t(`language.${code}`),
          }))}
          required
        />
        <NativeSelect
          name="enrolmentId"
          label={t("session.for")}
          emptyLabel={t("session.everybody")}
          options={promised.map(({ enrolmentId, name }) => ({ value: enrolmentId, label: name }))}
        />
        <NativeSelect
          name="meetingId"
          label={t("session.meeting")}
          options={meetings.map((meeting) => ({ value: meeting.id, label: times(meeting) }))}
          required
        />
        <TextField name="from" label={t("session.from")} hint={t("session.clockHint")} width={6} />
        <TextField
          name="until"
          label={t("session.until")}
          hint={t("session.clockHint")}
          width={6}
        />
        <Button>{t("session.save")}</Button>
      </ActionForm>
    </section>
  );
}

/** What somebody who was promised an interpreter reads of it. */
export function OwnInterpreter({ interpreting }: { readonly interpreting: OwnInterpreting }) {
  const t = useMessages("interpreters");
  const locale = useLocale();
  const { kept, bookings } = interpreting;
  return (
    <section className="section">
      <h2>{t("own.title")}</h2>
      <p>{t(`own.${kept}`)}</p>
      {bookings.length > 0 && (
        <ul>
          {bookings.map(({ id, startsAt, endsAt, language, interpreter, state }) => (
            <li key={id}>
              {t("own.booking", {
                from: formatMoment(startsAt, locale),
                until: formatTime(endsAt, locale),
                language: t(`language.${language}`),
                interpreter,
              })}{" "}
              <Tag tone={bookingTones[state]}>{t(`state.${state}`)}</Tag>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
