import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import type { Outcome } from "../move-positions.server.ts";
import type { PositionProblem } from "../policy/index.ts";
import { problemText } from "./problem-text.ts";

interface OutcomesProps {
  readonly outcomes: readonly Outcome[];
  readonly hrefOf: (id: string) => string;
  /** Where the employer answers what is asked about the workplace. */
  readonly workplaceHref?: string;
}

/** What will not happen to which position, and why: the exceptions of a bulk action, by name. */
export function LeftOut({ outcomes, hrefOf, workplaceHref }: OutcomesProps) {
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
            <Why verdict={outcome.verdict} workplaceHref={workplaceHref} />
          </li>
        ))}
      </ul>
    </section>
  );
}

export function WillMove({ outcomes, hrefOf }: OutcomesProps) {
  const t = useMessages("positions");
  const moving = outcomes.filter(({ verdict }) => verdict.ok);
  if (moving.length === 0) return <p>{t("many.nothing")}</p>;
  return (
    <section className="section">
      <h2>{t("many.willMove", { count: moving.length })}</h2>
      <ul>
        {moving.map(({ id, title }) => (
          <li key={id}>
            <a href={hrefOf(id)}>{title}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface WhyProps {
  readonly verdict: Outcome["verdict"];
  readonly workplaceHref: string | undefined;
}

function Why({ verdict, workplaceHref }: WhyProps) {
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
        <li>
          {reason === "access-not-answered" && workplaceHref ? (
            <a href={workplaceHref}>{t("refused.access-not-answered")}</a>
          ) : t.has(key) ? (
            t(key)
          ) : (
            t("refused.not-found")
          )}
        </li>
      )}
    </ul>
  );
}
