import type { Page } from "@playwright/test";
import { enrolmentStates, type EnrolmentState } from "../../app/features/training/policy/index.ts";
import { href } from "../../app/links.ts";
import { ownEventProbes } from "./contests.ts";
import { pressThrough, simply, type Probe, type ProbeWorld } from "../probe.ts";

const OPEN = "s.state = 'published' AND s.enrol_by >= current_date AND o.state = 'verified'";
export const QUEUE =
  "EXISTS (SELECT FROM enrolments e WHERE e.session_id = s.id AND e.state = 'waiting')";
const NOT_MINE = `NOT EXISTS (SELECT FROM enrolments e JOIN users u ON u.id = e.user_id
  WHERE e.session_id = s.id AND u.email = 'qiuzhi@example.cn')`;

export async function sessionId({ db }: ProbeWorld, condition: string): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `SELECT s.id FROM training_sessions s JOIN courses c ON c.id = s.course_id
     JOIN organisations o ON o.id = s.organisation_id WHERE ${condition} ORDER BY s.id LIMIT 1`,
  );
  return rows[0]?.id ?? "none";
}

const enrolIn =
  (condition: string): Probe["at"] =>
  async (world) =>
    href(world.locale, "enrolments.enrol", { sessionId: await sessionId(world, condition) });

/** An enrolment of the sample's job seeker, or in a session of the sample's provider. */
export async function enrolmentId({ db }: ProbeWorld, condition: string): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `SELECT e.id FROM enrolments e JOIN users u ON u.id = e.user_id
     JOIN organisations o ON o.id = e.organisation_id
     WHERE ${condition} ORDER BY e.created_at, e.id LIMIT 1`,
  );
  return rows[0]?.id ?? "none";
}

export const MINE = "u.email = 'qiuzhi@example.cn'";
export const CORRECTED =
  "EXISTS (SELECT FROM training_result_corrections x WHERE x.enrolment_id = e.id)";

const own =
  (id: "enrolments.one" | "enrolments.receipt", state: EnrolmentState, whose = MINE): Probe["at"] =>
  async (world) =>
    href(world.locale, id, {
      enrolmentId: await enrolmentId(world, `${whose} AND e.state = '${state}'`),
    });

const step =
  (name: "withdraw" | "decline", state: EnrolmentState): Probe["at"] =>
  async (world) =>
    href(world.locale, "enrolments.step", {
      enrolmentId: await enrolmentId(world, `${MINE} AND e.state = '${state}'`),
      step: name,
    });

async function inClass(world: ProbeWorld): Promise<string> {
  const { enrolment } = await meetingNow(world);
  return href(world.locale, "enrolments.one", { enrolmentId: enrolment });
}

const check = (page: Page): Promise<void> =>
  pressThrough(page.locator("main form button[value=check]"));

export const enrolmentProbes = {
  "enrolments.enrol": [
    { as: "seeker", at: enrolIn(`${OPEN} AND ${NOT_MINE} AND NOT ${QUEUE}`) },
    {
      as: "newSeeker",
      state: "full, nothing in the passport",
      at: enrolIn(`${OPEN} AND ${NOT_MINE} AND ${QUEUE}`),
    },
    {
      as: "newSeeker",
      state: "to be checked",
      at: enrolIn(`${OPEN} AND ${NOT_MINE} AND c.prerequisites = ''`),
      then: async (page) => {
        await page.locator("[name=more][value=captions]").check({ force: true });
        await page.locator("[name=showsNeeds]").check({ force: true });
        await check(page);
      },
    },
    {
      as: "newSeeker",
      state: "conditions unanswered",
      at: enrolIn(`${OPEN} AND ${NOT_MINE} AND c.prerequisites <> ''`),
      then: check,
    },
    {
      as: "seeker",
      state: "already in",
      at: enrolIn(
        `EXISTS (SELECT FROM enrolments e JOIN users u ON u.id = e.user_id
         WHERE e.session_id = s.id AND e.state = 'enrolled' AND ${MINE})`,
      ),
    },
    { as: "newSeeker", state: "not open", at: enrolIn("s.state = 'running'") },
    { as: "newSeeker", state: "not public", at: enrolIn("s.state = 'draft'"), status: 404 },
  ],
  "enrolments.list": [
    { as: "seeker", at: simply("enrolments.list") },
    { as: "newSeeker", state: "none", at: simply("enrolments.list") },
  ],
  "enrolments.one": [
    ...enrolmentStates.map((state): Probe => ({
      as: "seeker",
      state,
      at: own("enrolments.one", state),
    })),
    {
      as: "seeker",
      state: "a corrected result",
      at: async (world) =>
        href(world.locale, "enrolments.one", {
          enrolmentId: await enrolmentId(
            world,
            `${MINE} AND e.state <> 'completed' AND ${CORRECTED}`,
          ),
        }),
    },
    { as: "englishSeeker", state: "in class", at: inClass },
    ...ownEventProbes,
    {
      as: "englishSeeker",
      state: "waiting behind others by rule",
      at: own("enrolments.one", "waiting", "u.email = 'seeker.en@example.cn'"),
    },
    {
      as: "englishSeeker",
      state: "a wrong code",
      at: inClass,
      then: async (page) => {
        await page.locator("[name=code]").fill("000 000");
        await pressThrough(page.locator("form:has(input[value=checkIn]) button"));
      },
    },
  ],
  "enrolments.receipt": [
    { as: "seeker", at: own("enrolments.receipt", "enrolled") },
    {
      as: "newSeeker",
      state: "somebody else's",
      at: own("enrolments.receipt", "enrolled"),
      status: 404,
    },
  ],
  "enrolments.step": [
    { as: "seeker", at: step("withdraw", "enrolled") },
    { as: "seeker", state: "out of the queue", at: step("withdraw", "waiting") },
    { as: "seeker", state: "leave the seat", at: step("decline", "offered") },
    { as: "seeker", state: "no longer possible", at: step("withdraw", "completed") },
  ],
  "enrolments.certificate": [
    { as: "seeker", at: certificate("k.withdrawn_at IS NULL") },
    { as: "seeker", state: "withdrawn", at: certificate("k.withdrawn_for = 'other'") },
    {
      as: "seeker",
      state: "withdrawn as the result was corrected",
      at: certificate("k.withdrawn_for = 'result-corrected' AND e.state <> 'completed'"),
    },
    {
      as: "seeker",
      state: "with another number before it",
      at: certificate("k.withdrawn_for = 'result-corrected' AND e.state = 'completed'"),
    },
    { as: "newSeeker", state: "somebody else's", at: certificate("TRUE"), status: 404 },
  ],
  "enrolments.checkCertificate": [
    { as: "visitor", at: simply("enrolments.checkCertificate") },
    { as: "visitor", state: "valid", at: checked("withdrawn_at IS NULL") },
    { as: "visitor", state: "withdrawn", at: checked("withdrawn_for = 'other'") },
    {
      as: "visitor",
      state: "withdrawn as the result was corrected",
      at: checked("withdrawn_for = 'result-corrected'"),
    },
    {
      as: "visitor",
      state: "not found",
      at: ({ locale }) =>
        href(locale, "enrolments.checkCertificate", {}, { number: "2222 2222", code: "3333 3333" }),
    },
  ],
} as const satisfies Readonly<Record<`enrolments.${string}`, readonly Probe[]>>;

