import { Fragment } from "react";

interface Segment {
  readonly text: string;
  readonly hit: boolean;
}

/**
 * Text with what matched in `<mark>`, for the eye alone: a reader who would be told of it hears a title
 * in pieces, with "highlight start" and "highlight end" between.
 */
export function Marked({ segments }: { readonly segments: readonly Segment[] }) {
  return (
    <>
      {segments.map(({ text, hit }, index) =>
        hit ? (
          <mark key={index} role="presentation">
            {text}
          </mark>
        ) : (
          <Fragment key={index}>{text}</Fragment>
        ),
      )}
    </>
  );
}
