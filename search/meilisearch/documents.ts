import type { SearchDocument } from "#search/engine.ts";
import { fold, wellFormed } from "#search/text/normalise.ts";

/** Private-use characters around what matched: no text has them, because they are taken out of every document. */
export const HIT_START = "\uE000";
export const HIT_END = "\uE001";
const MARKS = /[\uE000\uE001]/g;

export type MeilisearchDocument = { id: string; version: number } & Record<string, unknown>;

/**
 * A document as it is sent: text, facets and numbers side by side. Its text is folded, because the
 * server folds neither full-width capitals nor traditional characters; `shown` keeps the original.
 */
export function meilisearchDocument(document: SearchDocument): MeilisearchDocument {
  const { title, body = "" } = document.text;
  const texts = Object.entries(document.text).map(
    ([field, text]) => [field, fold(plain(text))] as const,
  );
  return {
    ...document.facets,
    ...document.numbers,
    ...Object.fromEntries(texts),
    ...(document.geo ? { _geo: document.geo } : {}),
    shown: { title: plain(title), body: plain(body) } satisfies ShownText,
    stored: document.stored,
    id: document.id,
    version: document.version,
  };
}

export interface ShownText {
  title: string;
  body: string;
}

function plain(text: string): string {
  return wellFormed(text).replace(MARKS, "");
}
