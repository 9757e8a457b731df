import { planStates, type PlanState } from "../../app/features/plans/policy/index.ts";
import { href } from "../../app/links.ts";
import { ownPerson } from "../no-script/own-person.ts";
import { signInAs } from "../personas.ts";
import { pressThrough, says, simply, submit, type Probe, type ProbeWorld } from "../probe.ts";
import { allowanceProbes } from "./allowance.ts";

type OfPlan =
  "plans.one" | "plans.copy" | "plans.versions" | "plans.log" | "plans.assess" | "plans.addGoal";

/** A plan of the sample counsellor that is so. */
export async function ownPlan({ db }: ProbeWorld, condition: string): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `SELECT p.id FROM plans p JOIN users c ON c.id = p.counsellor_id JOIN users u ON u.id = p.user_id
     WHERE c.email = 'fudao@example.cn' AND ${condition} ORDER BY p.id LIMIT 1`,
  );
  return rows[0]?.id ?? "none";
}

const at =
  (id: OfPlan, condition: string): Probe["at"] =>
  async (world) =>
    href(world.locale, id, { planId: await ownPlan(world, condition) });

const move =
  (name: "place" | "unreachable", condition: string): Probe["at"] =>
  async (world) =>
    href(world.locale, "plans.move", { planId: await ownPlan(world, condition), move: name });

export const MINE = "u.email = 'qiuzhi@example.cn'";

const view =
  (name: "open" | "due" | "stuck" | "resting"): Probe["at"] =>
  ({ locale }) =>
    href(locale, "plans.caseload", {}, { view: name });

/** A caseload with its filters, that finds somebody or nobody. */
const filtered =
  (filters: Readonly<Record<string, string>>): Probe["at"] =>
  ({ locale }) =>
    href(locale, "plans.caseload", {}, filters);

const everyFilter = {
  ...{ view: "open", stage: "listed", due: "none", group: "family", silent: "90" },
  ...{ agreement: "renewed", certificate: "ending", place: "140502" },
};

export const SUGGESTED = `SELECT p.id FROM plans p JOIN users c ON c.id = p.counsellor_id
  WHERE c.email = 'fudao@example.cn' AND p.consented_at IS NOT NULL AND p.shows_profile`;

const lastPage: Probe["at"] = async ({ db, locale }) => {
  const { rows } = await db.query<{ id: string }>(`${SUGGESTED} ORDER BY p.id DESC LIMIT 1`);
  return href(locale, "plans.suggestions", {}, { after: rows[0]?.id });
};

/** The sample counsellor's own last run, in a state of the probe's. */
const run =
  (state: "running" | "done"): Probe["at"] =>
  async ({ db, locale }) => {
    await db.query(
      `INSERT INTO suggestion_runs (id, region, counsellor_id, state, requested_at, plans_total, plans_done, finished_at)
       SELECT gen_random_uuid(), region, id, $1::suggestion_run_state, now() + interval '1 second', 40, 12,
         CASE WHEN $1 = 'done' THEN now() END
       FROM users WHERE email = 'fudao@example.cn'
       ON CONFLICT (region, counsellor_id) WHERE state = 'running' DO NOTHING`,
      [state],
    );
    return href(locale, "plans.suggestions");
  };

/** A settled plan of which the counsellor, the person and the employer have spoken. */
const doubted: Probe["at"] = async (world) => {
  const planId = await ownPlan(world, `p.state = 'stable' AND p.placed_on < current_date - 190`);
  await world.db.query(
    `INSERT INTO plan_events (plan_id, region, kind, what, value, "on", recorded_at, placed_on, after_months, source, basis)
     SELECT id, region, kind, 'kept', said.value, placed_on + said.months * 31, now(), placed_on, said.months, said.source, said.basis
     FROM plans, (VALUES (1, 'yes', 'counsellor', 'contract'), (1, 'yes', 'employer', NULL), (3, 'yes', 'person', NULL),
       (3, 'no', 'employer', NULL)) AS said (months, value, source, basis) WHERE id::text = $1`,
    [planId],
  );
  return href(world.locale, "plans.one", { planId });
};

