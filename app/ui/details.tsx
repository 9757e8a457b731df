import type { ReactNode } from "react";

export interface DetailsProps {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  readonly isOpen?: boolean;
  readonly id?: string;
}

/** What some need and others can leave closed; never the place of an error or a duty. */
export function Details({ summary, children, isOpen, id }: DetailsProps) {
  return (
    <details className="details" open={isOpen} id={id}>
      <summary>
        <span>{summary}</span>
      </summary>
      <div className="details-content">{children}</div>
    </details>
  );
}
