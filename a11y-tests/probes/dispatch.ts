import { expect } from "@playwright/test";
import { href } from "../../app/links.ts";
import { fictionalUscc } from "../../prisma/seed/fictional.ts";
import { submit, type Probe, type ProbeWorld } from "../probe.ts";
import { filingYear, submitIntent } from "./returns.ts";

const ofYear =
  (id: "dispatch.list" | "dispatch.new", back = 0) =>
  ({ locale }: ProbeWorld): string =>
    href(locale, id, { year: String(filingYear() - back) });

/** An agreement of the sample account's own employer: other probes let it join more. */
const agreement =
  (state: string) =>
  async ({ db, locale }: ProbeWorld): Promise<string> => {
    const { rows } = await db.query<{ id: string }>(
      `SELECT a.id FROM dispatch_agreements a
       WHERE a.state = $1::dispatch_state AND (
         SELECT m.organisation_id FROM memberships m JOIN users u ON u.id = m.user_id
         WHERE u.email = 'hr@example.cn' ORDER BY m.created_at LIMIT 1) IN (a.agency_id, a.host_id)
       ORDER BY a.id LIMIT 1`,
      [state],
    );
    const params = { year: String(filingYear()), dispatchId: rows[0]?.id ?? "" };
    return href(locale, "dispatch.one", params);
  };

/** Agreements about dispatched people. */
export const dispatchProbes = {
  "dispatch.list": [
    { as: "hr", at: ofYear("dispatch.list") },
    { as: "viewer", at: ofYear("dispatch.list") },
    { as: "hr", state: "none", at: ofYear("dispatch.list", 3) },
  ],
  "dispatch.new": [
    { as: "hr", at: ofYear("dispatch.new") },
    { as: "hr", state: "nothing entered", at: ofYear("dispatch.new"), then: submit },
    {
      as: "hr",
      state: "a code of nobody here",
      at: ofYear("dispatch.new"),
      then: async (page) => {
        await page.locator("[name=uscc]").fill(fictionalUscc("enterprise", "140502", 987_654));
        await page.locator("[name=people]").first().check();
        await page.locator("[name=consent]").check();
        await submit(page);
        await expect(page.locator("main .notice, main .error-summary").first()).toBeVisible();
      },
    },
    { as: "hr", state: "nobody in the ledger", at: ofYear("dispatch.new", 12) },
  ],
  "dispatch.one": [
    ...(["draft", "proposed", "agreed", "refused", "ended"] as const).map((state): Probe => ({
      as: "hr",
      state,
      at: agreement(state),
    })),
    {
      as: "hr",
      state: "refused without a reason",
      at: agreement("proposed"),
      then: submitIntent("refuse"),
    },
  ],
} satisfies Readonly<Record<string, readonly Probe[]>>;
