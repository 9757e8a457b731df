import type { ParsedQuery, QueryTerm } from "#search/text/parse-query.ts";

/** Two queries in PostgreSQL's tsquery syntax. */
export interface TsQueries {
  /** The words as typed. */
  exact: string;
  /** With beginnings, synonyms and corrections, and without what is excluded. */
  any: string;
}

/** Undefined where nothing positive is asked for. */
export function tsQueries(query: ParsedQuery): TsQueries | undefined {
  const phrases = query.phrases.map(({ words }) => allOf(words.map(lexeme)));
  const exact = [...query.terms.map((term) => lexeme(term.exact)), ...phrases];
  if (exact.length === 0) return undefined;
  const any = [...query.terms.map(anyWay), ...phrases, ...excludedFrom(query)];
  return { exact: allOf(exact), any: allOf(any) };
}

/** What must not be found, as one query that matches it; undefined if nothing is excluded. */
export function excludedQuery(query: ParsedQuery): string | undefined {
  if (query.excluded.length === 0) return undefined;
  return query.excluded.map((words) => allOf(words.map(lexeme))).join(" | ");
}

function excludedFrom(query: ParsedQuery): string[] {
  return query.excluded.map((words) => `!${allOf(words.map(lexeme))}`);
}

function anyWay(term: QueryTerm): string {
  const ways = [lexeme(term.exact), ...term.alternatives.map((words) => allOf(words.map(lexeme)))];
  if (term.pairs.length > 0) ways.push(allOf(term.pairs.map(lexeme)));
  if (term.prefix !== undefined) ways.push(`${lexeme(term.prefix)}:*`);
  return `(${ways.join(" | ")})`;
}

function allOf(parts: string[]): string {
  return `(${parts.join(" & ")})`;
}

/** A word as a literal, for tsquery and tsvector alike: never parsed, so `c++` stays `c++`. */
export function lexeme(word: string): string {
  return `'${word.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
}

/** A tsvector of the words, without positions. */
export function tsVector(words: Iterable<string>): string {
  return Array.from(words, lexeme).join(" ");
}
