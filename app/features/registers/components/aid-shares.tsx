import { formatNumber } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { ShareBars } from "#app/ui/share-bars.tsx";
import { Table } from "#app/ui/table.tsx";
import { aidParts } from "../policy/index.ts";
import type { AidFigures } from "../policy/index.ts";

/** How far a campaign is: a bar for each thing to do, and the table with the same figures. */
export function AidShares({ figures }: { readonly figures: AidFigures }) {
  const t = useMessages("aidMonth");
  const locale = useLocale();
  const rows = [
    ...aidParts.map((part) => ({ part, count: figures[part], of: figures.toVisit })),
    { part: "calledBack" as const, count: figures.calledBack, of: figures.toCallBack },
  ].map(({ part, count, of }) => ({
    ...{ part, count, of, label: t(`part.${part}`) },
    share: of === 0 ? null : Math.floor((count * 100) / of),
  }));
  return (
    <>
      <p>
        {t("sentence", {
          registered: formatNumber(figures.registered, locale),
          toVisit: formatNumber(figures.toVisit, locale),
          toCallBack: formatNumber(figures.toCallBack, locale),
        })}
      </p>
      <ShareBars
        title={t("picture")}
        rows={rows.map(({ part, label, share }) => ({
          ...{ key: part, label, share: share ?? 0 },
          value: share === null ? t("nobody") : t("percent", { share }),
        }))}
      />
      <Table
        caption={t("figures.caption")}
        rows={rows}
        rowKey={({ part }) => part}
        columns={[
          { key: "part", header: t("figures.part"), isRowHeader: true, cell: ({ label }) => label },
          {
            key: "count",
            header: t("figures.count"),
            align: "number",
            cell: ({ count }) => formatNumber(count, locale),
          },
          {
            key: "of",
            header: t("figures.of"),
            align: "number",
            cell: ({ of }) => formatNumber(of, locale),
          },
          {
            key: "share",
            header: t("figures.share"),
            align: "number",
            cell: ({ share }) => (share === null ? t("nobody") : t("percent", { share })),
          },
        ]}
      />
    </>
  );
}
