import { expect } from "@playwright/test";
import { speaker } from "../../app/i18n/catalogue.server.ts";
import { href } from "../../app/links.ts";
import { twin } from "../no-script/own-person.ts";
import { personas } from "../personas.ts";
import { told } from "./feedback.ts";
import { pressThrough, says, simply, submit, type Probe, type ProbeWorld } from "../probe.ts";

const PARTS = ["basics", "outcome", "price", "joining", "videos", "contact"];
const SESSION_PARTS = ["when", "where", "sheet", "software"];

/** The first session of the sample provider that is so, with its course. */
async function own({ db }: ProbeWorld, condition: string) {
  const { rows } = await db.query<{ id: string; course: string }>(
    `SELECT s.id, s.course_id AS course FROM training_sessions s
       JOIN courses c ON c.id = s.course_id
       JOIN memberships m ON m.organisation_id = s.organisation_id
       JOIN users u ON u.id = m.user_id
     WHERE u.email = $1 AND ${condition} ORDER BY s.id LIMIT 1`,
    [personas.provider],
  );
  if (!rows[0]) throw new Error(`No session of the sample provider where ${condition}`);
  return rows[0];
}

/** Nothing said of it yet, of a course that lacks much. */
const BARE = "s.state = 'draft' AND s.seats IS NULL";

const session =
  (id: "teaching.session" | "teaching.check" | "teaching.cancel", condition: string) =>
  async (world: ProbeWorld) =>
    href(world.locale, id, { sessionId: (await own(world, condition)).id });

const sessionPart = (part: string, condition: string) => async (world: ProbeWorld) =>
  href(world.locale, "teaching.sessionPart", {
    sessionId: (await own(world, condition)).id,
    part,
  });

const course = (condition: string) => async (world: ProbeWorld) =>
  href(world.locale, "teaching.course", { courseId: (await own(world, condition)).course });

const coursePart = (part: string, condition: string) => async (world: ProbeWorld) =>
  href(world.locale, "teaching.coursePart", {
    courseId: (await own(world, condition)).course,
    part,
  });

const teacher = async (world: ProbeWorld) => {
  const { rows } = await world.db.query<{ id: string }>(
    `SELECT t.id FROM training_teachers t JOIN memberships m ON m.organisation_id = t.organisation_id
       JOIN users u ON u.id = m.user_id WHERE u.email = $1 ORDER BY t.id LIMIT 1`,
    [personas.provider],
  );
  return href(world.locale, "teaching.teacher", { teacherId: rows[0]?.id ?? "none" });
};

/** A venue that is in use, or the one that is used least. */
const venue = (isUsed: boolean) => async (world: ProbeWorld) => {
  const { rows } = await world.db.query<{ id: string; used: string }>(
    `SELECT t.id, (SELECT count(*) FROM training_sessions s WHERE s.venue_id = t.id
                     AND s.state IN ('submitted', 'published', 'running')) AS used
       FROM training_venues t JOIN memberships m ON m.organisation_id = t.organisation_id
       JOIN users u ON u.id = m.user_id WHERE u.email = $1 ORDER BY used ${isUsed ? "DESC" : "ASC"}, t.id`,
    [personas.provider],
  );
  return href(world.locale, "teaching.venue", { venueId: rows[0]?.id ?? "none" });
};

/** A session in the sample reviewer's region. */
const inRegion = (state: string) => async (world: ProbeWorld) => {
  const { rows } = await world.db.query<{ id: string }>(
    `SELECT s.id FROM training_sessions s, users u
     WHERE u.email = $1 AND s.state = $2::session_state AND s.submitted_at IS NOT NULL
       AND s.region LIKE regexp_replace(u.region, '(00){1,2}$', '') || '%'
     ORDER BY s.submitted_at, s.id LIMIT 1`,
    [personas.reviewer, state],
  );
  return href(world.locale, "teaching.review", { sessionId: rows[0]?.id ?? "none" });
};

/** A session of its own that was given up before it was ever public. */
const givenUp = async (world: ProbeWorld) => {
  const { id } = await own(world, "s.state = 'draft' AND s.seats IS NOT NULL");
  const changes = { state: "cancelled", ended_at: new Date(), import_key: null };
  const sessionId = await twin(world.db, "training_sessions", "id = $1", [id], changes);
  return href(world.locale, "teaching.session", { sessionId });
};

/** The sentence of where the session stands, whatever day it names. */
const stands =
  (as: "cancelled" | "discarded"): NonNullable<Probe["then"]> =>
  async (page, { locale }) => {
    const sentence = speaker("teaching", locale)(`status.${as}`, { day: "|" });
    for (const part of sentence.split("|")) {
      await expect(page.locator("main")).toContainText(part.trim());
    }
  };

const ofProvider = (state: string, at: Probe["at"], then?: Probe["then"]): Probe => ({
  as: "provider",
  state,
  at,
  ...(then && { then }),
});

