import { decryptField, encryptField } from "#app/platform/encryption.server.ts";
import { listFacts } from "./policy/index.ts";
import type { ListFacts } from "./policy/index.ts";

const ROW = "graduate_list_rows.facts";
const FACTS = "register_entries.facts";
const NUMBER = "register_entries.number";
const WORDS = "register_calls.words";

/** A row of a list: the number beside what else it says. */
export interface RowFacts {
  readonly number: string;
  readonly facts: ListFacts;
}

export const sealRow = (row: RowFacts): string => encryptField(JSON.stringify(row), ROW);

export function unsealRow(sealed: string): RowFacts {
  const { number, facts } = JSON.parse(decryptField(sealed, ROW)) as RowFacts;
  return { number, facts: wholeFacts(facts) };
}

export const sealFacts = (facts: ListFacts): string => encryptField(JSON.stringify(facts), FACTS);

export function unsealFacts(sealed: string): ListFacts {
  return wholeFacts(JSON.parse(decryptField(sealed, FACTS)) as Partial<ListFacts>);
}

export const sealNumber = (number: string): string => encryptField(number, NUMBER);
export const unsealNumber = (sealed: string): string => decryptField(sealed, NUMBER);

/** Null for words that are empty. */
export function sealCall(words: string): string | null {
  const trimmed = words.trim();
  return trimmed === "" ? null : encryptField(trimmed, WORDS);
}

export const unsealCall = (sealed: string | null): string =>
  sealed === null ? "" : decryptField(sealed, WORDS);

/** What was sealed before a field was added lacks it. */
function wholeFacts(facts: Partial<ListFacts>): ListFacts {
  const pairs = listFacts.map((fact) => [fact, facts[fact] ?? ""] as const);
  return Object.fromEntries(pairs) as ListFacts;
}
