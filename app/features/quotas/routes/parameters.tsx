import { useLoaderData } from "@remix-run/react";
import { listWaitingProposals } from "#app/features/quotas/find-proposal.server.ts";
import { listEditableRows } from "#app/features/quotas/list-parameter-rows.server.ts";
import { regionName } from "#app/features/positions/reference/regions.ts";
import { page } from "#app/http/route.server.ts";
import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { Table } from "#app/ui/table.tsx";
import { validText, valueText } from "../components/parameter-text.ts";
import type { EditableParameter } from "../policy/index.ts";

export const loader = page("quotas.parameters", {}, async ({ locale, ctx }) => {
  const [rows, waiting] = await Promise.all([listEditableRows(ctx.db), listWaitingProposals(ctx)]);
  return {
    rows: rows.map((row) => ({
      ...row,
      name: row.name as EditableParameter,
      region: regionName(row.region, locale),
    })),
    waiting: waiting.map(({ id, name, region, proposedAt }) => ({
      id,
      name: name as EditableParameter,
      region: regionName(region, locale),
      proposedAt: formatMoment(proposedAt, locale),
    })),
  };
});
export const handle = pageHandle<typeof loader>()("quotas", {
  title: ({ t }) => t("parameters.title"),
  width: "tables",
});

export default function Parameters() {
  const { rows, waiting } = useLoaderData<typeof loader>();
  const t = useMessages("quotas");
  const locale = useLocale();
  return (
    <>
      <Lede>{t("parameters.lede")}</Lede>
      <LinkButton href={href(locale, "quotas.proposeParameter")}>{t("propose.title")}</LinkButton>
      <h2>{t("parameters.waiting")}</h2>
      {waiting.length === 0 ? (
        <p>{t("parameters.noneWaiting")}</p>
      ) : (
        <ul>
          {waiting.map(({ id, name, region, proposedAt }) => (
            <li key={id}>
              <a href={href(locale, "quotas.parameterProposal", { proposalId: id })}>
                {t(`parameter.${name}`)} · {region || t("parameters.everywhere")}
              </a>{" "}
              {proposedAt}
            </li>
          ))}
        </ul>
      )}
      <h2>{t("parameters.onRecord")}</h2>
      {rows.length === 0 ? (
        <EmptyState title={t("parameters.none")}>
          <p>{t("parameters.noneNext")}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t("parameters.caption", { count: rows.length })}
          rows={rows}
          rowKey={({ name, region, validFrom }) => `${name}/${region}/${validFrom}`}
          columns={[
            {
              key: "name",
              header: t("parameters.name"),
              isRowHeader: true,
              cell: ({ name }) => t(`parameter.${name}`),
            },
            {
              key: "region",
              header: t("parameters.place"),
              cell: ({ region }) => region || t("parameters.everywhere"),
            },
            {
              key: "value",
              header: t("parameters.value"),
              cell: ({ name, value }) => valueText(name, value, t, locale),
            },
            {
              key: "valid",
              header: t("parameters.valid"),
              cell: (row) => validText(row, t, locale),
            },
            {
              key: "source",
              header: t("parameters.source"),
              cell: ({ source, article }) => `${source} ${article}`,
            },
            {
              key: "confidence",
              header: t("parameters.confidence"),
              cell: ({ confidence }) => {
                const key = `confidence.${confidence}`;
                return t.has(key) ? t(key) : confidence;
              },
            },
          ]}
        />
      )}
    </>
  );
}
