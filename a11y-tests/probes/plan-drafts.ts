import { draftRules } from "../../app/features/plans/policy/index.ts";
import { href } from "../../app/links.ts";
import type { Probe, ProbeWorld } from "../probe.ts";

const MINE = "u.email = 'qiuzhi@example.cn'";

async function ownPlan({ db }: ProbeWorld, condition: string): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `SELECT p.id FROM plans p JOIN users c ON c.id = p.counsellor_id JOIN users u ON u.id = p.user_id
     WHERE c.email = 'fudao@example.cn' AND ${condition} ORDER BY p.id LIMIT 1`,
  );
  return rows[0]?.id ?? "none";
}

const suggested: Probe["at"] = async (world) =>
  href(world.locale, "plans.drafts", { planId: await ownPlan(world, MINE) });

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
    { as: "counsellor", at: suggested },
    { as: "counsellor", state: "all left out", at: allLeftOut },
  ],
} satisfies Readonly<Record<`plans.${string}`, readonly Probe[]>>;
