import type { Readable } from "node:stream";
import type { EmployerMember } from "#app/features/accounts/policy/index.ts";
import { speaker } from "#app/i18n/catalogue.server.ts";
import { formatDay, formatMoment } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";
import type { PlainDate } from "#app/lib/date.ts";
import type { Context } from "#app/platform/db.server.ts";
import { writeTable } from "#app/platform/tables/write-table.server.ts";
import type { TableFormat } from "#app/platform/tables/write-table.server.ts";
import { adjustmentLine } from "../compose-text.server.ts";
import type { AskedAdjustment } from "../read-content.server.ts";
import type { ListFilter } from "./list-applications.server.ts";
import { listReleasedInPages } from "./list-released.server.ts";
import type { ReleasedApplication } from "./list-released.server.ts";

/** An employer's applications as a table for a file: empty where nothing is released. */
export function renderApplicants(
  filter: Omit<ListFilter, "after" | "ids">,
  actor: EmployerMember,
  { format, locale }: { readonly format: TableFormat; readonly locale: Locale },
  ctx: Context,
): { readonly name: string; readonly file: Readable } {
  const t = speaker("applicants", locale);
  const table = {
    sheet: t("list.title"),
    headers: [
      t("one.number"),
      t("list.columnApplicant"),
      t("list.columnPosition"),
      t("list.columnState"),
      t("list.columnNext"),
      t("list.columnSubmitted"),
      t("one.phone"),
      t("one.email"),
      t("one.experience"),
      t("one.gap"),
      t("one.education"),
      t("one.skills"),
      t("one.certificates"),
      t("one.questions"),
      t("one.adjustments"),
    ],
    rows: rowsOf(filter, actor, locale, ctx),
  };
  return { name: t("export.name"), file: writeTable(table, format) };
}

async function* rowsOf(
  filter: Omit<ListFilter, "after" | "ids">,
  actor: EmployerMember,
  locale: Locale,
  ctx: Context,
): AsyncGenerator<string[][], void> {
  for await (const page of listReleasedInPages(filter, actor, ctx)) {
    yield page.map((row) => cellsOf(row, locale));
  }
}

function cellsOf(row: ReleasedApplication, locale: Locale): string[] {
  const { contact, cv, answers, needs } = row;
  return [
    row.number,
    row.name ?? "",
    row.title,
    wordsFor(`state.${row.state}`, null, locale),
    wordsFor(`next.${row.next.step}`, row.next.on, locale),
    formatMoment(row.submittedAt, locale),
    contact?.phone ?? "",
    contact?.email ?? "",
    cv ? worksText(cv.experience, locale) : "",
    cv?.experience.gap ?? "",
    cv ? schoolingText(cv.education, locale) : "",
    cv?.skills.words ?? "",
    cv?.skills.certificates ?? "",
    (answers ?? []).map(({ question, answer }) => `${question}\n${answer}`).join("\n\n"),
    (needs ?? []).map((item) => needText(item, locale)).join("\n"),
  ];
}

type Cv = NonNullable<ReleasedApplication["cv"]>;

function worksText({ works, none }: Cv["experience"], locale: Locale): string {
  const t = speaker("applicants", locale);
  if (none) return t("one.noExperience");
  return works
    .map(({ role, employer, from, to, words }) =>
      [
        [role, employer].filter(Boolean).join(" · "),
        t("one.work", { from, until: to || t("one.untilNow") }),
        words,
      ]
        .filter(Boolean)
        .join("\n"),
    )
    .join("\n\n");
}

function schoolingText({ level, school, subject }: Cv["education"], locale: Locale): string {
  const name = level === "" ? "" : speaker("positions", locale)(`education.${level}`);
  return [name, school, subject].filter(Boolean).join(" · ");
}

/** What is needed, with the employer's answer as far as it is given. */
function needText(item: AskedAdjustment, locale: Locale): string {
  const state = wordsFor(`adjustment.${item.state}`, item.dueOn, locale);
  return [adjustmentLine(item, locale), state, item.answer].filter(Boolean).join(" · ");
}

/** The words of a code with its day; none for a code that is never told, such as `adjustment.withdrawn`. */
function wordsFor(key: string, on: PlainDate | null, locale: Locale): string {
  const t = speaker("applicants", locale);
  return t.has(key) ? t(key, { day: on ? formatDay(on, locale) : "" }) : "";
}
