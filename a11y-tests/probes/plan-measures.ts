import type { Page } from "@playwright/test";
import { href } from "../../app/links.ts";
import { joinableCourse } from "../no-script/plan-forms.ts";
import { inTurn, pressThrough, says, type Probe } from "../probe.ts";
import { SUGGESTED } from "./plan-days.ts";
import { at, MINE, ownPlan, WITHOUT_CONSENT } from "./plan-of.ts";

const recommend: Probe["at"] = async (world) =>
  href(world.locale, "plans.recommend", { planId: await ownPlan(world, MINE) });

/** A course with a free seat gives what the position asks for that fits somebody best. */
const closingGap: Probe["at"] = async ({ db, locale }) => {
  const { rows } = await db.query<{ plan_id: string; text: string }>(
    `SELECT s.plan_id, r.entry ->> 'text' AS text FROM plan_suggestions s
       JOIN positions p ON p.id = s.position_id AND p.state = 'published'
       CROSS JOIN LATERAL jsonb_array_elements(p.requirements) AS r(entry)
     WHERE s.plan_id IN (${SUGGESTED}) AND NOT (r.entry ->> 'bodily')::boolean
     ORDER BY s.rank, s.plan_id, 2 LIMIT 1`,
  );
  const [asked] = rows;
  await db.query(
    `UPDATE courses SET gives = jsonb_build_array(jsonb_build_object('kind', 'skill', 'name', $1::text))
     WHERE id = (SELECT s.course_id FROM training_sessions s
       JOIN organisations o ON o.id = s.organisation_id AND o.state = 'verified'
       WHERE s.state = 'published' AND s.starts_at > now() AND s.enrol_by >= current_date AND s.taken < s.seats
       ORDER BY s.starts_at, s.id LIMIT 1)`,
    [asked?.text ?? "none"],
  );
  return href(locale, "plans.recommend", { planId: asked?.plan_id ?? "none" });
};

/** Somebody was recommended a position of each kind that is not open any more. */
const closedBefore: Probe["at"] = async (world) => {
  const planId = await ownPlan(world, `p.state = 'contacted' AND p.shows_profile AND NOT ${MINE}`);
  await world.db.query(
    `INSERT INTO plan_measures (id, plan_id, kind, position_id, planned_on, done_on, fitted, created_at)
     SELECT gen_random_uuid(), $1, 'recommendation', id, current_date, current_date, state = 'filled', now()
     FROM (SELECT DISTINCT ON (state) id, state FROM positions
       WHERE state IN ('ended_early', 'closed', 'filled', 'withdrawn') ORDER BY state, id) AS one
     ON CONFLICT (plan_id, position_id) DO NOTHING`,
    [planId],
  );
  return href(world.locale, "plans.recommend", { planId });
};

const measure: Probe["at"] = async (world) =>
  href(world.locale, "plans.addMeasure", { planId: await ownPlan(world, MINE) });

const lookingFor =
  (q: string): Probe["at"] =>
  async (world) =>
    href(world.locale, "plans.addMeasure", { planId: await ownPlan(world, MINE) }, { q });

/** A course that can be joined is looked for by its name. */
const withThings: Probe["at"] = async (world) => lookingFor(await joinableCourse(world))(world);

/** Submits the form of the measure, not the one that looks for something. */
const addIt = (page: Page) => pressThrough(page.locator("form:has([name=kind]) [type=submit]"));

/** What is done for a person: measures, and what leads to them. */
export const planMeasureProbes = {
  "plans.addMeasure": [
    { as: "counsellor", at: measure },
    {
      as: "counsellor",
      state: "empty",
      at: measure,
      then: inTurn(addIt, says("plans", "error.choose")),
    },
    {
      as: "counsellor",
      state: "without the person's consent",
      at: at("plans.addMeasure", WITHOUT_CONSENT),
      status: 404,
    },
    {
      as: "counsellor",
      state: "something found",
      at: withThings,
      then: says("plans", "things.foundHint"),
    },
    {
      as: "counsellor",
      state: "a course chosen for what is none",
      at: withThings,
      then: async (page, world) => {
        await page.locator("input[name=thing][value^=course]").first().check();
        await page.locator("select[name=kind]").selectOption("subsidy");
        await addIt(page);
        await says("plans", "error.notAThing")(page, world);
      },
    },
    {
      as: "counsellor",
      state: "nothing found",
      at: lookingFor("qqqqzzzz"),
      then: says("plans", "things.nothing"),
    },
  ],
  "plans.recommend": [
    { as: "counsellor", at: recommend },
    {
      as: "counsellor",
      state: "a course that closes a gap",
      at: closingGap,
      then: says("plans", "recommend.courses"),
    },
    {
      as: "counsellor",
      state: "the profile is not shown",
      at: at("plans.recommend", "p.consented_at IS NOT NULL AND NOT p.shows_profile"),
      status: 404,
    },
    {
      as: "counsellor",
      state: "recommended before, and closed",
      at: closedBefore,
      then: says("plans", "recommend.closed.filled"),
    },
  ],
} satisfies Readonly<Record<`plans.${string}`, readonly Probe[]>>;
