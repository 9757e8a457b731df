import { useLoaderData } from "@remix-run/react";
import { listParameters } from "#app/features/accounts/staff/staff-reads.server.ts";
import { regionName } from "#app/features/positions/reference/regions.ts";
import { page } from "#app/http/route.server.ts";
import { formatShortDay } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { plainDate } from "#app/lib/date.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { Table } from "#app/ui/table.tsx";

const toDay = (date: Date | null) =>
  date ? plainDate(date.toISOString().slice(0, 10)) : undefined;

export const loader = page("staff.parameters", {}, async ({ locale, ctx }) => ({
  parameters: (await listParameters(ctx)).map((row) => ({
    ...row,
    region: regionName(row.region, locale) || null,
    validFrom: toDay(row.validFrom),
    validTo: toDay(row.validTo),
  })),
}));
export const handle = pageHandle<typeof loader>()("staff", {
  title: ({ t }) => t("parameters.title"),
  width: "tables",
});

export default function Parameters() {
  const { parameters } = useLoaderData<typeof loader>();
  const t = useMessages("staff");
  const locale = useLocale();
  const said = (key: string, otherwise: string) => (t.has(key) ? t(key) : otherwise);
  return (
    <>
      <Lede>{t("parameters.lede")}</Lede>
      {parameters.length === 0 ? (
        <EmptyState title={t("parameters.none")}>
          <p>{t("parameters.noneNext")}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t("parameters.caption", { count: parameters.length })}
          rows={parameters}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "name",
              header: t("parameters.name"),
              isRowHeader: true,
              cell: ({ name }) => said(`parameter.${name}`, name),
            },
            {
              key: "region",
              header: t("place.label"),
              cell: ({ region }) => region ?? t("parameters.everywhere"),
            },
            {
              key: "value",
              header: t("parameters.value"),
              cell: ({ value, unit }) => `${value} ${said(`unit.${unit}`, unit)}`,
            },
            {
              key: "valid",
              header: t("parameters.valid"),
              cell: ({ validFrom, validTo }) =>
                t(validTo ? "parameters.fromTo" : "parameters.from", {
                  from: validFrom ? formatShortDay(validFrom, locale) : "",
                  to: validTo ? formatShortDay(validTo, locale) : "",
                }),
            },
            { key: "source", header: t("parameters.source"), cell: ({ source }) => source },
            {
              key: "confidence",
              header: t("parameters.confidence"),
              cell: ({ confidence }) => said(`confidence.${confidence}`, confidence),
            },
          ]}
        />
      )}
    </>
  );
}
