import { expect, type Page } from "@playwright/test";
import { speaker } from "../../app/i18n/catalogue.server.ts";
import { href } from "../../app/links.ts";
import { inTurn, pressThrough, says, simply, type Probe } from "../probe.ts";

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

/** The page of a delegation of the sample's job seeker, with what was done by it. */
const acts =
  (condition: string): Probe["at"] =>
  async ({ db, locale }) => {
    const { rows } = await db.query<{ id: string }>(
      `SELECT d.id FROM delegations d JOIN users u ON u.id = d.person_id
       WHERE u.email = 'qiuzhi@example.cn' AND ${condition} ORDER BY d.created_at, d.id LIMIT 1`,
    );
    return href(locale, "delegations.acts", { delegationId: rows[0]?.id ?? "none" });
  };

const DONE = "EXISTS (SELECT FROM delegated_acts a WHERE a.delegation_id = d.id)";

/** Letting somebody act for one, and acting for somebody. */
export const delegationProbes = {
  "delegations.own": [
    { as: "seeker", at: simply("delegations.own") },
    {
      as: "newSeeker",
      state: "none",
      at: simply("delegations.own"),
      then: says("delegations", "own.none"),
    },
    { as: "newSeeker", state: "nothing given", at: simply("delegations.own"), then: press("give") },
    {
      as: "newSeeker",
      state: "nobody with this address",
      at: simply("delegations.own"),
      then: inTurn(
        async (page) => {
          await page.locator("[name=address]").fill("meiyouren@example.cn");
          await page.locator("[name=scope]").first().check({ force: true });
          const day = new Date(Date.now() + 40 * 86_400_000);
          await page.locator("[name='until.year']").fill(String(day.getUTCFullYear()));
          await page.locator("[name='until.month']").fill(String(day.getUTCMonth() + 1));
          await page.locator("[name='until.day']").fill(String(day.getUTCDate()));
        },
        press("give"),
        says("delegations", "refused.nobody"),
      ),
    },
  ],
  "delegations.acts": [
    { as: "seeker", at: acts(`${DONE} AND d.revoked_at IS NULL AND d.until >= current_date`) },
    {
      as: "seeker",
      state: "ended, nothing done",
      at: acts(`d.until < current_date AND NOT ${DONE}`),
      then: says("delegations", "acts.none"),
    },
    {
      as: "seeker",
      state: "revoked",
      at: acts("d.revoked_at IS NOT NULL"),
      then: (page, { locale }) => {
        const words = { name: "|", what: "|" };
        const [said = ""] = speaker("delegations", locale)("own.revoked", words).split("|");
        return expect(page.locator("main")).toContainText(said.trim());
      },
    },
    {
      as: "newSeeker",
      state: "somebody else's",
      at: acts("d.revoked_at IS NULL"),
      status: 404,
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
    {
      as: "newSeeker",
      state: "none",
      at: simply("delegations.mine"),
      then: says("delegations", "mine.none"),
    },
  ],
} as const satisfies Readonly<Record<string, readonly Probe[]>>;
