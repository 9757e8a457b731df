import { profileSections } from "../../app/features/matching/policy/index.ts";
import { href } from "../../app/links.ts";
import { personas } from "../personas.ts";
import { simply, submit, type Probe, type ProbeWorld } from "../probe.ts";

const OPEN = `p.state = 'published' AND p.closing_on > current_date AND o.state = 'verified'`;
const HIDDEN = `EXISTS (SELECT FROM hidden_positions h JOIN users u ON u.id = h.user_id
  WHERE h.position_id = p.id AND u.email = 'qiuzhi@example.cn')`;

const fit =
  (condition: string): Probe["at"] =>
  async ({ db, locale }) => {
    const { rows } = await db.query<{ id: string }>(
      `SELECT p.id FROM positions p JOIN organisations o ON o.id = p.organisation_id
       WHERE ${OPEN} AND ${condition} ORDER BY p.id LIMIT 1`,
    );
    return href(locale, "matching.fit", { positionId: rows[0]?.id ?? "none" });
  };

/** An open position of the sample member's employer: the last of them is the one that nobody is found for. */
const ownOpen = async ({ db }: ProbeWorld, condition = "true", isLast = false) => {
  const { rows } = await db.query<{ id: string }>(
    `SELECT p.id FROM positions p JOIN memberships m ON m.organisation_id = p.organisation_id
       JOIN users u ON u.id = m.user_id
     WHERE u.email = $1 AND p.state = 'published' AND p.closing_on >= current_date AND ${condition}
     ORDER BY p.id`,
    [personas.hr],
  );
  return (isLast ? rows.at(-1) : rows.at(0))?.id ?? "none";
};

const people = async (world: ProbeWorld) =>
  href(world.locale, "found.people", { positionId: await ownOpen(world) });

const nobody = async (world: ProbeWorld) => {
  const positionId = await ownOpen(world, "true", true);
  await world.db.query(
    `INSERT INTO hidden_positions (user_id, position_id, reason, hidden_at)
     SELECT user_id, $1, 'other', now() FROM consents
     WHERE purpose = 'find-background' AND withdrawn_at IS NULL ON CONFLICT DO NOTHING`,
    [positionId],
  );
  return href(world.locale, "found.people", { positionId });
};

const closedForFinding = async ({ db, locale }: ProbeWorld) => {
  const { rows } = await db.query<{ id: string }>(
    `SELECT p.id FROM positions p JOIN memberships m ON m.organisation_id = p.organisation_id
       JOIN users u ON u.id = m.user_id
     WHERE u.email = $1 AND p.state = 'draft' ORDER BY p.id`,
    [personas.hr],
  );
  return href(locale, "found.people", { positionId: rows[0]?.id ?? "none" });
};

const SHOWS_NEEDS = `EXISTS (SELECT FROM consents n WHERE n.user_id = c.user_id AND n.purpose = 'find-needs'
  AND n.withdrawn_at IS NULL)`;
const TOLD_NOTHING_OF_HEALTH = `EXISTS (SELECT FROM seeker_profiles s WHERE s.user_id = c.user_id
  AND s.abilities_encrypted IS NULL)`;
const IS_INVITED = `EXISTS (SELECT FROM position_invitations i WHERE i.user_id = c.user_id
  AND i.position_id = p.id)`;

/** Somebody who is found for an open position of the sample member's employer. */
const foundPerson =
  (condition: string): Probe["at"] =>
  async ({ db, locale }) => {
    const { rows } = await db.query<{ position: string; found: string }>(
      `SELECT p.id AS position, c.id AS found
       FROM consents c, positions p JOIN memberships m ON m.organisation_id = p.organisation_id
         JOIN users u ON u.id = m.user_id
       WHERE u.email = $1 AND p.state = 'published' AND p.closing_on >= current_date
         AND c.purpose = 'find-background' AND c.withdrawn_at IS NULL AND ${TOLD_NOTHING_OF_HEALTH}
         AND NOT EXISTS (SELECT FROM applications a WHERE a.position_id = p.id AND a.user_id = c.user_id)
         AND NOT EXISTS (SELECT FROM hidden_positions h WHERE h.position_id = p.id AND h.user_id = c.user_id)
         AND ${condition}
       ORDER BY p.id, c.id LIMIT 1`,
      [personas.hr],
    );
    const [row] = rows;
    return href(locale, "found.person", {
      positionId: row?.position ?? "none",
      foundId: row?.found ?? "none",
    });
  };

