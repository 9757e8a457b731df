import { href } from "../../app/links.ts";
import { limited, says, simply, type Probe } from "../probe.ts";

const list =
  (query: Readonly<Record<string, string | readonly string[]>>): Probe["at"] =>
  ({ locale }) =>
    href(locale, "training.courses", {}, query);

const OPEN = "s.state = 'published' AND s.enrol_by >= current_date";
const JOINABLE = "o.state = 'published' AND o.enrol_by >= current_date";
const ALL_OVER = `s.state = 'finished' AND NOT EXISTS (SELECT FROM training_sessions o
  WHERE o.course_id = c.id AND (o.state = 'running' OR (${JOINABLE})))`;
const NEVER_PUBLIC = `NOT EXISTS (SELECT FROM training_sessions o
  WHERE o.course_id = c.id AND o.published_at IS NOT NULL)`;
const WAITING =
  "EXISTS (SELECT FROM enrolments e WHERE e.session_id = s.id AND e.state = 'waiting')";

/** The page of the first sample session that is so, or of its course. */
const session =
  (
    condition: string,
    id: "training.session" | "training.course" = "training.session",
  ): Probe["at"] =>
  async ({ db, locale }) => {
    const { rows } = await db.query<{ id: string; course: string }>(
      `SELECT s.id, s.course_id AS course FROM training_sessions s JOIN courses c ON c.id = s.course_id
       WHERE ${condition} ORDER BY s.id LIMIT 1`,
    );
    const { id: sessionId, course: courseId } = rows[0] ?? { id: "none", course: "none" };
    return id === "training.session"
      ? href(locale, id, { sessionId })
      : href(locale, id, { courseId });
  };

/** Courses as everybody reads them. */
export const trainingProbes = {
  "training.courses": [
    { as: "visitor", at: simply("training.courses") },
    { as: "seeker", at: simply("training.courses") },
    { as: "visitor", state: "words", at: list({ q: "培训" }) },
    {
      as: "visitor",
      state: "every filter in use",
      at: list({
        q: "读屏",
        kind: ["vocational", "blind-massage"],
        delivery: ["offline", "mixed"],
        teaching: "mixed",
        region: "140000",
        occupation: "4",
        within: "90",
        language: "mandarin",
        free: "yes",
        seats: "yes",
        sign: "yes",
        need: ["captions", "step-free"],
        tried: "yes",
        sort: "soonest",
      }),
    },
    { as: "visitor", state: "filtered", at: list({ free: "yes", need: "captions" }) },
    { as: "visitor", state: "nothing found", at: list({ q: "没有这样的词语" }) },
    {
      as: "visitor",
      state: "nothing found, wider ones are",
      at: list({ q: "没有这样的词语", free: "yes" }),
    },
    {
      as: "visitor",
      state: "long text",
      at: list({ q: `${"请帮我找一门离家近又有手语的课".repeat(6)} ${"x".repeat(120)}` }),
    },
    { as: "visitor", state: "engine down", at: limited(list({ q: "培训" })) },
    {
      as: "visitor",
      state: "engine down, nothing found",
      at: limited(list({ q: "没有这样的词语", free: "yes" })),
    },
    { as: "visitor", state: "unknown filters", at: list({ colour: "red", kind: "nothing" }) },
    { as: "visitor", state: "second page", at: list({ page: "2" }) },
    { as: "visitor", state: "beyond the last page", at: list({ page: "900" }) },
  ],
  "training.course": [
    { as: "visitor", at: session(OPEN, "training.course") },
    {
      as: "visitor",
      state: "all sessions over",
      at: session(ALL_OVER, "training.course"),
      then: says("training", "course.noneOpen"),
    },
    {
      as: "visitor",
      state: "never public",
      at: session(NEVER_PUBLIC, "training.course"),
      status: 404,
    },
  ],
  "training.session": [
    {
      as: "visitor",
      at: session(`${OPEN} AND s.venue_id IS NOT NULL AND jsonb_array_length(s.software) > 0`),
    },
    { as: "visitor", state: "online", at: session(`${OPEN} AND c.delivery = 'online'`) },
    { as: "visitor", state: "full, with a queue", at: session(`${OPEN} AND ${WAITING}`) },
    {
      as: "visitor",
      state: "enrolment closed",
      at: session("s.state = 'published' AND s.enrol_by < current_date AND s.starts_at > now()"),
      then: says("training", "session.closed"),
    },
    {
      as: "visitor",
      state: "under way",
      at: session("s.state = 'running'"),
      then: says("training", "session.running"),
    },
    {
      as: "visitor",
      state: "finished",
      at: session(`${ALL_OVER} AND s.venue_id IS NOT NULL`),
      status: 410,
      then: says("training", "session.finished"),
    },
    {
      as: "visitor",
      state: "cancelled",
      at: session("s.state = 'cancelled' AND s.published_at IS NOT NULL"),
      status: 410,
      then: says("training", "session.cancelled"),
    },
    { as: "visitor", state: "not public", at: session("s.state = 'submitted'"), status: 404 },
  ],
} satisfies Readonly<Record<`training.${string}`, readonly Probe[]>>;
