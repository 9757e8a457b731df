import type { ReactNode } from "react";

export interface EmptyStateProps {
  readonly title: ReactNode;
  readonly heading?: 2 | 3;
  /** What to do next: sentences, links, a button. */
  readonly children: ReactNode;
}

export function EmptyState({ title, heading = 2, children }: EmptyStateProps) {
  const Heading = `h${heading}` as const;
  return (
    <div className="empty-state">
      <Heading>{title}</Heading>
      {typeof children === "string" ? <p>{children}</p> : children}
    </div>
  );
}
