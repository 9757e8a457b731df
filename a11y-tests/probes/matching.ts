import { profileSections } from "../../app/features/matching/policy/index.ts";
import { href } from "../../app/links.ts";
import { simply, submit, type Probe } from "../probe.ts";

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

export const matchingProbes = {
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
