import type { ReactNode } from "react";
import { formatDay, formatList } from "#app/i18n/format.ts";
import { formatMonth } from "#app/i18n/format-month.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import type { PlainDate } from "#app/lib/date.ts";
import type { PlainMonth } from "#app/lib/month.ts";
import { Table } from "#app/ui/table.tsx";
import type { TableColumn } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";
import type { MonthCode } from "../policy/index.ts";

interface MonthsRow {
  readonly id: string;
  readonly name: string;
  /** The agency that dispatched them here by agreement. */
  readonly dispatchedBy?: string | null;
  /** The last month that counts, where the person took a consent back. */
  readonly until?: PlainMonth | null;
  readonly months: readonly ({
    readonly counts: number;
    readonly codes: readonly MonthCode[];
  } | null)[];
  readonly counted: number;
  /** Where the end of the certificate is near or past. */
  readonly expiry?: { readonly validTo: PlainDate; readonly daysLeft: number } | null;
}

interface MonthsTableProps {
  readonly caption: string;
  readonly rows: readonly MonthsRow[];
  /** What stands for the name; a link where there is a page of the person. */
  readonly nameOf?: (row: MonthsRow) => ReactNode;
  /** False where the figures alone are certified. */
  readonly hasReasons?: boolean;
  /** A heading above says the same to the eye. */
  readonly isCaptionHidden?: boolean;
}

/** Everybody's twelve months: 2, 1 or 0, and in words why a month does not count. */
export function MonthsTable(props: MonthsTableProps) {
  const { caption, rows, nameOf = nameAlone, hasReasons = true, isCaptionHidden = false } = props;
  const t = useMessages("returns");
  const months = Array.from({ length: 12 }, (_, at): TableColumn<MonthsRow> => ({
    key: `month-${at + 1}`,
    header: t("month.short", { month: at + 1 }),
    align: "number",
    isTight: true,
    cell: (row) => {
      const found = row.months[at];
      if (found) return found.counts;
      return (
        <>
          <span aria-hidden="true">–</span>
          <span className="visually-hidden">{t("month.none")}</span>
        </>
      );
    },
  }));
  const why: TableColumn<MonthsRow> = {
    key: "why",
    header: t("months.why"),
    isRoomy: true,
    cell: (row) => (
      <>
        <Reasons row={row} />
        {row.expiry ? <ExpiryMark {...row.expiry} /> : null}
        {row.until ? <ConsentMark until={row.until} /> : null}
      </>
    ),
  };
  return (
    <Table
      caption={caption}
      isCaptionHidden={isCaptionHidden}
      note={t("months.note")}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "name",
          header: t("months.person"),
          isRowHeader: true,
          cell: (row) => (row.dispatchedBy ? <DispatchedName {...row} /> : nameOf(row)),
        },
        ...months,
        { key: "sum", header: t("months.sum"), align: "number", cell: ({ counted }) => counted },
        ...(hasReasons ? [why] : []),
      ]}
    />
  );
}

/** The end of a certificate that is near, in words; the colour repeats them. */
function ExpiryMark({ validTo, daysLeft }: NonNullable<MonthsRow["expiry"]>) {
  const t = useMessages("returns");
  const locale = useLocale();
  const day = formatDay(validTo, locale);
  return (
    <div>
      <Tag tone={daysLeft < 0 ? "danger" : "warning"}>
        {daysLeft < 0 ? t("expiry.past", { day }) : t("expiry.near", { day, count: daysLeft })}
      </Tag>
    </div>
  );
}

/** That months after one do not count, because the person took back what the count hangs on. */
function ConsentMark({ until }: { readonly until: PlainMonth }) {
  const t = useMessages("returns");
  const locale = useLocale();
  return (
    <div>
      <Tag tone="warning">{t("hire.endedShort", { month: formatMonth(until, locale) })}</Tag>
    </div>
  );
}

function DispatchedName({ name, dispatchedBy }: Pick<MonthsRow, "name" | "dispatchedBy">) {
  const t = useMessages("returns");
  return (
    <>
      {name}
      <div className="small muted">{t("months.dispatchedBy", { agency: dispatchedBy ?? "" })}</div>
    </>
  );
}

const nameAlone = ({ name }: MonthsRow): ReactNode => name;

/** One line per reason, with the months it holds for. */
function Reasons({ row }: { readonly row: MonthsRow }) {
  const t = useMessages("returns");
  const locale = useLocale();
  const byCode = new Map<MonthCode, string[]>();
  row.months.forEach((found, at) => {
    for (const code of found?.codes ?? []) {
      byCode.set(code, [...(byCode.get(code) ?? []), t("month.short", { month: at + 1 })]);
    }
  });
  if (byCode.size === 0) {
    return row.months.every((found) => found === null) ? t("month.none") : t("month.noReason");
  }
  return (
    <ul role="list">
      {[...byCode].map(([code, months]) => (
        <li key={code}>
          {t("month.reason", { months: formatList(months, locale), reason: t(`code.${code}`) })}
        </li>
      ))}
    </ul>
  );
}