/** What a provider offers, and the bureau's review of it. */
export const teachingProbes = {
  "teaching.sessions": [
    { as: "provider", at: simply("teaching.sessions") },
    ofProvider("of one state", ({ locale }) =>
      href(locale, "teaching.sessions", {}, { state: "sent_back" }),
    ),
    ofProvider("behind the last", ({ locale }) =>
      href(
        locale,
        "teaching.sessions",
        {},
        { state: "draft", after: "00000000-0000-7000-8000-000000000000" },
      ),
    ),
  ],
  "teaching.courses": [{ as: "provider", at: simply("teaching.courses") }],
  "teaching.newCourse": [
    { as: "provider", at: simply("teaching.newCourse") },
    ofProvider("empty submit", simply("teaching.newCourse"), submit),
  ],
  "teaching.course": [
    ofProvider("fixed", course("s.state = 'submitted'")),
    ofProvider("unfinished", course(BARE)),
  ],
  "teaching.coursePart": [
    ...PARTS.map((part) => ofProvider(part, coursePart(part, BARE))),
    ofProvider("fixed", coursePart("basics", "s.state = 'submitted'")),
    ofProvider("public and not free", coursePart("price", BARE), async (page) => {
      await page.locator('main [name="isPublicService"]').setChecked(true, { force: true });
      await page.locator('main [name="price"]').fill("100");
      await submit(page);
    }),
  ],
  "teaching.session": [
    ...["draft", "submitted", "sent_back", "published", "running", "finished"].map((state) =>
      ofProvider(state, session("teaching.session", `s.state = '${state}'`)),
    ),
    ofProvider(
      "cancelled",
      session("teaching.session", "s.state = 'cancelled' AND s.published_at IS NOT NULL"),
      stands("cancelled"),
    ),
    ofProvider("given up", givenUp, stands("discarded")),
    ofProvider("nothing said yet", session("teaching.session", BARE)),
  ],
  "teaching.sessionPart": [
    ...SESSION_PARTS.map((part) => ofProvider(part, sessionPart(part, BARE))),
    ...SESSION_PARTS.map((part) =>
      ofProvider(`${part}, filled`, sessionPart(part, "s.state = 'sent_back'")),
    ),
    ofProvider("fixed", sessionPart("when", "s.state = 'published'")),
    ofProvider("a time that is none", sessionPart("when", BARE), async (page) => {
      await page.locator('main [name="meetings[0].from"]').fill("上午");
      await submit(page);
    }),
  ],
  "teaching.check": [
    ofProvider("complete", session("teaching.check", "s.state = 'sent_back'")),
    ofProvider("much is missing", session("teaching.check", BARE)),
    ofProvider("refused", session("teaching.check", BARE), submit),
    ofProvider("handed in", session("teaching.check", "s.state = 'submitted'")),
  ],
  "teaching.cancel": [
    ofProvider("first visit", session("teaching.cancel", "s.state = 'published'")),
    ofProvider("no reason", session("teaching.cancel", "s.state = 'published'"), submit),
    ofProvider("nothing to cancel", session("teaching.cancel", "s.state = 'finished'")),
  ],
  "teaching.venues": [{ as: "provider", at: simply("teaching.venues") }],
  "teaching.venue": [
    ofProvider("add", ({ locale }) => href(locale, "teaching.venue", { venueId: "new" })),
    ofProvider(
      "empty submit",
      ({ locale }) => href(locale, "teaching.venue", { venueId: "new" }),
      submit,
    ),
    ofProvider("change", venue(false)),
    ofProvider("in use", venue(true)),
  ],
  "teaching.teachers": [{ as: "provider", at: simply("teaching.teachers") }],
  "teaching.teacher": [
    ofProvider("add", ({ locale }) => href(locale, "teaching.teacher", { teacherId: "new" })),
    ofProvider(
      "empty submit",
      ({ locale }) => href(locale, "teaching.teacher", { teacherId: "new" }),
      submit,
    ),
    ofProvider("change", teacher),
  ],
  "teaching.reviewQueue": [
    { as: "reviewer", at: simply("teaching.reviewQueue") },
    {
      as: "reviewer",
      state: "behind the last",
      at: ({ locale }) =>
        href(
          locale,
          "teaching.reviewQueue",
          {},
          { after: "2099-01-01T00:00:00.000Z_00000000-0000-7000-8000-000000000000" },
        ),
    },
  ],
  "trainingFigures.show": [
    { as: "reviewer", at: simply("trainingFigures.show") },
    {
      as: "reviewer",
      state: "days that were not taken",
      at: ({ locale }) =>
        href(
          locale,
          "trainingFigures.show",
          {},
          { from: "去年春天", to: "2019-12-31", on: "2199-01-01" },
        ),
      then: async (page, world) => {
        const t = speaker("trainingFigures", world.locale);
        const told = { from: "去年春天", to: "2019-12-31", on: "2199-01-01" } as const;
        const why = { from: "unread", to: "before-from", on: "ahead" } as const;
        for (const field of ["from", "to", "on"] as const) {
          const values = { label: t(field), typed: told[field] };
          await says("trainingFigures", `refused.${why[field]}`, values)(page, world);
          await expect(page.locator(`main [name=${field}]`)).toHaveValue(told[field]);
        }
      },
    },
    {
      as: "reviewer",
      state: "of a time without training",
      at: ({ locale }) =>
        href(
          locale,
          "trainingFigures.show",
          {},
          { from: "2019-01-01", to: "2019-12-31", on: "2019-06-30" },
        ),
    },
  ],
  "teaching.review": [
    { as: "reviewer", state: "over, with what people say", at: told("teaching.review", 6) },
    { as: "reviewer", at: inRegion("submitted") },
    {
      as: "reviewer",
      state: "sent back without a reason",
      at: inRegion("submitted"),
      then: (page) => pressThrough(page.locator("main form").last().locator("button[type=submit]")),
    },
    { as: "reviewer", state: "public", at: inRegion("published") },
    { as: "reviewer", state: "decided", at: inRegion("finished") },
  ],
} satisfies Readonly<Record<`teaching.${string}` | `trainingFigures.${string}`, readonly Probe[]>>;
