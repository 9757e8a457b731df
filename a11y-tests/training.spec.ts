import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { expect, test as base, type Browser, type Page } from "@playwright/test";
import { speaker } from "../app/i18n/catalogue.server.ts";
import { locales, type Locale } from "../app/i18n/locales.ts";
import { href } from "../app/links.ts";
import {
  checkCertificate,
  checkIn,
  drawResults,
  makeCode,
  noteRest,
  readCertificate,
} from "./journeys/learn.ts";
import { Keyboard } from "./keyboard.ts";
import { newestMail } from "./outbox.ts";
import { startOutageWorld, type OutageWorld } from "./outage-world.ts";
import { personas, signInAs } from "./personas.ts";

const HOUR_MS = 3_600_000;
const TEACHER = personas.provider;

base.describe("a session, its queue and its seats", () => {
  base.describe.configure({ mode: "serial", timeout: 240_000 });
  let world: OutageWorld;
  let present = Date.now();

  base.beforeAll(async () => {
    base.setTimeout(240_000);
    world = await startOutageWorld();
    world.web.start();
    world.worker.start();
    await world.ready();
  });
  base.afterAll(() => world?.stop());

  /** Moves the clock on and lets the worker's sweep come. */
  const pass = async (hours: number) => {
    present += hours * HOUR_MS;
    await writeFile(world.clockFile, new Date(present).toISOString());
    const task = "training.sweep";
    await world.db.query("SELECT graphile_worker.add_job($1, payload := $2::json)", [
      task,
      JSON.stringify({ key: "sweep" }),
    ]);
    const left = () =>
      world.db.query("SELECT FROM graphile_worker.jobs WHERE task_identifier = $1", [task]);
    await expect.poll(async () => (await left()).rowCount, { timeout: 30_000 }).toBe(0);
  };

  for (const locale of locales) {
    base(`two seats, four people, by keys · ${locale}`, async ({ browser }) => {
      const t = speaker("enrolments", locale);
      const sessionId = await aSession(world, new Date(present));
      const people = await Promise.all(
        Array.from({ length: 4 }, () => aPerson(browser, world, locale)),
      );
      const [one, two, three, four] = people;
      if (!one || !two || !three || !four) throw new Error("four people");
      for (const person of people) await person.signIn(new Date(present));
      for (const person of [one, two]) await enrol(person, sessionId, "enrolled");
      for (const person of [three, four]) await enrol(person, sessionId, "waiting");
      await openOwn(four, "waiting");
      await expect(main(four)).toContainText(t("queue.place", { place: 2, of: 2 }));
      await expect(main(four)).toContainText(t("queue.time", { count: 1 }));

      await openOwn(one, "enrolled");
      await one.keys.follow(t("withdraw.title"));
      await one.keys.press(t("withdraw.button"));
      await one.keys.expectNotice(t("done.withdraw"));

      await openOwn(three, "offered");
      await openOwn(four, "waiting");
      await expect(main(four)).toContainText(t("queue.next", { of: 1 }));
      const mail = await newestMail(three.page.context(), three.email, locale);
      expect(mail).toContain(t("mailSubject.offered"));

      await pass(47);
      await three.signIn(new Date(present));
      await openOwn(three, "offered");
      // The offer came some moments after the clock was read.
      await pass(1.1);
      for (const person of [three, four]) await person.signIn(new Date(present));
      await openOwn(three, "expired");
      await openOwn(four, "offered");
      await four.keys.press(t("one.accept"));
      await four.keys.expectNotice(t("done.accept"));
      await expect(main(four)).toContainText(t("state.enrolled"));

      const { rows } = await world.db.query<{ hours: number }>(
        `SELECT extract(epoch FROM starts_at - $2::timestamptz)::float / 3600 AS hours
         FROM training_sessions WHERE id = $1`,
        [sessionId, new Date(present).toISOString()],
      );
      await pass((rows[0]?.hours ?? 0) + 0.1);
      const teacher = await aTeacher(browser, world, locale, new Date(present));
      for (const person of [two, four]) await person.signIn(new Date(present));
      const code = await makeCode(teacher, sessionId);
      await openOwn(two, "enrolled");
      await checkIn(two.keys, code);
      await noteRest(teacher, sessionId);
      await pass(3.1);
      await signInAs(teacher.page.context(), TEACHER, world, { at: new Date(present) });
      await drawResults(teacher, sessionId);
      await two.signIn(new Date(present));
      await openOwn(two, "completed");
      const certificate = await readCertificate(two.keys);
      const anybody = await browser.newContext({ baseURL: world.url, bypassCSP: true });
      await checkCertificate(new Keyboard(await anybody.newPage(), locale), certificate);
      await anybody.close();
      await teacher.page.context().close();
      for (const person of people) await person.page.context().close();
    });
  }
});

