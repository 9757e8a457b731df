import { formatDay } from "#app/i18n/format.ts";
import { languageOf } from "#app/i18n/language-of.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import type { PlainDate } from "#app/lib/date.ts";
import { href } from "#app/links.ts";
import { Link } from "#app/ui/link.tsx";
import { Tag } from "#app/ui/tag.tsx";
import type { EnrolmentAdjustment } from "../enrolment/read-adjustments.server.ts";
import type { ParticipantPage } from "../participants/read-participant.server.ts";
import { isLive } from "../policy/index.ts";
import { Said } from "./enrolment-adjustments.tsx";

const TONES = {
  open: "warning",
  agreed: "success",
  alternative: "accent",
  cannot: "neutral",
  withdrawn: "neutral",
} as const;

interface ParticipantNeedsProps {
  readonly participant: Pick<ParticipantPage, "id" | "adjustments" | "state">;
  readonly mayWrite: boolean;
  readonly today: PlainDate;
}

/** What the person needs, as far as they let it be seen, each with its answer. */
export function ParticipantNeeds({ participant, mayWrite, today }: ParticipantNeedsProps) {
  const t = useMessages("participants");
  const { id, adjustments, state } = participant;
  const open = adjustments.filter((item) => item.state === "open").length;
  return (
    <section className="section">
      <h2>{t("needs.title")}</h2>
      {adjustments.length === 0 && <p>{t("needs.none")}</p>}
      {open > 0 && <p>{t("needs.open", { count: open })}</p>}
      <ul role="list">
        {adjustments.map((item) => (
          <li key={item.id}>
            <Item
              enrolmentId={id}
              item={item}
              today={today}
              mayAnswer={mayWrite && isLive(state)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ItemProps {
  readonly enrolmentId: string;
  readonly item: EnrolmentAdjustment;
  readonly today: PlainDate;
  readonly mayAnswer: boolean;
}

function Item({ enrolmentId, item, today, mayAnswer }: ItemProps) {
  const t = useMessages("participants");
  const locale = useLocale();
  const name = useNeedName(item);
  const { id, code, words, state, dueOn, byWhen, answer } = item;
  const isOpen = state === "open";
  return (
    <>
      <h3 lang={code ? undefined : languageOf(name, locale)}>
        {name} <Tag tone={TONES[state]}>{t(`need.${state}`)}</Tag>
      </h3>
      {code && words && <Said>{words}</Said>}
      {isOpen && dueOn && (
        <p>
          {dueOn < today && <Tag tone="danger">{t("needs.late")}</Tag>}{" "}
          {t("needs.due", { day: formatDay(dueOn, locale) })}
        </p>
      )}
      {byWhen && <p>{t("needs.byWhen", { day: formatDay(byWhen, locale) })}</p>}
      {answer && <Said>{answer}</Said>}
      {mayAnswer && state !== "withdrawn" && (
        <p>
          <Link
            href={href(locale, "participants.adjustment", { enrolmentId, adjustmentId: id })}
            about={name}
            isStandalone
          >
            {t(isOpen ? "needs.answer" : "needs.change")}
          </Link>
        </p>
      )}
    </>
  );
}

/** The name of the list, or the person's own words. */
export function useNeedName({ code, words }: Pick<EnrolmentAdjustment, "code" | "words">): string {
  const codes = useMessages("positions");
  return code ? codes(`adjustment.${code as "captions"}`) : words;
}
