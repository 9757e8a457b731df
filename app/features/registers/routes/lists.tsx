import { useLoaderData } from "@remix-run/react";
import { planKinds } from "#app/features/plans/policy/index.ts";
import { officerOf } from "#app/http/member.server.ts";
import { page } from "#app/http/route.server.ts";
import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Link } from "#app/ui/link.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { Table } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { listTones } from "../components/list-tones.ts";
import { listLists } from "../list-reads.server.ts";
import { afterQuery } from "../schema/forms.ts";

export const loader = page("registers.lists", { query: afterQuery }, ({ actor, query, ctx }) =>
  listLists(query.after, officerOf(actor), ctx),
);

export const handle = pageHandle<typeof loader>()("registers", {
  title: ({ t }) => t("lists.title"),
  crumbs: ({ t, locale }) => [
    { label: t("graduates.title"), href: href(locale, "registers.graduates") },
  ],
  width: "tables",
});

export default function Lists() {
  const { rows, next } = useLoaderData<typeof loader>();
  const t = useMessages("registers");
  const locale = useLocale();
  return (
    <>
      <Lede>{t("lists.lede")}</Lede>
      <p className="button-row">
        {planKinds.map((kind) => (
          <LinkButton
            key={kind}
            variant={kind === "graduate" ? "primary" : "secondary"}
            href={href(locale, "registers.newList", {}, { kind })}
          >
            {t(`newList.title.${kind}`)}
          </LinkButton>
        ))}
      </p>
      {rows.length === 0 ? (
        <EmptyState title={t("lists.none")}>{t("lists.noneNext")}</EmptyState>
      ) : (
        <Table
          caption={t("lists.caption")}
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "file",
              header: t("lists.file"),
              isRowHeader: true,
              cell: ({ id, fileName }) => (
                <a href={href(locale, "registers.list", { listId: id })}>{fileName}</a>
              ),
            },
            {
              key: "kind",
              header: t("lists.kind"),
              cell: ({ kind }) => t(`register.of.${kind}`),
            },
            { key: "year", header: t("lists.year"), cell: ({ year }) => year },
            {
              key: "state",
              header: t("lists.state"),
              cell: ({ state }) => <Tag tone={listTones[state]}>{t(`listState.${state}`)}</Tag>,
            },
            {
              key: "read",
              header: t("lists.read"),
              align: "number",
              cell: ({ rowsRead }) => rowsRead,
            },
            {
              key: "bad",
              header: t("lists.bad"),
              align: "number",
              cell: ({ rowsBad }) => rowsBad,
            },
            {
              key: "at",
              header: t("lists.receivedAt"),
              cell: ({ receivedAt }) => formatMoment(new Date(receivedAt), locale),
            },
          ]}
        />
      )}
      {next !== null && (
        <p>
          <Link href={href(locale, "registers.lists", {}, { after: next })} isStandalone>
            {t("page.next")}
          </Link>
        </p>
      )}
    </>
  );
}
