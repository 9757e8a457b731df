import { formatDay, formatYuan } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { monthNumber, yearOf, type PlainMonth } from "#app/lib/month.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Table } from "#app/ui/table.tsx";
import type { SubsidyFinding } from "../policy/index.ts";
import type { Estimate } from "../read-allowance.server.ts";

/** What 低保 and the two subsidies would come to, with the working, the reasons and whom to ask. */
export function AllowanceResult({ estimate }: { readonly estimate: Estimate }) {
  const t = useMessages("plans");
  const { outcome, grace, graceRow, subsidies } = estimate;
  const month = (told: PlainMonth) =>
    t("allowance.month", { year: yearOf(told), month: monthNumber(told) });
  return (
    <section className="section">
      <Notice title={t("allowance.result")} takesFocus>
        <p>{t(`allowance.${outcome}`, { months: grace?.months ?? 0 })}</p>
        {grace && (
          <p>
            {t("allowance.graceMonths", {
              from: month(grace.from),
              to: month(grace.to),
              out: month(grace.out),
            })}
          </p>
        )}
      </Notice>
      {graceRow && <Source row={graceRow} />}
      <Working estimate={estimate} />
      <p>{t("allowance.duty")}</p>
      {subsidies.length > 0 && (
        <section className="section">
          <h2>{t("subsidy.title")}</h2>
          {subsidies.map((finding) => (
            <Finding
              key={finding.subsidy}
              finding={finding}
              endsFrom={grace ? month(grace.out) : null}
            />
          ))}
          <p>{t("subsidy.office")}</p>
        </section>
      )}
    </section>
  );
}

function Working({ estimate }: { readonly estimate: Estimate }) {
  const t = useMessages("plans");
  const locale = useLocale();
  const { counted, line, perPerson, madeUp, members } = estimate;
  const lines = [
    { name: t("allowance.line", { members }), amount: line },
    { name: t("allowance.counted"), amount: counted },
    { name: t("allowance.perPerson"), amount: perPerson },
    ...(madeUp > 0 ? [{ name: t("allowance.madeUp"), amount: madeUp }] : []),
  ];
  return (
    <Table
      caption={t("allowance.working")}
      rows={lines}
      rowKey={({ name }) => name}
      columns={[
        {
          key: "name",
          header: t("allowance.whose"),
          isRowHeader: true,
          cell: ({ name }) => name,
        },
        {
          key: "amount",
          header: t("allowance.amount"),
          align: "number",
          cell: ({ amount }) => formatYuan(amount, locale),
        },
      ]}
    />
  );
}

interface FindingProps {
  readonly finding: SubsidyFinding;
  /** The first month without 低保. */
  readonly endsFrom: string | null;
}

function Finding({ finding, endsFrom }: FindingProps) {
  const t = useMessages("plans");
  const locale = useLocale();
  const { subsidy, outcome, because, paid } = finding;
  return (
    <>
      <h3>{t(`subsidy.${subsidy}.name`)}</h3>
      <p>
        <strong>{t(`subsidy.outcome.${outcome}`)}</strong>
      </p>
      <p>{t(`subsidy.because.${because}`)}</p>
      {because === "allowance-ends" && endsFrom && (
        <p>{t("subsidy.endsFrom", { month: endsFrom })}</p>
      )}
      {paid && (
        <>
          <p>{t("subsidy.paid", { amount: formatYuan(paid.amount, locale) })}</p>
          <Source row={paid.row} />
        </>
      )}
    </>
  );
}

/** The document a figure comes from, since when, and whether somebody has checked it against the text. */
function Source({ row }: { readonly row: NonNullable<Estimate["graceRow"]> }) {
  const t = useMessages("plans");
  const locale = useLocale();
  const { source, article, validFrom, confidence } = row;
  return (
    <p className="small muted">
      {t("subsidy.source", { source: `${source}${article}`, from: formatDay(validFrom, locale) })}
      {confidence !== "official-text" && ` ${t("subsidy.unchecked")}`}
    </p>
  );
}
