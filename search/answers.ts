import type { SearchHit, SearchResult, Segment } from "./engine.ts";

export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Code → count, by facet. */
export function countsOf({ facets }: Pick<SearchResult, "facets">): Counts {
  return Object.fromEntries(
    Object.entries(facets).map(([name, counts]) => [
      name,
      Object.fromEntries(counts.map(({ value, count }) => [value, count])),
    ]),
  );
}

export interface Highlights {
  /** The title and a passage of the text with what matched, where the index told. */
  readonly titleSegments: readonly Segment[] | undefined;
  readonly passage: readonly Segment[] | undefined;
}

/** A highlight is used while it is of the words the row has: the index may be behind. */
export function highlightsOf(hit: SearchHit | undefined, title: string): Highlights {
  const { title: segments, body } = hit?.highlights ?? {};
  return {
    titleSegments: segments && textOf(segments) === title ? segments : undefined,
    passage: body?.some((segment) => segment.hit) ? body : undefined,
  };
}

function textOf(segments: readonly Segment[]): string {
  return segments.map(({ text }) => text).join("");
}
