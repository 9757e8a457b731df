import type { ReactNode } from "react";

/** Seen when it has the focus. `href` names an element with `tabIndex={-1}`, usually `main`. */
export function SkipLink({
  href,
  children,
}: {
  readonly href: `#${string}`;
  readonly children: ReactNode;
}) {
  return (
    <a className="skip-link" href={href}>
      {children}
    </a>
  );
}
