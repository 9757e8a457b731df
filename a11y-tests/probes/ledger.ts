import type { Page } from "@playwright/test";
import { href } from "../../app/links.ts";
import { pressThrough, says, submit, type Probe, type ProbeWorld } from "../probe.ts";
import { filingYear, ofYear, submitIntent } from "./returns.ts";

/** The first person of the sample account's own ledger. */
const ownPerson = async ({ db, locale }: ProbeWorld): Promise<string> => {
  const { rows } = await db.query<{ id: string }>(
    `SELECT p.id FROM ledger_people p JOIN memberships m ON m.organisation_id = p.organisation_id
       JOIN users u ON u.id = m.user_id
     WHERE u.email = 'hr@example.cn' ORDER BY m.created_at, p.name, p.id LIMIT 1`,
  );
  return href(locale, "returns.person", {
    year: String(filingYear()),
    personId: rows[0]?.id ?? "",
  });
};

/** A hire of the sample's employer whose person chose so; those in the ledger for good lead to their page. */
const hire =
  (choice: "given" | "none" | "taken back"): Probe["at"] =>
  async ({ db, locale }) => {
    const { rows } = await db.query<{ id: string }>(
      `SELECT h.id FROM hires h JOIN organisations o ON o.id = h.organisation_id
         JOIN memberships m ON m.organisation_id = o.id JOIN users u ON u.id = m.user_id
         LEFT JOIN ledger_people p ON p.hire_id = h.id
         LEFT JOIN consents c ON c.application_id = h.application_id AND c.purpose = 'employer-filing'
       WHERE u.email = 'hr@example.cn' AND CASE $1
         WHEN 'given' THEN p.id IS NULL AND c.id IS NOT NULL AND c.withdrawn_at IS NULL
         WHEN 'none' THEN p.id IS NULL AND c.id IS NULL ELSE c.withdrawn_at IS NOT NULL END
       ORDER BY h.id LIMIT 1`,
      [choice],
    );
    const year = String(filingYear() + 1);
    return href(locale, "returns.hire", { year, hireId: rows[0]?.id ?? "none" });
  };

/**
 * Somebody in the ledger whose certificate came by consent, which stands or was taken back. Another probe takes the
 * sample's own back: it is given again.
 */
const byConsent =
  (stands: boolean): Probe["at"] =>
  async ({ db, locale }) => {
    const { rows } = await db.query<{ id: string }>(
      `WITH found AS (SELECT p.id, c.id AS consent FROM ledger_people p JOIN hires h ON h.id = p.hire_id
           JOIN consents c ON c.application_id = h.application_id AND c.purpose = 'employer-filing'
         WHERE p.by_consent AND p.organisation_id = (SELECT m.organisation_id FROM memberships m
             JOIN users u ON u.id = m.user_id WHERE u.email = 'hr@example.cn' ORDER BY m.created_at LIMIT 1)
         ORDER BY (c.withdrawn_at IS NULL) = $1 DESC, p.id DESC, c.given_at DESC LIMIT 1),
       given AS (UPDATE consents SET withdrawn_at = NULL FROM found WHERE consents.id = found.consent AND $1)
       SELECT id FROM found`,
      [stands],
    );
    return href(locale, "returns.person", {
      year: String(filingYear() + 1),
      personId: rows[0]?.id ?? "none",
    });
  };

const withoutDay = async (page: Page): Promise<void> => {
  await page.locator("[name='from.day']").fill("");
  await submit(page);
};

/** The employer's ledger, and what goes into it. */
export const ledgerProbes = {
  "returns.ledger": [
    { as: "hr", at: ofYear("returns.ledger") },
    { as: "viewer", at: ofYear("returns.ledger") },
    { as: "hr", state: "the year that runs, hires beside it", at: ofYear("returns.ledger", -1) },
    {
      as: "hr",
      state: "one more hire asked for",
      at: ofYear("returns.ledger", -1),
      then: async (page) => {
        await page.locator("[name=from]").selectOption("12");
        await page.locator("[name=weight][value='2']").check();
        await pressThrough(page.locator("main form[method=get] button"));
        await page.locator("main details summary").first().click();
      },
    },
    { as: "hr", state: "nobody in it, no parameters", at: ofYear("returns.ledger", 12) },
  ],
  "returns.takeover": [
    { as: "hr", state: "kept", at: ofYear("returns.takeover", -1) },
    { as: "hr", state: "not kept yet", at: ofYear("returns.takeover", -2) },
    { as: "hr", state: "nobody before", at: ofYear("returns.takeover", 12) },
    {
      as: "hr",
      state: "changed since it was read",
      at: ofYear("returns.takeover", -2),
      then: async (page) => {
        await page.locator("[name=digest]").evaluate((one) => {
          (one as HTMLInputElement).value = "0".repeat(64);
        });
        await submit(page);
      },
    },
  ],
  "returns.hire": [
    { as: "hr", state: "agreed", at: hire("given") },
    { as: "hr", state: "agreed, no first day", at: hire("given"), then: withoutDay },
    { as: "hr", state: "not agreed", at: hire("none") },
    { as: "hr", state: "no number", at: hire("none"), then: submit },
    { as: "hr", state: "taken back", at: hire("taken back") },
  ],
  "returns.staff": [
    { as: "hr", at: ofYear("returns.staff") },
    { as: "hr", state: "nothing entered", at: ofYear("returns.staff", 4), then: submit },
  ],
  "returns.newPerson": [
    { as: "hr", at: ofYear("returns.newPerson") },
    { as: "hr", state: "nothing entered", at: ofYear("returns.newPerson"), then: submit },
    {
      as: "hr",
      state: "a number that is wrong",
      at: ofYear("returns.newPerson"),
      then: async (page) => {
        await page.locator("[name=name]").fill("张三");
        await page.locator("[name=number]").fill("12345");
        await page.locator("[name=consent]").check();
        await submit(page);
      },
    },
  ],
  "returns.person": [
    { as: "hr", at: ownPerson },
    { as: "hr", state: "contract without a day", at: ownPerson, then: submitIntent("contract") },
    {
      as: "hr",
      state: "certificate without a number",
      at: ownPerson,
      then: async (page, world) => {
        await page.locator("main summary").click();
        await submitIntent("renew")(page, world);
      },
    },
    {
      as: "hr",
      state: "a wage that is none",
      at: ownPerson,
      then: async (page, world) => {
        await page.locator("[name='months[0].wage']").fill("很多");
        await submitIntent("months")(page, world);
      },
    },
    {
      as: "hr",
      state: "certificate by consent",
      at: byConsent(true),
      then: says("returns", "hire.refreshHint"),
    },
    { as: "hr", state: "consent taken back", at: byConsent(false) },
    { as: "hr", state: "removal not confirmed", at: ownPerson, then: submitIntent("remove") },
  ],
} satisfies Readonly<Record<string, readonly Probe[]>>;
