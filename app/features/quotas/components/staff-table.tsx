import { useMessages } from "#app/i18n/messages-context.tsx";
import { Table } from "#app/ui/table.tsx";
import type { DeterminationContent } from "../schema/determination.ts";

interface StaffTableProps {
  readonly staff: DeterminationContent["staff"];
}

/** Everything the headcount is the sum of: months, seasonal work, and the month of founding. */
export function StaffTable({ staff: { months, seasonal, foundedInMonth } }: StaffTableProps) {
  const t = useMessages("returns");
  const rows = [
    ...months.map((people, at) => ({ term: t("month.short", { month: at + 1 }), people })),
    ...seasonal.map((one) => ({
      term: t("determination.seasonal", one),
      people: one.people * one.months,
    })),
  ];
  return (
    <>
      <Table
        caption={t("determination.staff")}
        isCaptionHidden
        isNarrow
        rows={rows}
        rowKey={(_row, at) => at}
        columns={[
          {
            key: "month",
            header: t("determination.staffMonth"),
            isRowHeader: true,
            cell: ({ term }) => term,
          },
          {
            key: "people",
            header: t("determination.staffPeople"),
            align: "number",
            cell: ({ people }) => people,
          },
        ]}
        footer={{
          month: t("determination.staffSum"),
          people: rows.reduce((sum, { people }) => sum + people, 0),
        }}
      />
      {foundedInMonth === null ? null : (
        <p>
          {t("determination.founded", { month: foundedInMonth, existing: 13 - foundedInMonth })}
        </p>
      )}
    </>
  );
}
