import { href } from "../../app/links.ts";
import { simply, submit, type Probe, type ProbeWorld } from "../probe.ts";

/** Hires of the sample seeker, or of the sample employer. */
const OF = {
  person: "h.user_id = (SELECT id FROM users WHERE email = 'qiuzhi@example.cn')",
  // Other probes let the account join more employers.
  employer: `h.organisation_id = (SELECT m.organisation_id FROM memberships m
    JOIN users u ON u.id = m.user_id WHERE u.email = 'hr@example.cn' ORDER BY m.created_at LIMIT 1)`,
} as const;

type Side = keyof typeof OF;

/** Asked after 30 days and not answered, asked after 90 and answered; the id of one of them. */
async function asked({ db }: ProbeWorld, side: Side, afterDays: 30 | 90): Promise<string> {
  await db.query(
    `INSERT INTO hire_check_ins (id, hire_id, user_id, organisation_id, after_days, side, asked_at,
       answered_at, is_working, adjustments)
     SELECT gen_random_uuid(), h.id, h.user_id, h.organisation_id, days, $1, now(),
       CASE WHEN days = 90 THEN now() END, CASE WHEN days = 90 THEN true END,
       CASE WHEN days = 90 THEN 'partly' END
     FROM (SELECT * FROM hires h WHERE ${OF[side]} ORDER BY h.id LIMIT 1) h, unnest(ARRAY[30, 90]) AS days
     ON CONFLICT (hire_id, after_days, side) DO NOTHING`,
    [side],
  );
  const { rows } = await db.query<{ id: string }>(
    `SELECT c.id FROM hire_check_ins c JOIN hires h ON h.id = c.hire_id
     WHERE c.side = $1 AND c.after_days = $2 AND ${OF[side]} ORDER BY h.id LIMIT 1`,
    [side, afterDays],
  );
  return rows[0]?.id ?? "none";
}

const list =
  (side: Side): Probe["at"] =>
  async (world) => {
    await asked(world, side, 30);
    return href(world.locale, side === "person" ? "checkIns.own" : "checkIns.employer");
  };

const one =
  (side: Side, afterDays: 30 | 90): Probe["at"] =>
  async (world) => {
    const route = side === "person" ? "checkIns.ownAnswer" : "checkIns.employerAnswer";
    return href(world.locale, route, { checkInId: await asked(world, side, afterDays) });
  };

export const checkInProbes = {
  "checkIns.own": [
    { as: "seeker", at: list("person") },
    { as: "newSeeker", state: "none", at: simply("checkIns.own") },
  ],
  "checkIns.ownAnswer": [
    { as: "seeker", at: one("person", 30) },
    { as: "seeker", state: "answered", at: one("person", 90) },
    { as: "seeker", state: "empty", at: one("person", 30), then: submit },
  ],
  "checkIns.employer": [
    { as: "hr", at: list("employer") },
    { as: "viewer", state: "viewer", at: list("employer") },
  ],
  "checkIns.employerAnswer": [
    { as: "hr", at: one("employer", 30) },
    { as: "hr", state: "answered", at: one("employer", 90) },
  ],
} satisfies Readonly<Record<`checkIns.${string}`, readonly Probe[]>>;
