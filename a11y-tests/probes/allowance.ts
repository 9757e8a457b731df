import type { Page } from "@playwright/test";
import { href } from "../../app/links.ts";
import { ownPerson } from "../no-script/own-person.ts";
import { signInAs } from "../personas.ts";
import { simply, submit, type Probe } from "../probe.ts";

interface Told {
  readonly choices: Readonly<Record<string, string>>;
  readonly figures: Readonly<Record<string, string>>;
}

const over: Told = {
  choices: { receives: "yes", living: "yes", nursing: "wider" },
  figures: { members: "3", standard: "700", wage: "3000", workCost: "600" },
};

/** Every verdict of the three, by the worked cases of policy.md 6. */
const estimates: readonly (Told & { readonly state: string })[] = [
  { state: "over the standard: by degrees, may end, ask", ...over },
  {
    state: "below the standard: all goes on",
    choices: { receives: "yes", living: "yes", nursing: "severe" },
    figures: { ...over.figures, wage: "2000" },
  },
  {
    state: "at the standard: can apply, unchanged",
    choices: { receives: "yes", living: "no", nursing: "no" },
    figures: { members: "2", standard: "700", wage: "1900", workCost: "500" },
  },
  {
    state: "over the standard without the living subsidy",
    choices: { ...over.choices, living: "no" },
    figures: over.figures,
  },
  {
    state: "may enter, and says nothing of the subsidies",
    choices: { receives: "no" },
    figures: { ...over.figures, wage: "1000" },
  },
  {
    state: "without 低保, with the living subsidy",
    choices: { receives: "no", living: "yes" },
    figures: over.figures,
  },
];

async function estimate(page: Page, { choices, figures }: Told): Promise<void> {
  for (const [name, value] of Object.entries(choices)) {
    await page.locator(`[name=${name}][value=${value}]`).check();
  }
  for (const [name, value] of Object.entries(figures)) {
    await page.locator(`[name=${name}]`).fill(value);
  }
  await submit(page);
}

/** From an open position of the sample. */
const fromPosition =
  (unit: "month" | "hour"): Probe["at"] =>
  async ({ db, locale }) => {
    const { rows } = await db.query<{ id: string }>(
      `SELECT p.id FROM positions p JOIN organisations o ON o.id = p.organisation_id
       WHERE p.state = 'published' AND o.state = 'verified' AND p.wage_unit = $1 AND p.wage_from IS NOT NULL
       ORDER BY p.id LIMIT 1`,
      [unit],
    );
    return href(locale, "plans.allowance", {}, { position: rows[0]?.id ?? "none" });
  };

export const allowanceProbes: readonly Probe[] = [
  { as: "seeker", at: simply("plans.allowance") },
  { as: "seeker", state: "empty", at: simply("plans.allowance"), then: submit },
  ...estimates.map(({ state, ...told }): Probe => ({
    ...{ as: "seeker", state, at: simply("plans.allowance") },
    then: (page) => estimate(page, told),
  })),
  {
    ...{ as: "seeker", state: "no document in force where they live" },
    at: simply("plans.allowance"),
    then: async (page, { db }) => {
      const { email, userId } = await ownPerson(db, "seeker");
      await db.query("UPDATE users SET region = '410102' WHERE id = $1", [userId]);
      await signInAs(page.context(), email, { db, url: new URL(page.url()).origin });
      await page.reload();
      await estimate(page, over);
    },
  },
  { as: "seeker", state: "from a position paid by the month", at: fromPosition("month") },
  { as: "seeker", state: "from a position paid by the hour", at: fromPosition("hour") },
];
