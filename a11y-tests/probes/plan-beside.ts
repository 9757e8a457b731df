import { expect } from "@playwright/test";
import { href } from "../../app/links.ts";
import { ownPerson } from "../no-script/own-person.ts";
import { signInAs } from "../personas.ts";
import { asPersonWhere, at, WITHOUT_CONSENT } from "./plan-of.ts";
import { inTurn, pressThrough, says, simply, submit, type Probe } from "../probe.ts";

const press =
  (intent: string): NonNullable<Probe["then"]> =>
  (page) =>
    pressThrough(
      page.locator(`form:has(input[name=intent][value=${intent}]) button[type=submit]`).first(),
    );

/** A plan of the sample counsellor in a state, with a guardian beside the person or without. */
const guardianOf =
  (state: string, hasGuardian: boolean): Probe["at"] =>
  async ({ db, locale }) => {
    const { rows } = await db.query<{ id: string }>(
      `SELECT p.id FROM plans p JOIN users c ON c.id = p.counsellor_id
       WHERE c.email = 'fudao@example.cn' AND p.consented_at IS NOT NULL AND p.state = $1::plan_state
         AND $2 = EXISTS (SELECT 1 FROM plan_companions b WHERE b.plan_id = p.id AND b.role = 'guardian')
       ORDER BY p.id LIMIT 1`,
      [state, hasGuardian],
    );
    return href(locale, "plans.guardian", { planId: rows[0]?.id ?? "none" });
  };

/** Somebody of the probe's own reads the sample seeker's copy by a delegation, which is gone once it is shown. */
const readForThem: NonNullable<Probe["then"]> = async (page, world) => {
  const { db, locale } = world;
  const { email, userId } = await ownPerson(db, "newSeeker");
  await db.query(
    `INSERT INTO delegations (id, person_id, delegate_id, scopes, until, told_as, created_at)
     SELECT gen_random_uuid(), id, $1, '{plan}', current_date + 30, 'w***@example.cn', now()
     FROM users WHERE email = 'qiuzhi@example.cn'`,
    [userId],
  );
  await signInAs(page.context(), email, { db, url: new URL(page.url()).origin });
  await page.goto(href(locale, "delegations.mine"));
  await press("begin")(page, world);
  await page.goto(href(locale, "plans.ownCopy"));
  await db.query("DELETE FROM delegations WHERE delegate_id = $1", [userId]);
};

/** Somebody may read the sample seeker's plan by a delegation, while the page is shown. */
const withReader: NonNullable<Probe["then"]> = async (page, { db }) => {
  const { userId } = await ownPerson(db, "newSeeker");
  await db.query(
    `INSERT INTO delegations (id, person_id, delegate_id, scopes, until, told_as, created_at)
     SELECT gen_random_uuid(), id, $1, '{plan}', current_date + 30, 'w***@example.cn', now()
     FROM users WHERE email = 'qiuzhi@example.cn'`,
    [userId],
  );
  await page.reload();
  await db.query("DELETE FROM delegations WHERE delegate_id = $1", [userId]);
};

/** Who stands beside the person of a plan. */
export const planBesideProbes = {
  "plans.ownBeside": [
    { as: "seeker", at: simply("plans.ownBeside") },
    {
      as: "seeker",
      state: "without an answer",
      at: simply("plans.ownBeside"),
      then: press("name"),
    },
    {
      as: "seeker",
      state: "somebody may read the plan",
      at: simply("plans.ownBeside"),
      then: inTurn(withReader, says("plans", "supporter.readsNot")),
    },
    {
      as: "seeker",
      state: "nobody beside",
      at: simply("plans.ownBeside"),
      then: inTurn(
        asPersonWhere(`p.consented_at IS NOT NULL AND p.state = 'contacted'
          AND NOT EXISTS (SELECT FROM plan_companions b WHERE b.plan_id = p.id)`),
        says("plans", "supporter.title"),
      ),
    },
    {
      as: "seeker",
      state: "a plan at rest",
      at: simply("plans.ownBeside"),
      then: inTurn(
        asPersonWhere("p.consented_at IS NOT NULL AND p.state = 'closed'"),
        says("plans", "beside.ownLede"),
        (page) => expect(page.locator("main [name=asked]")).toHaveCount(0),
      ),
    },
    { as: "newSeeker", state: "no plan", at: simply("plans.ownBeside"), status: 404 },
    {
      as: "seeker",
      state: "the copy as a supporter reads it",
      at: simply("plans.ownBeside"),
      then: inTurn(readForThem, says("plans", "copy.supportHidden")),
    },
  ],
  "plans.guardian": [
    { as: "counsellor", state: "none", at: guardianOf("planned", false) },
    {
      as: "counsellor",
      state: "to be heard",
      at: guardianOf("assessed", true),
      then: says("plans", "guardian.hearText"),
    },
    {
      as: "counsellor",
      state: "heard without an answer",
      at: guardianOf("assessed", true),
      then: press("hear"),
    },
    {
      as: "counsellor",
      state: "not to be heard yet",
      at: guardianOf("stable", true),
      then: says("plans", "guardian.hearWait"),
    },
    { as: "counsellor", state: "empty", at: guardianOf("planned", false), then: submit },
    {
      as: "counsellor",
      state: "a plan at rest",
      at: guardianOf("closed", false),
      then: inTurn(says("plans", "guardian.lede"), (page) =>
        expect(page.locator("main form")).toHaveCount(0),
      ),
    },
    {
      as: "counsellor",
      state: "without the person's consent",
      at: at("plans.guardian", WITHOUT_CONSENT),
      status: 404,
    },
  ],
} satisfies Readonly<Record<`plans.${string}`, readonly Probe[]>>;
