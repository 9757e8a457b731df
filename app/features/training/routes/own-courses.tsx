import { useLoaderData } from "@remix-run/react";
import { providerOf } from "#app/http/provider.server.ts";
import { page } from "#app/http/route.server.ts";
import { formatList, formatMoment } from "#app/i18n/format.ts";
import { languageOf } from "#app/i18n/language-of.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Link } from "#app/ui/link.tsx";
import { Table } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { listOwnCourses } from "../offering/own-courses.server.ts";
import { ownCoursesQuery } from "../schema/offering-lists.ts";

export const loader = page(
  "teaching.courses",
  { query: ownCoursesQuery },
  async ({ actor, query, ctx }) => {
    const { organisationId, role } = providerOf(actor);
    const list = await listOwnCourses(organisationId, query.after, ctx);
    return { ...list, isFirst: !query.after, mayWrite: role !== "viewer" };
  },
);

export const handle = pageHandle<typeof loader>()("teaching", {
  title: ({ t }) => t("courses.title"),
  crumbs: ({ t, locale }) => [
    { label: t("sessions.title"), href: href(locale, "teaching.sessions") },
  ],
  width: "tables",
});

export default function OwnCourses() {
  const t = useMessages("teaching");
  const locale = useLocale();
  const { rows, next, isFirst, mayWrite } = useLoaderData<typeof loader>();
  return (
    <>
      {mayWrite && (
        <div className="button-row">
          <LinkButton href={href(locale, "teaching.newCourse")}>{t("courses.new")}</LinkButton>
        </div>
      )}
      <p>
        <Link href={href(locale, "imports.list", {}, { kind: "courses" })} isStandalone>
          {t("courses.imports")}
        </Link>
      </p>
      {rows.length === 0 ? (
        <EmptyState title={t("courses.none")}>{t("sessions.noneNext")}</EmptyState>
      ) : (
        <Table
          caption={t("courses.caption", { count: rows.length })}
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "title",
              header: t("sessions.course"),
              isRowHeader: true,
              cell: ({ id, title }) => (
                <a href={href(locale, "teaching.course", { courseId: id })}>
                  <span lang={languageOf(title, locale)}>{title || t("courses.untitled")}</span>
                </a>
              ),
            },
            {
              key: "content",
              header: t("courses.content"),
              cell: ({ problems }) =>
                problems === 0 ? (
                  <Tag tone="success">{t("tasks.done")}</Tag>
                ) : (
                  <Tag tone="warning">{t("tasks.todo", { count: problems })}</Tag>
                ),
            },
            {
              key: "sessions",
              header: t("courses.sessions"),
              cell: ({ sessions }) =>
                sessions.length === 0
                  ? t("courses.noSession")
                  : formatList(
                      sessions.map(({ state, count }) =>
                        t("courses.ofState", { state: t(`state.${state}`), count }),
                      ),
                      locale,
                    ),
            },
            {
              key: "updated",
              header: t("courses.updated"),
              cell: ({ updatedAt }) => formatMoment(updatedAt, locale),
            },
          ]}
        />
      )}
      <p className="button-row">
        {!isFirst && <Link href={href(locale, "teaching.courses")}>{t("list.first")}</Link>}
        {next && (
          <Link href={href(locale, "teaching.courses", {}, { after: next })}>{t("list.next")}</Link>
        )}
      </p>
    </>
  );
}
