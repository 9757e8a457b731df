import { speaker } from "#app/i18n/catalogue.server.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { knownRows } from "#app/platform/tables/write-table.server.ts";
import type { Report } from "./read-report.server.ts";
import { reportSections } from "./report-sections.server.ts";

/** A month's figures as a table of a file: one count a line, with what it counts. */
export function reportFile(report: Report, locale: Locale) {
  const t = speaker("plans", locale);
  const { month, knownOn } = report;
  const rows = reportSections(report, locale).flatMap(({ title, columns, rows: some }) =>
    some.flatMap(({ name, counts }) =>
      counts.map((count, at) => [title, name, columns[at] ?? "", String(count)]),
    ),
  );
  return {
    name: t("report.file.name", { month, knownOn }),
    sheet: month,
    headers: [
      t("report.file.section"),
      t("report.figure"),
      t("report.file.column"),
      t("report.file.count"),
    ],
    rows: knownRows(rows),
  };
}
