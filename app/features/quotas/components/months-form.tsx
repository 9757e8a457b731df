import { useMessages } from "#app/i18n/messages-context.tsx";
import { fen, yuanText } from "#app/lib/money.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { NativeSelect } from "#app/ui/native-select.tsx";
import { NumberTextField } from "#app/ui/number-text-field.tsx";
import { Table } from "#app/ui/table.tsx";
import type { TableColumn } from "#app/ui/table.tsx";
import { payers } from "../policy/ledger.ts";
import { MonthBox } from "./month-box.tsx";

interface Month {
  readonly month: string;
  readonly wage: number | null;
  readonly pension: boolean;
  readonly medical: boolean;
  readonly wagePayer: string;
  readonly insurancePayer: string;
}

interface MonthsFormProps {
  readonly year: number;
  readonly version: number;
  readonly months: readonly Month[];
}

/** Twelve rows: wage, two insurances, and by whom they were paid where not by the employer. */
export function MonthsForm({ year, version, months }: MonthsFormProps) {
  const t = useMessages("returns");
  return (
    <ActionForm intent="months">
      <input type="hidden" name="version" value={version} />
      <p>{t("person.monthsHint")}</p>
      <Table
        caption={t("person.monthsCaption", { year })}
        isCaptionHidden
        rows={months}
        rowKey={({ month }) => month}
        columns={columnsFor(t)}
      />
      <div className="button-row">
        <Button>{t("person.saveMonths")}</Button>
      </div>
    </ActionForm>
  );
}

function columnsFor(t: ReturnType<typeof useMessages<"returns">>): readonly TableColumn<Month>[] {
  const payerOptions = payers.map((value) => ({ value, label: t(`payer.${value}`) }));
  const payer = (field: "wagePayer" | "insurancePayer"): TableColumn<Month> => ({
    key: field,
    header: t(`person.${field}`),
    isRoomy: true,
    cell: (row, at) => (
      <NativeSelect
        name={`months[${at}].${field}`}
        label={t(`person.${field}Of`, { month: at + 1 })}
        labelHidden
        defaultValue={row[field]}
        options={payerOptions}
      />
    ),
  });
  const insurance = (field: "pension" | "medical"): TableColumn<Month> => ({
    key: field,
    header: t(`person.${field}`),
    isTight: true,
    cell: (row, at) => (
      <MonthBox
        name={`months[${at}].${field}`}
        label={t(`person.${field}Of`, { month: at + 1 })}
        isTicked={row[field]}
      />
    ),
  });
  return [
    {
      key: "month",
      header: t("person.month"),
      isRowHeader: true,
      isTight: true,
      cell: (_row, at) => t("month.short", { month: at + 1 }),
    },
    {
      key: "wage",
      header: t("person.wage"),
      isRoomy: true,
      cell: (row, at) => (
        <NumberTextField
          name={`months[${at}].wage`}
          label={t("person.wageOf", { month: at + 1 })}
          labelHidden
          decimals
          width={10}
          defaultValue={row.wage === null ? undefined : yuanText(fen(row.wage))}
        />
      ),
    },
    insurance("pension"),
    insurance("medical"),
    payer("wagePayer"),
    payer("insurancePayer"),
  ];
}
