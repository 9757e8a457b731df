import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { providerOf } from "#app/http/provider.server.ts";
import { page } from "#app/http/route.server.ts";
import { formatMoment } from "#app/i18n/format.ts";
import { languageOf } from "#app/i18n/language-of.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Table } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { listMeetings } from "../attendance/read-attendance.server.ts";
import { ParticipantMeetings } from "../components/participant-meetings.tsx";
import { readParticipants } from "../participants/read-participants.server.ts";
import { sessionParams } from "../schema/courses-query.ts";
import { participantsQuery } from "../schema/participant-forms.ts";

export const loader = page(
  "participants.list",
  { params: sessionParams, query: participantsQuery },
  async ({ actor, params, query, ctx }) => {
    const member = providerOf(actor);
    const [found, meetings] = await Promise.all([
      readParticipants({ ...params, ...query }, member, ctx),
      listMeetings(params.sessionId, member, ctx),
    ]);
    if (!found) throw notFound();
    return { ...found, meetings, mayWrite: member.role !== "viewer" };
  },
);

export const handle = pageHandle<typeof loader>()("participants", {
  title: ({ t, data: { session } }) => t("list.title", { title: session.title }),
  crumbs: ({ t, locale }) => [
    { label: t("sessions.title"), href: href(locale, "participants.sessions") },
  ],
  width: "tables",
});

export default function Participants() {
  const t = useMessages("participants");
  const locale = useLocale();
  const { session, counts, participants, meetings, mayWrite, next } =
    useLoaderData<typeof loader>();
  const { id: sessionId, seats, taken } = session;
  const { waiting = 0, applied = 0 } = counts;
  if (participants.length === 0) {
    return (
      <EmptyState title={t("list.none")}>
        <p>{t("list.noneText")}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <p>{t("list.summary", { seats: seats ?? 0, taken, waiting, applied })}</p>
      <p>
        <a className="link-standalone" href={href(locale, "training.session", { sessionId })}>
          {t("list.session")}
        </a>
      </p>
      {session.state === "finished" && (
        <p>
          <a className="link-standalone" href={href(locale, "feedback.session", { sessionId })}>
            {t("list.feedback")}
          </a>
        </p>
      )}
      <Table
        caption={t("list.caption")}
        rows={participants}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "name",
            header: t("list.name"),
            isRowHeader: true,
            cell: ({ id, name }) => (
              <a
                href={href(locale, "participants.one", { enrolmentId: id })}
                lang={languageOf(name, locale)}
              >
                {name}
              </a>
            ),
          },
          {
            key: "state",
            header: t("list.state"),
            cell: ({ state, withdrawnLate }) => (
              <>
                {t(`state.${state}`)} {withdrawnLate && <Tag>{t("list.late")}</Tag>}
              </>
            ),
          },
          {
            key: "place",
            header: t("list.place"),
            align: "number",
            cell: ({ place }) => place ?? "",
          },
          {
            key: "needs",
            header: t("list.needs"),
            cell: ({ openNeeds }) =>
              openNeeds > 0 && (
                <Tag tone="warning">{t("list.needsOpen", { count: openNeeds })}</Tag>
              ),
          },
          {
            key: "applied",
            header: t("list.applied"),
            cell: ({ appliedAt }) => formatMoment(appliedAt, locale),
          },
        ]}
      />
      {mayWrite && <ParticipantMeetings sessionId={sessionId} meetings={meetings} />}
      {next && (
        <p>
          <a
            className="link-standalone"
            href={href(locale, "participants.list", { sessionId }, { after: next })}
          >
            {t("list.next")}
          </a>
        </p>
      )}
    </>
  );
}
