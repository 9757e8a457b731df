import { expect } from "@playwright/test";
import { href } from "../../app/links.ts";
import { personas } from "../personas.ts";
import {
  inTurn,
  pressThrough,
  says,
  simply,
  submit,
  type Probe,
  type ProbeWorld,
} from "../probe.ts";

/** A fair of the sample's provider that is so. */
export async function ownFair({ db }: ProbeWorld, condition: string): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `SELECT s.id FROM training_sessions s JOIN courses c ON c.id = s.course_id
       JOIN memberships m ON m.organisation_id = s.organisation_id JOIN users u ON u.id = m.user_id
     WHERE u.email = $1 AND c.title = '城区残疾人就业专场招聘会' AND ${condition} ORDER BY s.starts_at LIMIT 1`,
    [personas.provider],
  );
  if (!rows[0]) throw new Error(`No fair of the sample provider where ${condition}`);
  return rows[0].id;
}

const setUp =
  (condition: string): Probe["at"] =>
  async (world) =>
    href(world.locale, "fairs.setUp", { sessionId: await ownFair(world, condition) });

/** A wish for a stand, or a stand, at the coming fair of the sample's provider, of another employer than the sample's. */
const stand =
  (state: string): Probe["at"] =>
  async (world) => {
    const { rows } = await world.db.query<{ id: string }>(
      `SELECT f.id FROM fair_stands f WHERE f.session_id = $1 AND f.state = $2::stand_state
         AND f.employer_id NOT IN (SELECT m.organisation_id FROM memberships m JOIN users u ON u.id = m.user_id
           WHERE u.email = $3)
       ORDER BY f.number, f.id LIMIT 1`,
      [await ownFair(world, "s.state = 'published'"), state, personas.hr],
    );
    return href(world.locale, "fairs.decide", { standId: rows[0]?.id ?? "none" });
  };

/** Where the sample's member was first: other probes have this person act for further employers. */
const FIRST = `m.organisation_id = (SELECT o.organisation_id FROM memberships o WHERE o.user_id = u.id
  ORDER BY o.created_at, o.organisation_id LIMIT 1)`;

/** A fair to come at which the sample's employer has this state, or has never asked. */
const fairFor =
  (state: string | null): Probe["at"] =>
  async ({ db, locale }) => {
    const { rows } = await db.query<{ id: string }>(
      `SELECT s.id FROM fair_terms t JOIN training_sessions s ON s.id = t.session_id
         JOIN memberships m ON true JOIN users u ON u.id = m.user_id
         LEFT JOIN fair_stands f ON f.session_id = s.id AND f.employer_id = m.organisation_id
       WHERE u.email = $1 AND ${FIRST} AND s.state = 'published' AND t.ask_by >= current_date
         AND f.state::text IS NOT DISTINCT FROM $2 ORDER BY s.starts_at, s.id LIMIT 1`,
      [personas.hr, state],
    );
    return href(locale, "fairs.own", { sessionId: rows[0]?.id ?? "none" });
  };

/** A fair that is over and of which the sample's employer told what it came to, so many days ago. */
const toldFair =
  (ended: string): Probe["at"] =>
  async ({ db, locale }) => {
    const { rows } = await db.query<{ id: string }>(
      `SELECT s.id FROM fair_stands f JOIN training_sessions s ON s.id = f.session_id
         JOIN memberships m ON m.organisation_id = f.employer_id JOIN users u ON u.id = m.user_id
       WHERE u.email = $1 AND ${FIRST} AND f.result_at IS NOT NULL AND s.ends_at ${ended}
         AND s.organisation_id NOT IN (SELECT m.organisation_id FROM memberships m JOIN users u ON u.id = m.user_id
           WHERE u.email = $2)
       ORDER BY s.starts_at LIMIT 1`,
      [personas.hr, personas.provider],
    );
    return href(locale, "fairs.own", { sessionId: rows[0]?.id ?? "none" });
  };

const own =
  (condition: string): Probe["at"] =>
  async (world) =>
    href(world.locale, "fairs.own", { sessionId: await ownFair(world, condition) });

const stands =
  (condition: string, query: Readonly<Record<string, string>> = {}): Probe["at"] =>
  async (world) =>
    href(world.locale, "fairs.stands", { sessionId: await ownFair(world, condition) }, query);

const COMING = "s.state = 'published'";

/** Stands at fairs. */
export const fairProbes = {
  "fairs.stands": [
    { as: "visitor", at: stands(COMING) },
    { as: "visitor", state: "over", at: stands("s.state = 'finished'") },
    { as: "visitor", state: "beyond the last", at: stands(COMING, { after: "900" }) },
    { as: "visitor", state: "not public", at: stands("s.state = 'draft'"), status: 404 },
  ],
  "fairs.setUp": [
    { as: "provider", at: setUp(COMING) },
    { as: "provider", state: "nothing set", at: setUp("s.state = 'draft'") },
    { as: "provider", state: "empty submit", at: setUp("s.state = 'draft'"), then: submit },
    {
      as: "provider",
      state: "over",
      at: setUp("s.state = 'finished'"),
      then: says("fairs", "setUp.fixed"),
    },
  ],
  "fairs.decide": [
    { as: "provider", at: stand("asked") },
    { as: "provider", state: "confirmed", at: stand("confirmed") },
    {
      as: "provider",
      state: "no reason",
      at: stand("asked"),
      then: async (page) => {
        await page.locator("main form:has(textarea[name=reason]) button[type=submit]").click();
        await page.waitForLoadState("load");
      },
    },
  ],
  "fairs.list": [
    { as: "hr", at: simply("fairs.list") },
    { as: "viewer", state: "reading only", at: simply("fairs.list") },
    {
      as: "hr",
      state: "behind the last",
      at: ({ locale }) =>
        href(
          locale,
          "fairs.list",
          {},
          { after: "2099-01-01T00:00:00.000Z/00000000-0000-7000-8000-000000000000" },
        ),
    },
  ],
  "fairs.own": [
    { as: "hr", at: fairFor(null) },
    { as: "hr", state: "nothing chosen", at: fairFor(null), then: submit },
    { as: "hr", state: "asked", at: fairFor("asked") },
    { as: "hr", state: "confirmed", at: fairFor("confirmed") },
    { as: "hr", state: "refused", at: fairFor("refused") },
    { as: "hr", state: "withdrawn", at: fairFor("withdrawn") },
    { as: "hr", state: "over, to be reported", at: own("s.state = 'finished'") },
    {
      as: "hr",
      state: "more invited than talked with",
      at: own("s.state = 'finished'"),
      then: inTurn(
        (page) => page.locator("[name=talked]").fill("3"),
        (page) => page.locator("[name=invited]").fill("4"),
        (page) => page.locator("[name=offered]").fill("1"),
        (page) => pressThrough(page.locator("form:has([name=talked]) button[type=submit]")),
        says("fairs", "error.aboveTalked"),
      ),
    },
    {
      as: "hr",
      state: "told, may change",
      at: toldFair("> now() - interval '50 days'"),
      then: says("fairs", "report.change"),
    },
    {
      as: "hr",
      state: "told, the time to change is over",
      at: toldFair("< now() - interval '61 days'"),
      then: inTurn(says("fairs", "report.talked"), (page) =>
        expect(page.locator("main [name=talked]")).toHaveCount(0),
      ),
    },
    { as: "viewer", state: "reading only", at: fairFor(null) },
  ],
} as const satisfies Readonly<Record<`fairs.${string}`, readonly Probe[]>>;
