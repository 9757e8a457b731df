import { formatShortDay } from "#app/i18n/format.ts";
import { languageOf } from "#app/i18n/language-of.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { shanghaiDay } from "#app/lib/date.ts";
import { href } from "#app/links.ts";
import { VisuallyHidden } from "#app/ui/prose.tsx";
import type { CheckIn } from "../check-ins/read-check-ins.server.ts";

interface CheckInListProps {
  readonly checkIns: readonly CheckIn[];
  /** Whether the reader may answer. */
  readonly mayAnswer: boolean;
}

/** What waits for an answer, then what was answered. */
export function CheckInList({ checkIns, mayAnswer }: CheckInListProps) {
  const t = useMessages("checkIns");
  const waiting = checkIns.filter(({ answer }) => answer === null);
  const answered = checkIns.filter(({ answer }) => answer !== null);
  return (
    <>
      {waiting.length > 0 && (
        <section className="section">
          <h2>{t("list.waiting")}</h2>
          <Rows rows={waiting} mayAnswer={mayAnswer} />
        </section>
      )}
      {answered.length > 0 && (
        <section className="section">
          <h2>{t("list.answered")}</h2>
          <Rows rows={answered} mayAnswer={mayAnswer} />
        </section>
      )}
    </>
  );
}

function Rows({ rows, mayAnswer }: { rows: readonly CheckIn[]; mayAnswer: boolean }) {
  const t = useMessages("checkIns");
  const locale = useLocale();
  const day = (at: Date) => formatShortDay(shanghaiDay(at), locale);
  return (
    <ul>
      {rows.map((one) => {
        const about =
          one.side === "person"
            ? t("list.where", { title: one.title, employer: one.employer })
            : t("list.who", { name: one.name, title: one.title });
        const route = one.side === "person" ? "checkIns.ownAnswer" : "checkIns.employerAnswer";
        return (
          <li key={one.id}>
            <p className="flush">
              <span lang={languageOf(about, locale)}>{about}</span>
            </p>
            <p className="flush muted">
              {t("list.after", { days: one.afterDays })} ·{" "}
              {one.answeredAt
                ? t("list.answeredAt", { day: day(one.answeredAt) })
                : t("list.asked", { day: day(one.askedAt) })}
            </p>
            {one.answer && <Said {...one.answer} />}
            {mayAnswer && (
              <p>
                <a className="link-standalone" href={href(locale, route, { checkInId: one.id })}>
                  {t(one.answer ? "list.change" : "list.answer")}
                  <VisuallyHidden>{t("list.about", { name: about })}</VisuallyHidden>
                </a>
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Said({ isWorking, adjustments }: NonNullable<CheckIn["answer"]>) {
  const t = useMessages("checkIns");
  return (
    <p className="flush">
      {t(isWorking ? "said.working" : "said.left")} ·{" "}
      {t("said.support", { answer: t(`support.${adjustments}`) })}
    </p>
  );
}
