import { useLoaderData } from "@remix-run/react";
import { counsellorOf } from "#app/http/counsellor.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { formatMoment, formatNumber } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { ConditionList } from "#app/shell/condition-list.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Progress } from "#app/ui/progress.tsx";
import { Lede, VisuallyHidden } from "#app/ui/prose.tsx";
import { ResultItem, ResultList } from "#app/ui/result-list.tsx";
import { findSuggestionRun, listSuggestions } from "../list-suggestions.server.ts";
import { runForm, suggestionsQuery } from "../schema/forms.ts";
import { startSuggesting } from "../suggest.server.ts";

export const loader = page(
  "plans.suggestions",
  { query: suggestionsQuery },
  async ({ query: { after }, actor, locale, ctx }) => {
    const counsellor = counsellorOf(actor);
    const [list, run] = await Promise.all([
      listSuggestions({ after }, counsellor, locale, ctx),
      findSuggestionRun(counsellor, ctx),
    ]);
    return { ...list, run };
  },
);

export const action = command(
  "plans.suggestions",
  { forms: { run: runForm } },
  async ({ actor, locale, ctx }) => {
    await startSuggesting(counsellorOf(actor), ctx);
    return done(href(locale, "plans.suggestions"), "suggesting");
  },
);

export const handle = pageHandle<typeof loader>()("plans", {
  title: ({ t }) => t("suggestions.title"),
  crumbs: ({ t, locale }) => [{ label: t("caseload.title"), href: href(locale, "plans.caseload") }],
});

type Person = ReturnType<typeof useLoaderData<typeof loader>>["people"][number];

export default function Suggestions() {
  const t = useMessages("plans");
  const locale = useLocale();
  const { people, next } = useLoaderData<typeof loader>();
  return (
    <>
      <Lede>{t("suggestions.lede")}</Lede>
      <LastRun />
      {people.length === 0 && (
        <EmptyState title={t("suggestions.none")}>{t("suggestions.noneText")}</EmptyState>
      )}
      {people.map((person) => (
        <ForOne key={person.planId} {...person} />
      ))}
      {next !== null && (
        <p>
          <a
            className="link-standalone"
            href={href(locale, "plans.suggestions", {}, { after: next })}
          >
            {t("suggestions.more")}
          </a>
        </p>
      )}
    </>
  );
}

/** When it was last worked out, or how far it is; and the button that does it again. */
function LastRun() {
  const t = useMessages("plans");
  const locale = useLocale();
  const { run } = useLoaderData<typeof loader>();
  const number = (value: number) => formatNumber(value, locale);
  if (run?.state === "running") {
    const far = { done: number(run.plansDone), total: number(run.plansTotal) };
    return (
      <>
        <Progress
          label={t("suggestions.progress")}
          value={Math.min(run.plansDone, run.plansTotal)}
          max={Math.max(1, run.plansTotal)}
          sentence={run.isWaiting ? t("suggestions.waiting") : t("suggestions.progressText", far)}
        />
        <p>
          <a className="link-standalone" href={href(locale, "plans.suggestions")}>
            {t("suggestions.refresh")}
          </a>
        </p>
      </>
    );
  }
  return (
    <ActionForm intent="run">
      <p>
        {run?.finishedAt
          ? t("suggestions.done", {
              moment: formatMoment(run.finishedAt, locale),
              count: number(run.plansDone),
            })
          : t("suggestions.never")}
      </p>
      <Button variant="secondary" aria-describedby="run-hint">
        {t("suggestions.run")}
      </Button>
      <p id="run-hint" className="muted">
        {t("suggestions.runHint")}
      </p>
    </ActionForm>
  );
}

function ForOne({ planId, name, recommended, fits }: Person) {
  const t = useMessages("plans");
  const locale = useLocale();
  return (
    <section className="section">
      <h2>{name}</h2>
      <p className="muted">
        {t("suggestions.recommended", { count: formatNumber(recommended, locale) })}
      </p>
      {fits.length === 0 ? (
        <p>{t("suggestions.nothing")}</p>
      ) : (
        <ResultList>
          {fits.map(({ card, conditions, seeker, asked }) => (
            <ResultItem
              key={card.id}
              heading={3}
              href={href(locale, "positions.position", { positionId: card.id })}
              title={<span lang={card.titleLang}>{card.title}</span>}
              byline={
                <>
                  <span lang={card.employerLang}>{card.employer}</span> · {card.place}
                </>
              }
            >
              <ConditionList conditions={conditions} seeker={seeker} asked={asked} isOfOther />
            </ResultItem>
          ))}
        </ResultList>
      )}
      <p>
        <LinkButton variant="secondary" href={href(locale, "plans.recommend", { planId })}>
          {t("suggestions.toRecommend")}
          <VisuallyHidden>{t("suggestions.about", { name })}</VisuallyHidden>
        </LinkButton>
      </p>
    </section>
  );
}
