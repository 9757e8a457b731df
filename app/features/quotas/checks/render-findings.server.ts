import type { Officer } from "#app/features/accounts/policy/index.ts";
import { regionName } from "#app/features/positions/reference/regions.ts";
import { speaker } from "#app/i18n/catalogue.server.ts";
import { formatMoment } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";
import type { Context } from "#app/platform/db.server.ts";
import { factText } from "../messages/fact-text.ts";
import type { OverviewFile } from "../render-overview.server.ts";
import type { FindingFilter } from "../schema/check-forms.ts";
import { listFindingsInPages } from "./list-findings.server.ts";
import type { Finding } from "./list-findings.server.ts";

const COLUMNS = [
  "employer",
  "uscc",
  "region",
  "year",
  "rule",
  "fact",
  "firstSeen",
  "lastSeen",
  "gone",
  "looked",
  "lookedBy",
  "because",
] as const;

/** Everything a filter lets through as rows of a file. */
export function findingsFile(
  filter: Omit<FindingFilter, "after">,
  locale: Locale,
  officer: Officer,
  ctx: Context,
): OverviewFile {
  const t = speaker("quotaChecks", locale);
  const sheet = t(`title.${filter.kind}`);
  return {
    name: t("export.name", { title: sheet, view: t(`view.${filter.view}`) }),
    sheet,
    headers: COLUMNS.map((column) => t(`col.${column}`)),
    rows: rows(),
  };

  async function* rows() {
    for await (const page of listFindingsInPages(filter, officer, ctx)) {
      yield page.map((finding) => cells(finding, locale));
    }
  }
}

function cells(finding: Finding, locale: Locale): string[] {
  const t = speaker("quotaChecks", locale);
  const moment = (at: Date | null | undefined) => (at ? formatMoment(at, locale) : "");
  const { looked } = finding;
  const shown = {
    employer: finding.employer,
    uscc: finding.uscc,
    region: regionName(finding.region, locale),
    year: String(finding.year),
    rule: t(`rule.${finding.rule}`),
    fact: factText(finding, t),
    firstSeen: moment(finding.firstSeenAt),
    lastSeen: moment(finding.lastSeenAt),
    gone: moment(finding.goneAt),
    looked: moment(looked?.at),
    lookedBy: looked?.by ?? "",
    because: looked?.because ?? "",
  } satisfies Record<(typeof COLUMNS)[number], string>;
  return COLUMNS.map((column) => shown[column]);
}
