import { useLoaderData } from "@remix-run/react";
import { officerOf } from "#app/http/member.server.ts";
import { page } from "#app/http/route.server.ts";
import { formatMoment, formatShortDay } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Link } from "#app/ui/link.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { Table } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { sourceTones } from "../components/source-tones.ts";
import { sourcesQuery } from "../schema/source-forms.ts";
import { listSources } from "../source-reads.server.ts";

export const loader = page(
  "sources.list",
  { query: sourcesQuery },
  ({ actor, query: { after }, ctx }) => listSources(after, officerOf(actor), ctx),
);

export const handle = pageHandle<typeof loader>()("sources", {
  title: ({ t }) => t("list.title"),
  width: "tables",
});

export default function SourceList() {
  const { rows, next } = useLoaderData<typeof loader>();
  const t = useMessages("sources");
  const locale = useLocale();
  return (
    <>
      <Lede>{t("list.lede")}</Lede>
      <div className="button-row">
        <LinkButton href={href(locale, "sources.new")}>{t("list.new")}</LinkButton>
      </div>
      {rows.length === 0 ? (
        <EmptyState title={t("list.none")}>{t("list.noneNext")}</EmptyState>
      ) : (
        <Table
          caption={t("list.caption")}
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "kind",
              header: t("list.kind"),
              isRowHeader: true,
              cell: ({ id, kind }) => (
                <a href={href(locale, "sources.one", { sourceId: id })}>{t(`kind.${kind}`)}</a>
              ),
            },
            { key: "year", header: t("list.year"), cell: ({ year }) => year },
            {
              key: "asOf",
              header: t("list.asOf"),
              cell: ({ asOf }) => formatShortDay(asOf, locale),
            },
            {
              key: "rows",
              header: t("list.rows"),
              align: "number",
              cell: ({ rowsRead }) => rowsRead,
            },
            {
              key: "state",
              header: t("list.state"),
              cell: ({ state }) => <Tag tone={sourceTones[state]}>{t(`state.${state}`)}</Tag>,
            },
            {
              key: "receivedAt",
              header: t("list.receivedAt"),
              cell: ({ receivedAt }) => formatMoment(receivedAt, locale),
            },
          ]}
        />
      )}
      <p className="button-row">
        {next === null ? null : (
          <Link href={href(locale, "sources.list", {}, { after: next })}>{t("list.next")}</Link>
        )}
        <Link href={href(locale, "returnReview.queue")}>{t("list.back")}</Link>
      </p>
    </>
  );
}
