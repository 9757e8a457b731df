import { useLoaderData } from "@remix-run/react";
import { countOwnEntries } from "#app/features/registers/index.server.ts";
import { counsellorOf } from "#app/http/counsellor.server.ts";
import { page } from "#app/http/route.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { Table } from "#app/ui/table.tsx";
import { useDay } from "../components/plan-words.tsx";
import { caseloadViews, countCaseload, listCaseload } from "../list-caseload.server.ts";
import { caseloadQuery } from "../schema/forms.ts";
import styles from "../plans.css?url";

export const links = () => [{ rel: "stylesheet", href: styles }];

export const loader = page(
  "plans.caseload",
  { query: caseloadQuery },
  async ({ query, actor, ctx }) => {
    const counsellor = counsellorOf(actor);
    const [list, counted, graduates] = await Promise.all([
      listCaseload({ view: query.view, after: query.after }, counsellor, ctx),
      countCaseload(counsellor, ctx),
      countOwnEntries(counsellor, ctx),
    ]);
    return { ...list, ...counted, graduates, view: query.view, views: caseloadViews };
  },
);

export const handle = pageHandle<typeof loader>()("plans", {
  title: ({ t }) => t("caseload.title"),
  width: "tables",
});

export default function Caseload() {
  const t = useMessages("plans");
  const locale = useLocale();
  const { rows, next, view, graduates } = useLoaderData<typeof loader>();
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
      <Views />
      {rows.length === 0 ? (
        <EmptyState title={t("caseload.none")}>{t("caseload.noneText")}</EmptyState>
      ) : (
        <People />
      )}
      {next !== null && (
        <p>
          <a
            className="link-standalone"
            href={href(locale, "plans.caseload", {}, { view, after: next })}
          >
            {t("caseload.more")}
          </a>
        </p>
      )}
    </>
  );
}

function Views() {
  const t = useMessages("plans");
  const locale = useLocale();
  const { view, views, due } = useLoaderData<typeof loader>();
  return (
    <nav aria-label={t("caseload.views")}>
      <ul className="plan-views">
        {views.map((each) => (
          <li key={each}>
            <a
              href={href(locale, "plans.caseload", {}, { view: each })}
              aria-current={each === view ? "page" : undefined}
            >
              {each === "due"
                ? t("view.due", { count: formatNumber(due, locale) })
                : t(`view.${each}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
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
