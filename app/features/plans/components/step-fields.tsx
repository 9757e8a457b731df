import { useMessages } from "#app/i18n/messages-context.tsx";
import { ActionForm } from "#app/shell/action-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { DatePartsField } from "#app/ui/date-parts-field.tsx";
import { NativeSelect } from "#app/ui/native-select.tsx";
import { TextAreaField } from "#app/ui/text-field.tsx";
import { outcomeKinds } from "../policy/index.ts";
import type { MadeMove } from "../move-plan.server.ts";

/** What a step asks for: words, and with work its day and form. */
export function StepForm({ move, onceKey }: { readonly move: MadeMove; readonly onceKey: string }) {
  const t = useMessages("plans");
  return (
    <ActionForm intent="step">
      <input type="hidden" name="onceKey" value={onceKey} />
      {move === "place" && (
        <>
          <DatePartsField name="placedOn" label={t("step.placedOn")} required />
          <NativeSelect
            name="outcome"
            label={t("step.outcome")}
            emptyLabel={t("error.choose")}
            options={outcomeKinds.map((value) => ({ value, label: t(`outcome.${value}`) }))}
            required
          />
        </>
      )}
      <TextAreaField
        name="words"
        label={t("step.words")}
        hint={t("step.wordsHint")}
        rows={4}
        optional
      />
      <Button>{t("step.button")}</Button>
    </ActionForm>
  );
}
