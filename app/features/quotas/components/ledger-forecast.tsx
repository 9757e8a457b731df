import { formatYuan } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { Table } from "#app/ui/table.tsx";
import type { ForecastYear } from "../ledger-forecast.server.ts";
import { peopleText } from "./figure-texts.ts";

interface LedgerForecastProps {
  readonly year: number;
  readonly years: readonly ForecastYear[];
}

/** What this year and the next will come to if nothing changes. */
export function LedgerForecast({ year, years }: LedgerForecastProps) {
  const t = useMessages("returns");
  const locale = useLocale();
  const known = years.flatMap(({ dataYear, figures }) => (figures ? [{ dataYear, figures }] : []));
  const unknown = years.filter(({ figures }) => figures === null);
  const money = (fen: number) => formatYuan(fen, locale);
  return (
    <section className="section">
      <h2>{t("forecast.title")}</h2>
      <p>{t("forecast.assumes")}</p>
      {known.length > 0 ? (
        <Table
          caption={t("forecast.title")}
          isCaptionHidden
          rows={known}
          rowKey={({ dataYear }) => dataYear}
          columns={[
            {
              key: "year",
              header: t("forecast.year"),
              isRowHeader: true,
              cell: ({ dataYear }) =>
                t(dataYear === year ? "forecast.toYearEnd" : "forecast.nextYear", {
                  year: dataYear,
                }),
            },
            {
              key: "counted",
              header: t("figure.counted"),
              align: "number",
              cell: ({ figures }) => peopleText(figures.counted),
            },
            {
              key: "required",
              header: t("figure.required"),
              align: "number",
              cell: ({ figures }) => peopleText(figures.required),
            },
            {
              key: "gap",
              header: t("figure.gap"),
              align: "number",
              cell: ({ figures }) => peopleText(figures.gap),
            },
            {
              key: "due",
              header: t("figure.due"),
              align: "number",
              cell: ({ figures }) => money(figures.due),
            },
            {
              key: "reward",
              header: t("figure.reward"),
              align: "number",
              cell: ({ figures }) => money(figures.reward),
            },
          ]}
        />
      ) : null}
      {unknown.map(({ dataYear, because }) => {
        const key = `ledger.noFigures.${because ?? ""}`;
        return (
          <p key={dataYear}>
            {t.has(key) ? t(key, { year: dataYear }) : t("ledger.noFigures.other")}
          </p>
        );
      })}
    </section>
  );
}
