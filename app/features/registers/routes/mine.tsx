import { useLoaderData } from "@remix-run/react";
import { counsellorOf } from "#app/http/counsellor.server.ts";
import { page } from "#app/http/route.server.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Link } from "#app/ui/link.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { Table } from "#app/ui/table.tsx";
import { listOwnEntries } from "../caseload-reads.server.ts";
import { DueTag } from "../components/due-tag.tsx";
import { placeQuery } from "../schema/forms.ts";

export const loader = page("registers.mine", { query: placeQuery }, ({ actor, query, ctx }) =>
  listOwnEntries({ after: query.after }, counsellorOf(actor), ctx),
);

export const handle = pageHandle<typeof loader>()("registers", {
  title: ({ t }) => t("mine.title"),
  crumbs: ({ t, locale }) => [{ label: t("crumb.caseload"), href: href(locale, "plans.caseload") }],
  width: "tables",
});

export default function Mine() {
  const t = useMessages("registers");
  const locale = useLocale();
  const { rows, next } = useLoaderData<typeof loader>();
  return (
    <>
      <Lede>{t("mine.lede")}</Lede>
      {rows.length === 0 ? (
        <EmptyState title={t("mine.none")}>{t("mine.noneText")}</EmptyState>
      ) : (
        <Table
          caption={t("mine.caption")}
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "name",
              header: t("fact.name"),
              isRowHeader: true,
              cell: ({ id, name }) => (
                <a href={href(locale, "registers.entry", { entryId: id })}>{name}</a>
              ),
            },
            {
              key: "kind",
              header: t("lists.kind"),
              cell: ({ kind }) => t(`register.of.${kind}`),
            },
            { key: "year", header: t("lists.year"), cell: ({ year }) => year },
            { key: "about", header: t("mine.about"), cell: ({ about }) => about },
            {
              key: "state",
              header: t("register.state"),
              cell: ({ state }) => t(`entryState.${state}`),
            },
            { key: "due", header: t("mine.due"), cell: ({ due }) => <DueTag due={due} /> },
          ]}
        />
      )}
      {next !== null && (
        <p>
          <Link href={href(locale, "registers.mine", {}, { after: next })} isStandalone>
            {t("page.next")}
          </Link>
        </p>
      )}
    </>
  );
}
