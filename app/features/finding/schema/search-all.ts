import { z } from "zod";
import { findRegion } from "#app/features/positions/reference/find-region.ts";
import { regionByCode } from "#app/features/positions/reference/regions.ts";

/** As many as an engine reads. */
const MOST_CHARACTERS = 500;
const MOST_PLACE_CHARACTERS = 100;
const MOST_CANDIDATES = 8;

/** What the box was asked. */
export interface SearchAll {
  readonly q: string;
  /** GB/T 2260 code. */
  readonly region: string | undefined;
  /** What was typed as a place and fits several regions, or none. */
  readonly unclearPlace:
    { readonly text: string; readonly candidates: readonly string[] } | undefined;
}

const typed = (most: number) =>
  z
    .string()
    .optional()
    .catch(undefined)
    .transform((text) => (text ?? "").trim().slice(0, most));

/** Tolerant: what cannot be read is dropped. A place that was typed goes before a region that was chosen. */
export const searchAllQuery = z
  .object({ q: typed(MOST_CHARACTERS), place: typed(MOST_PLACE_CHARACTERS), region: typed(6) })
  .transform(({ q, place, region }): SearchAll => {
    if (place === "") {
      return { q, region: regionByCode(region)?.code, unclearPlace: undefined };
    }
    const found = findRegion(place);
    if (found.ok) return { q, region: found.region.code, unclearPlace: undefined };
    const candidates = found.candidates.slice(0, MOST_CANDIDATES).map(({ code }) => code);
    return { q, region: undefined, unclearPlace: { text: place, candidates } };
  });

/** The query again, as an address of each of the three searches says it. */
export function searchAllAddress({ q, region }: Pick<SearchAll, "q" | "region">) {
  return { q: q || undefined, region };
}
