import { enrolmentStates, type EnrolmentState } from "../../app/features/training/policy/index.ts";
import { href } from "../../app/links.ts";
import { ownEventProbes } from "./contests.ts";
import { pressThrough, simply, submit, type Probe, type ProbeWorld } from "../probe.ts";

const OPEN = "s.state = 'published' AND s.enrol_by >= current_date AND o.state = 'verified'";
const QUEUE = "EXISTS (SELECT FROM enrolments e WHERE e.session_id = s.id AND e.state = 'waiting')";
const NOT_MINE = `NOT EXISTS (SELECT FROM enrolments e JOIN users u ON u.id = e.user_id
  WHERE e.session_id = s.id AND u.email = 'qiuzhi@example.cn')`;

async function sessionId({ db }: ProbeWorld, condition: string): Promise<string> {
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
async function enrolmentId({ db }: ProbeWorld, condition: string): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `SELECT e.id FROM enrolments e JOIN users u ON u.id = e.user_id
     JOIN organisations o ON o.id = e.organisation_id
     WHERE ${condition} ORDER BY e.created_at, e.id LIMIT 1`,
  );
  return rows[0]?.id ?? "none";
}

const MINE = "u.email = 'qiuzhi@example.cn'";
const OURS = `e.organisation_id IN (SELECT m.organisation_id FROM memberships m
  JOIN users p ON p.id = m.user_id WHERE p.email = 'jigou@example.cn')`;
const OPEN_NEED =
  "EXISTS (SELECT FROM enrolment_adjustments a WHERE a.enrolment_id = e.id AND a.state = 'open')";

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

const check = (page: Parameters<typeof submit>[0]) =>
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
    { as: "seeker", state: "withdrawn", at: certificate("k.withdrawn_at IS NOT NULL") },
    { as: "newSeeker", state: "somebody else's", at: certificate("TRUE"), status: 404 },
  ],
  "enrolments.checkCertificate": [
    { as: "visitor", at: simply("enrolments.checkCertificate") },
    { as: "visitor", state: "valid", at: checked("withdrawn_at IS NULL") },
    { as: "visitor", state: "withdrawn", at: checked("withdrawn_at IS NOT NULL") },
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
async function meetingNow({ db }: ProbeWorld): Promise<{ enrolment: string; meeting: string }> {
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

const participant =
  (condition: string): Probe["at"] =>
  async (world) =>
    href(world.locale, "participants.one", {
      enrolmentId: await enrolmentId(world, `${OURS} AND ${condition}`),
    });

const participants =
  (condition: string): Probe["at"] =>
  async (world) =>
    href(world.locale, "participants.list", { sessionId: await sessionId(world, condition) });

const OUR_SESSION = `s.published_at IS NOT NULL AND s.organisation_id IN (SELECT m.organisation_id
  FROM memberships m JOIN users p ON p.id = m.user_id WHERE p.email = 'jigou@example.cn')`;

export const participantProbes = {
  "participants.sessions": [{ as: "provider", at: simply("participants.sessions") }],
  "participants.list": [
    { as: "provider", at: participants(`${OUR_SESSION} AND ${QUEUE}`) },
    {
      as: "provider",
      state: "finished",
      at: participants(`${OUR_SESSION} AND s.state = 'finished'`),
    },
    {
      as: "provider",
      state: "another provider's",
      at: participants(`s.state = 'running' AND NOT (${OUR_SESSION})`),
      status: 404,
    },
  ],
  "participants.one": [
    { as: "provider", at: participant("e.state = 'applied'") },
    {
      as: "provider",
      state: "enrolled, every answer",
      at: participant(`e.state = 'enrolled' AND ${MINE}`),
    },
    { as: "provider", state: "refused", at: participant("e.state = 'refused'") },
    { as: "provider", state: "left late", at: participant(`e.state = 'withdrawn' AND ${MINE}`) },
    {
      as: "provider",
      state: "refused without a reason",
      at: participant("e.state = 'applied'"),
      then: (page) =>
        pressThrough(page.locator("form:has(input[name=intent][value=refuse]) button")),
    },
    {
      as: "provider",
      state: "adjustments open",
      at: participant(`e.state = 'applied' AND ${OPEN_NEED}`),
      then: (page) =>
        pressThrough(page.locator("form:has(input[name=intent][value=approve]) button")),
    },
  ],
  "participants.attendance": [
    { as: "provider", state: "online, with a code", at: meeting() },
    { as: "provider", state: "over", at: meeting("s.state = 'finished'") },
    { as: "provider", state: "not begun, no code", at: meeting("s.state = 'published'") },
    {
      as: "provider",
      state: "a time that is none",
      at: meeting(),
      then: async (page) => {
        await page.locator('[name="rows[0].joined"]').fill("九点");
        await pressThrough(page.locator("form:has(input[value=save]) button"));
      },
    },
  ],
  "participants.results": [
    { as: "provider", state: "not yet over", at: results("s.state = 'running'") },
    { as: "provider", state: "nobody left", at: results("s.state = 'finished'") },
  ],
  "participants.adjustment": [
    { as: "provider", at: adjustment() },
    { as: "provider", state: "empty", at: adjustment(), then: submit },
  ],
} as const satisfies Readonly<Record<`participants.${string}`, readonly Probe[]>>;

function meeting(condition?: string): Probe["at"] {
  return async (world) => {
    const now = condition === undefined ? (await meetingNow(world)).meeting : undefined;
    const { rows } = await world.db.query<{ id: string }>(
      `SELECT m.id FROM training_meetings m JOIN training_sessions s ON s.id = m.session_id
       WHERE ${OUR_SESSION} AND ${condition ?? "TRUE"} ORDER BY m.id LIMIT 1`,
    );
    const meetingId = now ?? rows[0]?.id ?? "none";
    return href(world.locale, "participants.attendance", { meetingId });
  };
}

function results(condition: string): Probe["at"] {
  return async (world) => {
    await meetingNow(world);
    const id = await sessionId(world, `${OUR_SESSION} AND ${condition}`);
    return href(world.locale, "participants.results", { sessionId: id });
  };
}

function adjustment(): Probe["at"] {
  return async (world) => {
    const id = await enrolmentId(world, `${OURS} AND e.state = 'applied' AND ${OPEN_NEED}`);
    const { rows } = await world.db.query<{ id: string }>(
      `SELECT id FROM enrolment_adjustments WHERE enrolment_id::text = $1 AND state = 'open' LIMIT 1`,
      [id],
    );
    return href(world.locale, "participants.adjustment", {
      enrolmentId: id,
      adjustmentId: rows[0]?.id ?? "none",
    });
  };
}
