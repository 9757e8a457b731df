import type { ReactNode } from "react";

/** The same again in short, plain sentences. */
export function EasyRead({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <section className="quota-easy" aria-labelledby="easy-read">
      <h2 id="easy-read">{title}</h2>
      {children}
    </section>
  );
}
