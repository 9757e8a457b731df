import { randomUUID } from "node:crypto";
import { href } from "../../app/links.ts";
import type { FormCase, Own } from "./form-case.ts";
import { ownSession } from "./teaching-forms.ts";

type State = "entering" | "handed_in" | "published";

/** A contest of this case's own provider that is over, with one discipline and one result, in a state. */
async function ownContest(own: Own, state: State) {
  const { db, organisationId } = own;
  const sessionId = await ownSession(own, "published");
  await db.query(
    `UPDATE courses SET kind = 'contest' WHERE id = (SELECT course_id FROM training_sessions WHERE id = $1)`,
    [sessionId],
  );
  await db.query(
    `UPDATE training_sessions SET starts_at = now() - interval '3 days', ends_at = now() - interval '2 days',
       enrol_by = current_date - 9, withdraw_by = current_date - 9
     WHERE id = $1`,
    [sessionId],
  );
  const { rows } = await db.query<{ discipline: string; entry: string }>(
    `WITH contest AS (INSERT INTO contests (session_id, organisation_id, updated_at) VALUES ($1, $2, now()) RETURNING 1),
       discipline AS (INSERT INTO contest_disciplines (id, session_id, organisation_id, name, best, unit, decimals, created_at)
         SELECT gen_random_uuid(), $1, $2, '编织', 'highest', 'points', 1, now() FROM contest RETURNING id),
       enrolled AS (INSERT INTO enrolments (id, session_id, organisation_id, user_id, state, state_since, applied_at,
           number, check_code, created_at, updated_at)
         SELECT gen_random_uuid(), $1, $2, u.id, 'completed', now(), now(), $3, '22222222', now(), now()
         FROM users u WHERE u.email = 'xinren@example.cn' RETURNING id)
     SELECT discipline.id AS discipline, enrolled.id AS entry FROM discipline, enrolled`,
    [sessionId, organisationId, randomUUID().slice(0, 10)],
  );
  const [made] = rows;
  const { rows: entries } = await db.query<{ id: string }>(
    `INSERT INTO contest_entries (id, discipline_id, enrolment_id, organisation_id, outcome, score, recorded_at)
     VALUES (gen_random_uuid(), $1, $2, $3, 'scored', 95, now()) RETURNING id`,
    [made?.discipline, made?.entry, organisationId],
  );
  const officer = "(SELECT id FROM users WHERE email = 'shenpi@example.cn')";
  if (state !== "entering") {
    await db.query(
      "UPDATE contests SET state = 'handed_in', handed_in_at = now() WHERE session_id = $1",
      [sessionId],
    );
  }
  if (state === "published") {
    await db.query(
      `UPDATE contests SET state = 'published', decided_at = now(), decided_by_id = ${officer} WHERE session_id = $1`,
      [sessionId],
    );
  }
  return { sessionId, disciplineId: made?.discipline ?? "none", entryId: entries[0]?.id ?? "none" };
}

/** Results that wait for the case's own officer, of a provider of the sample. */
async function waiting(own: Own): Promise<string> {
  const { rows } = await own.db.query<{ id: string }>(
    `SELECT m.organisation_id AS id FROM memberships m JOIN users u ON u.id = m.user_id
     WHERE u.email = 'jigou@example.cn'`,
  );
  const organisationId = rows[0]?.id ?? "none";
  const { sessionId } = await ownContest({ ...own, organisationId }, "handed_in");
  return href(own.locale, "contests.review", { sessionId });
}

export const contestForms = {
  "contests.setUp": {
    as: "provider",
    at: async (own) =>
      href(own.locale, "contests.setUp", {
        sessionId: (await ownContest(own, "entering")).sessionId,
      }),
    intent: "hand-in",
  },
  "contests.discipline": {
    as: "provider",
    at: async (own) =>
      href(own.locale, "contests.discipline", {
        sessionId: (await ownContest(own, "entering")).sessionId,
        disciplineId: "new",
      }),
    wrong: { name: "" },
    right: { name: "剪纸" },
  },
  "contests.enter": {
    as: "provider",
    at: async (own) =>
      href(own.locale, "contests.enter", {
        disciplineId: (await ownContest(own, "entering")).disciplineId,
      }),
    wrong: { "results[0].score": "很好" },
    right: { "results[0].score": "9.6" },
  },
  "contests.correct": {
    as: "provider",
    at: async (own) =>
      href(own.locale, "contests.correct", {
        entryId: (await ownContest(own, "published")).entryId,
      }),
    wrong: { reason: "", score: "9.x" },
    faults: ["score", "reason"],
    right: { reason: "漏记一位裁判的分。", score: "9.8" },
  },
  "contests.review": {
    as: "reviewer",
    at: waiting,
    intent: "send-back",
    wrong: { reason: "" },
    right: { reason: "请补上第二位裁判的分。" },
  },
} satisfies Readonly<Record<`contests.${string}`, FormCase>>;
