import type pg from "pg";
import { fictionalUscc } from "#db/seed/fictional.ts";
import { sampleParameters } from "#db/seed/policy-parameters.ts";

export const YEAR = 2025;
export const REGION = "140502";
const PEOPLE = 10;
const PAGE = 5_000;

/** The dated values of the sample, as the product has them. */
export async function fillParameters(client: pg.Client): Promise<void> {
  for (const { name, region, from, to, value, unit, source } of sampleParameters) {
    await client.query(
      `INSERT INTO policy_parameters (id, name, region, valid_from, valid_to, value, unit, source)
       VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7)`,
      [name, region, from, to, value, unit, source],
    );
  }
}

/**
 * Employers number `from` to `to` with the ledgers of a year: ten people each with certificate, contract and twelve
 * months. Every seventh person has an old certificate, every fifth month too low a wage, every eleventh no insurance.
 */
export async function fillYear(client: pg.Client, from: number, to: number): Promise<void> {
  for (let first = from; first <= to; first += PAGE) {
    const last = Math.min(to, first + PAGE - 1);
    const usccs = Array.from({ length: last - first + 1 }, (_, at) =>
      fictionalUscc("enterprise", REGION, 1_000_000 + first + at),
    );
    await client.query("BEGIN");
    await client.query(
      `INSERT INTO organisations (id, kind, uscc, name, nature, region, address, access_facts, state)
       SELECT ${idOf("1", "$1::int + at - 1")}, 'employer', uscc, '测量用单位' || ($1::int + at), 'enterprise',
         '${REGION}', '凤台西街12号', '{}', 'verified'
       FROM unnest($2::text[]) WITH ORDINALITY AS u (uscc, at)`,
      [first, usccs],
    );
    await client.query(STAFF, [first, last]);
    for (const statement of [CERTIFICATES, LEDGER, CONTRACTS, MONTHS]) {
      await client.query(statement, [first, last]);
    }
    await client.query("COMMIT");
  }
  await client.query(
    "VACUUM ANALYZE organisations, staff_years, shown_certificates, ledger_people, ledger_contracts, ledger_months",
  );
}

/** An id whose order is that of the numbers, as ids made one after the other have it. */
const idOf = (kind: string, number: string) =>
  `('0000000${kind}-0000-7000-8000-' || lpad(to_hex((${number})::bigint), 12, '0'))::uuid`;
const EACH = `FROM generate_series($1::int, $2::int) AS n, generate_series(1, ${PEOPLE}) AS p`;
const PERSON = `n::bigint * ${PEOPLE} + p`;

const STAFF = `
  INSERT INTO staff_years (organisation_id, year, months, payroll_fen, saved_at)
  SELECT ${idOf("1", "n")}, ${YEAR}, array_fill(20 + n % 900, '{12}'), (20 + n % 900)::bigint * 6000000, now()
  FROM generate_series($1::int, $2::int) AS n`;
const CERTIFICATES = `
  INSERT INTO shown_certificates (id, organisation_id, kind, number_encrypted, person_hash, grade, birth_date, sex, valid_to, shown_at)
  SELECT ${idOf("2", PERSON)}, ${idOf("1", "n")}, 'disability', 'sealed', 'person ' || (${PERSON}), 1 + p % 4,
    date '1970-01-01' + ((${PERSON}) * 7 % 9000)::int, CASE p % 2 WHEN 0 THEN 'male' ELSE 'female' END,
    CASE WHEN (${PERSON}) % 7 = 0 THEN date '2025-06-30' ELSE date '2031-06-30' END, now() ${EACH}`;
const LEDGER = `
  INSERT INTO ledger_people (id, organisation_id, certificate_id, name, post, created_at)
  SELECT ${idOf("3", PERSON)}, ${idOf("1", "n")}, ${idOf("2", PERSON)}, '测量', 'other', now() ${EACH}`;
const CONTRACTS = `
  INSERT INTO ledger_contracts (id, organisation_id, person_id, from_day, to_day)
  SELECT ${idOf("4", PERSON)}, ${idOf("1", "n")}, ${idOf("3", PERSON)}, date '2024-01-01',
    CASE p % 3 WHEN 0 THEN NULL ELSE date '2026-12-31' END ${EACH}`;
const MONTHS = `
  INSERT INTO ledger_months (person_id, organisation_id, month, wage_fen, pension, medical)
  SELECT ${idOf("3", PERSON)}, ${idOf("1", "n")}, (date '${YEAR}-01-01' + make_interval(months => m))::date,
    CASE WHEN ((${PERSON}) + m) % 5 = 0 THEN 150000 ELSE 260000 END, ((${PERSON}) + m) % 11 <> 0, true
  ${EACH}, generate_series(0, 11) AS m`;
