import { useLoaderData } from "@remix-run/react";
import { counsellorOf } from "#app/http/counsellor.server.ts";
import { notFound } from "#app/http/failures.server.ts";
import { newOnceKey } from "#app/http/once-key.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { shanghaiDay } from "#app/lib/date.ts";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { CallForm, CallList } from "../components/calls.tsx";
import { DueTag } from "../components/due-tag.tsx";
import { useDay } from "../components/day.ts";
import { findEntry } from "../entry-reads.server.ts";
import { logCall, openPlanFor, stepEntry } from "../entry.server.ts";
import { listFacts } from "../policy/index.ts";
import { entryForms, entryParams } from "../schema/forms.ts";

export const loader = page(
  "registers.entry",
  { params: entryParams },
  async ({ params, actor, ctx }) => {
    const entry = await findEntry(params, counsellorOf(actor), ctx);
    if (!entry) throw notFound();
    return { entry, today: shanghaiDay(ctx.now), onceKey: newOnceKey() };
  },
);

export const action = command(
  "registers.entry",
  { params: entryParams, forms: entryForms },
  async ({ params: { entryId }, actor, locale, ctx, ...posted }) => {
    const counsellor = counsellorOf(actor);
    const here = href(locale, "registers.entry", { entryId });
    if (posted.intent === "plan") {
      const opened = await openPlanFor({ entryId, ...posted.form }, counsellor, ctx);
      if (!opened.ok && opened.reason === "not-found") throw notFound();
      if (!opened.ok) return opened;
      return done(href(locale, "plans.one", { planId: opened.planId }), "opened");
    }
    const answer =
      posted.intent === "step"
        ? await stepEntry({ entryId, ...posted.form }, counsellor, ctx)
        : await logCall({ entryId, ...posted.form }, counsellor, ctx);
    if (!answer.ok && answer.reason === "not-found") throw notFound();
    return answer.ok ? done(here, posted.intent) : answer;
  },
);

export const handle = pageHandle<typeof loader>()("registers", {
  title: ({ data }) => data.entry.facts.name,
  titleSuffix: ({ t, data }) => ` - ${t(`entryState.${data.entry.state}`)}`,
  crumbs: ({ t, locale }) => [
    { label: t("crumb.caseload"), href: href(locale, "plans.caseload") },
    { label: t("mine.title"), href: href(locale, "registers.mine") },
  ],
});

export default function Entry() {
  const t = useMessages("registers");
  const locale = useLocale();
  const day = useDay();
  const { entry, today, onceKey } = useLoaderData<typeof loader>();
  const { state, planId, facts, number, listedOn, year, due, calls } = entry;
  const mayCall = planId === null && (state === "listed" || state === "contacted");
  const told = listFacts.filter((fact) => fact !== "name" && facts[fact] !== "");
  return (
    <>
      <p>{t("entry.audited")}</p>
      <SummaryList
        rows={[
          { term: t("register.state"), value: t(`entryState.${state}`) },
          { term: t("mine.due"), value: <DueTag due={due} /> },
          { term: t("lists.kind"), value: t(`register.of.${entry.kind}`) },
          { term: t("entry.listedOn"), value: t("entry.listed", { year, day: day(listedOn) }) },
          { term: t("fact.number"), value: number },
          ...told.map((fact) => ({ term: t(`fact.${fact}`), value: facts[fact] })),
        ]}
      />
      {planId !== null && (
        <p>
          <a className="link-standalone" href={href(locale, "plans.one", { planId })}>
            {t(entry.isLinked ? "entry.toPlanLinked" : "entry.toPlan")}
          </a>
        </p>
      )}
      {mayCall && (
        <section className="section">
          <h2>{t("call.title")}</h2>
          <CallForm key={onceKey} today={today} onceKey={onceKey} />
        </section>
      )}
      {state === "contacted" && planId === null && <OpenPlan />}
      <section className="section">
        <h2>{t("call.list")}</h2>
        <CallList calls={calls} />
      </section>
      <Steps />
    </>
  );
}

function OpenPlan() {
  const t = useMessages("registers");
  return (
    <section className="section">
      <h2>{t("entry.openPlan")}</h2>
      <p>{t("entry.openPlanText")}</p>
      <ActionForm intent="plan" idPrefix="plan-">
        <TextField name="address" label={t("entry.address")} width={20} required />
        <Button>{t("entry.ask")}</Button>
      </ActionForm>
    </section>
  );
}

function Steps() {
  const t = useMessages("registers");
  const {
    entry: { moves },
  } = useLoaderData<typeof loader>();
  if (moves.length === 0) return null;
  return (
    <section className="section">
      <h2>{t("entry.steps")}</h2>
      <div className="button-row">
        {moves.map((move) => (
          <ActionForm key={move} intent="step" idPrefix={`step-${move}-`}>
            <input type="hidden" name="move" value={move} />
            <Button variant="secondary">{t(`entryMove.${move}`)}</Button>
          </ActionForm>
        ))}
      </div>
    </section>
  );
}
