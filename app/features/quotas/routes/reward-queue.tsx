import { useLoaderData } from "@remix-run/react";
import { officerOf } from "#app/http/member.server.ts";
import { page } from "#app/http/route.server.ts";
import { formatMoment, formatYuan } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Form } from "#app/ui/form.tsx";
import { Link } from "#app/ui/link.tsx";
import { NativeSelect } from "#app/ui/native-select.tsx";
import { Table } from "#app/ui/table.tsx";
import { rewardStates } from "../policy/index.ts";
import { listRewards } from "../reward-reads.server.ts";
import { rewardQuery } from "../schema/reward-forms.ts";

export const loader = page(
  "rewards.queue",
  { query: rewardQuery },
  async ({ actor, query, ctx }) => ({
    ...(await listRewards(query, officerOf(actor), ctx)),
    state: query.state,
  }),
);

export const handle = pageHandle<typeof loader>()("rewards", {
  title: ({ t }) => t("queue.title"),
  titleSuffix: ({ t, data: { counts, state } }) =>
    ` - ${t("queue.count", { count: counts[state] ?? 0, state: t(`state.${state}`) })}`,
  width: "tables",
});

export default function RewardQueue() {
  const { rows, counts, state, next } = useLoaderData<typeof loader>();
  const t = useMessages("rewards");
  const locale = useLocale();
  return (
    <>
      <Form method="get" role="search" aria-label={t("queue.filter")}>
        <NativeSelect
          name="state"
          label={t("queue.state")}
          defaultValue={state}
          options={rewardStates.map((one) => ({
            value: one,
            label: t("queue.count", { count: counts[one] ?? 0, state: t(`state.${one}`) }),
          }))}
        />
        <div className="button-row">
          <Button variant="secondary">{t("queue.apply")}</Button>
        </div>
      </Form>
      <p role="status">
        {t("queue.count", { count: counts[state] ?? 0, state: t(`state.${state}`) })}
      </p>
      {rows.length === 0 ? (
        <EmptyState title={t("queue.none")}>{t("queue.noneNext")}</EmptyState>
      ) : (
        <Table
          caption={t("queue.caption")}
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "employer",
              header: t("employer"),
              isRowHeader: true,
              cell: ({ id, employer }) => (
                <a href={href(locale, "rewards.one", { rewardId: id })}>{employer}</a>
              ),
            },
            { key: "year", header: t("year"), cell: ({ year }) => year },
            {
              key: "amount",
              header: t("amount"),
              align: "number",
              cell: ({ amount }) => formatYuan(amount, locale),
            },
            {
              key: "appliedAt",
              header: t("appliedAt"),
              cell: ({ appliedAt }) => formatMoment(appliedAt, locale),
            },
          ]}
        />
      )}
      <p className="button-row">
        {next === null ? null : (
          <Link href={href(locale, "rewards.queue", {}, { state, after: next })}>
            {t("queue.next")}
          </Link>
        )}
        <Link href={href(locale, "handOvers.list")}>{t("queue.handOvers")}</Link>
      </p>
    </>
  );
}
