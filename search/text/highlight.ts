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
  if (words.length === 0) return [{ text, hit: false }];
  const { folded, originOf } = foldWithOrigin(text);
  const stretches: { start: number; end: number }[] = [];
  for (const word of words) {
    for (const start of occurrences(folded, word)) {
      const end = endOf(originOf, start + word.text.length, folded.length);
      stretches.push({ start: originOf(start), end });
    }
  }
  return segmentsOf(text, stretches);
}

/** A stretch may end inside what one original character folded to; it then reaches to that character's end. */
function endOf(originOf: (unit: number) => number, foldedEnd: number, length: number): number {
  let at = foldedEnd;
  while (at < length && originOf(at) === originOf(at - 1)) at += 1;
  return originOf(at);
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
  const text = segments.map((segment) => segment.text).join("");
  if (text.length <= limit) return [...segments];
  const from = stepBack(text, firstHit(segments), Math.floor(limit / 4));
  const end = stepOn(text, from, limit);
  const start = end === text.length ? stepBack(text, end, limit) : from;
  const kept = between(segments, start, end);
  if (start > 0) kept.unshift({ text: ELLIPSIS, hit: false });
  if (end < text.length) kept.push({ text: ELLIPSIS, hit: false });
  return kept;
}

function firstHit(segments: readonly Segment[]): number {
  const before = segments.slice(
    0,
    Math.max(
      0,
      segments.findIndex(({ hit }) => hit),
    ),
  );
  return before.reduce((length, { text }) => length + text.length, 0);
}

/** `characters` further on from `at`; a surrogate pair is one character. */
function stepOn(text: string, at: number, characters: number): number {
  let to = at;
  for (let step = 0; step < characters && to < text.length; step += 1) {
    to += (text.codePointAt(to) ?? 0) > 0xffff ? 2 : 1;
  }
  return to;
}

function stepBack(text: string, at: number, characters: number): number {
  let to = at;
  for (let step = 0; step < characters && to > 0; step += 1) {
    to -= (text.codePointAt(to - 2) ?? 0) > 0xffff ? 2 : 1;
  }
  return to;
}

function between(segments: readonly Segment[], start: number, end: number): Segment[] {
  let at = 0;
  return segments.flatMap(({ text, hit }) => {
    const part = text.slice(Math.max(0, start - at), Math.max(0, end - at));
    at += text.length;
    return part === "" ? [] : [{ text: part, hit }];
  });
}
