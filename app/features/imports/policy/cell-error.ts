import { unguardFormula } from "#app/lib/formula-guard.ts";

export const cellErrorCodes = [
  "missing",
  "too-long",
  "too-many",
  "not-understood",
  "unit-unclear",
  "from-above-to",
  "out-of-range",
  "unknown",
  "ambiguous",
  "no-such-day",
  "year-missing",
  "day-or-month",
  "no-date",
  "past",
  "too-late",
  "exclusion",
  "own-number",
  "number-rounded",
  "certificate-format",
  "certificate-checksum",
  "certificate-birthdate",
  "kind-unclear",
  "grade-missing",
  "contradicts",
  "other-name",
  "ledger-full",
  "too-short",
  "must-be-free",
  "above-price",
  "no-clock",
  "overlaps",
  "meeting-length",
  "after-start",
] as const;
export type CellErrorCode = (typeof cellErrorCodes)[number];

/** What is wrong with one cell: as it was found, and what a sentence about it needs. */
export type CellError = {
  /** From 0. */
  readonly column: number;
  /** Of the kind of import; `monthWage-3` names a month too. */
  readonly field: string;
  readonly code: CellErrorCode;
  /** As found, cut to what can be said. */
  readonly cell: string;
  /** The longest it may be, in characters, or the most entries; of what is too short the least. */
  readonly most?: number;
  /** Places that a name can mean; what the ledger or another row has instead. */
  readonly candidates?: readonly string[];
  /** The words that exclude people, the law against them, and what to write instead. */
  readonly wording?: {
    readonly found: string;
    readonly law: { readonly zh: string; readonly en: string };
    readonly article: number;
    readonly instead: { readonly zh: string; readonly en: string };
  };
};

/** The most of a cell that is kept beside its error; the whole of it is kept with the row. */
const SAID = 60;

/** A cell on one line, cut to what can be said: its beginning, or what stands around some of its words. */
export function shortCell(
  text: string,
  words?: { readonly start: number; readonly end: number },
): string {
  const { start, end } = words ?? { start: 0, end: Math.min(text.length, SAID) };
  const room = Math.max(0, Math.floor((SAID - (end - start)) / 2));
  const from = Math.max(0, start - room);
  const to = Math.min(text.length, end + room);
  const said = text.slice(from, to).replace(HALF_CHARACTER, "").replace(/\s+/g, " ");
  return `${from > 0 ? "…" : ""}${said}${to < text.length ? "…" : ""}`;
}

/** Half of a character beyond the first 65,536 (an emoji): no database keeps it. */
const HALF_CHARACTER = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text without characters that no database keeps. */
export function storable(text: string): string {
  return text.replaceAll("\u0000", "").replace(HALF_CHARACTER, "\ufffd");
}

/** A cell as it is read: one kind of line end, no white space around it, no guard against formulas. */
export function tidyCell(cell: string): string {
  return unguardFormula(storable(cell).replace(/\r\n?/g, "\n").trim());
}

/** Long numbers that say who somebody is, with their middle hidden. */
export function hideNumbers(text: string): string {
  return text.replace(/(?<!\d)(\d{4})[\d\s-]{7,}([\dXx]{4})(?![\dXx])/g, "$1****$2");
}
