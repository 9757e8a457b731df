import { href } from "../../app/links.ts";
import { personas } from "../personas.ts";
import { pressThrough, says, simply, submit, type Probe, type ProbeWorld } from "../probe.ts";

const PUBLISHED = "r.state = 'published'";
const HANDED_IN = "r.state = 'handed_in'";
const ENTERING = "r.state = 'entering'";
const COMING = "s.state = 'published'";

/** A contest of the sample's provider that is so. */
async function own({ db }: ProbeWorld, condition: string): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `SELECT s.id FROM training_sessions s JOIN courses c ON c.id = s.course_id
       LEFT JOIN contests r ON r.session_id = s.id
       JOIN memberships m ON m.organisation_id = s.organisation_id JOIN users u ON u.id = m.user_id
     WHERE u.email = $1 AND c.title = '城区残疾人职业技能竞赛' AND ${condition} ORDER BY s.starts_at LIMIT 1`,
    [personas.provider],
  );
  if (!rows[0]) throw new Error(`No contest of the sample provider where ${condition}`);
  return rows[0].id;
}

const session =
  (id: "contests.results" | "contests.setUp" | "contests.review", condition: string): Probe["at"] =>
  async (world) =>
    href(world.locale, id, { sessionId: await own(world, condition) });

async function disciplineOf(world: ProbeWorld, condition: string) {
  const sessionId = await own(world, condition);
  const { rows } = await world.db.query<{ id: string }>(
    "SELECT id FROM contest_disciplines WHERE session_id = $1 AND name = '编织'",
    [sessionId],
  );
  return { sessionId, disciplineId: rows[0]?.id ?? "none" };
}

const enter =
  (condition: string): Probe["at"] =>
  async (world) => {
    const { disciplineId } = await disciplineOf(world, condition);
    return href(world.locale, "contests.enter", { disciplineId });
  };

const discipline =
  (isNew: boolean): Probe["at"] =>
  async (world) => {
    const { sessionId, disciplineId } = await disciplineOf(world, ENTERING);
    const which = isNew ? "new" : disciplineId;
    return href(world.locale, "contests.discipline", { sessionId, disciplineId: which });
  };

const correct: Probe["at"] = async (world) => {
  const { disciplineId } = await disciplineOf(world, PUBLISHED);
  const { rows } = await world.db.query<{ id: string }>(
    "SELECT id FROM contest_entries WHERE discipline_id = $1 AND outcome = 'scored' ORDER BY score, id LIMIT 1",
    [disciplineId],
  );
  return href(world.locale, "contests.correct", { entryId: rows[0]?.id ?? "none" });
};

/** The page of an English reader who took part in a contest whose results are so. */
const ownContest =
  (condition: string): Probe["at"] =>
  async (world) => {
    const sessionId = await own(world, condition);
    const { rows } = await world.db.query<{ id: string }>(
      `SELECT e.id FROM enrolments e JOIN users u ON u.id = e.user_id
       WHERE e.session_id = $1 AND u.email = $2`,
      [sessionId, personas.englishSeeker],
    );
    return href(world.locale, "enrolments.one", { enrolmentId: rows[0]?.id ?? "none" });
  };

const interpreted: Probe["at"] = async ({ db, locale }) => {
  const { rows } = await db.query<{ id: string }>(
    `SELECT b.enrolment_id AS id FROM interpreter_bookings b JOIN enrolments e ON e.id = b.enrolment_id
       JOIN users u ON u.id = e.user_id WHERE u.email = $1 AND b.state = 'confirmed' LIMIT 1`,
    [personas.englishSeeker],
  );
  return href(locale, "enrolments.one", { enrolmentId: rows[0]?.id ?? "none" });
};

/** What somebody who takes part in an event reads of their own. */
export const ownEventProbes: readonly Probe[] = [
  { as: "englishSeeker", state: "an interpreter is booked", at: interpreted },
  { as: "englishSeeker", state: "results published", at: ownContest(PUBLISHED) },
  { as: "englishSeeker", state: "results not yet published", at: ownContest(ENTERING) },
];

/** Results of contests. */
export const contestProbes = {
  "contests.results": [
    { as: "visitor", at: session("contests.results", PUBLISHED) },
    {
      as: "visitor",
      state: "not published",
      at: session("contests.results", HANDED_IN),
      status: 404,
    },
  ],
  "contests.setUp": [
    { as: "provider", at: session("contests.setUp", ENTERING) },
    { as: "provider", state: "handed in", at: session("contests.setUp", HANDED_IN) },
    { as: "provider", state: "published", at: session("contests.setUp", PUBLISHED) },
    { as: "provider", state: "no discipline", at: session("contests.setUp", COMING) },
  ],
  "contests.discipline": [
    { as: "provider", at: discipline(false) },
    { as: "provider", state: "add", at: discipline(true) },
    { as: "provider", state: "empty submit", at: discipline(true), then: submit },
  ],
  "contests.enter": [
    { as: "provider", at: enter(ENTERING) },
    {
      as: "provider",
      state: "no number",
      at: enter(ENTERING),
      then: async (page) => {
        await page.locator("[name='results[0].score']").fill("很好");
        await submit(page);
      },
    },
    {
      as: "provider",
      state: "too many decimals",
      at: enter(ENTERING),
      then: async (page, world) => {
        await page.locator("[name='results[0].score']").fill("9.55");
        await submit(page);
        await says("contests", "refused.score-unreadable", { count: 1 })(page, world);
      },
    },
    { as: "provider", state: "handed in", at: enter(HANDED_IN) },
    { as: "provider", state: "published", at: enter(PUBLISHED) },
  ],
  "contests.correct": [
    { as: "provider", at: correct },
    { as: "provider", state: "no reason", at: correct, then: submit },
  ],
  "contests.queue": [{ as: "reviewer", at: simply("contests.queue") }],
  "contests.review": [
    { as: "reviewer", at: session("contests.review", HANDED_IN) },
    {
      as: "reviewer",
      state: "no reason",
      at: session("contests.review", HANDED_IN),
      then: (page) =>
        pressThrough(page.locator("main form:has(textarea[name=reason]) button[type=submit]")),
    },
    { as: "reviewer", state: "published", at: session("contests.review", PUBLISHED) },
  ],
} as const satisfies Readonly<Record<`contests.${string}`, readonly Probe[]>>;
