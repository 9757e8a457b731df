import type { LinksFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { regionName } from "#app/features/positions/reference/regions.ts";
import { officerOf } from "#app/http/member.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Form } from "#app/ui/form.tsx";
import { Link } from "#app/ui/link.tsx";
import { NativeSelect } from "#app/ui/native-select.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { countOpenFindings } from "../checks/list-findings.server.ts";
import { FilingSection, QuotaSection, YearsSection } from "../components/overview-sections.tsx";
import { findOverview } from "../find-overview.server.ts";
import { checkKinds } from "../schema/check-kinds.ts";
import { overviewQuery, recomputeForm } from "../schema/overview-query.ts";
import { overviewTables } from "../schema/overview-tables.ts";
import { startYear } from "../start-year.server.ts";
import styles from "../overview.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const loader = page(
  "quotaOverview.show",
  { query: overviewQuery },
  async ({ actor, query, locale, ctx }) => {
    const officer = officerOf(actor);
    const [{ computedAt, ...overview }, waiting] = await Promise.all([
      findOverview(query.year, officer, ctx),
      countOpenFindings(officer, ctx),
    ]);
    return {
      ...overview,
      waiting,
      place: regionName(officer.region, locale),
      computedAt: computedAt && formatMoment(computedAt, locale),
    };
  },
);

export const handle = pageHandle<typeof loader>()("quotaOverview", {
  title: ({ t, data: { year } }) => t("title", { year }),
  caption: ({ data: { place } }) => place,
  width: "tables",
});

export const action = command(
  "quotaOverview.show",
  { forms: { recompute: recomputeForm } },
  async ({ actor, form, locale, ctx }) => {
    const started = await startYear(form.year, officerOf(actor), ctx);
    if (!started.ok) return started;
    return done(href(locale, "quotaOverview.run", { runId: started.runId }), "started");
  },
);

export default function QuotaOverview() {
  const { kinds, quota, years, runningId } = useLoaderData<typeof loader>();
  const t = useMessages("quotaOverview");
  const locale = useLocale();
  return (
    <>
      <YearChoice />
      <AsOf />
      {runningId === null ? null : (
        <p role="status">
          {t("recomputing")}{" "}
          <Link href={href(locale, "quotaOverview.run", { runId: runningId })}>
            {t("recompute.show")}
          </Link>
        </p>
      )}
      {kinds.length === 0 ? (
        <EmptyState title={t("none.title")}>{t("none.next")}</EmptyState>
      ) : (
        <>
          <FilingSection rows={kinds} />
          <RemindLink />
          <QuotaSection rows={kinds} quota={quota} />
          <YearsSection rows={years} />
          <Exports />
        </>
      )}
      <PublicBodies />
      <Checks />
      <Recompute />
    </>
  );
}

function RemindLink() {
  const { year, kinds } = useLoaderData<typeof loader>();
  const t = useMessages("quotaOverview");
  const locale = useLocale();
  const count = kinds.reduce((sum, { open }) => sum + open, 0);
  if (count === 0) return null;
  return (
    <p>
      <Link href={href(locale, "quotaOverview.remind", {}, { year })} isStandalone>
        {t("remind.link", { count })}
      </Link>
    </p>
  );
}

function PublicBodies() {
  const { year } = useLoaderData<typeof loader>();
  const t = useMessages("quotaOverview");
  const locale = useLocale();
  return (
    <p>
      <Link href={href(locale, "publicBodies.show", {}, { year })} isStandalone>
        {t("publicBodies.link")}
      </Link>
    </p>
  );
}

/** What nightly checks found and nobody has looked at yet, in every year. */
function Checks() {
  const { waiting } = useLoaderData<typeof loader>();
  const t = useMessages("quotaChecks");
  const locale = useLocale();
  return (
    <section className="section">
      <h2>{t("overview.head")}</h2>
      <ul>
        {checkKinds.map((kind) => (
          <li key={kind}>
            <Link href={href(locale, "quotaChecks.list", {}, { kind })}>
              {t(`overview.${kind}`, { count: waiting[kind] })}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function AsOf() {
  const { computedAt } = useLoaderData<typeof loader>();
  const t = useMessages("quotaOverview");
  return <Lede>{computedAt ? t("asOf", { moment: computedAt }) : t("asOfNone")}</Lede>;
}

function YearChoice() {
  const { year, choices } = useLoaderData<typeof loader>();
  const t = useMessages("quotaOverview");
  return (
    <Form method="get" aria-label={t("year.label")}>
      <NativeSelect
        name="year"
        label={t("year.label")}
        defaultValue={String(year)}
        options={choices.map((one) => ({ value: String(one), label: String(one) }))}
      />
      <div className="button-row">
        <Button variant="secondary">{t("year.apply")}</Button>
      </div>
    </Form>
  );
}

function Exports() {
  const { year } = useLoaderData<typeof loader>();
  const t = useMessages("quotaOverview");
  const locale = useLocale();
  return (
    <section className="section">
      <h2>{t("export.head")}</h2>
      <p>{t("export.hint")}</p>
      <ul>
        {overviewTables.map((table) => (
          <li key={table} className="button-row">
            {(["xlsx", "csv"] as const).map((format) => (
              <a
                key={format}
                href={href(locale, "quotaOverview.export", {}, { year, table, format })}
                download
              >
                {t("export.link", { table: t(`export.${table}`), format: format.toUpperCase() })}
              </a>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Recompute() {
  const { year } = useLoaderData<typeof loader>();
  const t = useMessages("quotaOverview");
  return (
    <section className="section">
      <h2>{t("recompute")}</h2>
      <p>{t("recompute.hint")}</p>
      <ActionForm intent="recompute">
        <input type="hidden" name="year" value={year} />
        <div className="button-row">
          <Button>{t("recompute")}</Button>
        </div>
      </ActionForm>
    </section>
  );
}
