import { simplified } from "./traditional.ts";

const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Text without what PostgreSQL and JSON cannot carry: NUL and halves of surrogate pairs. */
export function wellFormed(text: string): string {
  return text.replaceAll("\u0000", "").replace(LONE_SURROGATE, "");
}

/** Text as it is compared: full-width and compatibility forms, case, and traditional characters fall together. */
export function fold(text: string): string {
  const plain = text.normalize("NFKC").toLowerCase();
  let folded = "";
  let copied = 0;
  for (let at = 0; at < plain.length; at += 1) {
    if (plain.charCodeAt(at) < 0x4e00) continue;
    const character = plain.charAt(at);
    const replacement = simplified(character);
    if (replacement === character) continue;
    folded += plain.slice(copied, at) + replacement;
    copied = at + 1;
  }
  return copied === 0 ? plain : folded + plain.slice(copied);
}

export interface FoldedText {
  folded: string;
  /** Where the character that a code unit of `folded` came from begins in the original; also for one past the end. */
  originOf: (unit: number) => number;
}

/** Folds and keeps the way back to the original. */
export function foldWithOrigin(text: string): FoldedText {
  const whole = fold(text);
  if (whole.length === text.length) return { folded: whole, originOf: (unit) => unit };
  const origin: number[] = [];
  let folded = "";
  let at = 0;
  for (const character of text) {
    const piece = fold(character);
    for (let unit = 0; unit < piece.length; unit += 1) origin.push(at);
    folded += piece;
    at += character.length;
  }
  return { folded, originOf: (unit) => origin[unit] ?? text.length };
}
