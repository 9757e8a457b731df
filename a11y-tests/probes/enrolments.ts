import { enrolmentStates, type EnrolmentState } from "../../app/features/training/policy/index.ts";
import { href } from "../../app/links.ts";
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
  (id: "enrolments.one" | "enrolments.receipt", state: EnrolmentState): Probe["at"] =>
  async (world) =>
    href(world.locale, id, {
      enrolmentId: await enrolmentId(world, `${MINE} AND e.state = '${state}'`),
    });

const step =
  (name: "withdraw" | "decline", state: EnrolmentState): Probe["at"] =>
  async (world) =>
    href(world.locale, "enrolments.step", {
      enrolmentId: await enrolmentId(world, `${MINE} AND e.state = '${state}'`),
      step: name,
    });

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
  "enrolments.one": enrolmentStates.map((state): Probe => ({
    as: "seeker",
    state,
    at: own("enrolments.one", state),
  })),
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
} as const satisfies Readonly<Record<`enrolments.${string}`, readonly Probe[]>>;

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
      at: participants("s.state = 'running' AND o.name <> ''"),
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
  "participants.adjustment": [
    { as: "provider", at: adjustment() },
    { as: "provider", state: "empty", at: adjustment(), then: submit },
  ],
} as const satisfies Readonly<Record<`participants.${string}`, readonly Probe[]>>;

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
