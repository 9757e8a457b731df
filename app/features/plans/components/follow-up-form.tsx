import { useMessages } from "#app/i18n/messages-context.tsx";
import { ActionForm } from "#app/shell/action-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { DatePartsField } from "#app/ui/date-parts-field.tsx";
import { RadioField } from "#app/ui/radio-field.tsx";
import { TextAreaField } from "#app/ui/text-field.tsx";
import { followUpChannels } from "../policy/index.ts";

/** A talk or a try, logged in under a minute by keys: the telephone and today are filled in, what differs each time is first. */
export function FollowUpForm({
  today,
  onceKey,
}: {
  readonly today: string;
  readonly onceKey: string;
}) {
  const t = useMessages("plans");
  return (
    <ActionForm intent="followUp">
      <input type="hidden" name="onceKey" value={onceKey} />
      <RadioField
        name="channel"
        label={t("followUp.channel")}
        options={followUpChannels.map((value) => ({ value, label: t(`channel.${value}`) }))}
        defaultValue="phone"
        required
      />
      <RadioField
        name="reached"
        label={t("followUp.reached")}
        options={(["yes", "no"] as const).map((value) => ({
          value,
          label: t(`followUp.reached.${value}`),
        }))}
        required
      />
      <TextAreaField
        name="words"
        label={t("followUp.words")}
        hint={t("followUp.wordsHint")}
        rows={3}
        optional
      />
      <DatePartsField
        name="nextOn"
        label={t("followUp.nextOn")}
        hint={t("followUp.nextHint")}
        optional
      />
      <DatePartsField name="on" label={t("followUp.on")} defaultValue={today} required />
      <Button>{t("followUp.button")}</Button>
    </ActionForm>
  );
}
