import { speaker } from "#app/i18n/catalogue.server.ts";
import { formatMonth } from "#app/i18n/format-month.ts";
import { formatShortDay } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { keptMonths, outcomeKinds, planKinds, planStates } from "./policy/index.ts";
import type { PlanKind } from "./policy/index.ts";
import { reportFlows } from "./read-report.server.ts";
import type { Report } from "./read-report.server.ts";

export interface ReportRow {
  readonly name: string;
  /** As many as the section's columns. */
  readonly counts: readonly number[];
}

export interface ReportSection {
  readonly key: "flows" | "outcomes" | "kept" | "states";
  readonly title: string;
  /** What the rows are, then what each count is. */
  readonly figure: string;
  readonly columns: readonly string[];
  readonly rows: readonly ReportRow[];
}

/** The figures of a month as the page and the file tell them. */
export function reportSections(report: Report, locale: Locale): readonly ReportSection[] {
  const t = speaker("plans", locale);
  const { month, lastDay, states, flows, outcomes, kept } = report;
  const named = formatMonth(month, locale);
  const byKind = (counts: readonly { readonly kind: PlanKind; readonly count: number }[]) => {
    const sums = planKinds.map((kind) =>
      counts.filter((one) => one.kind === kind).reduce((sum, { count }) => sum + count, 0),
    );
    return [...sums, sums.reduce((sum, count) => sum + count, 0)];
  };
  const kinds = [...planKinds.map((kind) => t(`kind.${kind}`)), t("report.all")];
  const ofPeople = { figure: t("report.figure"), columns: kinds };
  return [
    {
      ...{ key: "flows", title: t("report.flows", { month: named }), ...ofPeople },
      rows: reportFlows.map((flow) => ({
        name: t(`flow.${flow}`),
        counts: byKind(flows.filter((row) => row.flow === flow)),
      })),
    },
    {
      ...{ key: "outcomes", title: t("report.outcomes", { month: named }), ...ofPeople },
      rows: outcomeKinds.map((outcome) => ({
        name: t(`outcome.${outcome}`),
        counts: byKind(outcomes.filter((row) => row.outcome === outcome)),
      })),
    },
    {
      ...{ key: "kept", title: t("report.kept", { month: named }), figure: t("report.keptAfter") },
      columns: (["due", "stayed", "ended", "unknown"] as const).map((key) => t(`report.${key}`)),
      rows: keptMonths.map((months) => {
        const found = kept.find((one) => one.months === months);
        const { due = 0, kept: stayed = 0, ended = 0 } = found ?? {};
        return {
          name: t("kept.after", { count: months }),
          counts: [due, stayed, ended, due - stayed - ended],
        };
      }),
    },
    {
      ...{ key: "states", ...ofPeople },
      title: t("report.states", { day: formatShortDay(lastDay, locale) }),
      rows: planStates.map((state) => ({
        name: t(`state.${state}`),
        counts: byKind(states.filter((row) => row.state === state)),
      })),
    },
  ];
}
