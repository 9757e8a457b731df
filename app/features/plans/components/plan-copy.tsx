import { formatMoment } from "#app/i18n/format.ts";
import { languageOf } from "#app/i18n/language-of.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { shanghaiDay } from "#app/lib/date.ts";
import type { CopiedPlan } from "../read-for.server.ts";
import { useNamed } from "./plan-beside.tsx";
import { useDay } from "./plan-words.tsx";

interface Copy {
  readonly plan: CopiedPlan;
  /** The moment it was drawn up. */
  readonly at: string;
  /** Read by somebody whom the person does not let see what they need. */
  readonly hidesSupport?: boolean;
}

/** A plan in short sentences to its person, for paper or to be read out. */
export function PlanCopy({ plan, at, hidesSupport = false }: Copy) {
  const t = useMessages("plans");
  const locale = useLocale();
  const day = useDay();
  const { content, agreed, nextOn } = plan;
  if (content === null) return null;
  const today = shanghaiDay(new Date(at));
  const { assessment, goals, measures, ownWords } = content;
  const own = measures.filter(({ kind }) => kind !== "recommendation");
  const [open, finished] = [
    own.filter(({ doneOn }) => doneOn === null),
    own.filter(({ doneOn }) => doneOn !== null),
  ];
  return (
    <>
      <p className="screen-only">{t("copy.print")}</p>
      <p>{t("copy.what", { counsellor: plan.counsellor })}</p>
      <p>
        {agreed === null || agreed.withdrawnOn !== null
          ? t("copy.notAgreed")
          : t(plan.hasChanged ? "copy.changed" : "copy.agreed", { day: day(agreed.on) })}
      </p>
      {assessment !== null && (
        <Words title={t("copy.wish")} words={assessment.wish} none={t("copy.nothing")} />
      )}
      <section className="section">
        <h2>{t("copy.goals")}</h2>
        {goals.length === 0 && <p>{t("copy.noGoals")}</p>}
        <ol className="plan-items">
          {goals.map(({ id, words, byOn, reachedOn }) => (
            <li key={id}>
              <p className="prewrap" lang={languageOf(words, locale)}>
                {words}
              </p>
              <p>
                {reachedOn === null
                  ? t("copy.goalBy", { day: day(byOn) })
                  : t("copy.goalReached", { day: day(reachedOn) })}
              </p>
            </li>
          ))}
        </ol>
      </section>
      <section className="section">
        <h2>{t("copy.measures")}</h2>
        {open.length === 0 && <p>{t("copy.noMeasures")}</p>}
        <Measures measures={open} />
        {finished.length > 0 && <h3>{t("copy.finished")}</h3>}
        <Measures measures={finished} />
      </section>
      {assessment !== null && (
        <Words
          title={t("copy.support")}
          words={assessment.support}
          none={t(hidesSupport ? "copy.supportHidden" : "copy.noSupport")}
        />
      )}
      {ownWords !== "" && <Words title={t("copy.ownWords")} words={ownWords} none="" />}
      <section className="section">
        <h2>{t("copy.helper")}</h2>
        <p>{t("copy.helperName", { counsellor: plan.counsellor })}</p>
        {!plan.isResting && (
          <p>
            {nextOn === null
              ? t("copy.noNext")
              : t(nextOn < today ? "copy.nextPast" : "copy.next", { day: day(nextOn) })}
          </p>
        )}
      </section>
      <Beside plan={plan} />
      <section className="section">
        <h2>{t("copy.rights")}</h2>
        <ul>
          {(["no", "change", "stop", "hear"] as const).map((right) => (
            <li key={right}>{t(`copy.right.${right}`)}</li>
          ))}
        </ul>
      </section>
      <p className="muted">
        {t("copy.foot", {
          number: agreed === null ? t("copy.noVersion") : agreed.number,
          at: formatMoment(new Date(at), locale),
        })}
      </p>
    </>
  );
}

function Beside({ plan: { companions, agreed } }: Pick<Copy, "plan">) {
  const t = useMessages("plans");
  const named = useNamed();
  const locale = useLocale();
  const there = (agreed?.beside ?? []).filter(({ isPresent }) => isPresent);
  return (
    <section className="section">
      <h2>{t("copy.besideYou")}</h2>
      {companions.length === 0 && <p>{t("copy.nobodyBeside")}</p>}
      {companions.map((one) => (
        <div key={one.id}>
          <p>{t(`copy.${one.role}`, { person: named(one) })}</p>
          {one.isNeeded && <p>{t("copy.guardianNeeded")}</p>}
          {one.says !== null && <p>{t("copy.guardianSaid", { says: t(`says.${one.says}`) })}</p>}
        </div>
      ))}
      {there.length > 0 && (
        <p>
          {t("copy.wasThere", {
            people: there.map(named).join(locale === "en" ? ", " : "、"),
          })}
        </p>
      )}
    </section>
  );
}

function Words({
  title,
  words,
  none,
}: {
  readonly title: string;
  readonly words: string;
  readonly none: string;
}) {
  const locale = useLocale();
  return (
    <section className="section">
      <h2>{title}</h2>
      {words === "" ? (
        <p>{none}</p>
      ) : (
        <p className="prewrap" lang={languageOf(words, locale)}>
          {words}
        </p>
      )}
    </section>
  );
}

function Measures({
  measures,
}: {
  readonly measures: NonNullable<CopiedPlan["content"]>["measures"];
}) {
  const t = useMessages("plans");
  const locale = useLocale();
  const day = useDay();
  if (measures.length === 0) return null;
  return (
    <ul className="plan-items">
      {measures.map(({ id, kind, words, plannedOn, doneOn }) => (
        <li key={id}>
          <p>
            <strong>{t(`measureKind.${kind}`)}</strong>
          </p>
          {words !== "" && (
            <p className="prewrap" lang={languageOf(words, locale)}>
              {words}
            </p>
          )}
          <p>
            {doneOn === null
              ? t("copy.measureOn", { day: day(plannedOn) })
              : t("copy.measureDone", { day: day(doneOn) })}
          </p>
        </li>
      ))}
    </ul>
  );
}
