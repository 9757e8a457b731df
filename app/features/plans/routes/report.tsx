import { useLoaderData } from "@remix-run/react";
import { officerOf } from "#app/http/member.server.ts";
import { page } from "#app/http/route.server.ts";
import { formatMonth } from "#app/i18n/format-month.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { Link } from "#app/ui/link.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { Table } from "#app/ui/table.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { useDay } from "../components/plan-words.tsx";
import { readReport } from "../read-report.server.ts";
import { reportSections } from "../report-sections.server.ts";
import type { ReportRow, ReportSection } from "../report-sections.server.ts";
import { reportQuery } from "../schema/forms.ts";

export const loader = page(
  "plans.report",
  { query: reportQuery },
  async ({ query, actor, locale, ctx }) => {
    const report = await readReport(query, officerOf(actor), ctx);
    const { month, knownOn } = report;
    return { month, knownOn, sections: reportSections(report, locale) };
  },
);

export const handle = pageHandle<typeof loader>()("plans", {
  title: ({ t }) => t("report.title"),
  crumbs: ({ t, locale }) => [
    { label: t("report.crumb"), href: href(locale, "registers.graduates") },
  ],
});

export default function Report() {
  const t = useMessages("plans");
  const locale = useLocale();
  const day = useDay();
  const { month, knownOn, sections } = useLoaderData<typeof loader>();
  const named = formatMonth(month, locale);
  return (
    <>
      <Lede>{t("report.lede")}</Lede>
      <p>{t("report.of", { month: named, knownOn: day(knownOn) })}</p>
      <Form method="get">
        <TextField
          name="month"
          label={t("report.month")}
          hint={t("report.monthHint")}
          defaultValue={month}
          width={10}
        />
        <TextField
          name="knownOn"
          label={t("report.knownOn")}
          hint={t("report.knownOnHint")}
          defaultValue={knownOn}
          width={10}
        />
        <Button variant="secondary">{t("report.show")}</Button>
      </Form>
      {sections.map((section) => (
        <Figures key={section.key} section={section} />
      ))}
      <p className="button-row">
        {(["xlsx", "csv"] as const).map((format) => (
          <Link
            key={format}
            href={href(locale, "plans.reportExport", {}, { month, knownOn, format })}
            isStandalone
          >
            {t(`report.download.${format}`)}
          </Link>
        ))}
      </p>
    </>
  );
}

function Figures({ section }: { readonly section: ReportSection }) {
  const t = useMessages("plans");
  const locale = useLocale();
  const { key, title, figure, columns, rows } = section;
  return (
    <section className="section">
      <h2>{title}</h2>
      {key === "kept" ? <p>{t("report.keptLede")}</p> : null}
      <Table
        caption={title}
        isCaptionHidden
        rows={rows}
        rowKey={({ name }) => name}
        columns={[
          { key: "name", header: figure, isRowHeader: true, cell: ({ name }) => name },
          ...columns.map((header, at) => ({
            key: String(at),
            header,
            align: "number" as const,
            cell: ({ counts }: ReportRow) => formatNumber(counts[at] ?? 0, locale),
          })),
        ]}
      />
    </section>
  );
}
