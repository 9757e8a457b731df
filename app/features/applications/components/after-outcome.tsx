import { formatDay } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import type { HiredPerson } from "../employer/read-outcome.server.ts";
import type { Outcome } from "../policy/index.ts";
import { nameOf } from "./applicant-words.ts";

interface AfterOutcomeProps {
  readonly positionId: string;
  readonly outcome: Outcome;
  readonly people: readonly HiredPerson[];
  /** Applications that nobody has ended. */
  readonly waiting: number;
}

/** What there is to do once it is told how the search ended. */
export function AfterOutcome({ positionId, outcome, people, waiting }: AfterOutcomeProps) {
  const t = useMessages("applicants");
  const locale = useLocale();
  const list = href(locale, "applicants.list", {}, { position: positionId });
  return (
    <section className="section">
      <h2>{t("outcome.next")}</h2>
      <p>{t(`outcomeNext.${outcome}`)}</p>
      {outcome === "hired-here" && <Hired people={people} />}
      {outcome === "hired-elsewhere" && (
        <p>
          <a href={href(locale, "returns.list")}>{t("outcome.returns")}</a>
        </p>
      )}
      {outcome === "not-hired" && (
        <p>
          <a href={href(locale, "positions.ownPosition", { positionId })}>{t("outcome.relist")}</a>
        </p>
      )}
      {waiting > 0 && (
        <p>
          <a href={list}>{t("outcome.waiting", { count: waiting })}</a>
        </p>
      )}
    </section>
  );
}

function Hired({ people }: Pick<AfterOutcomeProps, "people">) {
  const t = useMessages("applicants");
  const locale = useLocale();
  if (people.length === 0) return <p>{t("outcome.nobodyRecorded")}</p>;
  return (
    <ul>
      {people.map(({ applicationId, startsOn, ...person }) => (
        <li key={applicationId}>
          {startsOn ? (
            <a href={href(locale, "applicants.one", { applicationId })}>
              {t("outcome.startsOn", { name: nameOf(person, t), day: formatDay(startsOn, locale) })}
            </a>
          ) : (
            <a href={href(locale, "applicants.decide", { applicationId, move: "hire" })}>
              {t("outcome.record", { name: nameOf(person, t) })}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
