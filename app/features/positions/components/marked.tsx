import { Fragment } from "react";
import type { Segment } from "#search/engine.ts";

/** Text with what matched in `<mark>`. */
export function Marked({ segments }: { readonly segments: readonly Segment[] }) {
  return (
    <>
      {segments.map(({ text, hit }, index) =>
        hit ? <mark key={index}>{text}</mark> : <Fragment key={index}>{text}</Fragment>,
      )}
    </>
  );
}