/** A plan that was agreed to and then lost its goal, got a measure and has another put off. */
const manyChanges: Probe["at"] = async (world) => {
  const planId = await ownPlan(world, "p.state = 'transferred' AND p.consented_at IS NOT NULL");
  await world.db.query("DELETE FROM plan_goals WHERE plan_id::text = $1", [planId]);
  await world.db.query(
    `UPDATE plan_measures SET planned_on = planned_on + 7 WHERE id = (SELECT id FROM plan_measures
       WHERE plan_id::text = $1 AND kind <> 'recommendation' AND course_id IS NULL ORDER BY id LIMIT 1)`,
    [planId],
  );
  await world.db.query(
    `INSERT INTO plan_measures (id, plan_id, kind, planned_on, created_at)
     SELECT gen_random_uuid(), id, 'device', current_date + 20, now() FROM plans WHERE id::text = $1`,
    [planId],
  );
  return href(world.locale, "plans.versions", { planId }, { from: "1", to: "now" });
};

/** Of two people of the sample counsellor who let them see the day, one certificate ends soon and one has ended. */
const endingCertificates: Probe["at"] = async ({ db, locale }) => {
  await db.query(
    `WITH shown AS (SELECT p.user_id, row_number() OVER (ORDER BY p.id) AS n FROM plans p
       JOIN users c ON c.id = p.counsellor_id JOIN users u ON u.id = p.user_id
       WHERE c.email = 'fudao@example.cn' AND p.shows_certificate AND NOT ${MINE}
         AND p.state IN ('contacted', 'planned', 'active', 'placed', 'stable') ORDER BY p.id LIMIT 2)
     INSERT INTO certificates (id, user_id, number_encrypted, number_hash, state, region, submitted_at, valid_to)
     SELECT gen_random_uuid(), user_id, '-', gen_random_uuid()::text, 'verified', '140502', now(), current_date + (n * 30 - 40)::int FROM shown`,
  );
  return href(locale, "plans.today");
};

