import { href } from "../../app/links.ts";
import { simply } from "../probe.ts";
import type { FormCase, Own } from "./form-case.ts";

type OfPlan =
  | "plans.one"
  | "plans.log"
  | "plans.assess"
  | "plans.guardian"
  | "plans.addGoal"
  | "plans.addMeasure"
  | "plans.drafts"
  | "plans.recommend";

/** A plan in this state, made this counsellor's; or this person's, under way with a proposal. */
async function planOf({ db, userId }: Own, state: string): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `UPDATE plans SET counsellor_id = $1, region = (SELECT region FROM users WHERE id = $1)
     WHERE id = (SELECT p.id FROM plans p JOIN users u ON u.id = p.user_id
       JOIN users c ON c.id = p.counsellor_id
       WHERE p.state = $2::plan_state AND p.shows_profile AND u.email <> 'qiuzhi@example.cn'
         AND c.email ~ '^fudao-\\d+@' ORDER BY p.id LIMIT 1) RETURNING id`,
    [userId, state],
  );
  return rows[0]?.id ?? "none";
}

const at =
  (id: OfPlan, state: string): FormCase["at"] =>
  async (own) =>
    href(own.locale, id, { planId: await planOf(own, state) });

/** The name of a course that can be joined now. */
export async function joinableCourse({ db }: Pick<Own, "db">): Promise<string> {
  const { rows } = await db.query<{ title: string }>(
    `SELECT c.title FROM training_sessions s JOIN courses c ON c.id = s.course_id
       JOIN organisations o ON o.id = s.organisation_id AND o.state = 'verified'
     WHERE s.state = 'published' AND s.starts_at > now() AND s.enrol_by >= current_date
     ORDER BY s.starts_at, s.id LIMIT 1`,
  );
  return rows[0]?.title ?? "none";
}

/** A plan of this person's own, under way. */
const withPlan =
  (id: "plans.ownBeside" | "plans.ownAddGoal" | "plans.ownAddMeasure"): FormCase["at"] =>
  async (own) => {
    await underWay(own);
    return href(own.locale, id);
  };

async function underWay({ db, userId }: Own): Promise<void> {
  await db.query(
    `INSERT INTO plans (id, user_id, counsellor_id, kind, region, state, state_since, listed_on, created_at, consented_at)
     SELECT gen_random_uuid(), $1, id, 'aid', '140502', 'contacted', now(), current_date, now(), now()
     FROM users WHERE email = 'fudao@example.cn'
     ON CONFLICT (user_id) WHERE state NOT IN ('closed', 'no_need', 'declined', 'unreachable', 'transferred') DO NOTHING`,
    [userId],
  );
}

const OPEN_STEP = {
  goal: "plan_goals model WHERE reached_on IS NULL",
  measure:
    "plan_measures model WHERE done_on IS NULL AND course_id IS NULL AND kind <> 'recommendation'",
} as const;
type Step = keyof typeof OPEN_STEP;

/** Something still to come, taken over into a plan of this person's or this counsellor's. */
async function stepOf({ db }: Own, step: Step, planId: string): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `INSERT INTO plan_${step}s
     SELECT (jsonb_populate_record(model, jsonb_build_object('id', gen_random_uuid(), 'plan_id', $1::text, 'draft', NULL,
       'adjustment', NULL))).* FROM ${OPEN_STEP[step]} ORDER BY model.id LIMIT 1 RETURNING id`,
    [planId],
  );
  return rows[0]?.id ?? "none";
}

const keptStep =
  (step: Step): FormCase["at"] =>
  async (own) => {
    const planId = await planOf(own, "active");
    const id = await stepOf(own, step, planId);
    return step === "goal"
      ? href(own.locale, "plans.goal", { planId, goalId: id })
      : href(own.locale, "plans.measure", { planId, measureId: id });
  };

const ownStep =
  (step: Step): FormCase["at"] =>
  async (own) => {
    await underWay(own);
    const { rows } = await own.db.query<{ id: string }>(
      "SELECT id FROM plans WHERE user_id = $1 ORDER BY created_at DESC LIMIT 1",
      [own.userId],
    );
    const id = await stepOf(own, step, rows[0]?.id ?? "");
    return step === "goal"
      ? href(own.locale, "plans.ownGoal", { goalId: id })
      : href(own.locale, "plans.ownMeasure", { measureId: id });
  };

const BY = { "byOn.year": "2027", "byOn.month": "6", "byOn.day": "30" } as const;
const ON = { "on.year": "2027", "on.month": "6", "on.day": "30" } as const;
const changedGoal = {
  intent: "change",
  wrong: { ...ON, words: "" },
  faults: ["words"],
  right: { ...ON, words: "明年六月前找到工作。" },
} as const;
const changedMeasure = {
  intent: "change",
  wrong: { ...ON, "on.month": "13" },
  faults: ["on"],
  right: { ...ON, words: "每两周谈一次。" },
} as const;

