import type { Page } from "@playwright/test";
import { href } from "../../app/links.ts";
import { pressThrough, simply, type Probe } from "../probe.ts";

const press = (intent: string) => (page: Page) =>
  pressThrough(
    page.locator(`main form:has(input[name=intent][value=${intent}]) button[type=submit]`).first(),
  );

/** Letting somebody act for one, and acting for somebody. */
export const delegationProbes = {
  "delegations.own": [
    { as: "seeker", at: simply("delegations.own") },
    { as: "newSeeker", state: "none", at: simply("delegations.own") },
    { as: "newSeeker", state: "nothing given", at: simply("delegations.own"), then: press("give") },
  ],
  "delegations.acts": [
    {
      as: "seeker",
      at: async ({ db, locale }) => {
        const { rows } = await db.query<{ id: string }>(
          `SELECT d.id FROM delegations d JOIN users u ON u.id = d.person_id JOIN delegated_acts a ON a.delegation_id = d.id
           WHERE u.email = 'qiuzhi@example.cn' LIMIT 1`,
        );
        return href(locale, "delegations.acts", { delegationId: rows[0]?.id ?? "none" });
      },
    },
    {
      as: "seeker",
      state: "ended, nothing done",
      at: async ({ db, locale }) => {
        const { rows } = await db.query<{ id: string }>(
          `SELECT d.id FROM delegations d JOIN users u ON u.id = d.person_id
           WHERE u.email = 'qiuzhi@example.cn' AND d.until < current_date LIMIT 1`,
        );
        return href(locale, "delegations.acts", { delegationId: rows[0]?.id ?? "none" });
      },
    },
  ],
  "delegations.mine": [
    { as: "counsellor", at: simply("delegations.mine") },
    { as: "counsellor", state: "acting", at: simply("delegations.mine"), then: press("begin") },
    { as: "newSeeker", state: "none", at: simply("delegations.mine") },
  ],
} as const satisfies Readonly<Record<string, readonly Probe[]>>;
