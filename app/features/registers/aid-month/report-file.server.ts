import { speaker } from "#app/i18n/catalogue.server.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { knownRows } from "#app/platform/tables/write-table.server.ts";
import { aidParts } from "../policy/index.ts";
import type { AidReport } from "./reads.server.ts";

const PARTS = ["registered", "toVisit", ...aidParts, "toCallBack", "calledBack"] as const;

/** The report as a table: one row a counsellor, then the district, then its families. */
export function aidReportFile(
  { campaign, on, total, counsellors, families }: AidReport,
  locale: Locale,
) {
  const t = speaker("aidMonth", locale);
  const rows = [
    ...counsellors.map((row) => [row.name, ...PARTS.map((part) => String(row[part]))]),
    [t("file.total"), ...PARTS.map((part) => String(total[part]))],
    [t("file.families"), String(families.all)],
    [t("file.familiesCleared"), String(families.cleared)],
  ];
  return {
    name: t("file.name", { from: campaign.from, on }),
    sheet: on,
    headers: [t("report.name"), ...PARTS.map((part) => t(`part.${part}`))],
    rows: knownRows(rows),
  };
}
