import { randomUUID } from "node:crypto";
import type pg from "pg";
import { personas, type Persona } from "../personas.ts";

/**
 * A twin of a sample person with an address of its own; a member gets a twin of its organisation
 * too. Whatever a form does to it, the people of the other tests stay as they are.
 */
export async function ownPerson(
  db: pg.Pool,
  persona: Persona,
): Promise<{ email: string; userId: string; organisationId: string }> {
  const email = `own-${randomUUID()}@example.cn`;
  const model = personas[persona] ?? personas.seeker;
  const userId = await twin(db, "users", "email = $1", [model], {
    email,
    phone_encrypted: null,
    phone_hash: null,
  });
  const { rows } = await db.query<{ id: string; role: string }>(
    `SELECT organisation_id AS id, role FROM memberships m JOIN users u ON u.id = m.user_id
     WHERE u.email = $1 ORDER BY m.created_at LIMIT 1`,
    [model],
  );
  const [membership] = rows;
  if (!membership) return { email, userId, organisationId: "" };
  const organisationId = await twinOrganisation(db, membership.id);
  await join(db, organisationId, userId, membership.role);
  return { email, userId, organisationId };
}

/** A copy of the first row that is so, with these columns changed; gives its id. */
export async function twin(
  db: pg.Pool,
  table:
    | "users"
    | "organisations"
    | "positions"
    | "applications"
    | "application_adjustments"
    | "consents"
    | "courses"
    | "training_sessions"
    | "training_venues"
    | "training_teachers",
  condition: string,
  values: readonly unknown[],
  changes: Readonly<Record<string, unknown>>,
): Promise<string> {
  const id = randomUUID();
  const { rowCount } = await db.query(
    `INSERT INTO ${table} SELECT (jsonb_populate_record(model, $${values.length + 1}::jsonb)).*
     FROM ${table} model WHERE ${condition} ORDER BY model.id LIMIT 1`,
    [...values, JSON.stringify({ id, version: 1, ...changes })],
  );
  if (rowCount !== 1) throw new Error(`No sample row of ${table} where ${condition}`);
  return id;
}

export function twinOrganisation(
  db: pg.Pool,
  model: string,
  changes: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const name = `无脚本${randomUUID().slice(0, 8)}有限公司`;
  return twin(db, "organisations", "id = $1", [model], { uscc: randomUUID(), name, ...changes });
}

export async function join(
  db: pg.Pool,
  organisationId: string,
  userId: string,
  role: string,
): Promise<void> {
  await db.query(
    `INSERT INTO memberships (organisation_id, user_id, role, created_at)
     VALUES ($1, $2, $3::member_role, now())`,
    [organisationId, userId, role],
  );
}