export const planForms = {
  "plans.own": {
    as: "seeker",
    at: async (own) => {
      await own.db.query(
        `INSERT INTO plans (id, user_id, counsellor_id, kind, region, state_since, listed_on, created_at)
         SELECT gen_random_uuid(), $1, id, 'aid', '140502', now(), current_date, now()
         FROM users WHERE email = 'fudao@example.cn'`,
        [own.userId],
      );
      return href(own.locale, "plans.own");
    },
    intent: "consent",
    right: { showsProfile: true },
  },
  "plans.allowance": {
    as: "seeker",
    at: simply("plans.allowance"),
    wrong: { receives: "yes", members: "三个", standard: "700", wage: "很多" },
    faults: ["members", "wage"],
    right: { members: "3", wage: "3,000" },
    isShown: true,
  },
  "plans.suggestions": {
    as: "counsellor",
    at: simply("plans.suggestions"),
    intent: "run",
    right: {},
  },
  "plans.open": {
    as: "counsellor",
    at: simply("plans.open"),
    wrong: { address: "不是地址", kind: "aid" },
    faults: ["address"],
    right: async ({ db, userId }) => {
      const address = `dengji-${userId}@example.cn`;
      await db.query(
        "INSERT INTO users (id, kind, name, email) VALUES (gen_random_uuid(), 'seeker', '郑平', $1)",
        [address],
      );
      return { address, kind: "aid" };
    },
  },
  "plans.one": {
    as: "counsellor",
    at: at("plans.one", "active"),
    intent: "followUp",
    wrong: { words: "说了面试的情况。" },
    faults: ["reached"],
    right: { reached: "yes" },
  },
  "plans.log": {
    as: "counsellor",
    at: at("plans.log", "active"),
    intent: "followUp",
    wrong: { words: "说了面试的情况。" },
    faults: ["reached"],
    right: { reached: "yes" },
  },
  "plans.assess": {
    as: "counsellor",
    at: at("plans.assess", "contacted"),
    wrong: { wish: "", strengths: "会用读屏软件。" },
    faults: ["wish"],
    right: { wish: "想做客服。" },
  },
  "plans.ownBeside": {
    as: "seeker",
    at: withPlan("plans.ownBeside"),
    intent: "name",
    wrong: { name: "", relation: "friend", contact: "13900000000" },
    faults: ["name", "asked"],
    right: { name: "王芳", asked: true },
  },
  "plans.guardian": {
    as: "counsellor",
    at: at("plans.guardian", "planned"),
    intent: "record",
    wrong: { name: "王建国", relation: "parent" },
    faults: ["basis", "isNeeded"],
    right: { basis: "court", isNeeded: "no" },
  },
  "plans.addGoal": {
    as: "counsellor",
    at: at("plans.addGoal", "planned"),
    wrong: { words: "", ...BY },
    faults: ["words"],
    right: { words: "明年六月前完成培训。" },
  },
  "plans.goal": { as: "counsellor", at: keptStep("goal"), ...changedGoal },
  "plans.measure": { as: "counsellor", at: keptStep("measure"), ...changedMeasure },
  "plans.ownAddGoal": {
    as: "seeker",
    at: withPlan("plans.ownAddGoal"),
    wrong: { words: "", ...BY },
    faults: ["words"],
    right: { words: "明年六月前完成培训。" },
  },
  "plans.ownGoal": { as: "seeker", at: ownStep("goal"), ...changedGoal },
  "plans.ownAddMeasure": {
    as: "seeker",
    at: withPlan("plans.ownAddMeasure"),
    wrong: { words: "自己去人才市场看看。" },
    faults: ["kind"],
    right: { kind: "guidance" },
  },
  "plans.ownMeasure": { as: "seeker", at: ownStep("measure"), ...changedMeasure },
  "plans.addMeasure": {
    as: "counsellor",
    // A course is looked for by its name, and found without script.
    at: async (own) =>
      href(
        own.locale,
        "plans.addMeasure",
        { planId: await planOf(own, "planned") },
        { q: await joinableCourse(own) },
      ),
    wrong: { words: "每两周一次。" },
    faults: ["kind"],
    right: async (_own, page) => ({
      kind: "training",
      thing:
        (await page.locator("input[name=thing][value^=course]").first().getAttribute("value")) ??
        "",
    }),
  },
  "plans.drafts": {
    as: "counsellor",
    at: at("plans.drafts", "active"),
    intent: "take",
  },
  "plans.recommend": {
    as: "counsellor",
    at: at("plans.recommend", "active"),
    intent: "recommend",
  },
  "plans.move": {
    as: "counsellor",
    at: async (own) =>
      href(own.locale, "plans.move", { planId: await planOf(own, "active"), move: "place" }),
    wrong: { outcome: "quota", words: "签了一年合同。" },
    faults: [],
    right: { "placedOn.year": "2026", "placedOn.month": "11", "placedOn.day": "2" },
  },
} satisfies Readonly<Record<`plans.${string}`, FormCase>>;
