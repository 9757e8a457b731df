import { useMessages } from "#app/i18n/messages-context.tsx";
import { shanghaiDay } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { CheckboxField } from "#app/ui/checkbox-field.tsx";
import { DatePartsField } from "#app/ui/date-parts-field.tsx";
import { VisuallyHidden } from "#app/ui/prose.tsx";
import { useDay } from "./day.ts";

interface Asked {
  readonly id: string;
  readonly askedAt: Date;
  readonly counsellor: string;
  readonly isClosed: boolean;
}

/** Asks a person whether they are the member a counsellor means, and tells nothing of the family. */
export function AskedFamily({ link: { id, askedAt, counsellor, isClosed } }: { link: Asked }) {
  const t = useMessages("families");
  const day = useDay();
  const on = day(shanghaiDay(askedAt));
  return (
    <section className="section">
      <h2>{t("mine.asked", { counsellor, day: on })}</h2>
      <p>{t("mine.askedText")}</p>
      <p className="muted">{t("mine.basis")}</p>
      <div className="stack">
        {isClosed ? (
          <p>{t("refused.too-often")}</p>
        ) : (
          <ActionForm intent="agree" item={{ name: "linkId", value: id }} idPrefix={`agree-${id}-`}>
            <DatePartsField
              name="birthDate"
              label={t("mine.birthDate")}
              hint={t("mine.birthHint")}
              required
            />
            <CheckboxField name="agrees" label={t("mine.agrees")} required />
            <Button>{t("mine.agree")}</Button>
          </ActionForm>
        )}
        <ActionForm intent="refuse" item={{ name: "linkId", value: id }} idPrefix={`refuse-${id}-`}>
          <Button variant="secondary">
            {t("mine.refuse")}
            <VisuallyHidden>{t("mine.about", { counsellor, day: on })}</VisuallyHidden>
          </Button>
        </ActionForm>
      </div>
    </section>
  );
}

interface Linked extends Asked {
  readonly agreedAt: Date | null;
  readonly linked: { readonly canWork: boolean; readonly foundOn: PlainDate | null };
}

/** What a yes means now, and how to take it back. */
export function LinkedFamily({ link: { id, counsellor, agreedAt, linked } }: { link: Linked }) {
  const t = useMessages("families");
  const day = useDay();
  const { canWork, foundOn } = linked;
  const on = agreedAt === null ? "" : day(shanghaiDay(agreedAt));
  return (
    <section className="section">
      <h2>{t("mine.linked")}</h2>
      <p>{t("mine.linkedText", { counsellor, day: on })}</p>
      <p>
        {foundOn === null
          ? t("mine.notZero")
          : canWork
            ? t("mine.first", { day: day(foundOn) })
            : t("mine.notFirst", { day: day(foundOn) })}
      </p>
      <p>{t("mine.wrong")}</p>
      <ActionForm intent="withdraw" item={{ name: "linkId", value: id }} idPrefix={`end-${id}-`}>
        <p>{t("mine.withdrawText")}</p>
        <Button variant="secondary">{t("mine.withdraw")}</Button>
      </ActionForm>
    </section>
  );
}
