import type { Page } from "@playwright/test";
import { href } from "../../app/links.ts";
import { pressThrough, simply, type Probe } from "../probe.ts";

const press = (intent: string) => (page: Page) =>
  pressThrough(
    page.locator(`main form:has(input[name=intent][value=${intent}]) button[type=submit]`).first(),
  );

/** An enrolment of the sample's job seeker: what a delegate wrote for them, or nothing. */
const needs =
  (condition: string): Probe["at"] =>
  async ({ db, locale }) => {
    const { rows } = await db.query<{ id: string }>(
      `SELECT e.id FROM enrolments e JOIN users u ON u.id = e.user_id
       WHERE u.email = 'qiuzhi@example.cn' AND ${condition} ORDER BY e.created_at, e.id LIMIT 1`,
    );
    return href(locale, "enrolments.needs", { enrolmentId: rows[0]?.id ?? "none" });
  };

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
  "enrolments.needs": [
    { as: "seeker", at: needs("e.proposed_needs_encrypted IS NOT NULL") },
    {
      as: "seeker",
      state: "nothing to decide",
      at: needs("e.proposed_needs_encrypted IS NULL AND e.state = 'enrolled'"),
    },
  ],
  "delegations.mine": [
    { as: "counsellor", at: simply("delegations.mine") },
    { as: "counsellor", state: "acting", at: simply("delegations.mine"), then: press("begin") },
    { as: "newSeeker", state: "none", at: simply("delegations.mine") },
  ],
} as const satisfies Readonly<Record<string, readonly Probe[]>>;
