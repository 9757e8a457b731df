import { href } from "../../app/links.ts";
import { simply, type Probe, type ProbeWorld } from "../probe.ts";

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

/** The bureau's overview of a year. */
export const quotaOverviewProbes = {
  "quotaOverview.show": [
    { as: "reviewer", at: simply("quotaOverview.show") },
    {
      as: "approver",
      state: "not worked out yet",
      at: ({ locale }) => href(locale, "quotaOverview.show", {}, { year: filingYear() - 2 }),
    },
  ],
  "quotaOverview.remind": [
    { as: "reviewer", at: simply("quotaOverview.remind") },
    {
      as: "reviewer",
      state: "filing is over",
      at: ({ locale }) => href(locale, "quotaOverview.remind", {}, { year: filingYear() - 1 }),
    },
  ],
  "quotaOverview.run": [
    { as: "reviewer", state: "under way", at: runIn("running", 2012) },
    { as: "reviewer", state: "stopped", at: runIn("cancelled", 2013) },
    { as: "reviewer", state: "done", at: runIn("done", 2014) },
  ],
} satisfies Readonly<Record<`quotaOverview.${string}`, readonly Probe[]>>;
