import { useLoaderData } from "@remix-run/react";
import { providerOf } from "#app/http/provider.server.ts";
import { page } from "#app/http/route.server.ts";
import { languageOf } from "#app/i18n/language-of.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Link } from "#app/ui/link.tsx";
import { Table } from "#app/ui/table.tsx";
import { listTeachers } from "../offering/own-house.server.ts";
import { houseQuery } from "../schema/house-forms.ts";

export const loader = page(
  "teaching.teachers",
  { query: houseQuery },
  async ({ actor, query, ctx }) => {
    const { organisationId, role } = providerOf(actor);
    const list = await listTeachers(organisationId, query.after, ctx);
    return { ...list, isFirst: !query.after, mayWrite: role !== "viewer" };
  },
);

export const handle = pageHandle<typeof loader>()("teaching", {
  title: ({ t }) => t("teachers.title"),
  crumbs: ({ t, locale }) => [
    { label: t("sessions.title"), href: href(locale, "teaching.sessions") },
  ],
  width: "tables",
});

export default function Teachers() {
  const t = useMessages("teaching");
  const locale = useLocale();
  const { rows, next, isFirst, mayWrite } = useLoaderData<typeof loader>();
  return (
    <>
      <p>{t("teachers.intro")}</p>
      {mayWrite && (
        <div className="button-row">
          <LinkButton href={href(locale, "teaching.teacher", { teacherId: "new" })}>
            {t("teachers.add")}
          </LinkButton>
        </div>
      )}
      {rows.length === 0 ? (
        <EmptyState title={t("teachers.none")}>{t("teachers.noneNext")}</EmptyState>
      ) : (
        <Table
          caption={t("teachers.caption", { count: rows.length })}
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "name",
              header: t("teacher.name"),
              isRowHeader: true,
              cell: ({ id, name }) =>
                mayWrite ? (
                  <a href={href(locale, "teaching.teacher", { teacherId: id })}>
                    <span lang={languageOf(name, locale)}>{name}</span>
                  </a>
                ) : (
                  <span lang={languageOf(name, locale)}>{name}</span>
                ),
            },
            {
              key: "about",
              header: t("teacher.about"),
              cell: ({ about }) => <span lang={languageOf(about, locale)}>{about}</span>,
            },
          ]}
        />
      )}
      <p className="button-row">
        {!isFirst && <Link href={href(locale, "teaching.teachers")}>{t("list.first")}</Link>}
        {next && (
          <Link href={href(locale, "teaching.teachers", {}, { after: next })}>
            {t("list.next")}
          </Link>
        )}
      </p>
    </>
  );
}
