import type { ReactNode } from "react";

/** The opening sentence of a page, larger than the rest. */
export function Lede({ children }: { readonly children: ReactNode }) {
  return <p className="lede">{children}</p>;
}

/** A quotation of the law, a condition, an aside: set off by a line. */
export function Inset({ children }: { readonly children: ReactNode }) {
  return <div className="inset">{children}</div>;
}

export function VisuallyHidden({ children }: { readonly children: ReactNode }) {
  return <span className="visually-hidden">{children}</span>;
}
