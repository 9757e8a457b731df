import { draftRules } from "../../app/features/plans/policy/index.ts";
import { href } from "../../app/links.ts";
import { at, MINE, ownPlan, WITHOUT_CONSENT } from "./plan-of.ts";
import { says, type Probe } from "../probe.ts";

/** A plan that everything was left out of, which no other probe of this page asks for. */
const allLeftOut: Probe["at"] = async (world) => {
  const planId = await ownPlan(world, `p.state = 'planned' AND NOT ${MINE}`);
  await world.db.query(
    `INSERT INTO plan_drafts_left_out (plan_id, draft, version, left_out_at)
     SELECT p.id, draft, (SELECT count(*) FROM plan_agreements a WHERE a.plan_id = p.id), now()
     FROM plans p CROSS JOIN unnest($2::text[]) AS draft WHERE p.id = $1::uuid
     ON CONFLICT DO NOTHING`,
    [planId, draftRules],
  );
  return href(world.locale, "plans.drafts", { planId });
};

/** The measures that rules suggest to a counsellor. */
export const planDraftProbes = {
  "plans.drafts": [
    { as: "counsellor", at: at("plans.drafts", MINE), then: says("plans", "drafts.lede") },
    {
      as: "counsellor",
      state: "all left out",
      at: allLeftOut,
      then: says("plans", "drafts.none"),
    },
    {
      as: "counsellor",
      state: "without the person's consent",
      at: at("plans.drafts", WITHOUT_CONSENT),
      status: 404,
    },
  ],
} satisfies Readonly<Record<`plans.${string}`, readonly Probe[]>>;
