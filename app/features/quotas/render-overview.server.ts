import type { Officer } from "#app/features/accounts/policy/index.ts";
import { regionName } from "#app/features/positions/reference/regions.ts";
import { speaker } from "#app/i18n/catalogue.server.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { formatMoment } from "#app/i18n/format.ts";
import { yuanText } from "#app/lib/money.ts";
import type { Fen } from "#app/lib/money.ts";
import type { Context } from "#app/platform/db.server.ts";
import {
  filingColumns,
  quotaColumns,
  twelfthsText,
  yearColumns,
} from "./schema/overview-columns.ts";
import type { FigureColumn, OverviewSums } from "./schema/overview-columns.ts";
import { overviewYears } from "./find-overview.server.ts";
import { listResultsInPages } from "./list-overview-rows.server.ts";
import type { EmployerResult } from "./list-overview-rows.server.ts";
import { listRemindersInPages } from "./list-reminders.server.ts";
import { listByKind, listByYear } from "./overview-reads.server.ts";
import type { OverviewTable } from "./schema/overview-tables.ts";

export interface OverviewFile {
  readonly name: string;
  readonly sheet: string;
  readonly headers: readonly string[];
  readonly rows: AsyncIterable<readonly (readonly string[])[]>;
}

/** A table of the overview as rows of a file: figures as plain numbers, money in yuan. */
export function overviewFile(
  {
    table,
    year,
    locale,
  }: { readonly table: OverviewTable; readonly year: number; readonly locale: Locale },
  officer: Officer,
  ctx: Context,
): OverviewFile {
  const t = speaker("quotaOverview", locale);
  const sheet = t(`export.${table}`);
  const name = t("export.name", { year, table: sheet });
  if (table === "employers" || table === "unfiled") {
    return {
      name,
      sheet,
      headers: EMPLOYER_COLUMNS.map((key) => t(`col.${key}`)),
      rows: employerRows({ year, onlyUnfiled: table === "unfiled", locale }, officer, ctx),
    };
  }
  if (table === "reminders") {
    return {
      name,
      sheet,
      headers: REMINDER_COLUMNS.map((key) => t(key)),
      rows: reminderRows(year, locale, officer, ctx),
    };
  }
  const columns = COLUMNS[table];
  return {
    name,
    sheet,
    headers: [
      t(table === "years" ? "col.year" : "col.kind"),
      ...columns.map(({ key }) => t(`col.${key}`)),
    ],
    rows: table === "years" ? yearRows(officer, ctx) : kindRows(),
  };

  async function* kindRows() {
    const rows = await listByKind(year, officer, ctx);
    yield rows.map((row) => [t(`kind.${row.kind}`), ...plainCells(row, columns)]);
  }
}

const COLUMNS = { filing: filingColumns, quota: quotaColumns, years: yearColumns } as const;

async function* yearRows(officer: Officer, ctx: Context) {
  const rows = await listByYear(overviewYears(ctx.now), officer, ctx);
  yield rows.map((row) => [String(row.year), ...plainCells(row, yearColumns)]);
}

const plainCells = (sums: OverviewSums, columns: readonly FigureColumn[]) =>
  columns.map(({ plain }) => plain(sums));

const EMPLOYER_COLUMNS = [
  "name",
  "uscc",
  "region",
  "state",
  "basis",
  "people",
  "months",
  "against",
  "counted",
  "headcount",
  "hires",
  "due",
  "dueFull",
  "certified",
  "reward",
  "refusal",
] as const;

async function* employerRows(
  { year, onlyUnfiled, locale }: { year: number; onlyUnfiled: boolean; locale: Locale },
  officer: Officer,
  ctx: Context,
): AsyncGenerator<string[][], void> {
  for await (const page of listResultsInPages({ year, onlyUnfiled }, officer, ctx)) {
    yield page.map((row) => employerCells(row, locale));
  }
}

const REMINDER_COLUMNS = [
  "remind.logAt",
  "col.name",
  "col.uscc",
  "col.region",
  "remind.logTold",
  "remind.recipients",
  "remind.logBy",
] as const;

/** The log of reminders: one row an employer and sending. */
async function* reminderRows(
  year: number,
  locale: Locale,
  officer: Officer,
  ctx: Context,
): AsyncGenerator<string[][], void> {
  for await (const page of listRemindersInPages(year, officer, ctx)) {
    yield page.map(({ at, name, uscc, region, told_at: toldAt, recipients, by }) => [
      formatMoment(at, locale),
      name,
      uscc,
      regionName(region, locale),
      toldAt ? formatMoment(toldAt, locale) : "",
      toldAt ? String(recipients) : "",
      by,
    ]);
  }
}

function employerCells(row: EmployerResult, locale: Locale): string[] {
  const t = speaker("quotaOverview", locale);
  const money = (fen: bigint | null) => (fen === null ? "" : yuanText(Number(fen) as Fen));
  const words = (key: string) => (t.has(key) ? t(key) : "");
  const plain = (value: number | string | null) => (value === null ? "" : String(value));
  const cells = {
    name: row.name,
    uscc: row.uscc,
    region: regionName(row.region, locale),
    state: words(`state.${row.state ?? "none"}`),
    basis: row.basis === null ? "" : words(`basis.${row.basis}`),
    people: plain(row.people),
    months: plain(row.months),
    against: plain(row.against),
    counted: row.twelfths === null ? "" : twelfthsText(row.twelfths),
    headcount: plain(row.headcount),
    hires: plain(row.hires_needed),
    due: money(row.due),
    dueFull: money(row.due_full),
    certified: money(row.certified),
    reward: money(row.reward),
    refusal: row.refusal === null ? "" : words(`refusal.${row.refusal}`),
  } satisfies Record<(typeof EMPLOYER_COLUMNS)[number], string>;
  return EMPLOYER_COLUMNS.map((key) => cells[key]);
}
