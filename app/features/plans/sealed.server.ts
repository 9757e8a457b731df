import { decryptField, encryptField } from "#app/platform/encryption.server.ts";

/** The encrypted columns of this feature; `rotateKeys` knows them by the same names. */
export type SealedField =
  | "plans.assessment"
  | "plans.own_words"
  | "plans.disagreement"
  | "plan_goals.words"
  | "plan_measures.words"
  | "plan_follow_ups.words"
  | "plan_agreements.text"
  | "plan_agreements.beside"
  | "plan_companions.name"
  | "plan_companions.contact"
  | "plan_companions.said_words";

export function seal(text: string, field: SealedField): string {
  return encryptField(text, field);
}

/** Null for words that are empty. */
export function sealWords(words: string, field: SealedField): string | null {
  const trimmed = words.trim();
  return trimmed === "" ? null : encryptField(trimmed, field);
}

/** "" where nothing is stored. */
export function unseal(sealed: string | null, field: SealedField): string {
  return sealed === null ? "" : decryptField(sealed, field);
}
