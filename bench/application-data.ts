import { randomUUID } from "node:crypto";
import pg from "pg";
import { openSession } from "#app/features/accounts/index.server.ts";
import { sessionCookie } from "#app/http/session.server.ts";
import { connect } from "#app/platform/db.server.ts";
import { seed } from "#db/seed/index.ts";

export interface ApplicationData {
  /** Of a person with one draft. */
  readonly seekerCookie: string;
  /** Of the employer that all applications go to. */
  readonly employerCookie: string;
  readonly draftId: string;
  /** The employer has received, and the person has written, so many by then. */
  grow(to: number): Promise<void>;
  stop(): Promise<void>;
}

interface Parties {
  readonly seeker: string;
  readonly member: string;
  readonly organisation: string;
  readonly position: string;
  readonly draft: string;
}

/** An employer, a position, a person with a draft, all copied from the sample; then as many applications as asked. */
export async function applicationData(
  databaseUrl: string,
  log: (line: string) => void,
): Promise<ApplicationData> {
  const now = new Date();
  await seed(databaseUrl, { log, now });
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
  const [seeker, member, organisation] = [randomUUID(), randomUUID(), randomUUID()];
  const [position, draft] = [randomUUID(), randomUUID()];
  const parties = { seeker, member, organisation, position, draft };
  await copyParties(pool, parties);
  let made = 0;
  return {
    seekerCookie: await cookieOf(databaseUrl, { id: seeker, kind: "seeker" }, now),
    employerCookie: await cookieOf(databaseUrl, { id: member, kind: "employer_member" }, now),
    draftId: draft,
    async grow(to) {
      await addReceived(pool, parties, made + 1, to);
      await addOwn(pool, parties, made + 1, to - 1);
      await pool.query("ANALYZE");
      made = to;
    },
    stop: () => pool.end(),
  };
}

async function cookieOf(
  databaseUrl: string,
  user: { readonly id: string; readonly kind: string },
  now: Date,
): Promise<string> {
  const db = connect(databaseUrl, { poolSize: 1 });
  try {
    const { token } = await openSession(user, { db, now });
    return (await sessionCookie(token)).split(";")[0] ?? "";
  } finally {
    await db.$disconnect();
  }
}

async function copyParties(pool: pg.Pool, parties: Parties): Promise<void> {
  const { seeker, member, organisation, position, draft } = parties;
  const person = { phone_encrypted: null, phone_hash: null };
  const seekerRow = { id: seeker, email: `${seeker}@example.cn`, ...person };
  await copy(pool, "users", "email = 'qiuzhi@example.cn'", seekerRow);
  const memberRow = { id: member, email: `${member}@example.cn`, ...person };
  await copy(pool, "users", "email = 'hr@example.cn'", memberRow);
  await copy(pool, "organisations", "state = 'verified' AND kind = 'employer'", {
    id: organisation,
    uscc: organisation,
    name: "测量用人单位",
  });
  await pool.query(
    `INSERT INTO memberships (organisation_id, user_id, role, created_at) VALUES ($1, $2, 'hr', now())`,
    [organisation, member],
  );
  await copy(pool, "positions", "state = 'published'", {
    id: position,
    organisation_id: organisation,
    closing_on: "2099-12-31",
  });
  const row = { user_id: seeker, position_id: position, organisation_id: organisation };
  await copy(pool, "applications", "state = 'draft'", { id: draft, carried_from_id: null, ...row });
  await copyParts(pool, "state = 'draft'", "id = $1", [draft]);
}

/** From other people each, handed in, with their parts. */
async function addReceived(pool: pg.Pool, parties: Parties, from: number, to: number) {
  const { organisation, position } = parties;
  await pool.query(
    `INSERT INTO users SELECT copy.* FROM users model, generate_series($1::int, $2::int) n, LATERAL jsonb_populate_record(model, jsonb_build_object(
         'id', md5('person ' || n)::uuid, 'email', n || '@bench.example.cn',
         'phone_encrypted', null, 'phone_hash', null)) copy
     WHERE model.email = 'qiuzhi@example.cn'`,
    [from, to],
  );
  await pool.query(
    `INSERT INTO applications SELECT copy.* FROM applications model, generate_series($1::int, $2::int) n, LATERAL jsonb_populate_record(model, jsonb_build_object(
         'id', md5('received ' || n)::uuid, 'user_id', md5('person ' || n)::uuid,
         'organisation_id', $3::uuid, 'position_id', $4::uuid, 'number', 'B' || lpad(n::text, 7, '0'),
         'submitted_at', now() - make_interval(mins => n))) copy
     WHERE model.id = (SELECT id FROM applications WHERE state = 'submitted' ORDER BY id LIMIT 1)`,
    [from, to, organisation, position],
  );
  const ids = "id IN (SELECT md5('received ' || n)::uuid FROM generate_series($1::int, $2::int) n)";
  await copyParts(pool, "state = 'submitted'", ids, [from, to]);
}

/** The person's own that were refused, beside the draft. */
async function addOwn(pool: pg.Pool, { seeker }: Parties, from: number, to: number) {
  await pool.query(
    `INSERT INTO applications SELECT copy.* FROM applications model, generate_series($1::int, $2::int) n, LATERAL jsonb_populate_record(model, jsonb_build_object(
         'id', md5('own ' || n)::uuid, 'user_id', $3::uuid, 'number', 'C' || lpad(n::text, 7, '0'))) copy
     WHERE model.id = (SELECT id FROM applications WHERE state = 'refused' ORDER BY id LIMIT 1)`,
    [from, to, seeker],
  );
}

/** Sections and adjustments of the first sample application that is so, for each of the applications that are so. */
async function copyParts(
  pool: pg.Pool,
  model: string,
  targets: string,
  values: readonly unknown[],
) {
  for (const table of ["application_sections", "application_adjustments"]) {
    await pool.query(
      `INSERT INTO ${table} SELECT copy.* FROM ${table} part, applications target,
         LATERAL jsonb_populate_record(part, jsonb_build_object(
           'id', gen_random_uuid(), 'application_id', target.id)) copy
       WHERE part.application_id = (SELECT a.id FROM applications a JOIN ${table} p ON p.application_id = a.id
           WHERE a.${model} ORDER BY a.id LIMIT 1) AND target.${targets}`,
      [...values],
    );
  }
}

/** A copy of the first row that is so, with these columns changed. */
async function copy(
  pool: pg.Pool,
  table: "users" | "organisations" | "positions" | "applications",
  condition: string,
  changes: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { rowCount } = await pool.query(
    `INSERT INTO ${table} SELECT (jsonb_populate_record(model, $1::jsonb)).*
     FROM ${table} model WHERE ${condition} ORDER BY model.id LIMIT 1`,
    [JSON.stringify(changes)],
  );
  if (rowCount !== 1) throw new Error(`no sample row of ${table} where ${condition}`);
}
