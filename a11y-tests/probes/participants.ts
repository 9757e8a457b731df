import { href } from "../../app/links.ts";
import { inTurn, pressThrough, says, simply, submit, type Probe } from "../probe.ts";
import { CORRECTED, enrolmentId, meetingNow, MINE, QUEUE, sessionId } from "./enrolments.ts";

const OURS = `e.organisation_id IN (SELECT m.organisation_id FROM memberships m
  JOIN users p ON p.id = m.user_id WHERE p.email = 'jigou@example.cn')`;
const OPEN_NEED =
  "EXISTS (SELECT FROM enrolment_adjustments a WHERE a.enrolment_id = e.id AND a.state = 'open')";
/** Whose result was drawn from what is recorded, in a course with an assessment or without one. */
const drawn = (hasAssessment: boolean) =>
  `e.state = 'completed' AND EXISTS (SELECT FROM attendances a WHERE a.enrolment_id = e.id)
   AND EXISTS (SELECT FROM training_sessions s JOIN courses c ON c.id = s.course_id
     WHERE s.id = e.session_id AND c.has_assessment = ${String(hasAssessment)})`;

const participant =
  (condition: string): Probe["at"] =>
  async (world) =>
    href(world.locale, "participants.one", {
      enrolmentId: await enrolmentId(world, `${OURS} AND ${condition}`),
    });

const correction =
  (condition: string): Probe["at"] =>
  async (world) =>
    href(world.locale, "participants.correct", {
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
    { as: "provider", state: "a corrected result", at: participant(CORRECTED) },
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
  "participants.correct": [
    { as: "provider", at: correction(drawn(false)) },
    { as: "provider", state: "with an assessment", at: correction(drawn(true)) },
    {
      as: "provider",
      state: "no reason",
      at: correction(drawn(true)),
      then: (page) => pressThrough(page.locator("main form button[value=check]")),
    },
    {
      as: "provider",
      state: "nothing is different",
      at: correction(drawn(true)),
      then: inTurn(
        (page) => page.locator("[name=reason]").fill("核对以后更正"),
        (page) => pressThrough(page.locator("main form button[value=check]")),
        says("participants", "refused.the-same"),
      ),
    },
    {
      as: "provider",
      state: "to be checked",
      at: correction(drawn(true)),
      then: inTurn(
        (page) => page.locator("[name='rows[0].minutes']").fill("0"),
        (page) => page.locator("[name=passed][value=no]").check({ force: true }),
        (page) => page.locator("[name=reason]").fill("核对签到表以后更正"),
        (page) => pressThrough(page.locator("main form button[value=check]")),
        says("participants", "correct.becomes"),
      ),
    },
    {
      as: "provider",
      state: "no result yet",
      at: correction("e.state = 'enrolled'"),
      status: 404,
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
