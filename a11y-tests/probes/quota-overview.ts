import { expect, type Page } from "@playwright/test";
import { href } from "../../app/links.ts";
import { simply, type Probe, type ProbeWorld } from "../probe.ts";
import { asOfficerOf } from "./other-officers.ts";

const filingYear = () => new Date(Date.now() + 8 * 3_600_000).getUTCFullYear() - 1;

/** A recomputation of the district in a state, of a year of its own. */
const runIn =
  (state: "running" | "cancelled" | "done", year: number) =>
  async ({ db, locale }: ProbeWorld): Promise<string> => {
    const { rows } = await db.query<{ id: string }>(
      `WITH old AS (SELECT id FROM year_runs WHERE region = '140502' AND year = $2 AND state = $1::year_run_state),
         made AS (INSERT INTO year_runs (id, region, year, state, requested_at, employers_total, employers_done,
             people_done, months_done, finished_at)
           SELECT gen_random_uuid(), '140502', $2, $1::year_run_state, now(), 320, 120, 150, 1800,
             CASE $1 WHEN 'running' THEN NULL ELSE now() END
           WHERE NOT EXISTS (SELECT FROM old) RETURNING id)
       SELECT id FROM old UNION ALL SELECT id FROM made LIMIT 1`,
      [state, year],
    );
    return href(locale, "quotaOverview.run", { runId: rows[0]?.id ?? "" });
  };

/** While the year is worked out again for a whole prefecture. */
async function recomputing(page: Page, world: ProbeWorld): Promise<void> {
  await world.db.query(
    `INSERT INTO year_runs (id, region, year, state, requested_at, employers_total)
     SELECT gen_random_uuid(), '140500', $1, 'running', now(), 320
     WHERE NOT EXISTS (SELECT FROM year_runs WHERE region = '140500' AND state = 'running') ON CONFLICT DO NOTHING`,
    [filingYear()],
  );
  await asOfficerOf("140500", page, world);
  await expect(page.getByRole("status").getByRole("link")).toBeVisible();
}

/** A district of the sample's province where nobody is verified, and no value of its own is on record. */
const EMPTY = "140110";

/** The same with the sample district's values: there is a window, and nobody who has not filed. */
async function nobodyLeft(page: Page, world: ProbeWorld): Promise<void> {
  await world.db.query(
    `INSERT INTO policy_parameters (id, name, region, valid_from, valid_to, value, unit, source)
     SELECT DISTINCT ON (name, valid_from) gen_random_uuid(), name, '140109', valid_from, valid_to, value, unit, source
     FROM policy_parameters WHERE region IN ('140502', '140500') ORDER BY name, valid_from, region DESC
     ON CONFLICT DO NOTHING`,
  );
  await asOfficerOf("140109", page, world);
  await expect(page.locator("main form")).toHaveCount(0);
  await expect(page.locator("main")).toContainText(/还有|in \d+ days/);
}

/** The bureau's overview of a year. */
export const quotaOverviewProbes = {
  "quotaOverview.show": [
    { as: "reviewer", at: simply("quotaOverview.show") },
    {
      as: "approver",
      state: "not worked out yet",
      at: ({ locale }) => href(locale, "quotaOverview.show", {}, { year: filingYear() - 2 }),
    },
    {
      as: "approver",
      state: "being worked out",
      at: simply("quotaOverview.show"),
      then: recomputing,
    },
    {
      as: "approver",
      state: "no employers",
      at: simply("quotaOverview.show"),
      then: (page, world) => asOfficerOf(EMPTY, page, world),
    },
  ],
  "quotaOverview.remind": [
    { as: "reviewer", at: simply("quotaOverview.remind") },
    {
      as: "reviewer",
      state: "filing is over",
      at: ({ locale }) => href(locale, "quotaOverview.remind", {}, { year: filingYear() - 1 }),
    },
    {
      as: "approver",
      state: "no parameters",
      at: simply("quotaOverview.remind"),
      then: async (page, world) => {
        await asOfficerOf(EMPTY, page, world);
        await expect(page.locator("main")).toContainText(/没有这一年度的申报窗口|No filing window/);
      },
    },
    {
      as: "approver",
      state: "nobody left",
      at: simply("quotaOverview.remind"),
      then: nobodyLeft,
    },
  ],
  "quotaOverview.run": [
    { as: "reviewer", state: "under way", at: runIn("running", 2012) },
    { as: "reviewer", state: "stopped", at: runIn("cancelled", 2013) },
    { as: "reviewer", state: "done", at: runIn("done", 2014) },
  ],
} satisfies Readonly<Record<`quotaOverview.${string}`, readonly Probe[]>>;
