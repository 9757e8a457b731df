import { formatMoment, formatNumber } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { Table } from "#app/ui/table.tsx";
import type { RecordedRun } from "../reference/last-run.ts";

/** What the last full run of the tests looked at and what it found. */
export function CheckedRun({ run }: { readonly run: RecordedRun }) {
  const t = useMessages("help");
  const locale = useLocale();
  const number = (value: number) => formatNumber(value, locale);
  const nameOf = (name: string) => {
    const key = `check.${name}`;
    return t.has(key) ? t(key) : name;
  };
  return (
    <>
      <SummaryList
        rows={[
          {
            term: t("run.at"),
            value: <time dateTime={run.at}>{formatMoment(new Date(run.at), locale)}</time>,
          },
          {
            term: t("run.seen"),
            value: t("run.seenText", {
              pages: number(run.pages),
              states: number(run.states),
              personas: number(run.personas),
            }),
          },
          { term: t("run.rules"), value: t("run.rulesText", { count: run.rules }) },
          {
            term: t("run.tools"),
            value: run.versions.map(({ name, version }) => `${name} ${version}`).join("; "),
          },
        ]}
      />
      <Table
        caption={t("run.checks")}
        rows={run.checks}
        rowKey={({ name }) => name}
        columns={[
          {
            key: "name",
            header: t("run.check"),
            isRowHeader: true,
            cell: ({ name }) => nameOf(name),
          },
          {
            key: "passed",
            header: t("run.passed"),
            align: "number",
            cell: (row) => number(row.passed),
          },
          {
            key: "failed",
            header: t("run.failed"),
            align: "number",
            cell: (row) => number(row.failed),
          },
          {
            key: "skipped",
            header: t("run.skipped"),
            align: "number",
            cell: (row) => number(row.skipped),
          },
        ]}
        footer={{
          name: t("run.all"),
          passed: number(run.passed),
          failed: number(run.failed),
          skipped: number(run.skipped),
        }}
      />
      <h3>{t("run.failures")}</h3>
      {run.failures.length === 0 ? (
        <p>{t("run.noFailures")}</p>
      ) : (
        <ul>
          {run.failures.map(({ title }, index) => (
            <li key={index} lang="en">
              <code>{title}</code>
            </li>
          ))}
        </ul>
      )}
      <h3>{t("run.exceptions")}</h3>
      {run.exceptions.length === 0 ? (
        <p>{t("run.noExceptions")}</p>
      ) : (
        <>
          <p>{t("run.exceptionsText")}</p>
          <ul>
            {run.exceptions.map(({ rule, page, reason, until }) => (
              <li key={`${rule} ${page}`} lang="en">
                <code>{rule}</code>, <code>{page}</code>, <time dateTime={until}>{until}</time>:{" "}
                {reason}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
