import type { ReactNode } from "react";

import { classNames } from "./class-names.ts";
import { Link } from "./link.tsx";

export interface SummaryRow {
  /** Also the row's key and what the ear hears behind the action: 更改 联系电话. */
  readonly term: string;
  readonly value: ReactNode;
  /** Anchor to come back to from the page that changes it. */
  readonly id?: string;
  readonly actions?: readonly { readonly href: string; readonly label: string }[];
}

/** What was answered, with a way to change each answer. */
export function SummaryList({ rows }: { readonly rows: readonly SummaryRow[] }) {
  const isPlain = rows.every((row) => !row.actions?.length);
  return (
    <dl className={classNames("summary-list", isPlain && "summary-list-plain")}>
      {rows.map((row) => (
        <div className="summary-row" key={row.term} id={row.id}>
          <dt>{row.term}</dt>
          <dd>{row.value}</dd>
          {row.actions && row.actions.length > 0 && (
            <dd className="summary-actions">
              {row.actions.map((action) => (
                <Link key={action.href} href={action.href} about={row.term} isPlain>
                  {action.label}
                </Link>
              ))}
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
