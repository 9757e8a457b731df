import { useLoaderData } from "@remix-run/react";
import { officerOf } from "#app/http/member.server.ts";
import { page } from "#app/http/route.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Form } from "#app/ui/form.tsx";
import { Link } from "#app/ui/link.tsx";
import { NativeSelect } from "#app/ui/native-select.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { Table } from "#app/ui/table.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { readAidReport } from "../aid-month/reads.server.ts";
import type { AidReport } from "../aid-month/reads.server.ts";
import { AidShares } from "../components/aid-shares.tsx";
import { useDay } from "../components/day.ts";
import { aidParts } from "../policy/index.ts";
import { aidReportQuery } from "../schema/aid-month-forms.ts";
import styles from "../registers.css?url";

export const links = () => [{ rel: "stylesheet", href: styles }];

export const loader = page(
  "aidMonth.report",
  { query: aidReportQuery },
  async ({ actor, query: { from, on }, ctx }) => ({
    report: await readAidReport({ from, on }, officerOf(actor), ctx),
  }),
);

export const handle = pageHandle<typeof loader>()("aidMonth", {
  title: ({ t }) => t("report.title"),
  crumbs: ({ t, locale }) => [
    { label: t("crumb.graduates"), href: href(locale, "registers.graduates") },
  ],
  width: "tables",
});

export default function AidMonthReport() {
  const t = useMessages("aidMonth");
  const locale = useLocale();
  const day = useDay();
  const { report } = useLoaderData<typeof loader>();
  if (report === null) {
    return <EmptyState title={t("none")}>{t("report.noneText")}</EmptyState>;
  }
  const { campaign, campaigns, on, total, families } = report;
  const days = { from: day(campaign.from), to: day(campaign.to) };
  const file = { from: campaign.from, on };
  return (
    <>
      <Lede>{t("report.lede", days)}</Lede>
      <p>{t("source", { source: campaign.source })}</p>
      <Form method="get">
        <NativeSelect
          name="from"
          label={t("report.campaign")}
          options={campaigns.map((one) => ({
            value: one.from,
            label: t("days", { from: day(one.from), to: day(one.to) }),
          }))}
          defaultValue={campaign.from}
        />
        <TextField
          name="on"
          label={t("report.on")}
          hint={t("report.onHint")}
          defaultValue={on}
          width={10}
        />
        <Button variant="secondary">{t("report.show")}</Button>
      </Form>
      <section className="section">
        <h2>{t("report.figures", { day: day(on) })}</h2>
        <AidShares figures={total} />
        <p>
          {t("report.families", {
            all: formatNumber(families.all, locale),
            cleared: formatNumber(families.cleared, locale),
          })}{" "}
          <Link href={href(locale, "families.register")}>{t("report.toFamilies")}</Link>
        </p>
      </section>
      <section className="section">
        <h2>{t("report.counsellors")}</h2>
        <Counsellors rows={report.counsellors} />
        <p className="button-row">
          {(["xlsx", "csv"] as const).map((format) => (
            <Link
              key={format}
              href={href(locale, "aidMonth.export", {}, { ...file, format })}
              isStandalone
            >
              {t(`report.${format}`)}
            </Link>
          ))}
        </p>
      </section>
    </>
  );
}

function Counsellors({ rows }: { readonly rows: AidReport["counsellors"] }) {
  const t = useMessages("aidMonth");
  const locale = useLocale();
  if (rows.length === 0) return <p>{t("report.nobody")}</p>;
  const parts = ["registered", ...aidParts, "toCallBack", "calledBack"] as const;
  return (
    <Table
      caption={t("report.caption")}
      rows={rows}
      rowKey={({ name }) => name}
      columns={[
        { key: "name", header: t("report.name"), isRowHeader: true, cell: ({ name }) => name },
        ...parts.map((part) => ({
          key: part,
          header: t(`part.${part}`),
          align: "number" as const,
          cell: (row: AidReport["counsellors"][number]) => formatNumber(row[part], locale),
        })),
      ]}
    />
  );
}
