import { languageOf } from "#app/i18n/language-of.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { CheckboxField } from "#app/ui/checkbox-field.tsx";
import { Details } from "#app/ui/details.tsx";
import { VisuallyHidden } from "#app/ui/prose.tsx";
import { TextAreaField } from "#app/ui/text-field.tsx";
import { isRecommended, isResting } from "../policy/index.ts";
import type { ShownPlan } from "../read-plan.server.ts";
import { KeptWork } from "./kept-work.tsx";
import { PlanPapers } from "./plan-papers.tsx";
import { PlanBeside, WhoIsBeside } from "./plan-beside.tsx";
import { PlanFacts } from "./plan-facts.tsx";
import {
  AssessmentWords,
  ChangeLink,
  FollowUpList,
  GoalList,
  isWritten,
  Ladder,
  MeasureList,
} from "./plan-words.tsx";

interface Of {
  readonly plan: ShownPlan;
}

/** Which plan a form is about: an old page never answers for a new plan. */
function PlanId({ plan }: Of) {
  return <input type="hidden" name="planId" value={plan.id} />;
}

/** Asked before anything else: may a counsellor keep a plan, and what may they see. */
export function ConsentQuestion({ plan }: Of) {
  const t = useMessages("plans");
  return (
    <>
      <h2>{t("own.asks", { counsellor: plan.counsellor })}</h2>
      <p>{t("own.asksText")}</p>
      <p className="muted">{t("own.basis")}</p>
      <ConsentForm plan={plan} button={t("own.consent")} />
      <ActionForm intent="refuse" idPrefix="refuse-">
        <PlanId plan={plan} />
        <Button variant="secondary">{t("own.refuse")}</Button>
      </ActionForm>
    </>
  );
}

function ConsentForm({ plan, button }: Of & { readonly button: string }) {
  const t = useMessages("plans");
  return (
    <ActionForm intent="consent" idPrefix="consent-">
      <PlanId plan={plan} />
      <CheckboxField
        name="showsProfile"
        label={t("own.showsProfile")}
        hint={t("own.showsProfileHint")}
        defaultChecked={plan.showsProfile}
      />
      <CheckboxField
        name="showsCertificate"
        label={t("own.showsCertificate")}
        hint={t("own.showsCertificateHint")}
        defaultChecked={plan.showsCertificate}
      />
      <Button>{button}</Button>
    </ActionForm>
  );
}

/** The same plan the counsellor reads, and what the person can say to it. */
export function OwnPlan({ plan }: Of) {
  const t = useMessages("plans");
  const locale = useLocale();
  const { content, ladder } = plan;
  if (content === null || ladder === null) return null;
  const mayChange = !isResting(plan.state);
  return (
    <>
      {plan.isProposed && <Proposal plan={plan} />}
      {plan.hasChanged && !plan.isProposed && <p>{t("plan.changed")}</p>}
      <h2>{t("plan.facts")}</h2>
      <PlanFacts plan={plan} />
      <PlanPapers planId={null} />
      <PlanBeside plan={plan} isOwn />
      <section className="section">
        <h2>{t("plan.assessment")}</h2>
        <AssessmentWords assessment={content.assessment} />
      </section>
      <section className="section">
        <h2>{t("plan.goals")}</h2>
        <GoalList
          goals={content.goals}
          action={({ id, words }) =>
            mayChange && (
              <ChangeLink href={href(locale, "plans.ownGoal", { goalId: id })} about={words} />
            )
          }
        />
        {mayChange && (
          <p>
            <a className="link-standalone" href={href(locale, "plans.ownAddGoal")}>
              {t("own.addGoal")}
            </a>
          </p>
        )}
      </section>
      <section className="section">
        <h2>{t("plan.measures")}</h2>
        <MeasureList
          measures={content.measures}
          action={(measure, name) => (
            <>
              {isRecommended(measure) && (
                <Recommendation plan={plan} measure={measure} name={name} />
              )}
              {mayChange && isWritten(measure) && (
                <ChangeLink
                  href={href(locale, "plans.ownMeasure", { measureId: measure.id })}
                  about={name}
                />
              )}
            </>
          )}
        />
        {mayChange && (
          <p>
            <a className="link-standalone" href={href(locale, "plans.ownAddMeasure")}>
              {t("own.addMeasure")}
            </a>
          </p>
        )}
        {content.measures.some(isRecommended) && <p className="muted">{t("own.declined")}</p>}
        <h3>{t("plan.ladder")}</h3>
        <Ladder ladder={ladder} kind={plan.kind} />
      </section>
      {plan.kept !== null && (
        <section className="section">
          <h2>{t("kept.title")}</h2>
          <KeptWork kept={plan.kept} />
        </section>
      )}
      <section className="section">
        <h2>{t("plan.followUps")}</h2>
        <FollowUpList followUps={content.followUps} />
      </section>
      {content.disagreement !== "" && (
        <section className="section">
          <h2>{t("own.disagreed")}</h2>
          <p className="prewrap" lang={languageOf(content.disagreement, locale)}>
            {content.disagreement}
          </p>
        </section>
      )}
      {!isResting(plan.state) && <OwnWords plan={plan} words={content.ownWords} />}
      <Choices plan={plan} />
    </>
  );
}

