import { useMessages } from "#app/i18n/messages-context.tsx";
import { NativeSelect } from "#app/ui/native-select.tsx";
import { RadioField } from "#app/ui/radio-field.tsx";
import { Table } from "#app/ui/table.tsx";
import type { Hire } from "../policy/index.ts";
import type { ToldHire } from "../tell-hire.server.ts";

interface HireFieldsProps {
  readonly hire: Hire;
  readonly year: number;
  /** The first month that can be chosen; January where nothing is said. */
  readonly firstMonth?: number;
}

/** From which month on somebody is hired, and what they weigh. */
export function HireFields({ hire, year, firstMonth = 1 }: HireFieldsProps) {
  const t = useMessages("workingTable");
  return (
    <>
      <NativeSelect
        name="from"
        label={t("hire.from")}
        defaultValue={String(hire.fromMonth)}
        options={Array.from({ length: 13 - firstMonth }, (_, at) => ({
          value: String(at + firstMonth),
          label: t("hire.month", { year, month: at + firstMonth }),
        }))}
      />
      <RadioField
        name="weight"
        label={t("hire.weight")}
        isInline
        defaultValue={String(hire.weight)}
        options={[
          { value: "1", label: t("hire.light") },
          { value: "2", label: t("hire.severe") },
        ]}
      />
    </>
  );
}

interface HireTableProps {
  readonly hire: Hire;
  readonly year: number;
  readonly hired: { readonly thisYear: ToldHire; readonly nextYear: ToldHire };
}

/** The levy without and with the hire, this year and the next. */
export function HireTable({ hire, year, hired }: HireTableProps) {
  const t = useMessages("workingTable");
  const rows = [
    { key: "this", year, told: hired.thisYear },
    { key: "next", year: year + 1, told: hired.nextYear },
  ];
  return (
    <Table
      caption={t("hire.caption", { month: hire.fromMonth, year })}
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: "year", header: t("hire.year"), isRowHeader: true, cell: (row) => row.year },
        {
          key: "before",
          header: t("hire.before"),
          align: "number",
          cell: ({ told }) => told?.before ?? t("hire.none"),
        },
        {
          key: "after",
          header: t("hire.after"),
          align: "number",
          cell: ({ told }) => told?.after ?? t("hire.none"),
        },
        {
          key: "reward",
          header: t("hire.reward"),
          align: "number",
          cell: ({ told }) => told?.reward ?? t("hire.none"),
        },
        {
          key: "gain",
          header: t("hire.gain"),
          isRoomy: true,
          cell: ({ told }) => {
            if (!told) return t("hire.none");
            if (told.isBetter) return t("hire.better", { gain: told.gain });
            return told.isWorse ? t("hire.worse", { gain: told.gain }) : t("hire.same");
          },
        },
      ]}
    />
  );
}
