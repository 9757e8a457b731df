import { useLoaderData } from "@remix-run/react";
import { mayOpen } from "#app/features/accounts/policy/index.ts";
import { page } from "#app/http/route.server.ts";
import { formatMoment, formatNumber } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { Table } from "#app/ui/table.tsx";
import { weighedCriteria } from "../policy/index.ts";
import { listWeights } from "../weights.server.ts";

export const loader = page("matchWeights.show", {}, async ({ actor, locale, ctx }) => {
  const versions = await listWeights(ctx);
  return {
    mayChange: mayOpen(actor, "bureau-approver").ok,
    versions: versions.map((row) => ({ ...row, setAt: formatMoment(row.setAt, locale) })),
  };
});

export const handle = pageHandle<typeof loader>()("matchWeights", {
  title: ({ t }) => t("title"),
  width: "tables",
});

export default function MatchWeights() {
  const t = useMessages("matchWeights");
  const locale = useLocale();
  const { versions, mayChange } = useLoaderData<typeof loader>();
  return (
    <>
      <Lede>{t("lede")}</Lede>
      <p>{t("inForce", { version: versions[0]?.version ?? 0 })}</p>
      {mayChange ? (
        <p>
          <LinkButton href={href(locale, "matchWeights.set")}>{t("change")}</LinkButton>
        </p>
      ) : (
        <p>{t("onlyApprover")}</p>
      )}
      <Table
        caption={t("versions")}
        rows={versions}
        rowKey={({ version }) => version}
        columns={[
          {
            key: "version",
            header: t("version"),
            isRowHeader: true,
            cell: ({ version }) => formatNumber(version, locale),
          },
          { key: "since", header: t("since"), cell: ({ setAt }) => setAt },
          ...weighedCriteria.map((criterion) => ({
            key: criterion,
            header: t(`criterion.${criterion}`),
            align: "number" as const,
            cell: ({ weights }: (typeof versions)[number]) =>
              formatNumber(weights[criterion], locale),
          })),
          { key: "reason", header: t("reason"), cell: ({ reason }) => reason },
        ]}
      />
    </>
  );
}
