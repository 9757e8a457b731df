import { expect } from "@playwright/test";
import { href } from "../../app/links.ts";
import { simply } from "../probe.ts";
import { impossibleFinding } from "../probes/quota-checks.ts";
import type { FormCase, Own } from "./form-case.ts";

/** A recomputation of the district that somebody stopped. */
async function stoppedRun({ db, locale }: Own): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `INSERT INTO year_runs (id, region, year, state, requested_at, employers_total, finished_at)
     VALUES (gen_random_uuid(), '140502', 2015, 'cancelled', now(), 320, now()) RETURNING id`,
  );
  return href(locale, "quotaOverview.run", { runId: rows[0]?.id ?? "" });
}

export const quotaOverviewForms = {
  "quotaOverview.show": { as: "reviewer", at: simply("quotaOverview.show"), intent: "recompute" },
  "quotaOverview.remind": { as: "reviewer", at: simply("quotaOverview.remind") },
  "quotaOverview.run": { as: "reviewer", at: stoppedRun, intent: "resume" },
  "quotaChecks.list": { as: "reviewer", at: simply("quotaChecks.list"), intent: "check" },
  "quotaChecks.one": {
    as: "reviewer",
    at: async ({ db, locale, userId }) => {
      // A run that the list's own case asked for ends findings that are none.
      await expect
        .poll(() => db.query("SELECT FROM check_runs WHERE finished_at IS NULL"), {
          timeout: 50_000,
        })
        .toMatchObject({ rowCount: 0 });
      const findingId = await impossibleFinding(db, { subject: `no script ${userId}` });
      return href(locale, "quotaChecks.one", { findingId });
    },
    wrong: { because: "" },
    right: { because: "恢复备份时漏了一份确认书，已经补上。" },
  },
} satisfies Readonly<Record<`quotaOverview.${string}` | `quotaChecks.${string}`, FormCase>>;
