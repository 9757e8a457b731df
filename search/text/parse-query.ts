import { MAX_QUERY_CHARACTERS, MAX_QUERY_WORDS } from "#search/engine.ts";
import type { Vocabulary } from "#search/engine.ts";
import { fold, wellFormed } from "./normalise.ts";
import { isHan } from "./tokenise.ts";
import type { Tokeniser } from "./tokenise.ts";

/** One thing that must be found. */
export interface QueryTerm {
  /** What the reader typed, for saying what was dropped. */
  typed: string;
  /** The term itself as it is indexed. */
  exact: string;
  /** Other ways to meet it, each a set of words that must all be there. */
  alternatives: string[][];
  /** Neighbouring characters of a long Chinese word; titles are indexed by them, so it is found however it was cut. */
  pairs: string[];
  /** The beginning of a word, where the reader may still be typing. */
  prefix?: string;
}

export interface ParsedQuery {
  terms: QueryTerm[];
  phrases: { text: string; words: string[] }[];
  excluded: string[][];
}

/** Words one may have meant instead of this one. */
export type Corrections = (word: string) => readonly string[];

/** Quoted text in straight, curly or corner quotes; a minus sign before a word. */
const PIECES = /(-)?(?:"([^"]*)"|“([^”]*)”|「([^」]*)」|(\S+))/gu;
/** Synonyms are looked up for this many neighbouring words at most. */
const LONGEST_SYNONYM = 3;

export interface QueryParser {
  parse(q: string, corrections: Corrections): ParsedQuery;
}

export function createQueryParser(tokeniser: Tokeniser, vocabulary: Vocabulary): QueryParser {
  const synonyms = synonymTable(vocabulary);
  const stopWords = new Set(vocabulary.stopWords);

  function parse(q: string, corrections: Corrections): ParsedQuery {
    const query: ParsedQuery = { terms: [], phrases: [], excluded: [] };
    const words: string[] = [];
    let endsInWord = false;
    for (const [, minus, straight, curly, corner, bare] of wellFormed(q)
      .slice(0, MAX_QUERY_CHARACTERS)
      .matchAll(PIECES)) {
      const quoted = straight ?? curly ?? corner;
      const text = quoted ?? bare ?? "";
      const pieceWords = tokeniser.forQuery(text);
      endsInWord = false;
      if (pieceWords.length === 0) continue;
      if (minus !== undefined) query.excluded.push(pieceWords);
      else if (quoted !== undefined)
        query.phrases.push({ text: fold(quoted).trim(), words: pieceWords });
      else {
        words.push(...pieceWords);
        endsInWord = true;
      }
    }
    const meaningful = words.filter((word) => !stopWords.has(word));
    const kept = (meaningful.length > 0 ? meaningful : words).slice(0, MAX_QUERY_WORDS);
    const last = endsInWord && kept.at(-1) === words.at(-1) ? kept.length - 1 : -1;
    query.terms = termsOf(kept, last, corrections);
    return query;
  }

  function termsOf(words: string[], last: number, corrections: Corrections): QueryTerm[] {
    const terms: QueryTerm[] = [];
    let at = 0;
    while (at < words.length) {
      const group = synonymGroup(words, at);
      const taken = words.slice(at, at + group.length);
      const term = makeTerm(taken, group.phrase, group.others, corrections);
      if (at + taken.length - 1 === last) addPrefix(term, taken);
      terms.push(term);
      at += taken.length;
    }
    return terms;
  }

  /** The longest run of words from `at` that has synonyms, or the single word. */
  function synonymGroup(words: string[], at: number) {
    for (let length = Math.min(LONGEST_SYNONYM, words.length - at); length > 0; length -= 1) {
      const phrase = joined(words.slice(at, at + length));
      const others = synonyms.get(phrase);
      if (others) return { phrase, length, others };
    }
    return { phrase: words[at] ?? "", length: 1, others: [] };
  }

  return { parse };
}

function makeTerm(
  words: string[],
  phrase: string,
  synonyms: readonly string[],
  corrections: Corrections,
): QueryTerm {
  const alternatives = synonyms.map((synonym) => [synonym]);
  if (words.length > 1) alternatives.push(words);
  else alternatives.push(...corrections(phrase).map((word) => [word]));
  return { typed: phrase, exact: phrase, alternatives, pairs: pairsOf(phrase) };
}

/** The last word may be unfinished; of several joined words only the last one. */
function addPrefix(term: QueryTerm, words: string[]): void {
  if (words.length === 1) term.prefix = words[0];
}

function pairsOf(word: string): string[] {
  if (!isHan(word)) return [];
  const characters = Array.from(word);
  if (characters.length < 3) return [];
  return characters.slice(1).map((character, at) => (characters[at] ?? "") + character);
}

/** Nothing stands between a Chinese word and its neighbour, a space between others. */
function joined(words: string[]): string {
  return words.reduce((text, word) =>
    isHan(text.slice(-1)) || isHan(word) ? text + word : `${text} ${word}`,
  );
}

function synonymTable(vocabulary: Vocabulary): Map<string, string[]> {
  const table = new Map<string, string[]>();
  for (const set of vocabulary.synonyms) {
    const terms = set.map(fold);
    for (const term of terms) {
      const others = table.get(term) ?? [];
      table.set(term, [...others, ...terms.filter((other) => other !== term)]);
    }
  }
  return table;
}
