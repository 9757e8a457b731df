import { planStates, type PlanState } from "../../app/features/plans/policy/index.ts";
import { href } from "../../app/links.ts";
import { asked } from "./check-ins.ts";
import { at, MINE, ofAnother, ownPlan, WITHOUT_CONSENT } from "./plan-of.ts";
import { planDeedProbes } from "./plan-steps.ts";
import { inTurn, pressThrough, says, submit, type Probe } from "../probe.ts";

/** The steps a counsellor makes on purpose, each from a state that allows it. */
const FROM = {
  place: MINE,
  lose: "p.state = 'placed'",
  settle: "p.state = 'placed'",
  close: "p.state = 'stable'",
  "no-need": "p.state = 'contacted'",
  decline: "p.state = 'contacted'",
  unreachable: "p.state = 'listed'",
  transfer: MINE,
  reopen: "p.state = 'closed'",
} as const;

const move =
  (name: keyof typeof FROM, condition: string): Probe["at"] =>
  async (world) =>
    href(world.locale, "plans.move", { planId: await ownPlan(world, condition), move: name });

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

/** Whose person does not let a counsellor keep a plan. */
const withoutConsent = (id: Parameters<typeof at>[0]): Probe => ({
  as: "counsellor",
  state: "without the person's consent",
  at: at(id, WITHOUT_CONSENT),
  status: 404,
});

/** A plan as its counsellor keeps it. */
export const planProbes = {
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
    {
      as: "counsellor",
      state: "proposed, waits for a guardian",
      at: at(
        "plans.one",
        `p.proposed_at IS NOT NULL AND EXISTS (SELECT FROM plan_companions b
           WHERE b.plan_id = p.id AND b.is_needed AND b.says IS NULL AND b.ended_at IS NULL)`,
      ),
      then: says("plans", "refused.guardian-unheard"),
    },
    {
      as: "counsellor",
      state: "agreed to and not changed since",
      at: at("plans.one", "p.state = 'active' AND p.proposed_at IS NULL"),
      then: says("plans", "plan.proposeText"),
    },
    {
      as: "counsellor",
      state: "asked, no answer yet",
      at: at("plans.one", "p.consented_at IS NULL AND p.state = 'listed'"),
      then: says("plans", "plan.waits"),
    },
    { as: "counsellor", state: "another counsellor's", at: ofAnother("plans.one"), status: 404 },
    {
      as: "counsellor",
      state: "somebody who was asked how the work goes",
      at: async (world) => {
        await asked(world, "person", 90);
        return at("plans.one", MINE)(world);
      },
      then: says("checkIns", "plan.title"),
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
    ...planDeedProbes,
  ],
  "plans.log": [
    { as: "counsellor", at: at("plans.log", MINE) },
    {
      as: "counsellor",
      state: "without an answer",
      at: at("plans.log", MINE),
      then: inTurn(submit, says("plans", "error.choose")),
    },
    {
      as: "counsellor",
      state: "not agreed yet",
      at: at("plans.log", "p.consented_at IS NULL AND p.state = 'listed'"),
      then: says("plans", "log.waits"),
    },
    { as: "counsellor", state: "at rest", at: at("plans.log", "p.state = 'closed'"), status: 404 },
  ],
  "plans.copy": [
    { as: "counsellor", at: at("plans.copy", MINE) },
    {
      as: "counsellor",
      state: "not agreed",
      at: at("plans.copy", "p.state = 'contacted'"),
      then: says("plans", "copy.notAgreed"),
    },
    { as: "counsellor", state: "stable", at: at("plans.copy", "p.state = 'stable'") },
    { as: "counsellor", state: "at rest", at: at("plans.copy", "p.state = 'no_need'") },
    withoutConsent("plans.copy"),
  ],
  "plans.versions": [
    { as: "counsellor", at: at("plans.versions", MINE) },
    {
      as: "counsellor",
      state: "none",
      at: at("plans.versions", "p.state = 'contacted'"),
      then: says("plans", "versions.none"),
    },
    { as: "counsellor", state: "another's", at: ofAnother("plans.versions"), status: 404 },
    { as: "counsellor", state: "changed in every way", at: manyChanges },
  ],
  "plans.assess": [
    { as: "counsellor", at: at("plans.assess", "p.state = 'contacted'") },
    { as: "counsellor", state: "again", at: at("plans.assess", MINE) },
    {
      as: "counsellor",
      state: "empty",
      at: at("plans.assess", "p.state = 'contacted'"),
      then: inTurn(submit, says("plans", "error.words")),
    },
    withoutConsent("plans.assess"),
  ],
  "plans.addGoal": [
    { as: "counsellor", at: at("plans.addGoal", MINE) },
    {
      as: "counsellor",
      state: "empty",
      at: at("plans.addGoal", MINE),
      then: inTurn(submit, says("plans", "error.words"), says("plans", "error.dateMissing")),
    },
    {
      as: "counsellor",
      state: "a day that is past",
      at: at("plans.addGoal", MINE),
      then: inTurn(
        (page) => page.locator("main [name=words]").fill("学会用电子表格统计"),
        (page) => page.locator("main [name='byOn.year']").fill("2020"),
        (page) => page.locator("main [name='byOn.month']").fill("1"),
        (page) => page.locator("main [name='byOn.day']").fill("31"),
        submit,
        says("plans", "refused.day-past"),
      ),
    },
    withoutConsent("plans.addGoal"),
  ],
  "plans.move": [
    ...(Object.keys(FROM) as (keyof typeof FROM)[]).map((name): Probe => ({
      as: "counsellor",
      state: name,
      at: move(name, FROM[name]),
    })),
    {
      as: "counsellor",
      state: "without a day",
      at: move("place", MINE),
      then: inTurn(submit, says("plans", "error.choose")),
    },
    {
      as: "counsellor",
      state: "not tried enough",
      at: move("unreachable", "p.state = 'listed'"),
      then: inTurn(submit, says("plans", "refused.attempts-missing")),
    },
    {
      as: "counsellor",
      state: "not kept long enough",
      at: move("settle", "p.state = 'placed' AND p.placed_on > current_date - 150"),
      then: inTurn(submit, says("plans", "refused.months-missing")),
    },
    {
      as: "counsellor",
      state: "not from this state",
      at: move("close", "p.state = 'contacted'"),
      then: inTurn(submit, says("plans", "refused.not-now")),
    },
  ],
} satisfies Readonly<Record<`plans.${string}`, readonly Probe[]>>;
