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
  /** What the newest answers leave to do in the employer's ledger. */
  readonly ledger?: readonly LedgerTurn[];
}

interface LedgerTurn {
  readonly checkInId: string;
  readonly kind: "take" | "end";
  readonly year: number;
  readonly personId: string | null;
}

/** What waits for an answer, then what was answered. */
export function CheckInList({ checkIns, mayAnswer, ledger = [] }: CheckInListProps) {
  const t = useMessages("checkIns");
  const waiting = checkIns.filter(({ answer }) => answer === null);
  const answered = checkIns.filter(({ answer }) => answer !== null);
  return (
    <>
      {waiting.length > 0 && (
        <section className="section">
          <h2>{t("list.waiting")}</h2>
          <Rows checkIns={waiting} mayAnswer={mayAnswer} ledger={[]} />
        </section>
      )}
      {answered.length > 0 && (
        <section className="section">
          <h2>{t("list.answered")}</h2>
          <Rows checkIns={answered} mayAnswer={mayAnswer} ledger={ledger} />
        </section>
      )}
    </>
  );
}

function Rows({ checkIns, mayAnswer, ledger }: Required<CheckInListProps>) {
  const t = useMessages("checkIns");
  const locale = useLocale();
  const day = (at: Date) => formatShortDay(shanghaiDay(at), locale);
  return (
    <ul>
      {checkIns.map((one) => {
        const about =
          one.side === "person"
            ? t("list.where", { title: one.title, employer: one.employer })
            : t("list.who", { name: one.name, title: one.title });
        const turn = ledger.find(({ checkInId }) => checkInId === one.id);
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
            {turn && <Turn turn={turn} hireId={one.hireId} about={about} />}
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

function Turn({
  turn: { kind, year: inYear, personId },
  hireId,
  about,
}: {
  readonly turn: LedgerTurn;
  readonly hireId: string;
  readonly about: string;
}) {
  const t = useMessages("checkIns");
  const locale = useLocale();
  const year = String(inYear);
  return (
    <p>
      {t(`ledger.${kind}`)}{" "}
      <a
        href={
          personId === null
            ? href(locale, "returns.hire", { year, hireId })
            : href(locale, "returns.person", { year, personId })
        }
      >
        {t(`ledger.${kind}Link`, { year })}
        <VisuallyHidden>{t("list.about", { name: about })}</VisuallyHidden>
      </a>
    </p>
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
