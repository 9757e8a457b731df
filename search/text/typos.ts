const LETTERS_ONLY = /^\p{L}+$/u;

/** Typos that a word of this length may contain: none below 5 letters, 1 from 5, 2 from 9; none with digits or Han. */
export function typosAllowed(word: string): 0 | 1 | 2 {
  if (!LETTERS_ONLY.test(word) || /\p{Script=Han}/u.test(word)) return 0;
  if (word.length >= 9) return 2;
  return word.length >= 5 ? 1 : 0;
}

/**
 * Edits (insert, delete, replace, swap neighbours; no stretch edited twice) between two words,
 * or `limit + 1` as soon as it is sure to be more than `limit`.
 */
export function editDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    let best = row;
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1];
      let cost = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
      );
      const swapped =
        row > 1 &&
        column > 1 &&
        left[row - 1] === right[column - 2] &&
        left[row - 2] === right[column - 1];
      if (swapped) cost = Math.min(cost, at(beforeLast, column - 2) + 1);
      current.push(cost);
      best = Math.min(best, cost);
    }
    if (best > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return at(last, right.length);
}

function at(row: number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}

/** Words one may have meant: within the allowed typos, where a wrong first letter counts as two. Not the word itself. */
export function corrections(
  word: string,
  known: Iterable<string>,
  noTypoWords: ReadonlySet<string>,
): string[] {
  const allowed = typosAllowed(word);
  if (allowed === 0 || noTypoWords.has(word)) return [];
  const found: string[] = [];
  for (const candidate of known) {
    if (candidate === word || Math.abs(candidate.length - word.length) > allowed) continue;
    const firstLetter = candidate[0] === word[0] ? 0 : 1;
    if (firstLetter === 1 && allowed < 2) continue;
    if (editDistance(word, candidate, allowed) + firstLetter <= allowed) found.push(candidate);
  }
  return found.sort();
}
