import { useLoaderData } from "@remix-run/react";
import { regionName } from "#app/features/positions/reference/regions.ts";
import { officerOf } from "#app/http/member.server.ts";
import { page } from "#app/http/route.server.ts";
import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { RowCheckbox } from "#app/ui/checkbox-field.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Form } from "#app/ui/form.tsx";
import { Link } from "#app/ui/link.tsx";
import { NativeSelect } from "#app/ui/native-select.tsx";
import { Table } from "#app/ui/table.tsx";
import type { TableColumn } from "#app/ui/table.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { listReturnQueue } from "../return-queue.server.ts";
import type { QueueRow } from "../return-queue.server.ts";
import { queueStates } from "../schema/queue-states.ts";
import { queueQuery } from "../schema/review-forms.ts";

export const loader = page(
  "returnReview.queue",
  { query: queueQuery },
  async ({ actor, query, locale, ctx }) => {
    const list = await listReturnQueue(query, officerOf(actor), ctx);
    const rows = list.rows.map((row) => ({ ...row, place: regionName(row.region, locale) }));
    return { ...list, rows, filter: query };
  },
);

export const handle = pageHandle<typeof loader>()("returnReview", {
  title: ({ t }) => t("queue.title"),
  titleSuffix: ({ t, data: { count, filter } }) =>
    t("queue.suffix", { count, state: t(`state.${filter.state}`) }),
  width: "tables",
});

export default function ReturnQueue() {
  const { rows, count, next, filter } = useLoaderData<typeof loader>();
  const t = useMessages("returnReview");
  const locale = useLocale();
  const mayChoose = filter.state === "auto_passed";
  const { after, ...rest } = filter;
  return (
    <>
      <Filters />
      <p className="button-row">
        <Link href={href(locale, "sources.list")} isStandalone>
          {t("queue.sources")}
        </Link>
        <Link href={href(locale, "handOvers.list")} isStandalone>
          {t("queue.handOvers")}
        </Link>
      </p>
      <p role="status">{t("queue.count", { count, state: t(`state.${filter.state}`) })}</p>
      {rows.length === 0 ? (
        <EmptyState title={t("queue.none")}>{t("queue.noneNext")}</EmptyState>
      ) : (
        <Form method="get" action={href(locale, "returnReview.many")}>
          <Table
            caption={t("queue.caption")}
            rows={rows}
            rowKey={({ id }) => id}
            columns={columnsFor(mayChoose, t, locale)}
          />
          {mayChoose ? (
            <div className="button-row">
              <Button>{t("queue.approveChosen")}</Button>
            </div>
          ) : null}
        </Form>
      )}
      <p className="button-row">
        {after !== "" ? (
          <Link href={href(locale, "returnReview.queue", {}, rest)}>{t("queue.first")}</Link>
        ) : null}
        {next === null ? null : (
          <Link href={href(locale, "returnReview.queue", {}, { ...rest, after: next })}>
            {t("queue.next")}
          </Link>
        )}
      </p>
    </>
  );
}

function Filters() {
  const { filter, counts } = useLoaderData<typeof loader>();
  const t = useMessages("returnReview");
  return (
    <Form method="get" role="search" aria-label={t("queue.filter")}>
      <NativeSelect
        name="state"
        label={t("queue.state")}
        defaultValue={filter.state}
        options={queueStates.map((state) => ({
          value: state,
          label: t("queue.stateCount", { state: t(`state.${state}`), count: counts[state] ?? 0 }),
        }))}
      />
      <TextField
        name="employer"
        label={t("queue.employer")}
        defaultValue={filter.employer}
        width={20}
      />
      <TextField
        name="year"
        label={t("queue.year")}
        hint={t("year.all")}
        inputMode="numeric"
        defaultValue={filter.year === undefined ? "" : String(filter.year)}
        width={4}
      />
      <NativeSelect
        name="order"
        label={t("queue.order")}
        defaultValue={filter.order}
        options={(["oldest", "riskiest"] as const).map((order) => ({
          value: order,
          label: t(`queue.order.${order}`),
        }))}
      />
      <div className="button-row">
        <Button variant="secondary">{t("queue.apply")}</Button>
      </div>
    </Form>
  );
}

type Row = QueueRow & { readonly place: string };

function columnsFor(
  mayChoose: boolean,
  t: ReturnType<typeof useMessages<"returnReview">>,
  locale: ReturnType<typeof useLocale>,
): TableColumn<Row>[] {
  const choose: TableColumn<Row> = {
    key: "choose",
    header: t("queue.choose"),
    isTight: true,
    cell: (row) => (
      <RowCheckbox
        name="id"
        value={row.id}
        label={t("queue.chooseRow", { name: row.employer, year: row.year })}
      />
    ),
  };
  return [
    ...(mayChoose ? [choose] : []),
    {
      key: "employer",
      header: t("queue.employer"),
      isRowHeader: true,
      cell: (row) => (
        <>
          <a href={href(locale, "returnReview.review", { returnId: row.id })}>{row.employer}</a>
          {row.isHeld ? <div className="small muted">{t("queue.held")}</div> : null}
        </>
      ),
    },
    { key: "year", header: t("queue.year"), cell: (row) => row.year },
    { key: "place", header: t("queue.region"), cell: (row) => row.place },
    {
      key: "submittedAt",
      header: t("queue.submittedAt"),
      cell: (row) => row.submittedAt && formatMoment(row.submittedAt, locale),
    },
    {
      key: "exceptions",
      header: t("queue.exceptions"),
      align: "number",
      cell: (row) => row.exceptions,
    },
    {
      key: "duplicates",
      header: t("queue.duplicates"),
      align: "number",
      cell: (row) => row.duplicates,
    },
  ];
}
