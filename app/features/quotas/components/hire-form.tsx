import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { NativeSelect } from "#app/ui/native-select.tsx";
import { RadioField } from "#app/ui/radio-field.tsx";
import { Table } from "#app/ui/table.tsx";
import type { Calculated } from "../calculate.server.ts";
import type { Hire } from "../policy/index.ts";

interface HireFormProps {
  readonly result: Calculated;
  readonly hire: Hire;
  readonly query: Readonly<Record<string, string>>;
  readonly year: number;
}

/** What one more hire from a month on would change, this year and the next. */
export function HireForm({ result, hire, query, year }: HireFormProps) {
  const t = useMessages("quotas");
  const locale = useLocale();
  const { thisYear, nextYear } = result.hired;
  const rows = [
    { key: "this", year, told: thisYear },
    { key: "next", year: year + 1, told: nextYear },
  ];
  return (
    <>
      <h2 id="hire">{t("hire.title")}</h2>
      <p>{t("hire.text")}</p>
      <div className="screen-only quota-asked">
        <Form
          method="get"
          action={`${href(locale, "quotas.calculatorResult")}#hire`}
          aria-labelledby="hire"
        >
          {Object.entries(query).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <NativeSelect
            name="from"
            label={t("hire.from")}
            defaultValue={String(hire.fromMonth)}
            options={Array.from({ length: 12 }, (_, at) => ({
              value: String(at + 1),
              label: t("hire.month", { year, month: at + 1 }),
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
          <Button variant="secondary">{t("hire.show")}</Button>
        </Form>
      </div>
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
            header: t("steps.rewardAmount"),
            align: "number",
            cell: ({ told }) => told?.reward ?? t("hire.none"),
          },
          {
            key: "gain",
            header: t("hire.gain"),
            cell: ({ told }) => {
              if (!told) return t("hire.none");
              if (told.isBetter) return t("hire.better", { gain: told.gain });
              return told.isWorse ? t("hire.worse", { gain: told.gain }) : t("hire.same");
            },
          },
        ]}
      />
    </>
  );
}
