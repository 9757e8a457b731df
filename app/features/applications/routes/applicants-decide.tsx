import { useLoaderData } from "@remix-run/react";
import { employerOf } from "#app/http/member.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { nameOf } from "../components/applicant-words.ts";
import { RefusalFields } from "../components/decision-fields.tsx";
import { TemplateChoice } from "../components/template-choice.tsx";
import { decideMany, previewDecision } from "../employer/decide-applications.server.ts";
import type { ManyDecision } from "../employer/decide-applications.server.ts";
import { listApplications } from "../employer/list-applications.server.ts";
import { listTemplates } from "../employer/templates.server.ts";
import { chosenQuery, manyForms } from "../schema/employer-forms.ts";

/** What is judged before the words are written. */
const FORESEEN: Readonly<Record<ManyDecision["move"], ManyDecision>> = {
  shortlist: { move: "shortlist" },
  refuse: { move: "refuse", reason: "other", words: "…" },
};

export const loader = page(
  "applicants.decideMany",
  { query: chosenQuery },
  async ({ actor, query: { decision, id: ids, template }, ctx }) => {
    const member = employerOf(actor);
    const targets = ids.map((id) => ({ id }));
    const [outcomes, { rows }, templates] = await Promise.all([
      previewDecision(FORESEEN[decision], targets, member, ctx),
      listApplications({ ids }, member, ctx),
      decision === "refuse" ? listTemplates(member, ctx, "refuse") : [],
    ]);
    return {
      decision,
      templates,
      chosen: templates.find(({ id }) => id === template) ?? null,
      outcomes: outcomes.map(({ id, version, verdict }) => ({
        ...{ id, version },
        reason: verdict.ok ? null : verdict.reason,
        row: rows.find((row) => row.id === id) ?? null,
      })),
    };
  },
);

export const handle = pageHandle<typeof loader>()("applicants", {
  title: ({ t, data: { decision } }) => t(`many.title.${decision}`),
  crumbs: ({ t, locale }) => [{ label: t("list.title"), href: href(locale, "applicants.list") }],
});

export const action = command(
  "applicants.decideMany",
  { forms: manyForms },
  async ({ intent, form, actor, locale, ctx }) => {
    const { target } = form;
    const decision: ManyDecision =
      intent === "refuse"
        ? { move: "refuse", reason: form.reason, words: form.words }
        : { move: "shortlist" };
    const outcomes = await decideMany(decision, target, employerOf(actor), ctx);
    const left = outcomes.filter(({ verdict }) => !verdict.ok).map(({ id }) => id);
    return left.length === 0
      ? done(href(locale, "applicants.list"), "decidedMany")
      : done(
          href(locale, "applicants.decideMany", {}, { decision: intent, id: left }),
          "decidedSome",
        );
  },
);

export default function ApplicantsDecide() {
  const t = useMessages("applicants");
  const locale = useLocale();
  const { decision, outcomes, templates, chosen } = useLoaderData<typeof loader>();
  const moving = outcomes.filter(({ reason }) => reason === null);
  if (outcomes.length === 0) {
    return (
      <EmptyState title={t("many.noneChosen")}>
        <p>
          <a href={href(locale, "applicants.list")}>{t("many.back")}</a>
        </p>
      </EmptyState>
    );
  }
  const carried = [
    { name: "decision", value: decision },
    ...outcomes.map(({ id }) => ({ name: "id", value: id })),
  ];
  return (
    <>
      <Outcomes />
      {moving.length > 0 && templates.length > 0 && (
        <TemplateChoice templates={templates} chosen={chosen} carried={carried} />
      )}
      {moving.length > 0 && (
        <ActionForm intent={decision} key={chosen?.id}>
          {moving.map(({ id, version }) => (
            <input key={id} type="hidden" name="target" value={`${id}.${version}`} />
          ))}
          {decision === "refuse" && <RefusalFields draft={chosen?.body} />}
          <Button type="submit" variant={decision === "refuse" ? "danger" : "primary"}>
            {t(`many.send.${decision}`, { count: moving.length })}
          </Button>
        </ActionForm>
      )}
    </>
  );
}

/** Who it concerns, and of the others why not, by name. */
function Outcomes() {
  const t = useMessages("applicants");
  const locale = useLocale();
  const { outcomes } = useLoaderData<typeof loader>();
  const lines = (wanted: boolean) =>
    outcomes
      .filter(({ reason }) => (reason === null) === wanted)
      .map(({ id, reason, row }) => {
        const key = `refused.${reason ?? ""}`;
        return (
          <li key={id}>
            {row ? (
              <a href={href(locale, "applicants.one", { applicationId: id })}>
                {t("many.row", { name: nameOf(row, t), title: row.title })}
              </a>
            ) : (
              t("many.unknown")
            )}
            {t.has(key) && <p>{t(key)}</p>}
          </li>
        );
      });
  const [left, moving] = [lines(false), lines(true)];
  return (
    <>
      {left.length > 0 && (
        <section className="section">
          <h2>{t("many.leftOut", { count: left.length })}</h2>
          <ul>{left}</ul>
        </section>
      )}
      <section className="section">
        <h2>{t("many.willMove", { count: moving.length })}</h2>
        {moving.length === 0 ? <p>{t("many.nothing")}</p> : <ul>{moving}</ul>}
      </section>
    </>
  );
}
