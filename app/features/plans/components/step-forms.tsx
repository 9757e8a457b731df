import { languageOf } from "#app/i18n/language-of.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import type { PlainDate } from "#app/lib/date.ts";
import { ActionForm, useFailedSubmit, VersionField } from "#app/shell/action-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { DatePartsField } from "#app/ui/date-parts-field.tsx";
import { Details } from "#app/ui/details.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { TextAreaField } from "#app/ui/text-field.tsx";

interface Step {
  readonly version: number;
  readonly words: string;
  readonly on: PlainDate | null;
}

interface Labels {
  readonly words: string;
  readonly on: string;
}

/** What is to be reached, and by when. */
export function GoalForm({ hint }: { readonly hint: string }) {
  const t = useMessages("plans");
  return (
    <ActionForm intent="add">
      <TextAreaField name="words" label={t("goal.words")} hint={hint} rows={3} required />
      <DatePartsField name="byOn" label={t("goal.by")} required />
      <Button>{t("goal.button")}</Button>
    </ActionForm>
  );
}

/** Writes one goal or measure anew, or takes it out of the plan. */
export function ChangeStep(props: {
  readonly step: Step;
  readonly lede: string;
  /** What of the step stays as it is. */
  readonly about?: string;
  readonly labels: Labels;
  readonly hasWords: boolean;
}) {
  const t = useMessages("plans");
  const locale = useLocale();
  const { step, lede, about, labels, hasWords } = props;
  const isRefused = useFailedSubmit("change")?.kind === "refused";
  return (
    <>
      <Lede>{lede}</Lede>
      {about !== undefined && <p>{about}</p>}
      {isRefused && (
        <Notice kind="info" isStanding>
          <p>{t("steps.now")}</p>
          <p className="prewrap" lang={languageOf(step.words, locale)}>
            {step.words}
          </p>
        </Notice>
      )}
      <ActionForm intent="change" idPrefix="change-">
        <VersionField version={step.version} intent="change" />
        <TextAreaField
          name="words"
          label={labels.words}
          defaultValue={step.words}
          rows={3}
          {...(hasWords ? { required: true } : { optional: true })}
        />
        <DatePartsField name="on" label={labels.on} defaultValue={step.on ?? undefined} required />
        <Button>{t("steps.save")}</Button>
      </ActionForm>
      <Details summary={t("steps.drop")}>
        <p>{t("steps.dropText")}</p>
        <ActionForm intent="drop" idPrefix="drop-">
          <Button variant="danger">{t("steps.drop")}</Button>
        </ActionForm>
      </Details>
    </>
  );
}
