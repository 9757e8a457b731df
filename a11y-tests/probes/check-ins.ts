import { expect } from "@playwright/test";
import { href } from "../../app/links.ts";
import { ownPerson } from "../no-script/own-person.ts";
import { signInAs } from "../personas.ts";
import { inTurn, says, simply, submit, type Probe, type ProbeWorld } from "../probe.ts";

/** Hires of the sample seeker, or of the sample employer. */
const OF = {
  person: "h.user_id = (SELECT id FROM users WHERE email = 'qiuzhi@example.cn')",
  // Other probes let the account join more employers.
  employer: `h.organisation_id = (SELECT m.organisation_id FROM memberships m
    JOIN users u ON u.id = m.user_id WHERE u.email = 'hr@example.cn' ORDER BY m.created_at LIMIT 1)`,
} as const;

type Side = keyof typeof OF;

/** Asked after 30 days and not answered, asked after 90 and answered; the id of one of them. */
export async function asked({ db }: ProbeWorld, side: Side, afterDays: 30 | 90): Promise<string> {
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

/** A question to somebody else's side, which does not exist for the reader. */
const ofOthers =
  (side: Side): Probe["at"] =>
  async (world) => {
    const route = side === "person" ? "checkIns.ownAnswer" : "checkIns.employerAnswer";
    const other = side === "person" ? "employer" : "person";
    return href(world.locale, route, { checkInId: await asked(world, other, 30) });
  };

/** A hire of the sample employer that agreed to be counted, in the ledger with an open contract or not in it yet. */
const HIRE = {
  end: `EXISTS (SELECT FROM ledger_people l JOIN ledger_contracts t ON t.person_id = l.id
    WHERE l.hire_id = h.id AND t.to_day IS NULL)`,
  take: `NOT EXISTS (SELECT FROM ledger_people l WHERE l.hire_id = h.id) AND EXISTS (SELECT FROM consents c
    WHERE c.application_id = h.application_id AND c.purpose = 'employer-filing' AND c.withdrawn_at IS NULL)`,
} as const;

/** While the page is shown, the newest answer of the employer leaves something to do in its ledger. */
const ledgerTurn =
  (kind: "take" | "end"): NonNullable<Probe["then"]> =>
  async (page, { db }) => {
    const { rows } = await db.query<{ id: string; hire: string; starts: string }>(
      `WITH hire AS (SELECT h.* FROM hires h WHERE ${OF.employer} AND ${HIRE[kind]} ORDER BY h.id LIMIT 1),
         begun AS (UPDATE hires h SET starts_on = current_date - 200 FROM hire WHERE h.id = hire.id),
         said AS (INSERT INTO hire_check_ins (id, hire_id, user_id, organisation_id, after_days, side, asked_at,
             answered_at, is_working, adjustments)
           SELECT gen_random_uuid(), id, user_id, organisation_id, 180, 'employer', now(), now() + interval '1 minute',
             $1, 'work' FROM hire RETURNING id, hire_id)
       SELECT said.id, said.hire_id AS hire, hire.starts_on::text AS starts FROM said, hire`,
      [kind === "take"],
    );
    const [made] = rows;
    if (!made) throw new Error(`No hire of the sample employer to ${kind}`);
    await page.reload();
    await db.query("DELETE FROM hire_check_ins WHERE id = $1", [made.id]);
    await db.query("UPDATE hires SET starts_on = $2::date WHERE id = $1", [made.hire, made.starts]);
  };

/** Opens the page again as a member of an employer that has hired nobody. */
const asNewEmployer: NonNullable<Probe["then"]> = async (page, { db }) => {
  const { email } = await ownPerson(db, "hr");
  await signInAs(page.context(), email, { db, url: new URL(page.url()).origin });
  await page.reload();
};

const unanswered: NonNullable<Probe["then"]> = inTurn(submit, (page) =>
  expect(page.locator(".error-summary a")).toHaveCount(2),
);

export const checkInProbes = {
  "checkIns.own": [
    { as: "seeker", at: list("person") },
    {
      as: "newSeeker",
      state: "none",
      at: simply("checkIns.own"),
      then: says("checkIns", "own.none"),
    },
  ],
  "checkIns.ownAnswer": [
    { as: "seeker", at: one("person", 30) },
    { as: "seeker", state: "answered", at: one("person", 90) },
    { as: "seeker", state: "empty", at: one("person", 30), then: unanswered },
    { as: "seeker", state: "the employer's", at: ofOthers("person"), status: 404 },
  ],
  "checkIns.employer": [
    { as: "hr", at: list("employer") },
    { as: "viewer", state: "viewer", at: list("employer") },
    {
      as: "hr",
      state: "to be taken into the ledger",
      at: list("employer"),
      then: inTurn(ledgerTurn("take"), says("checkIns", "ledger.take")),
    },
    {
      as: "hr",
      state: "a contract to be ended in the ledger",
      at: list("employer"),
      then: inTurn(ledgerTurn("end"), says("checkIns", "ledger.end")),
    },
    {
      as: "hr",
      state: "none",
      at: simply("checkIns.employer"),
      then: inTurn(asNewEmployer, says("checkIns", "employer.none")),
    },
  ],
  "checkIns.employerAnswer": [
    { as: "hr", at: one("employer", 30) },
    { as: "hr", state: "answered", at: one("employer", 90) },
    { as: "hr", state: "empty", at: one("employer", 30), then: unanswered },
    { as: "hr", state: "the person's", at: ofOthers("employer"), status: 404 },
  ],
} satisfies Readonly<Record<`checkIns.${string}`, readonly Probe[]>>;