function Proposal({ plan }: Of) {
  const t = useMessages("plans");
  return (
    <section className="section">
      <h2>{t("own.proposed")}</h2>
      <p>{t("own.proposedText")}</p>
      {plan.waitsFor !== null && <p>{t(`refused.${plan.waitsFor}`)}</p>}
      <ActionForm intent="agree" idPrefix="agree-">
        <PlanId plan={plan} />
        <input type="hidden" name="seen" value={plan.digest} />
        <WhoIsBeside companions={plan.companions} />
        <Button>{t("own.agree")}</Button>
      </ActionForm>
      <h3>{t("own.disagree")}</h3>
      <ActionForm intent="disagree" idPrefix="disagree-">
        <PlanId plan={plan} />
        <TextAreaField
          name="words"
          label={t("own.disagreeWords")}
          hint={t("own.disagreeHint")}
          rows={3}
          required
        />
        <Button variant="secondary">{t("own.disagreeButton")}</Button>
      </ActionForm>
    </section>
  );
}

function Recommendation({
  plan,
  measure: { id, positionId, isWanted },
  name,
}: Of & {
  readonly measure: {
    readonly id: string;
    readonly positionId: string | null;
    readonly isWanted: boolean | null;
  };
  readonly name: string;
}) {
  const t = useMessages("plans");
  const locale = useLocale();
  return (
    <>
      {positionId !== null && (
        <p>
          <a className="link-standalone" href={href(locale, "matching.fit", { positionId })}>
            {t("own.why")}
            <VisuallyHidden>{t("plan.about", { name })}</VisuallyHidden>
          </a>
        </p>
      )}
      <div className="plan-answers">
        {(["yes", "no"] as const)
          .filter((answer) => isWanted !== (answer === "yes"))
          .map((answer) => (
            <ActionForm
              key={answer}
              intent="answer"
              item={{ name: "measureId", value: id }}
              idPrefix={`answer-${answer}-${id}-`}
            >
              <PlanId plan={plan} />
              <input type="hidden" name="isWanted" value={answer} />
              <Button variant="quiet" isInline>
                {t(answer === "yes" ? "own.want" : "own.notWant")}
                <VisuallyHidden>{t("plan.about", { name })}</VisuallyHidden>
              </Button>
            </ActionForm>
          ))}
      </div>
    </>
  );
}

function OwnWords({ plan, words }: Of & { readonly words: string }) {
  const t = useMessages("plans");
  return (
    <section className="section">
      <h2>{t("own.words")}</h2>
      <ActionForm intent="ownWords" idPrefix="own-words-">
        <PlanId plan={plan} />
        <TextAreaField
          name="words"
          label={t("own.words")}
          hint={t("own.wordsHint")}
          defaultValue={words}
          rows={4}
          optional
        />
        <Button>{t("own.wordsButton")}</Button>
      </ActionForm>
    </section>
  );
}

function Choices({ plan }: Of) {
  const t = useMessages("plans");
  return (
    <section className="section">
      <h2>{t("own.moves")}</h2>
      {!isResting(plan.state) && (
        <Details summary={t("own.change")}>
          <ConsentForm plan={plan} button={t("own.save")} />
        </Details>
      )}
      {plan.moves.includes("unagree") && (
        <Details summary={t("own.unagree")}>
          <p>{t("own.unagreeText")}</p>
          <ActionForm intent="unagree" idPrefix="unagree-">
            <PlanId plan={plan} />
            <Button variant="danger">{t("own.unagree")}</Button>
          </ActionForm>
        </Details>
      )}
      <Details summary={t("own.withdraw")}>
        <p>{t("own.withdrawText")}</p>
        <ActionForm intent="refuse" idPrefix="refuse-">
          <PlanId plan={plan} />
          <Button variant="danger">{t("own.withdraw")}</Button>
        </ActionForm>
      </Details>
    </section>
  );
}
