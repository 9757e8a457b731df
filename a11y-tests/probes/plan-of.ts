import { href } from "../../app/links.ts";
import { ownPerson } from "../no-script/own-person.ts";
import { signInAs } from "../personas.ts";
import type { Probe, ProbeWorld } from "../probe.ts";

type OfPlan =
  | "plans.one"
  | "plans.copy"
  | "plans.versions"
  | "plans.log"
  | "plans.assess"
  | "plans.addGoal"
  | "plans.addMeasure"
  | "plans.recommend"
  | "plans.guardian"
  | "plans.drafts";

/** The plan of the sample's job seeker. */
export const MINE = "u.email = 'qiuzhi@example.cn'";
/** A plan whose person said no: nothing of it may be read. */
export const WITHOUT_CONSENT = "p.consented_at IS NULL AND p.state = 'declined'";

/** A plan of the sample counsellor that is so. */
export async function ownPlan({ db }: ProbeWorld, condition: string): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `SELECT p.id FROM plans p JOIN users c ON c.id = p.counsellor_id JOIN users u ON u.id = p.user_id
     WHERE c.email = 'fudao@example.cn' AND ${condition} ORDER BY p.id LIMIT 1`,
  );
  return rows[0]?.id ?? "none";
}

export const at =
  (id: OfPlan, condition: string): Probe["at"] =>
  async (world) =>
    href(world.locale, id, { planId: await ownPlan(world, condition) });

/** A plan of another counsellor, which does not exist for the sample's. */
export const ofAnother =
  (id: OfPlan): Probe["at"] =>
  async ({ db, locale }) => {
    const { rows } = await db.query<{ id: string }>(
      `SELECT p.id FROM plans p JOIN users c ON c.id = p.counsellor_id
       WHERE c.email <> 'fudao@example.cn' AND p.state = 'active' ORDER BY p.id LIMIT 1`,
    );
    return href(locale, id, { planId: rows[0]?.id ?? "none" });
  };

/** Opens the page again as somebody of the sample whose own, newest plan is so. */
export const asPersonWhere =
  (condition: string): NonNullable<Probe["then"]> =>
  async (page, { db }) => {
    const { rows } = await db.query<{ email: string }>(
      `SELECT u.email FROM plans p JOIN users u ON u.id = p.user_id
       WHERE u.email IS NOT NULL AND u.suspended_at IS NULL AND u.closed_at IS NULL AND ${condition}
         AND NOT EXISTS (SELECT FROM plans n WHERE n.user_id = p.user_id AND n.created_at > p.created_at)
       ORDER BY p.id LIMIT 1`,
    );
    if (!rows[0]) throw new Error(`No person of the sample with a plan where ${condition}`);
    await signInAs(page.context(), rows[0].email, { db, url: new URL(page.url()).origin });
    await page.reload();
  };

/** Opens the page again as a counsellor of a region in which nobody has a plan. */
export const asNewCounsellor: NonNullable<Probe["then"]> = async (page, { db }) => {
  const { email, userId } = await ownPerson(db, "counsellor");
  await db.query("UPDATE users SET region = '140581' WHERE id = $1", [userId]);
  await signInAs(page.context(), email, { db, url: new URL(page.url()).origin });
  await page.reload();
};
