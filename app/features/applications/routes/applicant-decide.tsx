import { randomUUID } from "node:crypto";
import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { employerOf } from "#app/http/member.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm, useFailedSubmit } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { DecisionFields } from "../components/decision-fields.tsx";
import { TemplateChoice } from "../components/template-choice.tsx";
import { nameOf, nextSentence, stateWords } from "../components/applicant-words.ts";
import {
  askApplicant,
  decide,
  offerJob,
  recordHire,
} from "../employer/decide-applications.server.ts";
import { findStep } from "../employer/find-step.server.ts";
import { offerInterview } from "../employer/offer-interview.server.ts";
import { listTemplates } from "../employer/templates.server.ts";
import { suggestedAnswerBy } from "../policy/index.ts";
import {
  decisionForms,
  decisionParams,
  decisionQuery,
  templatePurposeOf,
} from "../schema/employer-forms.ts";

export const loader = page(
  "applicants.decide",
  { params: decisionParams, query: decisionQuery },
  async ({ actor, params: { applicationId, move }, query, ctx }) => {
    const member = employerOf(actor);
    const purpose = templatePurposeOf(move);
    const [step, templates] = await Promise.all([
      findStep(applicationId, member, ctx),
      purpose ? listTemplates(member, ctx, purpose) : [],
    ]);
    if (!step) throw notFound();
    return {
      step,
      move,
      isPossible: step.moves.includes(move),
      templates,
      chosen: templates.find(({ id }) => id === query.template) ?? null,
      onceKey: randomUUID(),
    };
  },
);

export const handle = pageHandle<typeof loader>()("applicants", {
  title: ({ t, data: { move } }) => t(`move.${move}`),
  titleSuffix: ({ t, data: { step } }) => ` - ${nameOf(step, t)}`,
  caption: ({ t, data: { step } }) => `${nameOf(step, t)} · ${step.title}`,
  crumbs: ({ t, locale, data: { step } }) => [
    { label: t("list.title"), href: href(locale, "applicants.list") },
    {
      label: nameOf(step, t),
      href: href(locale, "applicants.one", { applicationId: step.id }),
    },
  ],
});

export const action = command(
  "applicants.decide",
  { params: decisionParams, forms: decisionForms },
  async (args) => {
    const { ctx, locale, params } = args;
    const member = employerOf(args.actor);
    const target = { id: params.applicationId, version: args.form.version };
    const run = () => {
      switch (args.intent) {
        case "ask":
          return askApplicant({ ...args.form, ...target }, member, ctx);
        case "shortlist":
          return decide({ move: "shortlist" }, target, member, ctx);
        case "offer-interview": {
          const [first] = args.form.slots.map(({ startsAt }) => startsAt).sort(byTime);
          const answerBy = args.form.answerBy ?? suggestedAnswerBy(first ?? ctx.now, ctx.now);
          return offerInterview({ ...args.form, ...target, answerBy }, member, ctx);
        }
        case "offer":
          return offerJob({ ...args.form, ...target }, member, ctx);
        case "hire":
          return recordHire({ ...args.form, ...target }, member, ctx);
        case "refuse": {
          const { reason, words } = args.form;
          return decide({ move: "refuse", reason, words }, target, member, ctx);
        }
      }
    };
    const verdict = await run();
    if (!verdict.ok) {
      // People count from one.
      return "place" in verdict ? { ...verdict, number: Number(verdict.place) + 1 } : verdict;
    }
    const { applicationId } = params;
    return done(href(locale, "applicants.one", { applicationId }), args.intent);
  },
);

function byTime(a: Date, b: Date): number {
  return a.getTime() - b.getTime();
}

export default function ApplicantDecide() {
  const t = useMessages("applicants");
  const { step, move, isPossible, templates, chosen, onceKey } = useLoaderData<typeof loader>();
  const failed = useFailedSubmit(move);
  if (!isPossible && !failed) return <NotNow />;
  return (
    <>
      {!isPossible && <NotNow />}
      <p>{t(`moveHint.${move}`)}</p>
      {templates.length > 0 && <TemplateChoice templates={templates} chosen={chosen} />}
      <ActionForm intent={move} key={chosen?.id}>
        <input type="hidden" name="version" value={step.version} />
        <input type="hidden" name="onceKey" value={onceKey} />
        <DecisionFields move={move} draft={chosen?.body} />
        <Button type="submit" variant={move === "refuse" ? "danger" : "primary"}>
          {t(`decide.send.${move}`)}
        </Button>
      </ActionForm>
    </>
  );
}

/** The step is not open now: where the application stands, and the way back. */
function NotNow() {
  const t = useMessages("applicants");
  const locale = useLocale();
  const { step, move } = useLoaderData<typeof loader>();
  const isWaiting = step.openAdjustments > 0 && (move === "offer-interview" || move === "offer");
  return (
    <>
      <Notice kind="warning" isStanding title={t("decide.onlyNow")}>
        <p>{stateWords(step.state, t)}</p>
        <p>{isWaiting ? t("refused.adjustments-open") : nextSentence(step.next, t, locale)}</p>
      </Notice>
      <div className="button-row">
        <LinkButton href={href(locale, "applicants.one", { applicationId: step.id })}>
          {t("one.back")}
        </LinkButton>
      </div>
    </>
  );
}
