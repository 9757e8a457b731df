import { href } from "../../app/links.ts";
import type { FormCase, Own } from "./form-case.ts";
import { position } from "./position-forms.ts";
import { ownSession } from "./teaching-forms.ts";

/** A coming fair of this case's own provider, with stands or without. */
async function ownFair(own: Own, stands?: number): Promise<string> {
  const sessionId = await ownSession(own, "published");
  await own.db.query(
    `UPDATE courses SET kind = 'fair' WHERE id = (SELECT course_id FROM training_sessions WHERE id = $1)`,
    [sessionId],
  );
  if (stands !== undefined) await setTerms(own, sessionId, stands);
  return sessionId;
}

async function setTerms({ db }: Own, sessionId: string, stands: number): Promise<void> {
  await db.query(
    `INSERT INTO fair_terms (session_id, organisation_id, stands, ask_by, updated_at)
     SELECT id, organisation_id, $2, current_date + 1, now() FROM training_sessions WHERE id = $1`,
    [sessionId, stands],
  );
}

/** A wish for a stand there, of an employer of the sample. */
async function ownStand(own: Own): Promise<string> {
  const sessionId = await ownFair(own, 5);
  const { rows } = await own.db.query<{ id: string }>(
    `INSERT INTO fair_stands (id, session_id, organisation_id, employer_id, state, asked_at, updated_at)
     SELECT gen_random_uuid(), $1, $2, o.id, 'asked', now(), now() FROM organisations o
     WHERE o.kind = 'employer' AND o.state = 'verified' ORDER BY o.id LIMIT 1 RETURNING id`,
    [sessionId, own.organisationId],
  );
  return rows[0]?.id ?? "none";
}

/** A fair of the sample's provider with stands to ask for; the case's own employer has an open position. */
async function openFair(own: Own): Promise<string> {
  await position(own, "published");
  const { rows } = await own.db.query<{ id: string }>(
    `SELECT s.id FROM fair_terms t JOIN training_sessions s ON s.id = t.session_id
     WHERE s.state = 'published' AND t.ask_by > current_date AND t.taken < t.stands ORDER BY s.id LIMIT 1`,
  );
  return href(own.locale, "fairs.own", { sessionId: rows[0]?.id ?? "none" });
}

async function openPosition({ db, organisationId }: Own): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    "SELECT id FROM positions WHERE organisation_id = $1 ORDER BY id LIMIT 1",
    [organisationId],
  );
  return rows[0]?.id ?? "none";
}

export const fairForms = {
  "fairs.setUp": {
    as: "provider",
    at: async (own) => href(own.locale, "fairs.setUp", { sessionId: await ownFair(own) }),
    wrong: { stands: "0" },
    faults: ["stands", "askBy"],
    right: async ({ db }) => {
      const { rows } = await db.query<{ day: string }>("SELECT current_date::text AS day");
      const [year = "", month = "", day = ""] = (rows[0]?.day ?? "").split("-");
      return { stands: "12", "askBy.year": year, "askBy.month": month, "askBy.day": day };
    },
  },
  "fairs.decide": {
    as: "provider",
    at: async (own) => href(own.locale, "fairs.decide", { standId: await ownStand(own) }),
    intent: "confirm",
    wrong: { number: "0" },
    right: { number: "3", place: "进门右手第三个", accessFacts: "step-free" },
  },
  "fairs.own": {
    as: "hr",
    at: openFair,
    intent: "save",
    wrong: { note: "两个人，要一个插座。" },
    faults: ["positions"],
    right: async (own) => ({ positions: await openPosition(own) }),
  },
} satisfies Readonly<Record<`fairs.${string}`, FormCase>>;
