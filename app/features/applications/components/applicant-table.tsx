import { formatMoment } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { Button } from "#app/ui/button.tsx";
import { RowCheckbox } from "#app/ui/checkbox-field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Table } from "#app/ui/table.tsx";
import type { TableColumn } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";
import type { ListedApplication } from "../employer/list-applications.server.ts";
import { isEnded } from "../policy/index.ts";
import { manyDecisions } from "../schema/employer-choices.ts";
import { applicantTones, isLate, nameOf, nextSentence, stateWords } from "./applicant-words.ts";
import type { ApplicantWords } from "./applicant-words.ts";

interface ApplicantTableProps {
  readonly rows: readonly ListedApplication[];
  /** The position stands in the heading already. */
  readonly isOfOnePosition: boolean;
  /** Rows that are under way can be ticked and decided on together. */
  readonly mayWrite: boolean;
}

export function ApplicantTable({ rows, isOfOnePosition, mayWrite }: ApplicantTableProps) {
  const t = useMessages("applicants");
  const locale = useLocale();
  const canDecide = mayWrite && rows.some(({ state }) => !isEnded(state));
  const columns = columnsFor(t, locale).filter(
    ({ key }) => !(isOfOnePosition && key === "position") && !(key === "choose" && !canDecide),
  );
  const table = (
    <Table
      caption={t("list.caption", { count: rows.length })}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
    />
  );
  if (!canDecide) return table;
  return (
    <Form method="get" action={href(locale, "applicants.decideMany")}>
      {table}
      <div className="button-row">
        {manyDecisions.map((decision) => (
          <Button key={decision} type="submit" name="decision" value={decision} variant="secondary">
            {t(`many.chosen.${decision}`)}
          </Button>
        ))}
      </div>
    </Form>
  );
}

function columnsFor(t: ApplicantWords, locale: Locale): TableColumn<ListedApplication>[] {
  return [
    {
      key: "choose",
      header: t("list.choose"),
      isTight: true,
      cell: (row) =>
        isEnded(row.state) ? null : (
          <RowCheckbox
            name="id"
            value={row.id}
            label={t("list.chooseRow", { name: nameOf(row, t), title: row.title })}
          />
        ),
    },
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
