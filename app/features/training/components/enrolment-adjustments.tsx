import { formatDay } from "#app/i18n/format.ts";
import { languageOf } from "#app/i18n/language-of.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { ActionForm } from "#app/shell/action-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { Tag } from "#app/ui/tag.tsx";
import type { EnrolmentAdjustment } from "../enrolment/read-adjustments.server.ts";

const TONES = {
  open: "warning",
  agreed: "success",
  alternative: "accent",
  cannot: "danger",
  withdrawn: "neutral",
} as const;

interface EnrolmentAdjustmentsProps {
  readonly adjustments: readonly EnrolmentAdjustment[];
  readonly showsNeeds: boolean;
}

/** What was asked for, item by item, with the provider's answer; and the way to take the consent back. */
export function EnrolmentAdjustments({ adjustments, showsNeeds }: EnrolmentAdjustmentsProps) {
  const t = useMessages("enrolments");
  if (adjustments.length === 0) return null;
  return (
    <section className="section">
      <h2>{t("needs.title")}</h2>
      {!showsNeeds && <p>{t("needs.hidden")}</p>}
      <ul role="list">
        {adjustments.map((item) => (
          <li key={item.id}>
            <Item item={item} />
          </li>
        ))}
      </ul>
      {showsNeeds && (
        <ActionForm intent="hide">
          <p>{t("needs.hideText")}</p>
          <Button variant="secondary">{t("needs.hide")}</Button>
        </ActionForm>
      )}
    </section>
  );
}

function Item({ item }: { readonly item: EnrolmentAdjustment }) {
  const t = useMessages("enrolments");
  const codes = useMessages("positions");
  const locale = useLocale();
  const { code, words, state, dueOn, byWhen, answer } = item;
  return (
    <>
      <h3>
        {code ? codes(`adjustment.${code as "captions"}`) : t("needs.own")}{" "}
        <Tag tone={TONES[state]}>{t(`needs.${state}`)}</Tag>
      </h3>
      {words && <Said>{words}</Said>}
      {state === "open" && dueOn && <p>{t("needs.due", { day: formatDay(dueOn, locale) })}</p>}
      {byWhen && <p>{t("needs.byWhen", { day: formatDay(byWhen, locale) })}</p>}
      {answer && <Said>{answer}</Said>}
    </>
  );
}

/** What somebody typed, in its own language. */
export function Said({ children }: { readonly children: string }) {
  const locale = useLocale();
  return (
    <p className="prewrap" lang={languageOf(children, locale)}>
      {children}
    </p>
  );
}
