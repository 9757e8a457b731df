/** Recognises the columns of a spreadsheet by their headers, whatever the columns are about. */

export type HeaderGuess<F extends string> = { readonly field: F; readonly score: number };
export type GuessField<F extends string> = (header: string) => HeaderGuess<F> | undefined;

export type SuggestedColumn<F extends string> = {
  /** From 0. */
  readonly column: number;
  readonly header: string;
  readonly field: F | null;
  /** `sure`: the header is a known one. `likely`: it holds a known one. `none`: the person decides. */
  readonly confidence: "sure" | "likely" | "none";
};

/** The score of a header that is known as it stands. */
export const EXACT = 1000;
const NOT_A_FIELD = /^(?:序号|序|no\.?|行号|备注|remarks?|填报人|填表日期|#)$/;

/** Guesses a header's field by the headers known for each, folded as `foldHeader` does. */
export function guessBySynonyms<F extends string>(
  synonyms: Readonly<Record<F, readonly string[]>>,
): GuessField<F> {
  const known = new Map(
    Object.entries<readonly string[]>(synonyms).flatMap(([field, headers]) =>
      headers.map((header) => [foldHeader(header), field as F] as const),
    ),
  );
  return (header) => {
    const whole = foldHeader(header);
    const bare = foldHeader(withoutBrackets(header));
    if (whole === "" || NOT_A_FIELD.test(bare)) return undefined;
    const exact = known.get(whole) ?? known.get(bare);
    if (exact) return { field: exact, score: EXACT };
    let best: HeaderGuess<F> | undefined;
    for (const [words, field] of known) {
      const meant = words.length >= (/^[a-z]/.test(words) ? 5 : 2) && bare.includes(words);
      if (meant && words.length > (best?.score ?? 0)) best = { field, score: words.length };
    }
    return best;
  };
}

/**
 * Proposes a field for every column by its header. A field is proposed once: for the column whose header fits best, the
 * leftmost among equals. The person sees and corrects the proposal before anything is imported.
 */
export function suggestFields<F extends string>(
  headers: readonly string[],
  guess: GuessField<F>,
): readonly SuggestedColumn<F>[] {
  const guesses = headers.map((header, column) => ({ column, header, found: guess(header) }));
  const taken = new Map<F, number>();
  for (const { column, found } of guesses.toSorted(
    (a, b) => (b.found?.score ?? 0) - (a.found?.score ?? 0),
  )) {
    if (found && !taken.has(found.field)) taken.set(found.field, column);
  }
  return guesses.map(({ column, header, found }) => {
    if (!found || taken.get(found.field) !== column) {
      return { column, header, field: null, confidence: "none" };
    }
    const confidence = found.score >= EXACT ? "sure" : "likely";
    return { column, header, field: found.field, confidence };
  });
}

/** How many headers of a row are known: the row with the most is the header row of a sheet with titles above it. */
export function countKnown<F extends string>(
  cells: readonly string[],
  guess: GuessField<F>,
): number {
  return cells.filter((cell) => (guess(cell)?.score ?? 0) >= EXACT).length;
}

export function withoutBrackets(header: string): string {
  return header.normalize("NFKC").replace(/[([【{].*?[)\]】}]/g, "");
}

/** Half width, small letters, without spaces, stars, colons, underscores and "必填". */
export function foldHeader(header: string): string {
  return header
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s*:_"'.]|[([【](?:必填|选填|required|optional)[)\]】]|必填$|选填$/g, "");
}

/** Headers written in one text with white space between them. */
export function headerWords(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
