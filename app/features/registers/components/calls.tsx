import { followUpChannels } from "#app/features/plans/policy/index.ts";
import type { FollowUpChannel } from "#app/features/plans/policy/index.ts";
import { useMessages } from "#app/i18n/messages-context.tsx";
import type { PlainDate } from "#app/lib/date.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { DatePartsField } from "#app/ui/date-parts-field.tsx";
import { NativeSelect } from "#app/ui/native-select.tsx";
import { RadioField } from "#app/ui/radio-field.tsx";
import { TextAreaField } from "#app/ui/text-field.tsx";
import { useDay } from "./day.ts";

/** A call or a visit in four keys: today and the telephone are filled in. */
export function CallForm({ today, onceKey }: { readonly today: string; readonly onceKey: string }) {
  const t = useMessages("registers");
  return (
    <ActionForm intent="call" idPrefix="call-">
      <input type="hidden" name="onceKey" value={onceKey} />
      <DatePartsField name="on" label={t("call.on")} defaultValue={today} required />
      <NativeSelect
        name="channel"
        label={t("call.channel")}
        options={followUpChannels.map((value) => ({ value, label: t(`channel.${value}`) }))}
        defaultValue="phone"
        required
      />
      <RadioField
        name="reached"
        label={t("call.reached")}
        options={(["yes", "no"] as const).map((value) => ({
          value,
          label: t(`call.reached.${value}`),
        }))}
        required
      />
      <TextAreaField
        name="words"
        label={t("call.words")}
        hint={t("call.wordsHint")}
        rows={3}
        optional
      />
      <Button>{t("call.button")}</Button>
    </ActionForm>
  );
}

interface ShownCall {
  readonly id: string;
  readonly on: PlainDate;
  readonly channel: FollowUpChannel;
  readonly reached: boolean;
  readonly words: string;
  readonly author: string;
}

/** Each with its day and who wrote it. */
export function CallList({ calls }: { readonly calls: readonly ShownCall[] }) {
  const t = useMessages("registers");
  const day = useDay();
  if (calls.length === 0) return <p>{t("call.none")}</p>;
  return (
    <ul>
      {calls.map(({ id, on, channel, reached, words, author }) => (
        <li key={id}>
          <p>
            {t("call.line", {
              day: day(on),
              channel: t(`channel.${channel}`),
              reached: t(`call.reached.${reached ? "yes" : "no"}`),
              author,
            })}
          </p>
          {words !== "" && <p className="prewrap">{words}</p>}
        </li>
      ))}
    </ul>
  );
}
