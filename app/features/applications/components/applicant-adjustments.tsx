import { formatDay } from "#app/i18n/format.ts";
import { languageOf } from "#app/i18n/language-of.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { Link } from "#app/ui/link.tsx";
import { Tag } from "#app/ui/tag.tsx";
import type { TagTone } from "#app/ui/tag.tsx";
import type { ToldAdjustment, ToldApplicant } from "../employer/tell-applicant.server.ts";
import type { AdjustmentState } from "../policy/index.ts";
import { TypedWords } from "./typed-words.tsx";

const TONES: Readonly<Record<AdjustmentState, TagTone>> = {
  open: "warning",
  agreed: "success",
  alternative: "accent",
  cannot: "neutral",
  withdrawn: "neutral",
};

interface ApplicantAdjustmentsProps {
  readonly applicant: Pick<ToldApplicant, "id" | "adjustments" | "openAdjustments">;
  readonly mayWrite: boolean;
}

/** What the person needs, each with the employer's answer. */
export function ApplicantAdjustments({ applicant, mayWrite }: ApplicantAdjustmentsProps) {
  const t = useMessages("applicants");
  const { id, adjustments } = applicant;
  if (adjustments === null) return null;
  const open = adjustments.filter(({ state }) => state === "open").length;
  return (
    <section className="section" id="adjustments">
      <h2>{t("one.adjustments")}</h2>
      {adjustments.length === 0 ? (
        <p>{t("one.adjustmentsNone")}</p>
      ) : (
        <>
          {open > 0 && <p>{t("one.adjustmentsOpen", { count: open })}</p>}
          <ul className="result-list" role="list">
            {adjustments.map((item) => (
              <li key={item.id}>
                <Item applicationId={id} item={item} mayWrite={mayWrite} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface ItemProps {
  readonly applicationId: string;
  readonly item: ToldAdjustment;
  readonly mayWrite: boolean;
}

function Item({ applicationId, item, mayWrite }: ItemProps) {
  const t = useMessages("applicants");
  const locale = useLocale();
  const { id, asked, state, answer, byWhen, dueOn, kept, isLate } = item;
  const day = dueOn ? formatDay(dueOn, locale) : "";
  const key = `adjustment.${state}`;
  return (
    <>
      <h3 className="result-title" lang={languageOf(asked, locale)}>
        {asked}
      </h3>
      <p>
        {isLate && <Tag tone="danger">{t("list.late")}</Tag>}{" "}
        <Tag tone={TONES[state]}>{t.has(key) ? t(key, { day }) : ""}</Tag>
      </p>
      {answer && <TypedWords>{answer}</TypedWords>}
      {byWhen && <p>{t("adjustment.byWhen", { day: formatDay(byWhen, locale) })}</p>}
      {kept !== null && <p>{t(kept ? "adjustment.kept" : "adjustment.notKept")}</p>}
      {mayWrite && (
        <p>
          <Link
            href={href(locale, "applicants.adjustment", { applicationId, adjustmentId: id })}
            about={asked}
            isStandalone
          >
            {t(state === "open" ? "one.answer" : "one.change")}
          </Link>
        </p>
      )}
    </>
  );
}
