import { formatDay } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import type { PlainDate } from "#app/lib/date.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { RadioField } from "#app/ui/radio-field.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { VisuallyHidden } from "#app/ui/prose.tsx";
import { isAdjustmentOverdue } from "../policy/index.ts";
import type { AskedAdjustment } from "../read-content.server.ts";
import type { Words } from "./status-words.ts";

const TONES = {
  open: "warning",
  agreed: "success",
  alternative: "accent",
  cannot: "danger",
  withdrawn: "neutral",
} as const;

interface AdjustmentAnswersProps {
  readonly adjustments: readonly AskedAdjustment[];
  readonly today: PlainDate;
  /** The person may tell whether what was agreed was there. */
  readonly mayTellKept: boolean;
}

/** What was asked for, item by item, with the employer's answer in words. */
export function AdjustmentAnswers({ adjustments, today, mayTellKept }: AdjustmentAnswersProps) {
  const t = useMessages("applications");
  const codes = useMessages("positions");
  const locale = useLocale();
  return (
    <ul className="answers" role="list">
      {adjustments.map((item) => {
        const name = item.code
          ? codes(`adjustment.${item.code as "captions"}`)
          : t("adjustment.own");
        return (
          <li key={item.id} className="section">
            <h3>
              {name} <Tag tone={TONES[item.state]}>{t(`answer.${item.state}`)}</Tag>
            </h3>
            {item.words && <p className="prewrap">{item.words}</p>}
            <p>{answerWords(item, today, t, locale)}</p>
            {item.answer && (
              <p className="prewrap">{t("adjustment.said", { words: item.answer })}</p>
            )}
            {mayTellKept && <Kept item={item} name={name} />}
          </li>
        );
      })}
    </ul>
  );
}

function answerWords(item: AskedAdjustment, today: PlainDate, t: Words, locale: Locale): string {
  const date = item.dueOn ? formatDay(item.dueOn, locale) : "";
  if (item.state === "open") {
    return isAdjustmentOverdue(item, today)
      ? t("adjustment.overdue", { date })
      : t("adjustment.due", { date });
  }
  const by = item.byWhen ? formatDay(item.byWhen, locale) : "";
  return by === "" ? t(`answerWords.${item.state}`) : t("adjustment.byWhen", { date: by });
}

function Kept({ item, name }: { readonly item: AskedAdjustment; readonly name: string }) {
  const t = useMessages("applications");
  if (item.state !== "agreed" && item.state !== "alternative") return null;
  if (item.kept !== null) return <p>{t(item.kept ? "kept.yes" : "kept.no")}</p>;
  return (
    <ActionForm
      intent="kept"
      item={{ name: "adjustmentId", value: item.id }}
      idPrefix={`kept-${item.id}-`}
    >
      <RadioField
        name="kept"
        label={t("kept.ask")}
        isInline
        options={[
          { value: "yes", label: t("kept.choiceYes") },
          { value: "no", label: t("kept.choiceNo") },
        ]}
      />
      <Button variant="secondary" isInline>
        {t("kept.tell")}
        <VisuallyHidden>{t("about", { name })}</VisuallyHidden>
      </Button>
    </ActionForm>
  );
}
