import { formatMoment } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { Table } from "#app/ui/table.tsx";
import type { TableColumn } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";
import type { ListedApplication } from "../employer/list-applications.server.ts";
import { applicantTones, isLate, nameOf, nextSentence, stateWords } from "./applicant-words.ts";
import type { ApplicantWords } from "./applicant-words.ts";

interface ApplicantTableProps {
  readonly rows: readonly ListedApplication[];
  /** The position stands in the heading already. */
  readonly isOfOnePosition: boolean;
}

export function ApplicantTable({ rows, isOfOnePosition }: ApplicantTableProps) {
  const t = useMessages("applicants");
  const locale = useLocale();
  const columns = columnsFor(t, locale).filter(
    ({ key }) => !(isOfOnePosition && key === "position"),
  );
  return (
    <Table
      caption={t("list.caption", { count: rows.length })}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
    />
  );
}

function columnsFor(t: ApplicantWords, locale: Locale): TableColumn<ListedApplication>[] {
  return [
    {
      key: "applicant",
      header: t("list.columnApplicant"),
      isRowHeader: true,
      cell: (row) => (
        <a href={href(locale, "applicants.one", { applicationId: row.id })}>{nameOf(row, t)}</a>
      ),
    },
    { key: "position", header: t("list.columnPosition"), cell: ({ title }) => title },
    {
      key: "state",
      header: t("list.columnState"),
      cell: ({ state }) => <Tag tone={applicantTones[state]}>{stateWords(state, t)}</Tag>,
    },
    { key: "next", header: t("list.columnNext"), cell: (row) => nextCell(row, t, locale) },
    {
      key: "submittedAt",
      header: t("list.columnSubmitted"),
      cell: ({ submittedAt }) => formatMoment(submittedAt, locale),
    },
  ];
}

function nextCell(
  { next, openAdjustments, unreadMessages }: ListedApplication,
  t: ApplicantWords,
  locale: Locale,
) {
  return (
    <>
      {isLate(next) && <Tag tone="warning">{t("list.late")}</Tag>} {nextSentence(next, t, locale)}
      {openAdjustments > 0 && <div>{t("list.openAdjustments", { count: openAdjustments })}</div>}
      {unreadMessages > 0 && <div>{t("list.unread", { count: unreadMessages })}</div>}
    </>
  );
}
