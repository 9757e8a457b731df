import { languageOf } from "#app/i18n/language-of.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { VisuallyHidden } from "#app/ui/prose.tsx";
import type { ShownPlan } from "../read-plan.server.ts";
import {
  AssessmentWords,
  ChangeLink,
  GoalList,
  isWritten,
  Ladder,
  MeasureList,
  useDay,
} from "./plan-words.tsx";

interface Of {
  readonly plan: ShownPlan;
}

/** What a plan says, with what its counsellor may do with each part. */
export function KeptContent({ plan }: Of) {
  const t = useMessages("plans");
  const locale = useLocale();
  const day = useDay();
  const { content, ladder, id: planId, assessedOn } = plan;
  if (content === null || ladder === null) return null;
  return (
    <>
      <section className="section">
        <h2>{t("plan.assessment")}</h2>
        {assessedOn !== null && <p>{t("plan.assessedOn", { day: day(assessedOn) })}</p>}
        <AssessmentWords assessment={content.assessment} />
        <Said title={t("plan.ownWords")} words={content.ownWords} />
        <Said title={t("plan.disagreed")} words={content.disagreement} />
        <p>
          <a className="link-standalone" href={href(locale, "plans.assess", { planId })}>
            {t("plan.assess")}
          </a>
        </p>
      </section>
      <section className="section">
        <h2>{t("plan.goals")}</h2>
        <GoalList
          goals={content.goals}
          action={({ id, words }) => (
            <div className="plan-answers">
              <ItemButton
                intent="reached"
                item={{ name: "goalId", value: id }}
                label={t("plan.goalDone")}
                about={words}
              />
              <ChangeLink href={href(locale, "plans.goal", { planId, goalId: id })} about={words} />
            </div>
          )}
        />
        <p>
          <a className="link-standalone" href={href(locale, "plans.addGoal", { planId })}>
            {t("plan.addGoal")}
          </a>
        </p>
      </section>
      <section className="section">
        <h2>{t("plan.measures")}</h2>
        <MeasureList
          measures={content.measures}
          action={(measure, name) =>
            measure.doneOn === null && (
              <div className="plan-answers">
                <ItemButton
                  intent="finished"
                  item={{ name: "measureId", value: measure.id }}
                  label={t("plan.measureFinish")}
                  about={name}
                />
                {isWritten(measure) && (
                  <ChangeLink
                    href={href(locale, "plans.measure", { planId, measureId: measure.id })}
                    about={name}
                  />
                )}
              </div>
            )
          }
        />
        <p>
          <a className="link-standalone" href={href(locale, "plans.addMeasure", { planId })}>
            {t("plan.addMeasure")}
          </a>
        </p>
        <p>
          <a className="link-standalone" href={href(locale, "plans.drafts", { planId })}>
            {t("drafts.title")}
          </a>
        </p>
        {plan.showsProfile && (
          <p>
            <a className="link-standalone" href={href(locale, "plans.recommend", { planId })}>
              {t("plan.recommend")}
            </a>
          </p>
        )}
        <h3>{t("plan.ladder")}</h3>
        <Ladder ladder={ladder} kind={plan.kind} />
      </section>
      <Proposal plan={plan} />
    </>
  );
}

function Said({ title, words }: { readonly title: string; readonly words: string }) {
  const locale = useLocale();
  if (words === "") return null;
  return (
    <>
      <h3>{title}</h3>
      <p className="prewrap" lang={languageOf(words, locale)}>
        {words}
      </p>
    </>
  );
}

/** A small form that stands with one thing of a list. */
function ItemButton(props: {
  readonly intent: string;
  readonly item: { readonly name: string; readonly value: string };
  readonly label: string;
  readonly about: string;
}) {
  const t = useMessages("plans");
  const { intent, item, label, about } = props;
  return (
    <ActionForm intent={intent} item={item} idPrefix={`${intent}-${item.value}-`}>
      <Button variant="quiet" isInline>
        {label}
        <VisuallyHidden>{t("plan.about", { name: about })}</VisuallyHidden>
      </Button>
    </ActionForm>
  );
}

function Proposal({ plan }: Of) {
  const t = useMessages("plans");
  const mayPropose = ["assessed", "planned", "active"].includes(plan.state);
  if (!plan.isProposed && !mayPropose) return null;
  return (
    <section className="section">
      <h2>{t("plan.propose")}</h2>
      {plan.hasChanged && <p>{t("plan.changed")}</p>}
      {plan.isProposed ? (
        <p>
          {t("plan.proposed")}
          {plan.waitsFor !== null && t(`refused.${plan.waitsFor}`)}
        </p>
      ) : (
        <ActionForm intent="propose" idPrefix="propose-">
          <p>{t("plan.proposeText")}</p>
          <Button>{t("plan.propose")}</Button>
        </ActionForm>
      )}
    </section>
  );
}
