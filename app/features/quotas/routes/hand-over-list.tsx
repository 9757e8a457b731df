import { useLoaderData } from "@remix-run/react";
import { officerOf } from "#app/http/member.server.ts";
import { page } from "#app/http/route.server.ts";
import { formatMoment, formatNumber, formatYuan } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Link } from "#app/ui/link.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { Table } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { listHandOvers } from "../hand-over-reads.server.ts";
import { handOverKinds } from "../policy/index.ts";
import { handOversQuery } from "../schema/hand-over-forms.ts";

export const loader = page(
  "handOvers.list",
  { query: handOversQuery },
  async ({ actor, query: { after }, ctx }) => {
    const officer = officerOf(actor);
    return { ...(await listHandOvers(after, officer, ctx)), mayMake: officer.role === "approver" };
  },
);

export const handle = pageHandle<typeof loader>()("handOvers", {
  title: ({ t }) => t("list.title"),
  width: "tables",
});

export default function HandOverList() {
  const { rows, next, mayMake } = useLoaderData<typeof loader>();
  const t = useMessages("handOvers");
  const locale = useLocale();
  return (
    <>
      <Lede>{t("list.lede")}</Lede>
      {mayMake ? (
        <div className="button-row">
          {handOverKinds.map((kind) => (
            <LinkButton
              key={kind}
              variant={kind === "tax" ? "primary" : "secondary"}
              href={href(locale, "handOvers.new", {}, { kind })}
            >
              {t(`list.new.${kind}`)}
            </LinkButton>
          ))}
        </div>
      ) : (
        <p>{t("list.approverOnly")}</p>
      )}
      {rows.length === 0 ? (
        <EmptyState title={t("list.none")}>{t("list.noneNext")}</EmptyState>
      ) : (
        <Batches />
      )}
      <p className="button-row">
        {next === null ? null : (
          <Link href={href(locale, "handOvers.list", {}, { after: next })}>{t("list.next")}</Link>
        )}
        <Link href={href(locale, "rewards.queue")}>{t("list.rewards")}</Link>
        <Link href={href(locale, "returnReview.queue")}>{t("list.back")}</Link>
      </p>
    </>
  );
}

function Batches() {
  const { rows } = useLoaderData<typeof loader>();
  const t = useMessages("handOvers");
  const locale = useLocale();
  return (
    <Table
      caption={t("list.caption")}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "number",
          header: t("number"),
          isRowHeader: true,
          cell: ({ id, number }) => (
            <a href={href(locale, "handOvers.one", { handOverId: id })}>{number}</a>
          ),
        },
        { key: "kind", header: t("receiver"), cell: ({ kind }) => t(`kind.${kind}`) },
        { key: "year", header: t("year"), cell: ({ year }) => year },
        {
          key: "rows",
          header: t("rows"),
          align: "number",
          cell: ({ rows: count }) => formatNumber(count, locale),
        },
        {
          key: "total",
          header: t("total"),
          align: "number",
          cell: ({ total }) => formatYuan(total, locale),
        },
        {
          key: "createdAt",
          header: t("madeAt"),
          cell: ({ createdAt }) => formatMoment(createdAt, locale),
        },
        {
          key: "state",
          header: t("state"),
          cell: ({ closedAt }) => (
            <Tag tone={closedAt ? "success" : "warning"}>
              {t(closedAt ? "state.closed" : "state.open")}
            </Tag>
          ),
        },
      ]}
    />
  );
}
