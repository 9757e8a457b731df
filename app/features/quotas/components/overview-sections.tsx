import { formatNumber, formatYuan } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { Table } from "#app/ui/table.tsx";
import type { TableColumn } from "#app/ui/table.tsx";
import type { KindRow, YearRow } from "../overview-reads.server.ts";
import { readExact } from "../schema/exact-text.ts";
import { percentText } from "./figure-texts.ts";
import { filingColumns, quotaColumns, sumUp, yearColumns } from "../schema/overview-columns.ts";
import type { FigureColumn, OverviewSums } from "../schema/overview-columns.ts";
import { AgainstLinePicture, SharesPicture } from "./overview-pictures.tsx";

type T = ReturnType<typeof useMessages<"quotaOverview">>;

const PARTS = ["filed", "returned", "open", "overdue"] as const;
const partsOf = (sums: OverviewSums) => PARTS.map((key) => ({ key, count: sums[key] }));

function tableColumns<Row extends OverviewSums>(
  name: TableColumn<Row>,
  columns: readonly FigureColumn[],
  t: T,
  locale: Locale,
): TableColumn<Row>[] {
  return [
    { ...name, isRowHeader: true },
    ...columns.map(({ key, shown }): TableColumn<Row> => ({
      key,
      header: t(`col.${key}`),
      align: "number",
      cell: (row) => shown(row, locale),
    })),
  ];
}

function footerOf(total: OverviewSums, columns: readonly FigureColumn[], t: T, locale: Locale) {
  return {
    name: t("total"),
    ...Object.fromEntries(columns.map(({ key, shown }) => [key, shown(total, locale)])),
  };
}

/** How far the filing is, by kind of employer. */
export function FilingSection({ rows }: { readonly rows: readonly KindRow[] }) {
  const t = useMessages("quotaOverview");
  const locale = useLocale();
  const total = sumUp(rows);
  const number = (value: number) => formatNumber(value, locale);
  const { employers, filed, returned, open, overdue } = total;
  return (
    <section className="section">
      <h2>{t("head.filing")}</h2>
      <p>
        {t("head.filingSentence", {
          employers: number(employers),
          filed: number(filed),
          returned: number(returned),
          open: number(open),
          overdue: number(overdue),
        })}
      </p>
      <SharesPicture
        title={t("head.filingPicture")}
        legend={PARTS.map((key) => ({ key, label: t(`col.${key}`) }))}
        rows={rows.map((row) => ({ label: t(`kind.${row.kind}`), parts: partsOf(row) }))}
      />
      <Table
        caption={t("caption.filing")}
        rows={rows}
        rowKey={({ kind }) => kind}
        columns={tableColumns(kindColumn(t), filingColumns, t, locale)}
        footer={footerOf(total, filingColumns, t, locale)}
      />
    </section>
  );
}

const kindColumn = (t: T): TableColumn<KindRow> => ({
  key: "name",
  header: t("col.kind"),
  cell: ({ kind }) => t(`kind.${kind}`),
});

/** Who meets the quota and what the rest will owe, by kind of employer. */
export function QuotaSection({
  rows,
  quota,
}: {
  readonly rows: readonly KindRow[];
  /** Exact; null: no parameters of the year. */
  readonly quota: string | null;
}) {
  const t = useMessages("quotaOverview");
  const locale = useLocale();
  const total = sumUp(rows);
  if (total.assessed === 0) return null;
  const number = (value: number) => formatNumber(value, locale);
  return (
    <section className="section">
      <h2>{t("head.quota")}</h2>
      <p>
        {t("head.quotaSentence", {
          assessed: number(total.assessed),
          met: number(total.met),
          hires: number(total.hiresNeeded),
          due: formatYuan(total.due, locale),
          certified: formatYuan(total.certified, locale),
        })}
      </p>
      {quota === null ? null : <QuotaPicture rows={rows} quota={quota} />}
      <Table
        caption={t("caption.quota")}
        note={`${t("note.hires")} ${t("note.due")}`}
        rows={rows}
        rowKey={({ kind }) => kind}
        columns={tableColumns(kindColumn(t), quotaColumns, t, locale)}
        footer={footerOf(total, quotaColumns, t, locale)}
      />
    </section>
  );
}

function QuotaPicture({
  rows,
  quota,
}: {
  readonly rows: readonly KindRow[];
  readonly quota: string;
}) {
  const t = useMessages("quotaOverview");
  const locale = useLocale();
  const { numerator, denominator } = readExact(quota);
  const share = quotaColumns.find(({ key }) => key === "share");
  return (
    <AgainstLinePicture
      title={t("head.quotaPicture", { quota: percentText(quota) })}
      line={Number(numerator) / Number(denominator)}
      rows={rows
        .filter(({ headcount }) => headcount > 0)
        .map((row) => ({
          label: t(`kind.${row.kind}`),
          value: share?.shown(row, locale) ?? "",
          share: row.twelfths / 12 / row.headcount,
        }))}
    />
  );
}

const yearColumn = (t: T): TableColumn<YearRow> => ({
  key: "name",
  header: t("col.year"),
  cell: ({ year }) => year,
});

function YearsSentence({ now, before }: { readonly now: YearRow; readonly before: YearRow }) {
  const t = useMessages("quotaOverview");
  const locale = useLocale();
  const shown = (key: FigureColumn["key"], of: YearRow) =>
    yearColumns.find((column) => column.key === key)?.shown(of, locale) ?? "";
  const words = {
    year: now.year,
    before: before.year,
    filed: shown("filedShare", now),
    filedBefore: shown("filedShare", before),
  };
  if (now.assessed === 0 || before.assessed === 0) return <p>{t("head.yearsFiled", words)}</p>;
  const figures = {
    share: shown("share", now),
    shareBefore: shown("share", before),
    due: shown("due", now),
    dueBefore: shown("due", before),
  };
  return <p>{t("head.yearsSentence", { ...words, ...figures })}</p>;
}

/** This year against those before it. */
export function YearsSection({ rows }: { readonly rows: readonly YearRow[] }) {
  const t = useMessages("quotaOverview");
  const locale = useLocale();
  const [now, before] = rows;
  return (
    <section className="section">
      <h2>{t("head.years")}</h2>
      {now && before ? <YearsSentence now={now} before={before} /> : null}
      <SharesPicture
        title={t("head.yearsPicture")}
        legend={PARTS.map((key) => ({ key, label: t(`col.${key}`) }))}
        rows={rows.map((row) => ({ label: String(row.year), parts: partsOf(row) }))}
      />
      <Table
        caption={t("caption.years")}
        rows={rows}
        rowKey={({ year }) => year}
        columns={tableColumns(yearColumn(t), yearColumns, t, locale)}
      />
    </section>
  );
}