interface Person {
  readonly page: Page;
  readonly keys: Keyboard;
  readonly email: string;
  readonly locale: Locale;
  readonly signIn: (at: Date) => Promise<void>;
}

async function aPerson(browser: Browser, world: OutageWorld, locale: Locale): Promise<Person> {
  const email = `xueyuan-${randomUUID()}@example.cn`;
  await world.db.query(
    "INSERT INTO users (id, kind, name, email, locale) VALUES (gen_random_uuid(), 'seeker', '郑平', $1, $2)",
    [email, locale],
  );
  const context = await browser.newContext({ baseURL: world.url, bypassCSP: true });
  const page = await context.newPage();
  const signIn = (at: Date) => signInAs(context, email, world, { at });
  return { page, keys: new Keyboard(page, locale), email, locale, signIn };
}

async function aTeacher(
  browser: Browser,
  world: OutageWorld,
  locale: Locale,
  at: Date,
): Promise<Keyboard> {
  const context = await browser.newContext({ baseURL: world.url, bypassCSP: true });
  await signInAs(context, TEACHER, world, { at });
  return new Keyboard(await context.newPage(), locale);
}

const main = ({ page }: Person) => page.locator("main");

/** An open session with two seats of the sample's provider; who is there gets a certificate. */
async function aSession({ db }: OutageWorld, now: Date): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `WITH org AS (SELECT o.id, o.region FROM organisations o JOIN memberships m ON m.organisation_id = o.id
       JOIN users u ON u.id = m.user_id WHERE u.email = $2 ORDER BY m.created_at LIMIT 1),
     course AS (INSERT INTO courses (id, organisation_id, title, title_en, kind, delivery, attendance_percent,
         created_at, updated_at)
       SELECT gen_random_uuid(), id, '电商客服实务', 'Customer service for shops', 'vocational', 'offline', 80,
         now(), now() FROM org
       RETURNING id, organisation_id),
     session AS (INSERT INTO training_sessions (id, course_id, organisation_id, state, region, seats, enrol_by,
         withdraw_by, starts_at, ends_at, submitted_at, published_at, created_at, updated_at)
       SELECT gen_random_uuid(), c.id, c.organisation_id, 'published', org.region, 2, $1::date + 20, $1::date + 20,
         $1::timestamptz + interval '30 days', $1::timestamptz + interval '30 days 3 hours', now(), now(), now(), now()
       FROM course c, org RETURNING id, starts_at, ends_at)
     INSERT INTO training_meetings (id, session_id, starts_at, ends_at)
     SELECT gen_random_uuid(), id, starts_at, ends_at FROM session RETURNING session_id AS id`,
    [now.toISOString(), TEACHER],
  );
  return rows[0]?.id ?? "none";
}

/** From the page of the session over the check to the receipt. */
async function enrol(person: Person, sessionId: string, becomes: "enrolled" | "waiting") {
  const { page, keys, locale } = person;
  const t = speaker("enrolments", locale);
  const course = speaker("training", locale);
  await page.goto(href(locale, "training.session", { sessionId }));
  await keys.follow(course(becomes === "enrolled" ? "session.enrolNow" : "session.waitNow"));
  await keys.press(t("enrol.check"));
  await keys.expectNotice(t("check.title"));
  await expect(main(person)).toContainText(t(`check.becomes.${becomes}`));
  await keys.press(t("check.submit"));
  await keys.expectNotice(t("done.enrolled"));
  await expect(main(person).locator("dd .number")).toHaveText(/^[2-9KMRWXY]{4} [2-9KMRWXY]{4}$/);
  await expect(main(person)).toContainText(t(`state.${becomes}`));
}

type Shown = "waiting" | "enrolled" | "offered" | "expired" | "completed";

async function openOwn(person: Person, state: Shown) {
  const { page, keys, locale } = person;
  const t = speaker("enrolments", locale);
  await page.goto(href(locale, "enrolments.list"));
  await keys.follow(locale === "en" ? "Customer service for shops" : "电商客服实务");
  await expect(main(person)).toContainText(t(`state.${state}`));
}