export const matchingProbes = {
  "found.own": [
    { as: "seeker", at: simply("found.own") },
    { as: "newSeeker", state: "nothing told or agreed", at: simply("found.own") },
  ],
  "found.people": [
    { as: "hr", at: people },
    { as: "viewer", state: "reading only", at: people },
    { as: "hr", state: "second page", at: async (world) => `${await people(world)}?page=2` },
    { as: "hr", state: "nobody", at: nobody },
    { as: "hr", state: "not open", at: closedForFinding },
  ],
  "found.person": [
    { as: "hr", at: foundPerson(`NOT ${SHOWS_NEEDS} AND NOT ${IS_INVITED}`) },
    { as: "hr", state: "shows needs", at: foundPerson(`${SHOWS_NEEDS} AND NOT ${IS_INVITED}`) },
    { as: "hr", state: "invited", at: foundPerson(IS_INVITED) },
    {
      as: "hr",
      state: "no words",
      at: foundPerson(`NOT ${SHOWS_NEEDS} AND NOT ${IS_INVITED}`),
      then: submit,
    },
  ],
  "matching.profile": [
    { as: "seeker", at: simply("matching.profile") },
    { as: "newSeeker", state: "nothing told", at: simply("matching.profile") },
  ],
  "matching.profileSection": [
    ...profileSections.map((section): Probe => ({
      as: "seeker",
      state: section,
      at: ({ locale }) => href(locale, "matching.profileSection", { section }),
    })),
    {
      as: "seeker",
      state: "places unknown",
      at: ({ locale }) => href(locale, "matching.profileSection", { section: "wishes" }),
      then: async (page) => {
        await page.locator("[name=place1]").fill("没有这个地方");
        await page.locator("[name=wageFloor]").fill("很多");
        await submit(page);
      },
    },
    {
      as: "seeker",
      state: "without consent",
      at: ({ locale }) => href(locale, "matching.profileSection", { section: "abilities" }),
      then: async (page) => {
        await page.locator("[name=agreed]").uncheck();
        await submit(page);
      },
    },
  ],
  "matching.fits": [
    { as: "seeker", at: simply("matching.fits") },
    { as: "newSeeker", state: "nothing told", at: simply("matching.fits") },
  ],
  "matching.hidden": [
    { as: "seeker", at: simply("matching.hidden") },
    { as: "newSeeker", state: "none", at: simply("matching.hidden") },
  ],
  "matching.fit": [
    { as: "seeker", at: fit(`NOT ${HIDDEN}`) },
    { as: "seeker", state: "hidden", at: fit(HIDDEN) },
    {
      as: "seeker",
      state: "asks too much",
      at: fit(`p.demands->>'lifting' = 'essential' AND NOT ${HIDDEN}`),
    },
    {
      as: "seeker",
      state: "no reason given",
      at: fit(`NOT ${HIDDEN}`),
      then: submit,
    },
  ],
  "matchWeights.show": [
    { as: "reviewer", at: simply("matchWeights.show") },
    { as: "approver", state: "may change", at: simply("matchWeights.show") },
  ],
  "matchWeights.set": [
    { as: "approver", at: simply("matchWeights.set") },
    {
      as: "approver",
      state: "out of range",
      at: simply("matchWeights.set"),
      then: async (page) => {
        await page.locator("[name=wage]").fill("101");
        await submit(page);
      },
    },
  ],
} as const satisfies Readonly<Record<string, readonly Probe[]>>;
