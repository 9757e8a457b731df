import type { Page } from "@playwright/test";
import { planStates } from "../../app/features/plans/policy/index.ts";
import { href } from "../../app/links.ts";
import { allowanceProbes } from "./allowance.ts";
import { asPersonWhere } from "./plan-of.ts";
import { inTurn, pressThrough, says, simply, type Probe } from "../probe.ts";

/** The states in which somebody reads their plan; whoever said no, or was never reached, has none. */
const READ = planStates.filter((state) => state !== "declined" && state !== "unreachable");
const CONSENTED = "p.consented_at IS NOT NULL";

/** The person's pages as somebody else of the sample sees them. */
const ofPerson = (
  id: "plans.own" | "plans.ownVersions" | "plans.ownCopy" | "plans.ownBeside",
  state: string,
  condition: string,
  ...then: readonly NonNullable<Probe["then"]>[]
): Probe => ({
  as: "seeker",
  state,
  at: simply(id),
  then: inTurn(asPersonWhere(condition), ...then),
});

/** Agreed to, under way, and not put before the person again. */
const UNDERWAY = `${CONSENTED} AND p.state = 'active' AND p.proposed_at IS NULL
  AND EXISTS (SELECT FROM plan_agreements a WHERE a.plan_id = p.id) AND u.email <> 'qiuzhi@example.cn'`;

/** While it is shown, the plan has a measure that its person has not agreed to. */
const changed: NonNullable<Probe["then"]> = async (page, { db }) => {
  const { rows } = await db.query<{ id: string }>(
    `INSERT INTO plan_measures (id, plan_id, kind, planned_on, created_at)
     SELECT gen_random_uuid(), p.id, 'device', current_date + 20, now() FROM plans p JOIN users u ON u.id = p.user_id
     WHERE u.email IS NOT NULL AND u.suspended_at IS NULL AND u.closed_at IS NULL AND ${UNDERWAY}
       AND NOT EXISTS (SELECT FROM plans n WHERE n.user_id = p.user_id AND n.created_at > p.created_at)
     ORDER BY p.id LIMIT 1 RETURNING id`,
  );
  await page.reload();
  await db.query("DELETE FROM plan_measures WHERE id = $1", [rows[0]?.id]);
};

const unfold: NonNullable<Probe["then"]> = (page) =>
  page.locator("details:has(input[name=intent][value=unagree]) summary").click();

const press = (intent: string) => (page: Page) =>
  pressThrough(page.locator(`form:has(input[name=intent][value=${intent}]) button[type=submit]`));

/** The person's own pages of their plan. */
export const planOwnProbes = {
  "plans.own": [
    {
      as: "seeker",
      state: "proposed",
      at: simply("plans.own"),
      then: says("plans", "own.proposed"),
    },
    { as: "newSeeker", state: "none", at: simply("plans.own"), then: says("plans", "own.none") },
    {
      as: "englishSeeker",
      state: "asked",
      at: simply("plans.own"),
      then: says("plans", "own.asksText"),
    },
    {
      as: "seeker",
      state: "disagreed without words",
      at: simply("plans.own"),
      then: inTurn(press("disagree"), says("plans", "error.words")),
    },
    ...READ.map((state) =>
      ofPerson(
        "plans.own",
        state,
        `${CONSENTED} AND p.state = '${state}'`,
        says("plans", `state.${state}`),
      ),
    ),
    ...(["declined", "unreachable"] as const).map((state) =>
      ofPerson(
        "plans.own",
        state,
        `p.consented_at IS NULL AND p.state = '${state}'`,
        says("plans", "own.none"),
      ),
    ),
    ofPerson(
      "plans.own",
      "waits for a guardian",
      `EXISTS (SELECT FROM plan_companions b WHERE b.plan_id = p.id AND b.is_needed AND b.says IS NULL
         AND b.ended_at IS NULL) AND p.proposed_at IS NOT NULL`,
      says("plans", "refused.guardian-unheard"),
    ),
    ofPerson(
      "plans.own",
      "not agreed to, with why",
      `${CONSENTED} AND p.person_did = 'disagreed'`,
      says("plans", "own.disagreed"),
    ),
    ofPerson(
      "plans.own",
      "agreement taken back",
      `${CONSENTED} AND p.person_did = 'withdrew'`,
      says("plans", "state.assessed"),
    ),
    ofPerson(
      "plans.own",
      "about to take the agreement back",
      UNDERWAY,
      unfold,
      says("plans", "own.unagreeText"),
    ),
    ofPerson("plans.own", "changed since", UNDERWAY, changed, says("plans", "plan.changed")),
    ofPerson(
      "plans.own",
      "handed over",
      `${CONSENTED} AND EXISTS (SELECT FROM counsellor_hand_overs h WHERE h.plan_id = p.id)`,
      says("plans", "own.handOvers"),
    ),
  ],
  "plans.ownVersions": [
    { as: "seeker", at: simply("plans.ownVersions") },
    {
      as: "seeker",
      state: "the same twice",
      at: ({ locale }) => href(locale, "plans.ownVersions", {}, { from: "1", to: "1" }),
      then: says("plans", "versions.same"),
    },
    ofPerson(
      "plans.ownVersions",
      "none agreed yet",
      `${CONSENTED} AND p.state = 'contacted' AND NOT EXISTS (SELECT FROM plan_agreements a WHERE a.plan_id = p.id)`,
      says("plans", "versions.none"),
    ),
    { as: "newSeeker", state: "no plan", at: simply("plans.ownVersions"), status: 404 },
  ],
  "plans.ownCopy": [
    { as: "seeker", at: simply("plans.ownCopy") },
    ofPerson(
      "plans.ownCopy",
      "not agreed yet",
      `${CONSENTED} AND p.state = 'contacted' AND NOT EXISTS (SELECT FROM plan_agreements a WHERE a.plan_id = p.id)`,
      says("plans", "copy.notAgreed"),
      says("plans", "copy.noGoals"),
    ),
    ofPerson("plans.ownCopy", "at rest", `${CONSENTED} AND p.state = 'closed'`),
    { as: "englishSeeker", state: "asked only", at: simply("plans.ownCopy"), status: 404 },
  ],
  "plans.allowance": allowanceProbes,
} satisfies Readonly<Record<`plans.${string}`, readonly Probe[]>>;
