import type { Database } from "#app/platform/db.server.ts";
import { decryptField, encryptField } from "#app/platform/encryption.server.ts";
import { env } from "#app/platform/env.server.ts";

/** Every encrypted column: table, column, and the field name bound into the value. Keys are `id`. */
export const encryptedColumns = [
  ["users", "phone_encrypted", "users.phone"],
  ["users", "totp_secret_encrypted", "users.totp_secret"],
  ["organisations", "contact_phone_encrypted", "organisations.contact_phone"],
  ["certificates", "number_encrypted", "certificates.number"],
  ["shown_certificates", "number_encrypted", "shown_certificates.number"],
  ["positions", "contact_phone_encrypted", "positions.contact_phone"],
  ["import_bad_rows", "cells_encrypted", "import_bad_rows.cells"],
  ["kept_forms", "values_encrypted", "kept_forms.values"],
  ["registration_drafts", "answers_encrypted", "registration_drafts.answers"],
  ["outbox_messages", "to_encrypted", "outbox_messages.to"],
  ["reward_applications", "account_encrypted", "reward_applications.account"],
  ["outbox_messages", "body_encrypted", "outbox_messages.body"],
  ["barrier_reports", "contact_encrypted", "barrier_reports.contact"],
  ["applications", "submitted_text_encrypted", "applications.submitted_text"],
  ["applications", "end_words_encrypted", "applications.end_words"],
  ["application_sections", "values_encrypted", "application_sections.values"],
  ["application_answers", "words_encrypted", "application_answers.words"],
  ["passport_items", "words_encrypted", "passport_items.words"],
  ["reaching_notes", "note_encrypted", "reaching_notes.note"],
  ["application_adjustments", "words_encrypted", "application_adjustments.words"],
  ["application_adjustments", "answer_encrypted", "application_adjustments.answer"],
  ["application_messages", "body_encrypted", "application_messages.body"],
  ["application_notes", "body_encrypted", "application_notes.body"],
  ["interview_offers", "place_encrypted", "interview_offers.place"],
  ["interview_offers", "words_encrypted", "interview_offers.words"],
  ["position_invitations", "words_encrypted", "position_invitations.words"],
  ["hire_check_ins", "words_encrypted", "hire_check_ins.words"],
  ["plans", "assessment_encrypted", "plans.assessment"],
  ["plans", "own_words_encrypted", "plans.own_words"],
  ["plans", "disagreement_encrypted", "plans.disagreement"],
  ["plan_goals", "words_encrypted", "plan_goals.words"],
  ["plan_measures", "words_encrypted", "plan_measures.words"],
  ["plan_follow_ups", "words_encrypted", "plan_follow_ups.words"],
  ["plan_agreements", "text_encrypted", "plan_agreements.text"],
  ["plan_agreements", "beside_encrypted", "plan_agreements.beside"],
  ["plan_companions", "name_encrypted", "plan_companions.name"],
  ["plan_companions", "contact_encrypted", "plan_companions.contact"],
  ["plan_companions", "said_words_encrypted", "plan_companions.said_words"],
  ["graduate_list_rows", "facts_encrypted", "graduate_list_rows.facts"],
  ["register_entries", "facts_encrypted", "register_entries.facts"],
  ["register_entries", "number_encrypted", "register_entries.number"],
  ["families", "name_encrypted", "families.name"],
  ["family_members", "name_encrypted", "family_members.name"],
  ["register_calls", "words_encrypted", "register_calls.words"],
  ["courses", "contact_phone_encrypted", "courses.contact_phone"],
  ["enrolments", "end_words_encrypted", "enrolments.end_words"],
  ["enrolments", "prerequisite_words_encrypted", "enrolments.prerequisite_words"],
  ["enrolments", "proposed_needs_encrypted", "enrolments.proposed_needs"],
  ["enrolment_adjustments", "words_encrypted", "enrolment_adjustments.words"],
  ["enrolment_adjustments", "answer_encrypted", "enrolment_adjustments.answer"],
  ["attendances", "reason_encrypted", "attendances.reason"],
  ["training_assessments", "words_encrypted", "training_assessments.words"],
  ["training_feedback", "words_encrypted", "training_feedback.words"],
  ["training_certificates", "holder_encrypted", "training_certificates.holder"],
  ["training_certificates", "reason_encrypted", "training_certificates.reason"],
  ["training_result_corrections", "reason_encrypted", "training_result_corrections.reason"],
  ["seeker_profiles", "abilities_encrypted", "seeker_profiles.abilities"],
] as const;

/** The key of a table that has another than `id`. */
const keys: Readonly<Partial<Record<(typeof encryptedColumns)[number][0], string>>> = {
  training_feedback: "enrolment_id",
};

const PAGE = 500;

export interface Rotation {
  readonly column: string;
  readonly rewritten: number;
}

/**
 * Seals again with the current key whatever an older one sealed, in pages; may be stopped and run
 * again. After it the old key can leave the configuration. A value changed meanwhile is left to
 * its writer, who used the current key.
 */
export async function rotateKeys(
  db: Database,
  onProgress: (done: Rotation) => void = () => undefined,
): Promise<Rotation[]> {
  const results: Rotation[] = [];
  for (const column of encryptedColumns) {
    const done = { column: `${column[0]}.${column[1]}`, rewritten: await rotateColumn(db, column) };
    onProgress(done);
    results.push(done);
  }
  return results;
}

async function rotateColumn(
  db: Database,
  [table, column, field]: (typeof encryptedColumns)[number],
): Promise<number> {
  const current = env().encryptionKeys[0].id;
  const id = keys[table] ?? "id";
  let rewritten = 0;
  for (;;) {
    const rows = await db.$queryRawUnsafe<{ key: string; sealed: string }[]>(
      `SELECT ${id}::text AS key, ${column} AS sealed FROM ${table}
       WHERE ${column} IS NOT NULL AND split_part(${column}, '.', 1) <> $1 LIMIT ${PAGE}`,
      current,
    );
    const again = rows.map(({ sealed }) => encryptField(decryptField(sealed, field), field));
    rewritten += await db.$executeRawUnsafe(
      `UPDATE ${table} SET ${column} = fresh.sealed
       FROM unnest($1::text[], $2::text[], $3::text[]) AS fresh (key, sealed, old)
       WHERE ${table}.${id}::text = fresh.key AND ${column} = fresh.old`,
      rows.map((row) => row.key),
      again,
      rows.map((row) => row.sealed),
    );
    if (rows.length < PAGE) return rewritten;
  }
}
