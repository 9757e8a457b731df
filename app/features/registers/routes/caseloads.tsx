import { useLoaderData } from "@remix-run/react";
import { officerOf } from "#app/http/member.server.ts";
import { page } from "#app/http/route.server.ts";
import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Link } from "#app/ui/link.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { Table } from "#app/ui/table.tsx";
import { listHandOvers } from "../caseload-reads.server.ts";
import { listLoads } from "../loads.server.ts";
import { afterQuery } from "../schema/forms.ts";

export const loader = page(
  "registers.caseloads",
  { query: afterQuery },
  async ({ actor, query, ctx }) => {
    const officer = officerOf(actor);
    const [loads, log] = await Promise.all([
      listLoads(officer, ctx.db),
      listHandOvers({ after: query.after }, officer, ctx),
    ]);
    return { loads, log };
  },
);

export const handle = pageHandle<typeof loader>()("registers", {
  title: ({ t }) => t("caseloads.title"),
  crumbs: ({ t, locale }) => [
    { label: t("graduates.title"), href: href(locale, "registers.graduates") },
  ],
  width: "tables",
});

export default function Caseloads() {
  const t = useMessages("registers");
  const locale = useLocale();
  const { loads } = useLoaderData<typeof loader>();
  return (
    <>
      <Lede>{t("caseloads.lede")}</Lede>
      {loads.length === 0 ? (
        <EmptyState title={t("caseloads.none")}>{t("caseloads.noneText")}</EmptyState>
      ) : (
        <Table
          caption={t("caseloads.caption")}
          rows={loads}
          rowKey={({ counsellorId }) => counsellorId}
          columns={[
            {
              key: "name",
              header: t("caseloads.counsellor"),
              isRowHeader: true,
              cell: ({ counsellorId, name }) => (
                <a href={href(locale, "registers.handOver", { counsellorId })}>{name}</a>
              ),
            },
            {
              key: "plans",
              header: t("caseloads.plans"),
              align: "number",
              cell: ({ plans }) => plans,
            },
            {
              key: "entries",
              header: t("caseloads.entries"),
              align: "number",
              cell: ({ entries }) => entries,
            },
            {
              key: "families",
              header: t("caseloads.families"),
              align: "number",
              cell: ({ families }) => families,
            },
            {
              key: "people",
              header: t("caseloads.people"),
              align: "number",
              cell: ({ people }) => people,
            },
          ]}
        />
      )}
      <p>
        <Link href={href(locale, "plans.report")} isStandalone>
          {t("caseloads.report")}
        </Link>
      </p>
      <Log />
    </>
  );
}

function Log() {
  const t = useMessages("registers");
  const locale = useLocale();
  const {
    log: { rows, next },
  } = useLoaderData<typeof loader>();
  return (
    <section className="section">
      <h2>{t("log.title")}</h2>
      {rows.length === 0 ? (
        <p>{t("log.none")}</p>
      ) : (
        <Table
          caption={t("log.caption")}
          isCaptionHidden
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "at",
              header: t("log.at"),
              isRowHeader: true,
              cell: ({ at }) => formatMoment(new Date(at), locale),
            },
            {
              key: "what",
              header: t("log.what"),
              cell: ({ kind }) => t(`log.${kind}`),
            },
            { key: "from", header: t("log.from"), cell: ({ from }) => from },
            { key: "to", header: t("log.to"), cell: ({ to }) => to },
            {
              key: "reason",
              header: t("log.reason"),
              cell: ({ reason }) => t(`reason.${reason}`),
            },
          ]}
        />
      )}
      {next !== null && (
        <p>
          <Link href={href(locale, "registers.caseloads", {}, { after: next })} isStandalone>
            {t("page.next")}
          </Link>
        </p>
      )}
    </section>
  );
}
