import { useLoaderData } from "@remix-run/react";
import { page } from "#app/http/route.server.ts";
import { providerOf } from "#app/http/provider.server.ts";
import { formatShortDay } from "#app/i18n/format.ts";
import { languageOf } from "#app/i18n/language-of.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { shanghaiDay } from "#app/lib/date.ts";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Table } from "#app/ui/table.tsx";
import { listTaughtSessions } from "../participants/read-participants.server.ts";
import { participantsQuery } from "../schema/participant-forms.ts";

export const loader = page(
  "participants.sessions",
  { query: participantsQuery },
  async ({ actor, query, ctx }) => {
    const member = providerOf(actor);
    return {
      ...(await listTaughtSessions(query, member, ctx)),
      isVerified: member.verified,
    };
  },
);

export const handle = pageHandle<typeof loader>()("participants", {
  title: ({ t }) => t("sessions.title"),
  width: "tables",
});

export default function ParticipantSessions() {
  const t = useMessages("participants");
  const locale = useLocale();
  const { rows, next, isVerified } = useLoaderData<typeof loader>();
  if (!isVerified) {
    return (
      <EmptyState title={t("sessions.unverified")}>
        <p>{t("sessions.unverifiedText")}</p>
      </EmptyState>
    );
  }
  if (rows.length === 0) {
    return (
      <EmptyState title={t("sessions.none")}>
        <p>{t("sessions.noneText")}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <Table
        caption={t("sessions.caption")}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "course",
            header: t("sessions.course"),
            isRowHeader: true,
            cell: ({ id, title }) => (
              <a
                href={href(locale, "participants.list", { sessionId: id })}
                lang={languageOf(title, locale)}
              >
                {title}
              </a>
            ),
          },
          {
            key: "starts",
            header: t("sessions.starts"),
            cell: ({ startsAt }) => (startsAt ? formatShortDay(shanghaiDay(startsAt), locale) : ""),
          },
          {
            key: "state",
            header: t("sessions.state"),
            cell: ({ state }) => t(`sessionState.${state as "published"}`),
          },
          {
            key: "seats",
            header: t("sessions.seats"),
            align: "number",
            cell: ({ taken, seats }) => t("sessions.seatsOf", { taken, seats: seats ?? 0 }),
          },
          {
            key: "waiting",
            header: t("sessions.waiting"),
            align: "number",
            cell: ({ waiting }) => waiting,
          },
          {
            key: "answer",
            header: t("sessions.toAnswer"),
            align: "number",
            cell: ({ toAnswer }) => toAnswer,
          },
        ]}
      />
      {next && (
        <p>
          <a
            className="link-standalone"
            href={href(locale, "participants.sessions", {}, { after: next })}
          >
            {t("sessions.older")}
          </a>
        </p>
      )}
    </>
  );
}
