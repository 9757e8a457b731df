import { useMessages } from "#app/i18n/messages-context.tsx";
import { ActionForm } from "#app/shell/action-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { DatePartsField } from "#app/ui/date-parts-field.tsx";
import { NumberTextField } from "#app/ui/number-text-field.tsx";

interface LateFeeFormProps {
  readonly owed?: string | undefined;
  readonly owedFrom?: string | undefined;
  readonly paidOn?: string | undefined;
}

/** How much was not paid, when it had to be, and when it is. */
export function LateFeeForm({ owed, owedFrom, paidOn }: LateFeeFormProps) {
  const t = useMessages("quotas");
  return (
    <ActionForm intent="late">
      <NumberTextField
        name="owed"
        label={t("special.owed")}
        defaultValue={owed}
        width={20}
        decimals
        required
      />
      <DatePartsField
        name="owedFrom"
        label={t("special.owedFrom")}
        hint={t("special.owedFromHint")}
        defaultValue={owedFrom}
        required
      />
      <DatePartsField name="paidOn" label={t("special.paidOn")} defaultValue={paidOn} required />
      <Button variant="secondary">{t("special.lateButton")}</Button>
    </ActionForm>
  );
}