function certificate(condition: string): Probe["at"] {
  return async ({ db, locale }) => {
    const { rows } = await db.query<{ id: string }>(
      `SELECT e.id FROM training_certificates k JOIN enrolments e ON e.id = k.enrolment_id
       JOIN users u ON u.id = e.user_id WHERE ${MINE} AND ${condition} ORDER BY e.id LIMIT 1`,
    );
    return href(locale, "enrolments.certificate", { enrolmentId: rows[0]?.id ?? "none" });
  };
}

function checked(condition: string): Probe["at"] {
  return async ({ db, locale }) => {
    const { rows } = await db.query<{ number: string; code: string }>(
      `SELECT number, check_code AS code FROM training_certificates WHERE ${condition} ORDER BY id LIMIT 1`,
    );
    const { number = "", code = "" } = rows[0] ?? {};
    return href(locale, "enrolments.checkCertificate", {}, { number, code });
  };
}

/** A meeting that is on, of a session in which the English-speaking seeker has a seat; made once. */
export async function meetingNow({
  db,
}: ProbeWorld): Promise<{ enrolment: string; meeting: string }> {
  const standing = () =>
    db.query<{ enrolment: string; meeting: string }>(
      `SELECT e.id AS enrolment, m.id AS meeting FROM enrolments e JOIN users u ON u.id = e.user_id
       JOIN training_meetings m ON m.session_id = e.session_id
       WHERE u.email = 'seeker.en@example.cn' AND e.state = 'enrolled' AND m.starts_at <= now() AND m.ends_at > now()`,
    );
  const before = (await standing()).rows[0];
  if (before) return before;
  await db.query(
    `WITH org AS (SELECT m.organisation_id AS id FROM memberships m JOIN users u ON u.id = m.user_id
       WHERE u.email = 'jigou@example.cn' LIMIT 1),
     course AS (INSERT INTO courses (id, organisation_id, title, delivery, attendance_percent, created_at, updated_at)
       SELECT gen_random_uuid(), id, '正在上的课', 'online', 80, now(), now() FROM org RETURNING id, organisation_id),
     session AS (INSERT INTO training_sessions (id, course_id, organisation_id, state, region, seats, enrol_by, starts_at,
         ends_at, submitted_at, published_at, created_at, updated_at)
       SELECT gen_random_uuid(), id, organisation_id, 'running', '140502', 3, current_date - 1, now() - interval '1 hour',
         now() + interval '12 hours', now(), now(), now(), now() FROM course RETURNING *),
     meeting AS (INSERT INTO training_meetings (id, session_id, starts_at, ends_at)
       SELECT gen_random_uuid(), id, starts_at, ends_at FROM session RETURNING id, session_id),
     code AS (INSERT INTO attendance_codes (meeting_id, organisation_id, code, made_at)
       SELECT m.id, s.organisation_id, '123456', now() FROM meeting m, session s)
     INSERT INTO enrolments (id, session_id, organisation_id, user_id, state, state_since, applied_at, number, check_code,
       created_at, updated_at)
     SELECT gen_random_uuid(), s.id, s.organisation_id, u.id, 'enrolled', now(), now(), substr(md5(random()::text), 1, 8),
       '22222222', now(), now() FROM session s, users u WHERE u.email = 'seeker.en@example.cn'`,
  );
  return (await standing()).rows[0] ?? { enrolment: "none", meeting: "none" };
}
