import { formatDay } from "#app/i18n/format.ts";
import { languageOf } from "#app/i18n/language-of.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { ActionForm } from "#app/shell/action-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { RadioField } from "#app/ui/radio-field.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { TextAreaField } from "#app/ui/text-field.tsx";
import type { CheckIn } from "../check-ins/read-check-ins.server.ts";
import { supportAnswers } from "../policy/index.ts";

/** Two questions and room for words, the same for both sides. */
export function CheckInForm({ checkIn }: { readonly checkIn: CheckIn }) {
  const t = useMessages("checkIns");
  const locale = useLocale();
  const { side, title, employer, name, startsOn, answer, version } = checkIn;
  const spoken = (words: string) => <span lang={languageOf(words, locale)}>{words}</span>;
  return (
    <>
      <SummaryList
        rows={[
          ...(side === "person"
            ? [{ term: t("one.employerName"), value: spoken(employer) }]
            : [{ term: t("one.name"), value: spoken(name) }]),
          { term: t("one.job"), value: spoken(title) },
          { term: t("one.start"), value: formatDay(startsOn, locale) },
        ]}
      />
      <ActionForm intent="save">
        <input type="hidden" name="version" value={version} />
        <RadioField
          name="isWorking"
          label={t(`field.isWorking.${side}`)}
          options={(["yes", "no"] as const).map((value) => ({
            value,
            label: t(`isWorking.${value}`),
          }))}
          defaultValue={answer ? (answer.isWorking ? "yes" : "no") : undefined}
          required
        />
        <RadioField
          name="adjustments"
          label={t("field.adjustments")}
          options={supportAnswers.map((value) => ({ value, label: t(`support.${value}`) }))}
          defaultValue={answer?.adjustments}
          required
        />
        <TextAreaField
          name="words"
          label={t(`field.words.${side}`)}
          hint={t(`hint.words.${side}`)}
          rows={3}
          defaultValue={answer?.words}
          optional
        />
        <Button>{t("save")}</Button>
      </ActionForm>
    </>
  );
}
