import type { PersonDeed } from "../../app/features/plans/policy/index.ts";
import { href } from "../../app/links.ts";
import { inTurn, says, simply, submit, type Probe } from "../probe.ts";

const OPEN = {
  goal: "SELECT g.id, g.plan_id FROM plan_goals g JOIN plans p ON p.id = g.plan_id JOIN users u ON u.id = p.user_id WHERE g.reached_on IS NULL",
  measure:
    "SELECT m.id, m.plan_id FROM plan_measures m JOIN plans p ON p.id = m.plan_id JOIN users u ON u.id = p.user_id WHERE m.done_on IS NULL AND m.course_id IS NULL AND m.kind <> 'recommendation'",
} as const;
type Step = keyof typeof OPEN;

/** Something still to come in the sample seeker's plan. */
async function openStep({ db }: Parameters<Probe["at"]>[0], step: Step) {
  const { rows } = await db.query<{ id: string; plan_id: string }>(
    `${OPEN[step]} AND u.email = 'qiuzhi@example.cn' ORDER BY 1 LIMIT 1`,
  );
  const [row] = rows;
  if (!row) throw new Error(`The sample seeker's plan has no open ${step}`);
  return row;
}

const kept =
  (step: Step): Probe["at"] =>
  async (world) => {
    const { id, plan_id: planId } = await openStep(world, step);
    return step === "goal"
      ? href(world.locale, "plans.goal", { planId, goalId: id })
      : href(world.locale, "plans.measure", { planId, measureId: id });
  };

const own =
  (step: Step): Probe["at"] =>
  async (world) => {
    const { id } = await openStep(world, step);
    return step === "goal"
      ? href(world.locale, "plans.ownGoal", { goalId: id })
      : href(world.locale, "plans.ownMeasure", { measureId: id });
  };

const emptied: NonNullable<Probe["then"]> = async (page, world) => {
  await page.locator("main textarea[name=words]").fill("");
  await submit(page);
  await says("plans", "error.words")(page, world);
};

/** Somebody else saved it while it was open: only its version moves. */
const changedMeanwhile =
  (step: Step): NonNullable<Probe["then"]> =>
  async (page, world) => {
    const { id } = await openStep(world, step);
    await world.db.query(`UPDATE plan_${step}s SET version = version + 1 WHERE id = $1`, [id]);
    await submit(page);
    await says("plans", "steps.now")(page, world);
  };

/** A plan of the sample counsellor whose person did so. */
const did =
  (deed: PersonDeed): Probe["at"] =>
  async ({ db, locale }) => {
    const { rows } = await db.query<{ id: string }>(
      `SELECT p.id FROM plans p JOIN users c ON c.id = p.counsellor_id
       WHERE c.email = 'fudao@example.cn' AND p.person_did = $1 ORDER BY p.id LIMIT 1`,
      [deed],
    );
    return href(locale, "plans.one", { planId: rows[0]?.id ?? "none" });
  };

/** Goals and measures changed by either side, and what the person did. */
export const planStepProbes = {
  "plans.goal": [
    { as: "counsellor", at: kept("goal") },
    { as: "counsellor", state: "empty", at: kept("goal"), then: emptied },
    {
      as: "counsellor",
      state: "changed meanwhile",
      at: kept("goal"),
      then: changedMeanwhile("goal"),
    },
  ],
  "plans.measure": [
    { as: "counsellor", at: kept("measure") },
    {
      as: "counsellor",
      state: "changed meanwhile",
      at: kept("measure"),
      then: changedMeanwhile("measure"),
    },
  ],
  "plans.ownAddGoal": [
    { as: "seeker", at: simply("plans.ownAddGoal") },
    {
      as: "seeker",
      state: "empty",
      at: simply("plans.ownAddGoal"),
      then: inTurn(submit, says("plans", "error.words")),
    },
  ],
  "plans.ownGoal": [
    { as: "seeker", at: own("goal") },
    { as: "seeker", state: "empty", at: own("goal"), then: emptied },
  ],
  "plans.ownAddMeasure": [
    { as: "seeker", at: simply("plans.ownAddMeasure") },
    {
      as: "seeker",
      state: "empty",
      at: simply("plans.ownAddMeasure"),
      then: inTurn(submit, says("plans", "error.choose")),
    },
  ],
  "plans.ownMeasure": [
    { as: "seeker", at: own("measure") },
    {
      as: "seeker",
      state: "changed meanwhile",
      at: own("measure"),
      then: changedMeanwhile("measure"),
    },
  ],
} as const satisfies Readonly<Record<string, readonly Probe[]>>;

/** What the counsellor is told on the plan itself. */
export const planDeedProbes: readonly Probe[] = [
  {
    as: "counsellor",
    state: "changed by the person",
    at: did("changed"),
    then: (page) => page.locator("form:has(input[value=seen]) button").focus(),
  },
  {
    as: "counsellor",
    state: "not agreed to",
    at: did("disagreed"),
    then: says("plans", "plan.disagreed"),
  },
  { as: "counsellor", state: "agreement taken back", at: did("withdrew") },
];
