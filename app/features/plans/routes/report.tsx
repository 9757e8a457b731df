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
import { Lede } from "#app/ui/prose.tsx";
import { Table } from "#app/ui/table.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { useDay } from "../components/plan-words.tsx";
import { keptMonths, outcomeKinds, planKinds, planStates } from "../policy/index.ts";
import type { PlanKind } from "../policy/index.ts";
import { readReport, reportFlows } from "../read-report.server.ts";
import { reportQuery } from "../schema/forms.ts";

export const loader = page(
  "plans.report",
  { query: reportQuery },
  async ({ query, actor, ctx }) => ({
    ...(await readReport(query, officerOf(actor), ctx)),
    allFlows: reportFlows,
  }),
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
  const { month, knownOn, lastDay, states, flows, outcomes, allFlows } =
    useLoaderData<typeof loader>();
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
      <Figures
        title={t("report.flows", { month: named })}
        rows={allFlows.map((flow) => ({
          name: t(`flow.${flow}`),
          counts: flows.filter((row) => row.flow === flow),
        }))}
      />
      <Figures
        title={t("report.outcomes", { month: named })}
        rows={outcomeKinds.map((outcome) => ({
          name: t(`outcome.${outcome}`),
          counts: outcomes.filter((row) => row.outcome === outcome),
        }))}
      />
      <Kept />
      <Figures
        title={t("report.states", { day: day(lastDay) })}
        rows={planStates.map((state) => ({
          name: t(`state.${state}`),
          counts: states.filter((row) => row.state === state),
        }))}
      />
    </>
  );
}

interface Row {
  readonly name: string;
  readonly counts: readonly { readonly kind: PlanKind; readonly count: number }[];
}

function Figures({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }) {
  const t = useMessages("plans");
  const locale = useLocale();
  const sum = (counts: Row["counts"]) =>
    formatNumber(
      counts.reduce((total, { count }) => total + count, 0),
      locale,
    );
  return (
    <section className="section">
      <h2>{title}</h2>
      <Table
        caption={title}
        isCaptionHidden
        rows={rows}
        rowKey={({ name }) => name}
        columns={[
          {
            key: "name",
            header: t("report.figure"),
            isRowHeader: true,
            cell: ({ name }) => name,
          },
          ...planKinds.map((kind) => ({
            key: kind,
            header: t(`kind.${kind}`),
            align: "number" as const,
            cell: ({ counts }: Row) => sum(counts.filter((one) => one.kind === kind)),
          })),
          {
            key: "all",
            header: t("report.all"),
            align: "number",
            cell: ({ counts }) => sum(counts),
          },
        ]}
      />
    </section>
  );
}

function Kept() {
  const t = useMessages("plans");
  const locale = useLocale();
  const { kept, month } = useLoaderData<typeof loader>();
  const title = t("report.kept", { month: formatMonth(month, locale) });
  const rows = keptMonths.map((months) => {
    const {
      due = 0,
      kept: stayed = 0,
      ended = 0,
    } = kept.find((one) => one.months === months) ?? {};
    return { months, due, stayed, ended, unknown: due - stayed - ended };
  });
  const columns = ["due", "stayed", "ended", "unknown"] as const;
  return (
    <section className="section">
      <h2>{title}</h2>
      <p>{t("report.keptLede")}</p>
      <Table
        caption={title}
        isCaptionHidden
        rows={rows}
        rowKey={({ months }) => String(months)}
        columns={[
          {
            key: "months",
            header: t("report.keptAfter"),
            isRowHeader: true,
            cell: ({ months }) => t("kept.after", { count: months }),
          },
          ...columns.map((key) => ({
            key,
            header: t(`report.${key}`),
            align: "number" as const,
            cell: (row: (typeof rows)[number]) => formatNumber(row[key], locale),
          })),
        ]}
      />
    </section>
  );
}
