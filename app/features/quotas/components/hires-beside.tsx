import { formatShortDay } from "#app/i18n/format.ts";
import { formatMonth } from "#app/i18n/format-month.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { VisuallyHidden } from "#app/ui/prose.tsx";
import { Table } from "#app/ui/table.tsx";
import type { HireRow } from "../list-hires.server.ts";

interface HiresBesideProps {
  readonly year: number;
  readonly hires: readonly HireRow[];
}

/** People hired through the product who do not count by the ledger: what each chose, and the one step there is. */
export function HiresBeside({ year, hires }: HiresBesideProps) {
  const t = useMessages("returns");
  const locale = useLocale();
  const nameOf = ({ name }: HireRow) => name || t("hires.unnamed");
  return (
    <section className="section" id="hires">
      <h2>{t("hires.title")}</h2>
      <p>{t("hires.lede")}</p>
      <Table
        caption={t("hires.caption")}
        rows={hires}
        rowKey={({ id }) => id}
        columns={[
          { key: "name", header: t("hires.name"), isRowHeader: true, cell: nameOf },
          {
            key: "starts",
            header: t("hires.startsOn"),
            cell: ({ startsOn }) => formatShortDay(startsOn, locale),
          },
          {
            key: "consent",
            header: t("hires.consent"),
            cell: ({ state, until }) =>
              t(`hires.state.${state}`, { month: until ? formatMonth(until, locale) : "" }),
          },
          {
            key: "next",
            header: t("hires.next"),
            cell: (hire) => (
              <a href={href(locale, "returns.hire", { year: String(year), hireId: hire.id })}>
                {t(hire.state === "agreed" ? "hires.take" : "hires.type")}
                <VisuallyHidden>{t("hires.of", { name: nameOf(hire) })}</VisuallyHidden>
              </a>
            ),
          },
        ]}
      />
    </section>
  );
}
