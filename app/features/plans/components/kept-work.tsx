import { useMessages } from "#app/i18n/messages-context.tsx";
import { ActionForm } from "#app/shell/action-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { NativeSelect } from "#app/ui/native-select.tsx";
import { RadioField } from "#app/ui/radio-field.tsx";
import { keptBases, type KeptStatus } from "../policy/index.ts";
import { useDay } from "./plan-words.tsx";

interface Kept {
  readonly kept: readonly KeptStatus[];
}

/** Whether the work was kept after 1, 3, 6 and 12 months, and who says so; the same for both sides. */
export function KeptWork({ kept }: Kept) {
  const t = useMessages("plans");
  const day = useDay();
  return (
    <ul className="plan-items">
      {kept.map(({ afterMonths, dueOn, status, word, isDoubted }) => (
        <li key={afterMonths}>
          <p>
            <strong>{t("kept.after", { count: afterMonths })}</strong>
            {` · ${t(`kept.${status}`, { day: day(dueOn) })}`}
          </p>
          {word !== null && (
            <p className="muted">
              {t("kept.word", { source: t(`keptSource.${word.source}`), day: day(word.on) })}
              {word.basis !== null && ` · ${t(`keptBasis.${word.basis}`)}`}
            </p>
          )}
          {isDoubted && <p>{t("kept.doubted")}</p>}
        </li>
      ))}
    </ul>
  );
}

/** The counsellor's own word, for the months that have come. */
export function KeptForm({ kept }: Kept) {
  const t = useMessages("plans");
  const come = kept.filter(({ status }) => status !== "not-yet");
  if (come.length === 0) return null;
  const open = come.find(({ status }) => status === "unknown") ?? come.at(-1);
  return (
    <ActionForm intent="kept" idPrefix="kept-">
      <NativeSelect
        name="afterMonths"
        label={t("kept.which")}
        options={come.map(({ afterMonths }) => ({
          value: String(afterMonths),
          label: t("kept.after", { count: afterMonths }),
        }))}
        defaultValue={String(open?.afterMonths)}
        required
      />
      <RadioField
        name="isKept"
        label={t("kept.question")}
        options={(["yes", "no"] as const).map((value) => ({
          value,
          label: t(`kept.answer.${value}`),
        }))}
        required
      />
      <NativeSelect
        name="basis"
        label={t("kept.basis")}
        emptyLabel={t("error.choose")}
        options={keptBases.map((value) => ({ value, label: t(`keptBasis.${value}`) }))}
        required
      />
      <Button>{t("kept.button")}</Button>
    </ActionForm>
  );
}
