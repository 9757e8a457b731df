import { useLoaderData } from "@remix-run/react";
import { officerOf } from "#app/http/member.server.ts";
import { page } from "#app/http/route.server.ts";
import { formatMoment, formatShortDay } from "#app/i18n/format.ts";
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
import { Tag } from "#app/ui/tag.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { regionOwnName, regionsIn, regionByCode } from "../reference/regions.ts";
import { listReviewQueue } from "../review-queue.server.ts";
import type { QueueRow } from "../review-queue.server.ts";
import { wordingLevels } from "../schema/content.ts";
import { queueQuery } from "../schema/lists.ts";

export const loader = page(
  "positions.reviewQueue",
  { query: queueQuery },
  async ({ actor, query, locale, ctx }) => {
    const officer = officerOf(actor);
    const filter = { ...query, region: query.region ?? null, wording: query.wording ?? null };
    const list = await listReviewQueue(filter, officer, locale, ctx);
    const own = regionByCode(officer.region);
    const regions = regionsIn(own?.code).map(({ code }) => ({
      value: code,
      label: regionOwnName(code, locale),
    }));
    return { ...list, filter, regions };
  },
);

export const handle = pageHandle<typeof loader>()("positions", {
  title: ({ t }) => t("queue.title"),
  titleSuffix: ({ t, data: { count } }) => t("queue.suffix", { count }),
  width: "tables",
});

export default function ReviewQueue() {
  const t = useMessages("positions");
  const locale = useLocale();
  const { rows, next, count, filter } = useLoaderData<typeof loader>();
  const query = {
    employer: filter.employer,
    region: filter.region ?? undefined,
    wording: filter.wording ?? undefined,
  };
  return (
    <>
      <Filters />
      <p role="status">{t("queue.count", { count })}</p>
      {rows.length === 0 ? (
        <EmptyState title={t("queue.none")}>
          <p>{t("queue.noneNext")}</p>
        </EmptyState>
      ) : (
        <Form method="get" action={href(locale, "positions.decideMany")}>
          <Table
            caption={t("queue.caption")}
            columns={columnsFor(t, locale)}
            rows={rows}
            rowKey={(row) => row.id}
          />
          <div className="button-row">
            <Button type="submit" name="decision" value="publish">
              {t("queue.publishChosen")}
            </Button>
            <Button type="submit" name="decision" value="send-back" variant="secondary">
              {t("queue.sendBackChosen")}
            </Button>
          </div>
        </Form>
      )}
      <p className="button-row">
        {filter.after && (
          <Link href={href(locale, "positions.reviewQueue", {}, query)}>{t("list.first")}</Link>
        )}
        {next && (
          <Link
            href={href(
              locale,
              "positions.reviewQueue",
              {},
              {
                ...query,
                after: `${next.submittedAt.toISOString()}_${next.id}`,
              },
            )}
          >
            {t("list.next")}
          </Link>
        )}
      </p>
    </>
  );
}

function Filters() {
  const t = useMessages("positions");
  const { filter, regions } = useLoaderData<typeof loader>();
  return (
    <Form method="get" role="search" aria-label={t("queue.filter")}>
      <TextField
        name="employer"
        label={t("queue.employer")}
        defaultValue={filter.employer}
        width={20}
      />
      {regions.length > 0 && (
        <NativeSelect
          name="region"
          label={t("field.region")}
          options={regions}
          emptyLabel={t("choose.all")}
          defaultValue={filter.region ?? undefined}
        />
      )}
      <NativeSelect
        name="wording"
        label={t("queue.wording")}
        options={wordingLevels.map((level) => ({ value: level, label: t(`level.${level}`) }))}
        emptyLabel={t("choose.all")}
        defaultValue={filter.wording ?? undefined}
      />
      <div className="button-row">
        <Button type="submit" variant="secondary">
          {t("queue.apply")}
        </Button>
      </div>
    </Form>
  );
}

function columnsFor(
  t: ReturnType<typeof useMessages<"positions">>,
  locale: ReturnType<typeof useLocale>,
): TableColumn<QueueRow>[] {
  const level = (row: QueueRow) => {
    const key = `level.${row.wording ?? ""}`;
    if (!t.has(key)) return null;
    return <Tag tone={row.wording === "clear" ? "neutral" : "warning"}>{t(key)}</Tag>;
  };
  return [
    {
      key: "choose",
      header: t("own.choose"),
      isTight: true,
      cell: (row) => (
        <RowCheckbox
          name="id"
          value={row.id}
          label={t("own.chooseRow", { title: `${row.title} · ${row.employer}` })}
        />
      ),
    },
    {
      key: "title",
      header: t("own.columnTitle"),
      isRowHeader: true,
      cell: (row) => (
        <a href={href(locale, "positions.review", { positionId: row.id })}>{row.title}</a>
      ),
    },
    { key: "employer", header: t("position.employer"), cell: (row) => row.employer },
    { key: "region", header: t("field.region"), cell: (row) => row.region },
    {
      key: "submittedAt",
      header: t("queue.submittedAt"),
      cell: (row) => formatMoment(row.submittedAt, locale),
    },
    {
      key: "closingOn",
      header: t("field.closingOn"),
      cell: (row) => (row.closingOn ? formatShortDay(row.closingOn, locale) : ""),
    },
    {
      key: "wording",
      header: t("queue.wording"),
      cell: level,
    },
  ];
}
