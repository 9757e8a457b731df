import { href } from "../../app/links.ts";
import type { FormCase, Own } from "./form-case.ts";

const YEAR = "2025";

/** Puts somebody into the ledger of this case's own employer, with one month. */
async function withLedgerPerson({ db, organisationId }: Own): Promise<void> {
  const { rows } = await db.query<{ id: string }>(
    `INSERT INTO shown_certificates (id, organisation_id, kind, number_encrypted, person_hash, grade, birth_date, sex, shown_at)
     SELECT gen_random_uuid(), $1, kind, number_encrypted, gen_random_uuid()::text, grade, birth_date, sex, now()
     FROM shown_certificates ORDER BY id LIMIT 1 RETURNING id`,
    [organisationId],
  );
  await db.query(
    `WITH person AS (
       INSERT INTO ledger_people (id, organisation_id, certificate_id, name, post, created_at)
       VALUES (gen_random_uuid(), $1, $2, '无脚本', 'other', now()) RETURNING id)
     INSERT INTO ledger_months (person_id, organisation_id, month, wage_fen, pension, medical)
     SELECT id, $1, $3::date, 250000, true, true FROM person`,
    [organisationId, rows[0]?.id, `${YEAR}-03-01`],
  );
}

/** A host that is registered and verified. */
async function hostCode({ db }: Own): Promise<string> {
  const { rows } = await db.query<{ uscc: string }>(
    `SELECT uscc FROM organisations WHERE kind = 'employer' AND state = 'verified' AND uscc LIKE '91%'
     ORDER BY id LIMIT 1`,
  );
  return rows[0]?.uscc ?? "none";
}

/** An agreement that an agency proposed to this case's own employer. */
async function proposed({ db, organisationId, userId }: Own): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `INSERT INTO dispatch_agreements (id, agency_id, host_id, year, state, created_at, created_by_id, proposed_at)
     SELECT gen_random_uuid(), id, $1, $3, 'proposed', now(), $2, now() FROM organisations
     WHERE kind = 'employer' AND state = 'verified' AND id <> $1 ORDER BY id LIMIT 1 RETURNING id`,
    [organisationId, userId, Number(YEAR)],
  );
  return rows[0]?.id ?? "none";
}

export const dispatchForms = {
  "dispatch.new": {
    as: "hr",
    at: async (own) => {
      await withLedgerPerson(own);
      return href(own.locale, "dispatch.new", { year: YEAR });
    },
    wrong: { uscc: "", from: "十三" },
    faults: ["uscc", "from", "people", "consent"],
    right: async (own) => ({
      uscc: await hostCode(own),
      from: "1",
      people: true,
      consent: true,
    }),
  },
  "dispatch.one": {
    as: "hr",
    at: async (own) =>
      href(own.locale, "dispatch.one", { year: YEAR, dispatchId: await proposed(own) }),
    intent: "refuse",
    wrong: { reason: "" },
    right: { reason: "这名职工不在我单位工作。" },
  },
} satisfies Readonly<Record<`dispatch.${string}`, FormCase>>;
