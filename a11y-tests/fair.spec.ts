import { randomUUID } from "node:crypto";
import type { Browser } from "@playwright/test";
import type pg from "pg";
import { speaker } from "../app/i18n/catalogue.server.ts";
import { locales, type Locale } from "../app/i18n/locales.ts";
import { href } from "../app/links.ts";
import { expect, test } from "./fixtures.ts";
import {
  askForStand,
  bookForNeed,
  giveStand,
  registerWithInterpreter,
  setStands,
} from "./journeys/hold-fair.ts";
import { Keyboard } from "./keyboard.ts";
import { personas, signInAs } from "./personas.ts";

/** Everybody in a browser of their own. */
async function keysOf(
  browser: Browser,
  world: { readonly url: string; readonly db: pg.Pool },
  locale: Locale,
  email?: string,
): Promise<Keyboard> {
  const context = await browser.newContext({ baseURL: world.url, bypassCSP: true });
  if (email !== undefined) await signInAs(context, email, world);
  return new Keyboard(await context.newPage(), locale);
}

/** A coming fair of the sample's provider of its own, and an interpreter it knows. */
async function aFair(db: pg.Pool, locale: Locale) {
  const interpreter = `手语翻译 ${randomUUID().slice(0, 6)}`;
  const { rows } = await db.query<{ id: string; provider: string }>(
    `WITH org AS (SELECT o.id, o.region, o.name, o.name_en FROM organisations o
         JOIN memberships m ON m.organisation_id = o.id JOIN users u ON u.id = m.user_id
       WHERE u.email = $1 ORDER BY m.created_at LIMIT 1),
     known AS (INSERT INTO interpreters (id, organisation_id, name, languages, created_at, updated_at)
       SELECT gen_random_uuid(), id, $2, '{sign-language}', now(), now() FROM org RETURNING 1),
     course AS (INSERT INTO courses (id, organisation_id, title, kind, delivery, created_at, updated_at)
       SELECT gen_random_uuid(), org.id, '春季招聘会', 'fair', 'offline', now(), now() FROM org, known
       RETURNING id, organisation_id),
     session AS (INSERT INTO training_sessions (id, course_id, organisation_id, state, region, seats, enrol_by,
         withdraw_by, starts_at, ends_at, submitted_at, published_at, created_at, updated_at)
       SELECT gen_random_uuid(), c.id, c.organisation_id, 'published', org.region, 20, current_date + 8,
         current_date + 8, now() + interval '10 days', now() + interval '10 days 3 hours', now(), now(), now(), now()
       FROM course c, org RETURNING id, starts_at, ends_at),
     meeting AS (INSERT INTO training_meetings (id, session_id, starts_at, ends_at)
       SELECT gen_random_uuid(), id, starts_at, ends_at FROM session RETURNING session_id)
     SELECT meeting.session_id AS id, CASE WHEN $3 THEN coalesce(name_en, name) ELSE name END AS provider
     FROM meeting, org`,
    [personas.provider, interpreter, locale === "en"],
  );
  return { ...(rows[0] ?? { id: "none", provider: "" }), interpreter };
}

for (const locale of locales) {
  test(`a stand, a visitor with an interpreter, the public page, by keys · ${locale}`, async ({
    browser,
    world,
  }) => {
    test.setTimeout(180_000);
    await world.db.query("DELETE FROM rate_counts");
    const t = speaker("fairs", locale);
    const { id: sessionId, provider, interpreter } = await aFair(world.db, locale);
    const email = `fair-${randomUUID()}@example.cn`;
    const person = `访客${randomUUID().slice(0, 4)}`;
    await world.db.query(
      "INSERT INTO users (id, kind, name, email, locale) VALUES (gen_random_uuid(), 'seeker', $1, $2, $3)",
      [person, email, locale],
    );
    const { rows } = await world.db.query<{ name: string }>(
      `SELECT o.name FROM organisations o JOIN memberships m ON m.organisation_id = o.id
         JOIN users u ON u.id = m.user_id WHERE u.email = $1`,
      [personas.hr],
    );
    const employerName = rows[0]?.name ?? "none";
    const organiser = await keysOf(browser, world, locale, personas.provider);
    const employer = await keysOf(browser, world, locale, personas.hr);
    const visitor = await keysOf(browser, world, locale, email);
    await setStands(organiser, sessionId);
    await askForStand(employer, sessionId);
    await giveStand(organiser, sessionId, employerName);
    await registerWithInterpreter(visitor, sessionId, provider);
    await bookForNeed(organiser, sessionId, { person, interpreter });
    const { page } = visitor;
    await page.goto(href(locale, "enrolments.list"));
    await visitor.follow("春季招聘会");
    await expect(page.locator("main")).toContainText(speaker("interpreters", locale)("own.booked"));
    await expect(page.locator("main")).toContainText(interpreter);

    const anybody = await keysOf(browser, world, locale);
    await anybody.page.goto(href(locale, "training.session", { sessionId }));
    await anybody.follow(speaker("training", locale)("session.stands", { count: 1 }));
    await anybody.expectPage(t("stands.title"));
    const main = anybody.page.locator("main");
    await expect(main).toContainText("进门右手第三个");
    await expect(main).toContainText(t("access.step-free"));
    await expect(main.locator("section li")).toHaveCount(1);
    // Nothing of who comes, or of what they need, is public.
    await expect(main).not.toContainText(person);
    for (const keys of [organiser, employer, visitor, anybody]) await keys.page.context().close();
  });
}