export const planProbes = {
  "plans.report": [
    { as: "reviewer", at: simply("plans.report") },
    {
      as: "reviewer",
      state: "a month long past",
      at: ({ locale }) =>
        href(locale, "plans.report", {}, { month: "2020-01", knownOn: "2020-02-05" }),
    },
  ],
  "plans.suggestions": [
    { as: "counsellor", state: "done", at: run("done") },
    { as: "counsellor", state: "running", at: run("running") },
    { as: "counsellor", state: "the last page", at: lastPage },
  ],
  "plans.own": [
    { as: "seeker", at: simply("plans.own") },
    { as: "newSeeker", state: "none", at: simply("plans.own") },
    { as: "englishSeeker", state: "asked", at: simply("plans.own") },
    {
      as: "seeker",
      state: "disagreed without words",
      at: simply("plans.own"),
      then: (page) =>
        pressThrough(
          page.locator("form:has(input[name=intent][value=disagree]) button[type=submit]"),
        ),
    },
  ],
  "plans.allowance": allowanceProbes,
  "plans.today": [
    { as: "counsellor", at: simply("plans.today") },
    { as: "counsellor", state: "certificates that end", at: endingCertificates },
    {
      as: "counsellor",
      state: "nothing to do",
      at: simply("plans.today"),
      then: async (page, { db }) => {
        const { email, userId } = await ownPerson(db, "counsellor");
        await db.query("UPDATE users SET region = '140581' WHERE id = $1", [userId]);
        await signInAs(page.context(), email, { db, url: new URL(page.url()).origin });
        await page.reload();
      },
    },
  ],
  "plans.log": [
    { as: "counsellor", at: at("plans.log", MINE) },
    { as: "counsellor", state: "without an answer", at: at("plans.log", MINE), then: submit },
    {
      as: "counsellor",
      state: "not agreed yet",
      at: at("plans.log", "p.consented_at IS NULL AND p.state = 'listed'"),
    },
  ],
  "plans.caseload": [
    { as: "counsellor", at: view("open") },
    { as: "counsellor", state: "due", at: view("due") },
    { as: "counsellor", state: "stuck", at: view("stuck") },
    { as: "counsellor", state: "resting", at: view("resting") },
    {
      as: "counsellor",
      state: "filtered",
      at: filtered({ view: "open", stage: "active", group: "graduate", place: "140502" }),
    },
    {
      as: "counsellor",
      state: "ended plans, filtered",
      at: filtered({ view: "resting", silent: "30" }),
    },
    { as: "counsellor", state: "nobody found", at: filtered(everyFilter) },
    {
      as: "counsellor",
      state: "found elsewhere alone",
      at: filtered({ view: "resting", due: "overdue" }),
    },
  ],
  "plans.open": [
    { as: "counsellor", at: simply("plans.open") },
    { as: "counsellor", state: "empty", at: simply("plans.open"), then: submit },
  ],
  "plans.one": [
    ...planStates.map((state: PlanState): Probe => ({
      as: "counsellor",
      state,
      at: at("plans.one", `p.state = '${state}' AND NOT ${MINE}`),
    })),
    { as: "counsellor", state: "proposed", at: at("plans.one", MINE) },
    {
      as: "counsellor",
      state: "an adjustment that was granted",
      at: at(
        "plans.one",
        "EXISTS (SELECT FROM plan_measures m WHERE m.plan_id = p.id AND m.step = 'granted')",
      ),
      then: says("plans", "measureStep.granted"),
    },
    { as: "counsellor", state: "work kept, and doubted", at: doubted },
    {
      as: "counsellor",
      state: "work kept, without an answer",
      at: doubted,
      then: (page) =>
        pressThrough(page.locator("form:has(input[name=intent][value=kept]) button[type=submit]")),
    },
    {
      as: "counsellor",
      state: "follow-up without an answer",
      at: at("plans.one", MINE),
      then: (page) =>
        pressThrough(
          page.locator("form:has(input[name=intent][value=followUp]) button[type=submit]"),
        ),
    },
  ],
  "plans.ownCopy": [{ as: "seeker", at: simply("plans.ownCopy") }],
  "plans.ownVersions": [
    { as: "seeker", at: simply("plans.ownVersions") },
    {
      as: "seeker",
      state: "the same twice",
      at: ({ locale }) => href(locale, "plans.ownVersions", {}, { from: "1", to: "1" }),
    },
  ],
  "plans.copy": [
    { as: "counsellor", at: at("plans.copy", MINE) },
    { as: "counsellor", state: "not agreed", at: at("plans.copy", "p.state = 'contacted'") },
    { as: "counsellor", state: "stable", at: at("plans.copy", "p.state = 'stable'") },
  ],
  "plans.versions": [
    { as: "counsellor", at: at("plans.versions", MINE) },
    { as: "counsellor", state: "none", at: at("plans.versions", "p.state = 'contacted'") },
    { as: "counsellor", state: "changed in every way", at: manyChanges },
  ],
  "plans.assess": [
    { as: "counsellor", at: at("plans.assess", "p.state = 'contacted'") },
    { as: "counsellor", state: "again", at: at("plans.assess", MINE) },
    {
      as: "counsellor",
      state: "empty",
      at: at("plans.assess", "p.state = 'contacted'"),
      then: submit,
    },
  ],
  "plans.addGoal": [
    { as: "counsellor", at: at("plans.addGoal", MINE) },
    { as: "counsellor", state: "empty", at: at("plans.addGoal", MINE), then: submit },
  ],
  "plans.move": [
    { as: "counsellor", at: move("place", MINE) },
    { as: "counsellor", state: "without a day", at: move("place", MINE), then: submit },
    {
      as: "counsellor",
      state: "not tried enough",
      at: move("unreachable", "p.state = 'listed'"),
      then: submit,
    },
  ],
} as const satisfies Readonly<Record<string, readonly Probe[]>>;
