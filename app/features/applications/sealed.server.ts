import { decryptField, encryptField } from "#app/platform/encryption.server.ts";

/** The encrypted columns of this feature; `rotateKeys` knows them by the same names. */
export type SealedField =
  | "applications.submitted_text"
  | "applications.end_words"
  | "application_sections.values"
  | "application_answers.words"
  | "passport_items.words"
  | "reaching_notes.note"
  | "application_adjustments.words"
  | "application_adjustments.answer"
  | "application_messages.body"
  | "application_notes.body"
  | "interview_offers.place"
  | "interview_offers.words"
  | "position_invitations.words"
  | "hire_check_ins.words";

/** Null for words that are empty. */
export function sealWords(words: string, field: SealedField): string | null {
  const trimmed = words.trim();
  return trimmed === "" ? null : encryptField(trimmed, field);
}

export function seal(text: string, field: SealedField): string {
  return encryptField(text, field);
}

/** "" where nothing is stored. */
export function unseal(sealed: string | null, field: SealedField): string {
  return sealed === null ? "" : decryptField(sealed, field);
}

/** Null where what is stored was tampered with: the seal is authenticated. */
export function unsealOrNull(sealed: string | null, field: SealedField): string | null {
  try {
    return unseal(sealed, field);
  } catch {
    return null;
  }
}
