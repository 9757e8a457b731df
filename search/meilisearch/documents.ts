import type { SearchDocument } from "#search/engine.ts";
import { wellFormed } from "#search/text/normalise.ts";

/** Private-use characters around what matched: no text has them, because they are taken out of every document. */
export const HIT_START = "\uE000";
export const HIT_END = "\uE001";
const MARKS = /[\uE000\uE001]/g;

export type MeilisearchDocument = { id: string; version: number } & Record<string, unknown>;

/** A document as it is sent: text, facets and numbers side by side. */
export function meilisearchDocument(document: SearchDocument): MeilisearchDocument {
  const texts = Object.entries(document.text).map(
    ([field, text]) => [field, wellFormed(text).replace(MARKS, "")] as const,
  );
  return {
    ...document.facets,
    ...document.numbers,
    ...Object.fromEntries(texts),
    ...(document.geo ? { _geo: document.geo } : {}),
    stored: document.stored,
    id: document.id,
    version: document.version,
  };
}
