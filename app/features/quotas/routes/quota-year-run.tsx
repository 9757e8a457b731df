import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { officerOf } from "#app/http/member.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { Link } from "#app/ui/link.tsx";
import { Progress } from "#app/ui/progress.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { useTold } from "#app/ui/use-told.ts";
import { findYearRun } from "../find-year-run.server.ts";
import { noForm, runParams } from "../schema/overview-query.ts";
import { steerYear } from "../steer-year.server.ts";
import { tellRun } from "../tell-run.server.ts";

export const loader = page(
  "quotaOverview.run",
  { params: runParams },
  async ({ actor, params, locale, ctx }) => {
    const run = await findYearRun({ id: params.runId }, officerOf(actor), ctx);
    if (!run) throw notFound();
    return { ...run, told: tellRun(run, locale) };
  },
);

export const handle = pageHandle<typeof loader>()("quotaOverview", {
  title: ({ t, data: { state, year } }) => t(`run.title.${state}`, { year }),
  crumbs: ({ t, locale, data: { year } }) => [
    { label: t("title", { year }), href: href(locale, "quotaOverview.show", {}, { year }) },
  ],
});

export const action = command(
  "quotaOverview.run",
  { params: runParams, forms: { cancel: noForm, resume: noForm } },
  async ({ actor, params: { runId }, intent, locale, ctx }) => {
    const steered = await steerYear(runId, intent, officerOf(actor), ctx);
    if (!steered.ok) {
      if (steered.reason === "not-found") throw notFound();
      return steered;
    }
    const key = intent === "cancel" ? "cancelled" : "resumed";
    return done(href(locale, "quotaOverview.run", { runId }), key);
  },
);

export default function QuotaYearRun() {
  const { id, year, state, requestedAt, finishedAt } = useLoaderData<typeof loader>();
  const t = useMessages("quotaOverview");
  const locale = useLocale();
  return (
    <>
      <HowFar />
      <SummaryList
        rows={[
          { term: t("run.requestedAt"), value: formatMoment(new Date(requestedAt), locale) },
          ...(finishedAt
            ? [{ term: t("run.finishedAt"), value: formatMoment(new Date(finishedAt), locale) }]
            : []),
        ]}
      />
      {state === "running" ? (
        <>
          <p>
            <Link href={href(locale, "quotaOverview.run", { runId: id })} isStandalone isPlain>
              {t("run.refresh")}
            </Link>
          </p>
          <p>{t("run.cancelHint")}</p>
          <Steer intent="cancel" />
        </>
      ) : null}
      {state === "cancelled" ? <Steer intent="resume" /> : null}
      <p>
        <Link href={href(locale, "quotaOverview.show", {}, { year })} isStandalone>
          {t("run.toOverview")}
        </Link>
      </p>
    </>
  );
}

function HowFar() {
  const { id, told: first } = useLoaderData<typeof loader>();
  const t = useMessages("quotaOverview");
  const locale = useLocale();
  const told = useTold(first, href(locale, "quotaOverview.runProgress", { runId: id }));
  return (
    <Progress
      label={t("run.progress")}
      value={told.done}
      max={told.total}
      sentence={told.sentence}
    />
  );
}

function Steer({ intent }: { readonly intent: "cancel" | "resume" }) {
  const t = useMessages("quotaOverview");
  return (
    <ActionForm intent={intent}>
      <div className="button-row">
        <Button variant={intent === "cancel" ? "secondary" : "primary"}>
          {t(`run.${intent}`)}
        </Button>
      </div>
    </ActionForm>
  );
}
