import { useId } from "react";
import type { Key, ReactNode } from "react";

import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import { useUiText } from "./ui-text.tsx";

export interface TableColumn<Row> {
  readonly key: string;
  readonly header: ReactNode;
  readonly cell: (row: Row, index: number) => ReactNode;
  /** The cell that names its row. */
  readonly isRowHeader?: boolean;
  readonly align?: "start" | "number";
  /** No wider than what it holds, such as a column of check boxes. */
  readonly isTight?: boolean;
  /** Holds sentences or a field, which need room. */
  readonly isRoomy?: boolean;
  /** The header becomes a link that sorts; the direction is the one in force. */
  readonly sort?: {
    readonly href: string;
    readonly direction?: "ascending" | "descending" | undefined;
  };
}

export interface TableProps<Row> {
  readonly caption: ReactNode;
  /** The table stands without a heading of its own. */
  readonly isCaptionLarge?: boolean;
  /** A heading above says the same to the eye. */
  readonly isCaptionHidden?: boolean;
  readonly note?: ReactNode;
  /** A name and a figure or two: no wider than the eye can follow from one to the other. */
  readonly isNarrow?: boolean;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row, index: number) => Key;
  /** Cells of one closing row by column key: sums. */
  readonly footer?: Readonly<Record<string, ReactNode>>;
}

/** A real table; where it is too wide it scrolls inside a region that the keyboard can reach. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, isCaptionLarge, isCaptionHidden, note, isNarrow } = props;
  const { columns, rows, rowKey, footer } = props;
  const captionId = useId();
  return (
    // A region that scrolls must take the focus, or the keyboard cannot scroll it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="table-region" role="region" aria-labelledby={captionId} tabIndex={0}>
      <table className={classNames("table", isNarrow && "table-narrow")}>
        <caption>
          <span
            id={captionId}
            className={classNames(
              isCaptionHidden ? "visually-hidden" : "table-caption",
              isCaptionLarge && "table-caption-large",
            )}
          >
            {caption}
          </span>
          {note !== undefined && <span className="table-note">{note}</span>}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <ColumnHeader key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={rowKey(row, index)}>
              {columns.map((column) => (
                <Cell key={column.key} column={column}>
                  {column.cell(row, index)}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
        {footer && (
          <tfoot>
            <tr>
              {columns.map((column) => (
                <Cell key={column.key} column={column}>
                  {footer[column.key]}
                </Cell>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

function cellClass({
  align,
  isTight,
  isRoomy,
}: Pick<TableColumn<never>, "align" | "isTight" | "isRoomy">) {
  const names = classNames(
    align === "number" && "table-number",
    isTight && "table-tight",
    isRoomy && "table-roomy",
  );
  return names || undefined;
}

function ColumnHeader<Row>({ column }: { column: TableColumn<Row> }) {
  const text = useUiText();
  const { header, sort } = column;
  return (
    <th scope="col" className={cellClass(column)} aria-sort={sort?.direction}>
      {sort ? (
        <a className="table-sort" href={sort.href}>
          {header}
          {sort.direction && (
            <>
              <Icon name={sort.direction === "ascending" ? "arrow-up" : "arrow-down"} />
              <span className="visually-hidden">
                {sort.direction === "ascending" ? text.sortedAscending : text.sortedDescending}
              </span>
            </>
          )}
        </a>
      ) : (
        header
      )}
    </th>
  );
}

function Cell<Row>({ column, children }: { column: TableColumn<Row>; children: ReactNode }) {
  if (column.isRowHeader) {
    return (
      <th scope="row" className={cellClass(column)}>
        {children}
      </th>
    );
  }
  return <td className={cellClass(column)}>{children}</td>;
}
