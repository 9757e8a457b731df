import { formatShortDay } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import type { PlainDate } from "#app/lib/date.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { DatePartsField } from "#app/ui/date-parts-field.tsx";

interface ContractListProps {
  readonly contracts: readonly {
    readonly id: string;
    readonly from: PlainDate;
    readonly to: PlainDate | null;
  }[];
}

/** Contracts, latest first, with a form for one more. */
export function ContractList({ contracts }: ContractListProps) {
  const t = useMessages("returns");
  const locale = useLocale();
  const textOf = ({ from, to }: ContractListProps["contracts"][number]) =>
    to === null
      ? t("person.contractOpen", { from: formatShortDay(from, locale) })
      : t("person.contractTerm", {
          from: formatShortDay(from, locale),
          to: formatShortDay(to, locale),
        });
  return (
    <>
      {contracts.length === 0 ? <p>{t("person.contractsNone")}</p> : null}
      <ul role="list">
        {contracts.map((contract) => (
          <li key={contract.id}>
            <ActionForm intent="remove-contract" idPrefix={`${contract.id}-`}>
              <input type="hidden" name="contractId" value={contract.id} />
              <p>{textOf(contract)}</p>
              <Button variant="quiet" isInline>
                {t("person.removeContract")}
                <span className="visually-hidden"> {textOf(contract)}</span>
              </Button>
            </ActionForm>
          </li>
        ))}
      </ul>
      <ActionForm intent="contract">
        <DatePartsField name="from" label={t("person.contractFrom")} required />
        <DatePartsField
          name="to"
          label={t("person.contractTo")}
          hint={t("person.contractToHint")}
          optional
        />
        <Button variant="secondary">{t("person.addContract")}</Button>
      </ActionForm>
    </>
  );
}
