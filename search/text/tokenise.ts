import { Jieba } from "@node-rs/jieba";
import { dict } from "@node-rs/jieba/dict.js";
import type { Vocabulary } from "#search/engine.ts";
import { fold } from "./normalise.ts";

/** Beyond this a run of letters is not a word that anybody types. */
const LONGEST_WORD = 64;
const HAN_RUNS = /\p{Script=Han}+/gu;
/** Letters and digits that are not Han; `++` and `#` belong to the word after a letter (C++, C#). */
const OTHER_WORDS = /(?:[^\P{L}\p{Script=Han}]|[\p{N}\p{M}])+(?:(?<=\p{L})(?:\+\+|#))?/gu;
const WORD_CHARACTER = /[\p{L}\p{N}\p{M}]/u;
const HAN = /^\p{Script=Han}+$/u;
const HEAVY = 100_000;

export interface Tokeniser {
  /** Words by which a text is found, overlapping ones included, with the synonym phrases it contains. */
  forIndex(text: string): Set<string>;
  /** As {@link forIndex}, and every character and pair of characters: titles are found by any part. */
  forTitle(text: string): Set<string>;
  /** Words of a query in order, none overlapping. */
  forQuery(text: string): string[];
}

const tokenisers = new WeakMap<Vocabulary, Tokeniser>();

/** One tokeniser per vocabulary in a process: a dictionary costs a third of a second and 60 MB. */
export function tokeniserFor(vocabulary: Vocabulary): Tokeniser {
  const known = tokenisers.get(vocabulary);
  if (known) return known;
  const made = createTokeniser(vocabulary);
  tokenisers.set(vocabulary, made);
  return made;
}

function createTokeniser(vocabulary: Vocabulary): Tokeniser {
  const jieba = Jieba.withDict(dict);
  const own = vocabulary.dictionary.map((word) => `${word} ${HEAVY} n`).join("\n");
  if (own !== "") jieba.loadDict(Buffer.from(own));
  const phrases = synonymPhrases(vocabulary);

  function forIndex(text: string): Set<string> {
    const folded = fold(text);
    const words = new Set(otherWords(folded));
    const han = folded.match(HAN_RUNS);
    if (han) {
      for (const word of jieba.cutForSearch(han.join(" "), true)) {
        if (word !== " ") words.add(word);
      }
    }
    for (const phrase of phrases) if (containsPhrase(folded, phrase)) words.add(phrase);
    return words;
  }

  function forTitle(text: string): Set<string> {
    const words = forIndex(text);
    for (const run of fold(text).match(HAN_RUNS) ?? []) {
      const characters = Array.from(run);
      characters.forEach((character, at) => {
        words.add(character);
        const next = characters[at + 1];
        if (next !== undefined) words.add(character + next);
      });
    }
    return words;
  }

  function forQuery(text: string): string[] {
    const words: string[] = [];
    let at = 0;
    const folded = fold(text);
    const addHan = (piece: string) => {
      for (const run of piece.match(HAN_RUNS) ?? []) words.push(...jieba.cut(run, true));
    };
    for (const match of folded.matchAll(OTHER_WORDS)) {
      addHan(folded.slice(at, match.index));
      words.push(match[0].slice(0, LONGEST_WORD));
      at = match.index + match[0].length;
    }
    addHan(folded.slice(at));
    return words;
  }

  return { forIndex, forTitle, forQuery };
}

function otherWords(folded: string): string[] {
  return (folded.match(OTHER_WORDS) ?? []).map((word) => word.slice(0, LONGEST_WORD));
}

/** Synonym terms that a tokeniser would cut, and which therefore are indexed as one word. */
function synonymPhrases(vocabulary: Vocabulary): string[] {
  const phrases = vocabulary.synonyms.flat().map(fold);
  return [...new Set(phrases)].filter(
    (term) => term.length > 2 && /[\s\p{Script=Han}]/u.test(term),
  );
}

function containsPhrase(folded: string, phrase: string): boolean {
  const at = folded.indexOf(phrase);
  if (at < 0) return false;
  return isHan(phrase) || isBounded(folded, at, at + phrase.length);
}

/** Whether no letter or digit of another script than Han touches the stretch from `start` to `end`. */
export function isBounded(text: string, start: number, end: number): boolean {
  return !isOtherLetter(text.charAt(start - 1)) && !isOtherLetter(text.charAt(end));
}

function isOtherLetter(character: string): boolean {
  return character !== "" && WORD_CHARACTER.test(character) && !isHan(character);
}

export function isHan(word: string): boolean {
  return HAN.test(word);
}
