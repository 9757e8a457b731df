import { formatShortDay } from "#app/i18n/format.ts";
import { languageOf } from "#app/i18n/language-of.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import type { PlainDate } from "#app/lib/date.ts";
import { href } from "#app/links.ts";
import { Table } from "#app/ui/table.tsx";
import { VisuallyHidden } from "#app/ui/prose.tsx";
import { Tag } from "#app/ui/tag.tsx";
import {
  assessmentParts,
  isRecommended,
  type LadderStatus,
  type PlanKind,
} from "../policy/index.ts";
import type { PlanContent } from "../read-content.server.ts";
import type { ReactNode } from "react";

/** A day as both sides read it. */
export function useDay() {
  const locale = useLocale();
  return (day: PlainDate | null) => (day === null ? "" : formatShortDay(day, locale));
}

/** What was found together, under its questions. */
export function AssessmentWords({ assessment }: Pick<PlanContent, "assessment">) {
  const t = useMessages("plans");
  const locale = useLocale();
  if (assessment === null) return <p>{t("plan.noAssessment")}</p>;
  return (
    <dl className="plan-parts">
      {assessmentParts
        .filter((part) => assessment[part] !== "")
        .map((part) => (
          <div key={part}>
            <dt>{t(`assess.${part}`)}</dt>
            <dd className="prewrap" lang={languageOf(assessment[part], locale)}>
              {assessment[part]}
            </dd>
          </div>
        ))}
    </dl>
  );
}

export function GoalList({
  goals,
  action,
}: Pick<PlanContent, "goals"> & {
  /** What a reader may do with a goal that is not reached. */
  readonly action?: (goal: PlanContent["goals"][number]) => ReactNode;
}) {
  const t = useMessages("plans");
  const locale = useLocale();
  const day = useDay();
  if (goals.length === 0) return <p>{t("plan.noGoals")}</p>;
  return (
    <ol className="plan-items">
      {goals.map((goal) => (
        <li key={goal.id}>
          <p className="prewrap" lang={languageOf(goal.words, locale)}>
            {goal.words}
          </p>
          <p className="muted">
            {goal.reachedOn === null
              ? t("plan.goalBy", { day: day(goal.byOn) })
              : t("plan.goalReached", { day: day(goal.reachedOn) })}
          </p>
          {goal.reachedOn === null && action?.(goal)}
        </li>
      ))}
    </ol>
  );
}

/** What was written by hand may be changed; what was recommended is answered. */
export function isWritten(measure: PlanContent["measures"][number]): boolean {
  return measure.doneOn === null && !isRecommended(measure);
}

/** To the page where a goal or a measure is changed. */
export function ChangeLink({ href: to, about }: { readonly href: string; readonly about: string }) {
  const t = useMessages("plans");
  return (
    <a className="link-standalone" href={to}>
      {t("steps.change")}
      <VisuallyHidden>{t("plan.about", { name: about })}</VisuallyHidden>
    </a>
  );
}

export function MeasureList({
  measures,
  action,
}: Pick<PlanContent, "measures"> & {
  readonly action?: (measure: PlanContent["measures"][number], name: string) => ReactNode;
}) {
  const t = useMessages("plans");
  const locale = useLocale();
  const day = useDay();
  if (measures.length === 0) return <p>{t("plan.noMeasures")}</p>;
  return (
    <ul className="plan-items">
      {measures.map((measure) => {
        const { id, kind, words, position, positionId, course, courseId } = measure;
        const { closesGap, doneOn, plannedOn, isWanted, step, stepOn } = measure;
        const thing = position ?? course;
        const title = thing ? (locale === "en" && thing.titleEn) || thing.title : "";
        // The words begin with the name, which stands above as a link.
        const more =
          thing && !closesGap && words.startsWith(thing.title)
            ? words.slice(thing.title.length).trim()
            : words;
        const kindName = t(`measureKind.${kind}`);
        return (
          <li key={id}>
            <p>
              <strong>{kindName}</strong>
              {positionId !== null && title !== "" && (
                <>
                  {" "}
                  {position?.isReadable ? (
                    <a href={href(locale, "positions.position", { positionId })}>
                      <span lang={languageOf(title, locale)}>{title}</span>
                    </a>
                  ) : (
                    <span lang={languageOf(title, locale)}>{title}</span>
                  )}
                </>
              )}
              {courseId !== null && title !== "" && (
                <>
                  {" "}
                  <a href={href(locale, "training.course", { courseId })}>
                    <span lang={languageOf(title, locale)}>{title}</span>
                  </a>
                </>
              )}
            </p>
            {measure.source !== null && (
              <p>{t("measure.by", { source: t(`source.${measure.source}`) })}</p>
            )}
            {more !== "" && (
              <p className="prewrap" lang={closesGap ? undefined : languageOf(more, locale)}>
                {closesGap ? t("measure.gives", { names: more }) : more}
              </p>
            )}
            <p className="muted">
              {doneOn === null
                ? t("plan.measurePlanned", { day: day(plannedOn) })
                : t("plan.measureDone", { day: day(doneOn) })}
            </p>
            {step !== null && (
              <p>{t("measure.step", { step: t(`measureStep.${step}`), day: day(stepOn) })}</p>
            )}
            {isRecommended(measure) && (
              <p>
                <Tag tone={isWanted ? "success" : "neutral"}>
                  {t(
                    isWanted === null
                      ? "measure.unanswered"
                      : isWanted
                        ? "measure.wanted"
                        : "measure.unwanted",
                  )}
                </Tag>{" "}
                {kind === "recommendation" && !measure.fitted && t("measure.unfit")}
              </p>
            )}
            {action?.(measure, title === "" ? kindName : title)}
          </li>
        );
      })}
    </ul>
  );
}

export function Ladder({
  ladder,
  kind,
}: {
  readonly ladder: LadderStatus;
  readonly kind: PlanKind;
}) {
  const t = useMessages("plans");
  return (
    <Table
      caption={t(`ladder.${kind}`)}
      rows={ladder.rungs}
      rowKey={({ rung }) => rung}
      columns={[
        {
          key: "rung",
          header: t("ladder.rung"),
          isRowHeader: true,
          cell: ({ rung }) => t(`rung.${rung}`),
        },
        { key: "done", header: t("ladder.done"), align: "number", cell: ({ done }) => done },
        { key: "of", header: t("ladder.of"), align: "number", cell: ({ of }) => of },
      ]}
    />
  );
}

export function FollowUpList({ followUps }: Pick<PlanContent, "followUps">) {
  const t = useMessages("plans");
  const locale = useLocale();
  const day = useDay();
  if (followUps.length === 0) return <p>{t("plan.noFollowUps")}</p>;
  return (
    <ul className="plan-items">
      {followUps.map(({ id, on, channel, reached, words, nextOn, author }) => (
        <li key={id}>
          <p>
            {day(on)} · {t(`channel.${channel}`)} ·{" "}
            {t(reached ? "followUp.reached.yes" : "followUp.reached.no")} ·{" "}
            {t("followUp.by", { author })}
          </p>
          {words !== "" && (
            <p className="prewrap" lang={languageOf(words, locale)}>
              {words}
            </p>
          )}
          {nextOn !== null && (
            <p className="muted">
              {t("followUp.nextOn")} {day(nextOn)}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
