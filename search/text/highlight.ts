import type { Segment } from "#search/engine.ts";
import { foldWithOrigin } from "./normalise.ts";
import type { ParsedQuery } from "./parse-query.ts";
import { isBounded, isHan } from "./tokenise.ts";

export interface MarkedWord {
  text: string;
  /** It may be the beginning of a longer word. */
  prefix: boolean;
}

const ELLIPSIS = "…";

/** Every word whose presence explains why a document was found. */
export function markedWords(query: ParsedQuery): MarkedWord[] {
  const words = new Map<string, boolean>();
  for (const term of query.terms) {
    for (const text of [term.exact, ...term.alternatives.flat()]) {
      words.set(text, words.get(text) ?? false);
    }
    if (term.prefix !== undefined) words.set(term.prefix, true);
  }
  for (const phrase of query.phrases) words.set(phrase.text, false);
  return [...words].map(([text, prefix]) => ({ text, prefix }));
}

/** The text cut where words begin and end; its pieces join to the original. */
export function markHits(text: string, words: readonly MarkedWord[]): Segment[] {
  const { folded, origin } = foldWithOrigin(text);
  const stretches: { start: number; end: number }[] = [];
  for (const word of words) {
    for (const start of occurrences(folded, word)) {
      const from = origin[start] ?? 0;
      stretches.push({ start: from, end: endOf(origin, start + word.text.length) });
    }
  }
  return segmentsOf(text, stretches);
}

/** A stretch may end inside what one original character folded to; it then reaches to that character's end. */
function endOf(origin: number[], foldedEnd: number): number {
  let at = foldedEnd;
  while (at < origin.length - 1 && origin[at] === origin[at - 1]) at += 1;
  return origin[at] ?? 0;
}

function* occurrences(folded: string, word: MarkedWord): Generator<number> {
  if (word.text === "") return;
  const han = isHan(word.text);
  let at = folded.indexOf(word.text);
  while (at >= 0) {
    const end = at + word.text.length;
    if (han || isBounded(folded, at, word.prefix ? folded.length : end)) yield at;
    at = folded.indexOf(word.text, end);
  }
}

function segmentsOf(text: string, stretches: { start: number; end: number }[]): Segment[] {
  const ordered = [...stretches].sort((a, b) => a.start - b.start || a.end - b.end);
  const segments: Segment[] = [];
  let at = 0;
  for (const { start, end } of ordered) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    if (from > at) segments.push({ text: text.slice(at, from), hit: false });
    const last = segments.at(-1);
    if (last?.hit && from === at) last.text += text.slice(from, end);
    else segments.push({ text: text.slice(from, end), hit: true });
    at = end;
  }
  if (at < text.length || segments.length === 0)
    segments.push({ text: text.slice(at), hit: false });
  return segments;
}

/** At most `limit` characters around the first hit, with an ellipsis where something was left out. */
export function cropSegments(segments: readonly Segment[], limit: number): Segment[] {
  const characters = segments.flatMap(({ text, hit }) =>
    Array.from(text, (character) => ({ character, hit })),
  );
  if (characters.length <= limit) return [...segments];
  const firstHit = characters.findIndex(({ hit }) => hit);
  const lead = Math.floor(limit / 4);
  const start = Math.max(0, Math.min(firstHit - lead, characters.length - limit));
  const kept = joinRuns(characters.slice(start, start + limit));
  if (start > 0) kept.unshift({ text: ELLIPSIS, hit: false });
  if (start + limit < characters.length) kept.push({ text: ELLIPSIS, hit: false });
  return kept;
}

function joinRuns(characters: { character: string; hit: boolean }[]): Segment[] {
  const runs: Segment[] = [];
  for (const { character, hit } of characters) {
    const last = runs.at(-1);
    if (last?.hit === hit) last.text += character;
    else runs.push({ text: character, hit });
  }
  return runs;
}
