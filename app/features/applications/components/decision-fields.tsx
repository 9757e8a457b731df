import { useMessages } from "#app/i18n/messages-context.tsx";
import { useFailedSubmit } from "#app/shell/action-form.tsx";
import { DatePartsField } from "#app/ui/date-parts-field.tsx";
import { Details } from "#app/ui/details.tsx";
import { Fieldset } from "#app/ui/fieldset.tsx";
import { RadioField } from "#app/ui/radio-field.tsx";
import { TextAreaField, TextField } from "#app/ui/text-field.tsx";
import { interviewModes, refusalReasons, slotLimits } from "../policy/index.ts";
import type { DecisionMove } from "../schema/employer-choices.ts";

interface DecisionFieldsProps {
  readonly move: DecisionMove;
  /** The words of the template that was chosen. */
  readonly draft: string | undefined;
}

/** What a step asks for. */
export function DecisionFields({ move, draft }: DecisionFieldsProps) {
  const t = useMessages("applicants");
  switch (move) {
    case "shortlist":
      return null;
    case "ask":
      return (
        <TextAreaField
          name="words"
          label={t("decide.question")}
          hint={t("one.writeHint")}
          rows={6}
          required
          defaultValue={draft}
        />
      );
    case "offer":
      return (
        <TextAreaField
          name="words"
          label={t("decide.offerWords")}
          hint={t("decide.offerHint")}
          rows={6}
          optional
        />
      );
    case "hire":
      return <DatePartsField name="startsOn" label={t("decide.startsOn")} required />;
    case "refuse":
      return <RefusalFields draft={draft} />;
    case "offer-interview":
      return <InterviewFields draft={draft} />;
  }
}

/** Why not, as a code and in words. */
export function RefusalFields({ draft }: Pick<DecisionFieldsProps, "draft">) {
  const t = useMessages("applicants");
  return (
    <>
      <RadioField
        name="reason"
        label={t("decide.reason")}
        options={refusalReasons.map((one) => ({ value: one, label: t(`reason.${one}`) }))}
        required
      />
      <TextAreaField
        name="words"
        label={t("decide.words")}
        hint={t("one.writeHint")}
        rows={6}
        required
        defaultValue={draft}
      />
    </>
  );
}

const PLACES = Array.from({ length: slotLimits.most }, (_, at) => at);
/** Most offer two or three. */
const SHOWN = 3;

function InterviewFields({ draft }: Pick<DecisionFieldsProps, "draft">) {
  const t = useMessages("applicants");
  const failed = useFailedSubmit("offer-interview");
  return (
    <>
      <RadioField
        name="mode"
        label={t("decide.mode")}
        options={interviewModes.map((one) => ({ value: one, label: t(`mode.${one}`) }))}
        required
      />
      <TextAreaField
        name="place"
        label={t("decide.place")}
        hint={t("decide.placeHint")}
        rows={2}
        required
      />
      <TextField
        name="minutes"
        label={t("decide.minutes")}
        inputMode="numeric"
        width={4}
        defaultValue="30"
        required
      />
      <Fieldset legend={t("decide.slots")} hint={t("decide.slotsHint")} heading={2}>
        {PLACES.slice(0, SHOWN).map((at) => (
          <SlotFields key={at} at={at} />
        ))}
        <Details summary={t("decide.moreSlots")} isOpen={failed !== undefined}>
          {PLACES.slice(SHOWN).map((at) => (
            <SlotFields key={at} at={at} />
          ))}
        </Details>
      </Fieldset>
      <DatePartsField
        name="answerBy"
        label={t("decide.answerBy")}
        hint={t("decide.answerByHint")}
        optional
      />
      <TextAreaField
        name="words"
        label={t("decide.interviewWords")}
        hint={t("decide.interviewHint")}
        rows={4}
        optional
        defaultValue={draft}
      />
    </>
  );
}

function SlotFields({ at }: { readonly at: number }) {
  const t = useMessages("applicants");
  const place = at + 1;
  return (
    <>
      <DatePartsField
        name={`slots[${at}].day`}
        label={t("decide.slotDay", { place })}
        required={at === 0}
      />
      <TextField
        name={`slots[${at}].from`}
        label={t("decide.slotFrom", { place })}
        hint={at === 0 ? t("decide.slotFromHint") : undefined}
        width={6}
        required={at === 0}
      />
    </>
  );
}
