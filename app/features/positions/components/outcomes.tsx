import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import type { Outcome } from "../move-positions.server.ts";
import type { PositionProblem } from "../policy/index.ts";
import { problemText } from "./problem-text.ts";

interface OutcomesProps {
  readonly outcomes: readonly Outcome[];
  readonly hrefOf: (id: string) => string;
}

/** What will not happen to which position, and why: the exceptions of a bulk action, by name. */
export function LeftOut({ outcomes, hrefOf }: OutcomesProps) {
  const t = useMessages("positions");
  const left = outcomes.filter(({ verdict }) => !verdict.ok);
  if (left.length === 0) return null;
  return (
    <section className="section">
      <h2>{t("many.leftOut", { count: left.length })}</h2>
      <ul>
        {left.map((outcome) => (
          <li key={outcome.id}>
            {outcome.title === "" ? (
              t("many.unknown")
            ) : (
              <a href={hrefOf(outcome.id)}>{outcome.title}</a>
            )}
            <Why verdict={outcome.verdict} />
          </li>
        ))}
      </ul>
    </section>
  );
}

export function WillMove({ outcomes, hrefOf }: OutcomesProps) {
  const t = useMessages("positions");
  const moving = outcomes.filter(({ verdict }) => verdict.ok);
  return (
    <section className="section">
      <h2>{t("many.willMove", { count: moving.length })}</h2>
      {moving.length === 0 ? (
        <p>{t("many.nothing")}</p>
      ) : (
        <ul>
          {moving.map(({ id, title }) => (
            <li key={id}>
              <a href={hrefOf(id)}>{title}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Why({ verdict }: { readonly verdict: Outcome["verdict"] }) {
  const t = useMessages("positions");
  const locale = useLocale();
  if (verdict.ok) return null;
  const { reason, problems } = verdict as { reason: string; problems?: readonly PositionProblem[] };
  const key = `refused.${reason}`;
  return (
    <ul>
      {problems ? (
        problems.map((problem, at) => <li key={at}>{problemText(problem, t, locale)}</li>)
      ) : (
        <li>{t.has(key) ? t(key) : t("refused.not-found")}</li>
      )}
    </ul>
  );
}
