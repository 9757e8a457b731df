import { decryptField, encryptField } from "#app/platform/encryption.server.ts";

/** The encrypted columns of enrolments; `rotateKeys` knows them by the same names. */
export type SealedField =
  | "enrolments.end_words"
  | "enrolments.prerequisite_words"
  | "enrolments.proposed_needs"
  | "enrolment_adjustments.words"
  | "enrolment_adjustments.answer"
  | "attendances.reason"
  | "training_assessments.words"
  | "training_feedback.words"
  | "training_certificates.holder"
  | "training_certificates.reason"
  | "training_result_corrections.reason";

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
