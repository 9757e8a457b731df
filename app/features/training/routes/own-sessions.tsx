import { useLoaderData } from "@remix-run/react";
import { providerOf } from "#app/http/provider.server.ts";
import { page } from "#app/http/route.server.ts";
import { formatShortDay } from "#app/i18n/format.ts";
import { languageOf } from "#app/i18n/language-of.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { shanghaiDay } from "#app/lib/date.ts";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Link } from "#app/ui/link.tsx";
import { Table } from "#app/ui/table.tsx";
import { TabNav } from "#app/ui/tabs.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { seatsText } from "../messages/course-words.ts";
import { sessionTones } from "../components/session-tones.ts";
import { listOwnSessions } from "../offering/own-sessions.server.ts";
import { sessionStates } from "../policy/index.ts";
import { ownSessionsQuery } from "../schema/offering-lists.ts";

export const loader = page(
  "teaching.sessions",
  { query: ownSessionsQuery },
  async ({ actor, query, ctx }) => {
    const { organisationId, role, verified } = providerOf(actor);
    const list = await listOwnSessions(organisationId, query, ctx);
    return {
      ...list,
      state: query.state ?? null,
      isFirst: !query.after,
      mayWrite: role !== "viewer",
      isVerified: verified,
    };
  },
);

export const handle = pageHandle<typeof loader>()("teaching", {
  title: ({ t }) => t("sessions.title"),
  titleSuffix: ({ t, data: { state } }) => (state ? ` - ${t(`state.${state}`)}` : undefined),
  width: "tables",
});

export default function OwnSessions() {
  const t = useMessages("teaching");
  const locale = useLocale();
  const { rows, next, state, counts, isFirst, mayWrite, isVerified } =
    useLoaderData<typeof loader>();
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <>
      {!isVerified && <p>{t("sessions.notVerified")}</p>}
      <div className="button-row">
        {mayWrite && (
          <LinkButton href={href(locale, "teaching.newCourse")}>{t("courses.new")}</LinkButton>
        )}
        <LinkButton href={href(locale, "teaching.courses")} variant="secondary">
          {t("courses.title")}
        </LinkButton>
        <LinkButton href={href(locale, "teaching.venues")} variant="secondary">
          {t("venues.title")}
        </LinkButton>
        <LinkButton href={href(locale, "teaching.teachers")} variant="secondary">
          {t("teachers.title")}
        </LinkButton>
        <LinkButton href={href(locale, "interpreters.list")} variant="secondary">
          {t("sessions.interpreters")}
        </LinkButton>
      </div>
      <p>
        <Link href={href(locale, "imports.list", {}, { kind: "sessions" })} isStandalone>
          {t("sessions.imports")}
        </Link>
      </p>
      <TabNav
        label={t("sessions.filter")}
        tabs={[null, ...sessionStates]
          .filter((one) => one === null || (counts[one] ?? 0) > 0 || one === state)
          .map((one) => ({
            label:
              one === null
                ? t("sessions.all", { count: total })
                : t("sessions.ofState", { state: t(`state.${one}`), count: counts[one] ?? 0 }),
            href: href(locale, "teaching.sessions", {}, { state: one ?? undefined }),
            isCurrent: one === state,
          }))}
      />
      {rows.length === 0 ? (
        <EmptyState title={t(total === 0 ? "sessions.none" : "sessions.noneOfState")}>
          {t("sessions.noneNext")}
        </EmptyState>
      ) : (
        <Sessions />
      )}
      <p className="button-row">
        {!isFirst && (
          <Link href={href(locale, "teaching.sessions", {}, { state: state ?? undefined })}>
            {t("list.first")}
          </Link>
        )}
        {next && (
          <Link
            href={href(locale, "teaching.sessions", {}, { state: state ?? undefined, after: next })}
          >
            {t("list.next")}
          </Link>
        )}
      </p>
    </>
  );
}

function Sessions() {
  const t = useMessages("teaching");
  const training = useMessages("training");
  const locale = useLocale();
  const { rows } = useLoaderData<typeof loader>();
  return (
    <Table
      caption={t("sessions.caption", { count: rows.length })}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "title",
          header: t("sessions.course"),
          isRowHeader: true,
          cell: ({ id, title }) => (
            <a href={href(locale, "teaching.session", { sessionId: id })}>
              <span lang={languageOf(title, locale)}>{title || t("courses.untitled")}</span>
            </a>
          ),
        },
        {
          key: "start",
          header: t("sessions.start"),
          cell: ({ startsAt }) =>
            startsAt ? formatShortDay(shanghaiDay(startsAt), locale) : t("answer.none"),
        },
        {
          key: "state",
          header: t("sessions.state"),
          cell: ({ state }) => <Tag tone={sessionTones[state]}>{t(`state.${state}`)}</Tag>,
        },
        {
          key: "seats",
          header: t("field.seats"),
          cell: (row) => seatsText(row, training) || t("answer.none"),
        },
      ]}
    />
  );
}
