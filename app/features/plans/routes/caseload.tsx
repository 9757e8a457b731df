import { useLoaderData } from "@remix-run/react";
import { parentRegion } from "#app/features/positions/policy/index.ts";
import { regionOwnName, regionsIn } from "#app/features/positions/reference/regions.ts";
import { countOwnEntries, listLinkedPeople } from "#app/features/registers/index.server.ts";
import { counsellorOf } from "#app/http/counsellor.server.ts";
import { page } from "#app/http/route.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { Table } from "#app/ui/table.tsx";
import { TabNav } from "#app/ui/tabs.tsx";
import { CaseloadFiltersForm, FiltersInUse } from "../components/caseload-filters.tsx";
import { useDay } from "../components/plan-words.tsx";
import { readCaseload } from "../list-caseload.server.ts";
import { caseloadViews, filtersInUse, stagesOf } from "../policy/index.ts";
import { caseloadQuery } from "../schema/forms.ts";

export const loader = page(
  "plans.caseload",
  { query: caseloadQuery },
  async ({ query: { view, after, ...asked }, actor, locale, ctx }) => {
    const counsellor = counsellorOf(actor);
    // A stage of another view is none of this one's.
    const hasStage =
      asked.stage !== undefined && stagesOf(view === "resting").includes(asked.stage);
    const filters = { ...asked, stage: hasStage ? asked.stage : undefined };
    const inFamilies = filters.group === "family" ? await listLinkedPeople(counsellor, ctx) : [];
    const [list, graduates] = await Promise.all([
      readCaseload({ view, after, filters, inFamilies }, counsellor, ctx),
      countOwnEntries(counsellor, ctx),
    ]);
    return { ...list, graduates, view, filters, places: placesAround(counsellor.region, locale) };
  },
);

/** The districts of where the counsellor works, which is one of them. */
function placesAround(region: string, locale: Locale) {
  const around = regionsIn(region).length > 0 ? region : parentRegion(region);
  return regionsIn(around).map(({ code }) => ({ value: code, label: regionOwnName(code, locale) }));
}

export const handle = pageHandle<typeof loader>()("plans", {
  title: ({ t }) => t("caseload.title"),
  width: "tables",
});

export default function Caseload() {
  const t = useMessages("plans");
  const locale = useLocale();
  const { rows, next, view, graduates, filters, places, inStage, found } =
    useLoaderData<typeof loader>();
  const isFiltered = filtersInUse(filters).length > 0;
  return (
    <>
      <Lede>{t("caseload.lede")}</Lede>
      <p className="button-row">
        <LinkButton href={href(locale, "plans.open")}>{t("caseload.open")}</LinkButton>
        <a className="link-standalone" href={href(locale, "plans.today")}>
          {t("caseload.today")}
        </a>
        <a className="link-standalone" href={href(locale, "registers.mine")}>
          {t("caseload.graduates", { count: graduates })}
        </a>
        <a className="link-standalone" href={href(locale, "families.own")}>
          {t("caseload.families")}
        </a>
        <a className="link-standalone" href={href(locale, "aidMonth.own")}>
          {t("caseload.aidMonth")}
        </a>
        <a className="link-standalone" href={href(locale, "plans.suggestions")}>
          {t("caseload.suggestions")}
        </a>
      </p>
      <CaseloadFiltersForm {...{ view, filters, places, inStage }} />
      <Views />
      <FiltersInUse {...{ view, filters, places }} />
      <p role="status">{t(isFiltered ? "caseload.found" : "caseload.inAll", { count: found })}</p>
      {rows.length === 0 ? <NobodyHere isFiltered={isFiltered} /> : <People />}
      {next !== null && (
        <p>
          <a
            className="link-standalone"
            href={href(locale, "plans.caseload", {}, { ...filters, view, after: next })}
          >
            {t("caseload.more")}
          </a>
        </p>
      )}
    </>
  );
}

/** Another view keeps the filters; a stage is of the view it was chosen in. */
function Views() {
  const t = useMessages("plans");
  const locale = useLocale();
  const { view, due, filters } = useLoaderData<typeof loader>();
  const kept = (other: string) =>
    (other === "resting") === (view === "resting") ? filters : { ...filters, stage: undefined };
  return (
    <TabNav
      label={t("caseload.views")}
      tabs={caseloadViews.map((each) => ({
        label:
          each === "due" ? t("view.due", { count: formatNumber(due, locale) }) : t(`view.${each}`),
        href: href(locale, "plans.caseload", {}, { ...kept(each), view: each }),
        isCurrent: each === view,
      }))}
    />
  );
}

function NobodyHere({ isFiltered }: { readonly isFiltered: boolean }) {
  const t = useMessages("plans");
  const locale = useLocale();
  const { view, filters, elsewhere } = useLoaderData<typeof loader>();
  if (!isFiltered) {
    return <EmptyState title={t("caseload.none")}>{t("caseload.noneText")}</EmptyState>;
  }
  const other = view === "resting" ? "open" : "resting";
  return (
    <EmptyState title={t("caseload.noMatch")}>
      <p>{t("caseload.noMatchText")}</p>
      {elsewhere > 0 && (
        <p>
          <a
            className="link-standalone"
            href={href(locale, "plans.caseload", {}, { ...filters, stage: undefined, view: other })}
          >
            {t(`caseload.elsewhere.${other}`, { count: elsewhere })}
          </a>
        </p>
      )}
    </EmptyState>
  );
}

function People() {
  const t = useMessages("plans");
  const locale = useLocale();
  const day = useDay();
  const { rows } = useLoaderData<typeof loader>();
  return (
    <Table
      caption={t("caseload.caption")}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "name",
          header: t("caseload.name"),
          isRowHeader: true,
          cell: ({ id, name, address }) => (
            <a href={href(locale, "plans.one", { planId: id })}>
              {name ?? t("caseload.waiting", { address })}
            </a>
          ),
        },
        { key: "kind", header: t("caseload.kind"), cell: ({ kind }) => t(`kind.${kind}`) },
        { key: "state", header: t("caseload.state"), cell: ({ state }) => t(`state.${state}`) },
        {
          key: "next",
          header: t("caseload.next"),
          cell: ({ nextOn }) => (nextOn === null ? t("plan.noNext") : day(nextOn)),
        },
        {
          key: "stuck",
          header: t("caseload.stuck"),
          cell: ({ stuck }) => stuck.map((reason) => t(`stuck.${reason}`)).join(" · "),
        },
      ]}
    />
  );
}
