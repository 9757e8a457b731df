import { expect, type Page } from "@playwright/test";
import { href } from "../../app/links.ts";
import { simply, submit, type Probe, type ProbeWorld } from "../probe.ts";

const listOf =
  (query: Readonly<Record<string, string>>) =>
  ({ locale }: ProbeWorld): string =>
    href(locale, "quotaChecks.list", {}, query);

/** A finding of a rule as the sample has it. */
const findingOf =
  (rule: string, isLooked = false) =>
  async ({ db, locale }: ProbeWorld): Promise<string> => {
    const { rows } = await db.query<{ id: string }>(
      `SELECT id FROM check_findings WHERE rule = $1 AND region = '140502' AND gone_at IS NULL
         AND (looked_at IS NOT NULL) = $2 ORDER BY id LIMIT 1`,
      [rule, isLooked],
    );
    return href(locale, "quotaChecks.one", { findingId: rows[0]?.id ?? "" });
  };

/** A state that should be impossible, which no sample has: written as the nightly check would. */
export async function impossibleFinding(
  db: ProbeWorld["db"],
  { isGone = false, subject = "probe" } = {},
): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `INSERT INTO check_findings (id, kind, rule, subject, region, organisation_id, year, return_id, facts, digest,
       first_seen_at, last_seen_at, gone_at)
     SELECT gen_random_uuid(), 'integrity', 'certified-without-determination', $2, r.region, r.organisation_id, r.year, r.id,
       jsonb_build_object('state', r.state::text), md5($2), now(), now(), CASE WHEN $1 THEN now() END
     FROM quota_returns r WHERE r.region = '140502' AND r.state = 'closed' ORDER BY r.id LIMIT 1
     ON CONFLICT (rule, subject) DO UPDATE SET last_seen_at = now() RETURNING id`,
    [isGone, `${subject}${isGone ? " gone" : ""}`],
  );
  return rows[0]?.id ?? "";
}

const impossible =
  (isGone = false) =>
  async ({ db, locale }: ProbeWorld): Promise<string> =>
    href(locale, "quotaChecks.one", { findingId: await impossibleFinding(db, { isGone }) });

/** While a check runs; it is over as soon as the page was seen, for everybody else. */
async function underWay(page: Page, { db }: ProbeWorld): Promise<void> {
  const { rows } = await db.query<{ id: string }>(
    `INSERT INTO check_runs (id, started_at, steps_total, steps_done)
     VALUES (gen_random_uuid(), now() + interval '1 minute', 20, 7) RETURNING id`,
  );
  await page.reload();
  await db.query("DELETE FROM check_runs WHERE id = $1", [rows[0]?.id]);
  await expect(page.locator("main progress")).toBeVisible();
}

/** What nightly checks name. */
export const quotaCheckProbes = {
  "quotaChecks.list": [
    { as: "reviewer", at: simply("quotaChecks.list") },
    { as: "reviewer", state: "of one rule", at: listOf({ rule: "just-at-quota" }) },
    { as: "approver", state: "looked at", at: listOf({ view: "looked" }) },
    { as: "reviewer", state: "none", at: listOf({ employer: "没有这家" }) },
    { as: "reviewer", state: "under way", at: listOf({}), then: underWay },
    {
      as: "reviewer",
      state: "impossible states",
      at: async (world) => {
        await impossibleFinding(world.db);
        return listOf({ kind: "integrity" })(world);
      },
    },
    {
      as: "reviewer",
      state: "impossible states that are gone",
      at: async (world) => {
        await impossibleFinding(world.db, { isGone: true });
        return listOf({ kind: "integrity", view: "gone" })(world);
      },
    },
  ],
  "quotaChecks.one": [
    { as: "reviewer", at: findingOf("minimum-wage-all-year") },
    { as: "reviewer", state: "no reason", at: findingOf("just-at-quota"), then: submit },
    { as: "reviewer", state: "looked at", at: findingOf("just-small", true) },
    { as: "approver", state: "an impossible state", at: impossible() },
    { as: "reviewer", state: "an impossible state that is gone", at: impossible(true) },
  ],
} satisfies Readonly<Record<`quotaChecks.${string}`, readonly Probe[]>>;
