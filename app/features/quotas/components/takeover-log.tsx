import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { Notice } from "#app/ui/notice.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { Table } from "#app/ui/table.tsx";
import type { Takeover } from "../takeover.server.ts";
import { findingText } from "../messages/finding-text.ts";

interface TakeoverLogProps {
  readonly year: number;
  readonly takeover: Takeover;
  /** The record that was kept, which may stand above what is found now. */
  readonly isKept?: boolean;
}

/** Who goes on, what is suggested, and one row for everything that does not fit. */
export function TakeoverLog({ year, takeover, isKept }: TakeoverLogProps) {
  const t = useMessages("returns");
  const locale = useLocale();
  const { carried, left, suggestedStaff, unchecked, rows } = takeover;
  const params = { year: String(year) };
  return (
    <>
      <SummaryList
        rows={[
          { term: t("takeover.carried"), value: t("takeover.people", { count: carried }) },
          { term: t("takeover.left"), value: t("takeover.people", { count: left }) },
          {
            term: t("takeover.staff"),
            value:
              suggestedStaff === null
                ? t("takeover.noStaff", { year: year - 1 })
                : t("takeover.people", { count: suggestedStaff }),
          },
        ]}
      />
      {unchecked ? (
        <Notice kind="warning" isStanding title={t("takeover.unchecked", { year: year - 1 })} />
      ) : null}
      {rows.length === 0 ? (
        <p>{t("takeover.fits")}</p>
      ) : (
        <Table
          caption={t(isKept ? "takeover.captionKept" : "takeover.caption", { count: rows.length })}
          rows={rows}
          rowKey={(_row, at) => at}
          columns={[
            {
              key: "name",
              header: t("months.person"),
              isRowHeader: true,
              cell: ({ personId, name }) => (
                <a href={href(locale, "returns.person", { ...params, personId })}>{name}</a>
              ),
            },
            {
              key: "carried",
              header: t("takeover.outcome"),
              cell: ({ isCarried }) => t(isCarried ? "takeover.goesOn" : "takeover.leaves"),
            },
            {
              key: "finding",
              header: t("takeover.finding"),
              isRoomy: true,
              cell: (row) => findingText(row, t, locale),
            },
            {
              key: "next",
              header: t("takeover.next"),
              isRoomy: true,
              cell: ({ code }) => t(`todo.${code}`),
            },
          ]}
        />
      )}
    </>
  );
}
