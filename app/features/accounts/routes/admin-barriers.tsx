import { useLoaderData } from "@remix-run/react";
import { listBarriers } from "#app/features/accounts/barriers/barrier-reads.server.ts";
import { barrierStates, inFours } from "#app/features/accounts/policy/index.ts";
import { barrierQueueQuery } from "#app/features/accounts/schema/barrier.ts";
import { page } from "#app/http/route.server.ts";
import { formatShortDay } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { shanghaiDay } from "#app/lib/date.ts";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Link } from "#app/ui/link.tsx";
import { Table } from "#app/ui/table.tsx";
import { TabNav } from "#app/ui/tabs.tsx";
import { Tag } from "#app/ui/tag.tsx";

export const loader = page(
  "accounts.barrierQueue",
  { query: barrierQueueQuery },
  async ({ query, ctx }) => ({
    ...(await listBarriers(query, ctx)),
    state: query.state,
    today: shanghaiDay(ctx.now),
  }),
);
export const handle = pageHandle<typeof loader>()("accounts", {
  title: ({ t }) => t("barrierQueue.title"),
  titleSuffix: ({ t, data: { total } }) => t("barriers.suffix", { count: total }),
  width: "tables",
});

export default function AdminBarriers() {
  const { rows, total, next, state, today } = useLoaderData<typeof loader>();
  const t = useMessages("accounts");
  const locale = useLocale();
  return (
    <>
      <TabNav
        label={t("barrierQueue.filter")}
        tabs={[undefined, ...barrierStates].map((one) => ({
          label: t(one ? `barrier.state.${one}` : "barrierQueue.open"),
          href: href(locale, "accounts.barrierQueue", {}, { state: one }),
          isCurrent: one === state,
        }))}
      />
      {total === 0 ? (
        <EmptyState title={t("barrierQueue.none")}>
          <p>{t("barrierQueue.noneNext")}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t("barrierQueue.caption")}
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "number",
              header: t("barrier.number"),
              isRowHeader: true,
              cell: ({ id, number }) => (
                <a
                  className="number"
                  href={href(locale, "accounts.barrierReview", { reportId: id })}
                >
                  {inFours(number)}
                </a>
              ),
            },
            { key: "page", header: t("barrier.page.label"), cell: (row) => row.page },
            {
              key: "state",
              header: t("barrier.state"),
              cell: (row) => t(`barrier.state.${row.state}`),
            },
            {
              key: "createdAt",
              header: t("barrier.received"),
              cell: ({ createdAt }) => formatShortDay(shanghaiDay(createdAt), locale),
            },
            {
              key: "dueOn",
              header: t("barrier.due"),
              cell: (row) => (
                <>
                  {formatShortDay(row.dueOn, locale)}{" "}
                  {row.dueOn < today &&
                  (row.state === "received" || row.state === "in_progress") ? (
                    <Tag tone="danger">{t("barrierQueue.overdue")}</Tag>
                  ) : null}
                </>
              ),
            },
          ]}
        />
      )}
      {next === null ? null : (
        <p>
          <Link href={href(locale, "accounts.barrierQueue", {}, { state, after: next })}>
            {t("barrierQueue.next")}
          </Link>
        </p>
      )}
    </>
  );
}
