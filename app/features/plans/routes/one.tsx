import { useLoaderData } from "@remix-run/react";
import { counsellorOf } from "#app/http/counsellor.server.ts";
import { notFound } from "#app/http/failures.server.ts";
import { newOnceKey } from "#app/http/once-key.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { shanghaiDay } from "#app/lib/date.ts";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Notice } from "#app/ui/notice.tsx";
import { proposePlan } from "../agree-on-plan.server.ts";
import { FollowUpForm } from "../components/follow-up-form.tsx";
import { KeptForm, KeptWork } from "../components/kept-work.tsx";
import { PlanBeside } from "../components/plan-beside.tsx";
import { PlanCheckIns } from "../components/plan-check-ins.tsx";
import { PlanPapers } from "../components/plan-papers.tsx";
import { Reaching } from "../components/reaching.tsx";
import { KeptContent } from "../components/kept-content.tsx";
import { PlanDeed } from "../components/plan-deed.tsx";
import { PlanFacts } from "../components/plan-facts.tsx";
import { FollowUpList } from "../components/plan-words.tsx";
import { noteKeptWork } from "../keep-work.server.ts";
import { listPlanCheckIns } from "../list-check-ins.server.ts";
import { isResting } from "../policy/index.ts";
import { madeMoves } from "../move-plan.server.ts";
import { readPlan } from "../read-plan.server.ts";
import { openReachingOf } from "../open-reaching.server.ts";
import { planForms, planParams } from "../schema/forms.ts";
import { finishMeasure, logFollowUp, lookAtDeed, reachGoal } from "../write-plan.server.ts";
import styles from "../plans.css?url";

export const links = () => [{ rel: "stylesheet", href: styles }];

export const loader = page(
  "plans.one",
  { params: planParams },
  async ({ params: { planId }, actor, locale, ctx }) => {
    const counsellor = counsellorOf(actor);
    const plan = await readPlan(planId, counsellor, ctx);
    if (!plan) throw notFound();
    const moves = madeMoves.filter((move) => plan.moves.includes(move));
    const checkIns = await listPlanCheckIns(planId, counsellor, locale, ctx);
    const reaching = await openReachingOf(planId, counsellor, locale, ctx);
    return { plan, moves, checkIns, reaching, today: shanghaiDay(ctx.now), onceKey: newOnceKey() };
  },
);

export const action = command(
  "plans.one",
  { params: planParams, forms: planForms },
  async ({ params: { planId }, actor, locale, ctx, ...posted }) => {
    const counsellor = counsellorOf(actor);
    const here = href(locale, "plans.one", { planId });
    if (posted.intent === "propose") {
      const proposed = await proposePlan({ planId }, counsellor, ctx);
      return proposed.ok ? done(here, "proposed") : proposed;
    }
    if (posted.intent === "reached") {
      const reached = await reachGoal({ planId, ...posted.form }, counsellor, ctx);
      return reached.ok ? done(here, "reached") : reached;
    }
    if (posted.intent === "finished") {
      const finished = await finishMeasure({ planId, ...posted.form }, counsellor, ctx);
      return finished.ok ? done(here, "finished") : finished;
    }
    if (posted.intent === "seen") {
      const seen = await lookAtDeed({ planId }, counsellor, ctx);
      return seen.ok ? done(here, "deedSeen") : seen;
    }
    if (posted.intent === "kept") {
      const kept = await noteKeptWork({ planId, ...posted.form }, counsellor, ctx);
      return kept.ok ? done(here, "kept") : kept;
    }
    const logged = await logFollowUp({ planId, ...posted.form }, counsellor, ctx);
    return logged.ok ? done(here, "followed") : logged;
  },
);

export const handle = pageHandle<typeof loader>()("plans", {
  title: ({ t, data }) =>
    data.plan.name === null ? t("plan.unnamed") : t("plan.title", { name: data.plan.name }),
  crumbs: ({ t, locale }) => [{ label: t("caseload.title"), href: href(locale, "plans.caseload") }],
});

export default function OnePlan() {
  const t = useMessages("plans");
  const { plan, checkIns, reaching, today, onceKey } = useLoaderData<typeof loader>();
  const { content } = plan;
  return (
    <>
      {plan.stuck.length > 0 && (
        <Notice kind="warning" isStanding>
          <p>{plan.stuck.map((reason) => t(`stuck.${reason}`)).join(" · ")}</p>
        </Notice>
      )}
      {plan.deed !== null && <PlanDeed deed={plan.deed} />}
      {content === null && <p>{t("plan.waits")}</p>}
      {!isResting(plan.state) && (
        <p>
          <a className="link-standalone" href="#log">
            {t("plan.log")}
          </a>
        </p>
      )}
      <h2>{t("plan.facts")}</h2>
      <PlanFacts plan={plan} />
      <Reaching lines={reaching} />
      {content !== null && <PlanPapers planId={plan.id} />}
      {content !== null && <PlanBeside plan={plan} />}
      {content !== null && <KeptContent plan={plan} />}
      {plan.kept !== null && <Kept />}
      <PlanCheckIns checkIns={checkIns} />
      <section className="section">
        <h2>{t("plan.followUps")}</h2>
        {content !== null && <FollowUpList followUps={content.followUps} />}
        {!isResting(plan.state) && (
          <>
            <h3 id="log" tabIndex={-1}>
              {t("plan.log")}
            </h3>
            <FollowUpForm key={onceKey} today={today} onceKey={onceKey} />
          </>
        )}
      </section>
      <Moves />
    </>
  );
}

function Kept() {
  const t = useMessages("plans");
  const { plan } = useLoaderData<typeof loader>();
  if (plan.kept === null) return null;
  const hasEnded = plan.kept.some(({ status, isDoubted }) => status === "ended" || isDoubted);
  return (
    <section className="section">
      <h2>{t("kept.title")}</h2>
      <KeptWork kept={plan.kept} />
      {hasEnded && plan.moves.includes("lose") && <p>{t("kept.endedNow")}</p>}
      {plan.kept.some(({ status }) => status !== "not-yet") && <h3>{t("kept.log")}</h3>}
      <KeptForm kept={plan.kept} />
    </section>
  );
}

function Moves() {
  const t = useMessages("plans");
  const locale = useLocale();
  const { plan, moves } = useLoaderData<typeof loader>();
  if (moves.length === 0) return null;
  return (
    <section className="section">
      <h2>{t("plan.moves")}</h2>
      <ul>
        {moves.map((move) => (
          <li key={move}>
            <a href={href(locale, "plans.move", { planId: plan.id, move })}>{t(`move.${move}`)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
