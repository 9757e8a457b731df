import { useMessages } from "#app/i18n/messages-context.tsx";
import { ActionForm } from "#app/shell/action-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { DatePartsField } from "#app/ui/date-parts-field.tsx";
import { NumberTextField } from "#app/ui/number-text-field.tsx";
import { RadioField } from "#app/ui/radio-field.tsx";
import { TextField } from "#app/ui/text-field.tsx";

interface UnitFormProps {
  readonly unit?: string | undefined;
  readonly disabled?: number | undefined;
  readonly staff?: string | undefined;
  readonly place: string;
}

/** What kind of unit, and how many disabled people of how many. */
export function UnitForm({ unit, disabled, staff, place }: UnitFormProps) {
  const t = useMessages("quotas");
  return (
    <ActionForm intent="unit">
      <RadioField
        name="unit"
        label={t("special.unit")}
        required
        defaultValue={unit ?? "general"}
        options={[
          { value: "general", label: t("special.unit.general") },
          { value: "blind-massage", label: t("special.unit.blind-massage") },
          { value: "dpf", label: t("special.unit.dpf") },
        ]}
      />
      <NumberTextField
        name="disabled"
        label={t("special.disabled")}
        hint={t("special.disabledHint")}
        defaultValue={disabled === undefined ? undefined : String(disabled)}
        width={6}
        required
      />
      <NumberTextField
        name="staff"
        label={t("special.staff")}
        hint={t("special.staffHint")}
        defaultValue={staff}
        width={6}
        decimals
        required
      />
      <TextField
        name="place"
        label={t("calc.place.label")}
        hint={t("special.placeHint")}
        defaultValue={place}
        width={20}
        required
      />
      <Button variant="secondary">{t("special.unitButton")}</Button>
    </ActionForm>
  );
}

interface HardshipFormProps {
  readonly hasCause?: boolean | undefined;
  readonly due?: string | undefined;
  readonly dueOn?: string | undefined;
  readonly ask?: string | undefined;
  readonly by?: string | undefined;
  readonly until?: string | null | undefined;
}

/** What is due and when, what happened, and what is asked for. */
export function HardshipForm({ hasCause, due, dueOn, ask, by, until }: HardshipFormProps) {
  const t = useMessages("quotas");
  return (
    <ActionForm intent="hardship">
      <RadioField
        name="cause"
        label={t("special.cause")}
        hint={t("special.causeHint")}
        isInline
        required
        defaultValue={hasCause === undefined ? undefined : hasCause ? "yes" : "no"}
        options={[
          { value: "yes", label: t("special.yes") },
          { value: "no", label: t("special.no") },
        ]}
      />
      <NumberTextField
        name="due"
        label={t("special.due")}
        defaultValue={due}
        width={20}
        decimals
        required
      />
      <DatePartsField name="dueOn" label={t("special.dueOn")} defaultValue={dueOn} required />
      <RadioField
        name="ask"
        label={t("special.ask")}
        required
        defaultValue={ask}
        options={[
          { value: "reduce", label: t("special.ask.reduce") },
          { value: "defer", label: t("special.ask.defer") },
        ]}
      />
      <NumberTextField
        name="by"
        label={t("special.by")}
        hint={t("special.byHint")}
        defaultValue={by}
        width={20}
        decimals
        optional
      />
      <DatePartsField
        name="until"
        label={t("special.until")}
        hint={t("special.untilHint")}
        defaultValue={until ?? undefined}
        optional
      />
      <Button variant="secondary">{t("special.hardshipButton")}</Button>
    </ActionForm>
  );
}
