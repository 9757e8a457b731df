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
import { approveSession, findOnPosition, offerSession } from "./journeys/teach.ts";
import { Keyboard } from "./keyboard.ts";
import { ownPerson } from "./no-script/own-person.ts";
import { newestMail } from "./outbox.ts";
import { startOutageWorld, type OutageWorld } from "./outage-world.ts";
import { personas, signInAs } from "./personas.ts";

const HOUR_MS = 3_600_000;

base.describe("a session, its queue and its seats", () => {
  base.describe.configure({ mode: "serial", timeout: 420_000 });
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
    base(`offered, approved, two seats, four people, by keys · ${locale}`, async ({ browser }) => {
      const t = speaker("enrolments", locale);
      const course = `中式面点 ${randomUUID().slice(0, 8)}`;
      const { teacher, house } = await anOffer(browser, world, {
        ...{ locale, course, at: new Date(present) },
      });
      const people = await Promise.all(
        Array.from({ length: 4 }, () => aPerson(browser, world, locale)),
      );
      const [one, two, three, four] = people;
      if (!one || !two || !three || !four) throw new Error("four people");
      for (const person of people) await person.signIn(new Date(present));
      const position = await aPosition(world, new Date(present));
      const sessionId = await findOnPosition(one.keys, position, course);
      for (const person of [one, two]) await enrol(person, sessionId, "enrolled");
      for (const person of [three, four]) await enrol(person, sessionId, "waiting");
      await openOwn(four, course, "waiting");
      await expect(main(four)).toContainText(t("queue.place", { place: 2, of: 2 }));
      await expect(main(four)).toContainText(t("queue.time", { count: 1 }));

      await openOwn(one, course, "enrolled");
      await one.keys.follow(t("withdraw.title"));
      await one.keys.press(t("withdraw.button"));
      await one.keys.expectNotice(t("done.withdraw"));

      await openOwn(three, course, "offered");
      await openOwn(four, course, "waiting");
      await expect(main(four)).toContainText(t("queue.next", { of: 1 }));
      const mail = await newestMail(three.page.context(), three.email, locale);
      expect(mail).toContain(t("mailSubject.offered"));

      await pass(47);
      await three.signIn(new Date(present));
      await openOwn(three, course, "offered");
      // The offer came some moments after the clock was read.
      await pass(1.1);
      for (const person of [three, four]) await person.signIn(new Date(present));
      await openOwn(three, course, "expired");
      await openOwn(four, course, "offered");
      await four.keys.press(t("one.accept"));
      await four.keys.expectNotice(t("done.accept"));
      await expect(main(four)).toContainText(t("state.enrolled"));

      const { rows } = await world.db.query<{ hours: number }>(
        `SELECT extract(epoch FROM starts_at - $2::timestamptz)::float / 3600 AS hours
         FROM training_sessions WHERE id = $1`,
        [sessionId, new Date(present).toISOString()],
      );
      await pass((rows[0]?.hours ?? 0) + 0.1);
      await signInAs(teacher.page.context(), house, world, { at: new Date(present) });
      for (const person of [two, four]) await person.signIn(new Date(present));
      const code = await makeCode(teacher, sessionId);
      await openOwn(two, course, "enrolled");
      await checkIn(two.keys, code);
      await noteRest(teacher, sessionId);
      await pass(3.1);
      await signInAs(teacher.page.context(), house, world, { at: new Date(present) });
      await drawResults(teacher, sessionId);
      await two.signIn(new Date(present));
      await openOwn(two, course, "completed");
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

async function somebody(
  browser: Browser,
  world: OutageWorld,
  { locale, email, at }: { readonly locale: Locale; readonly email: string; readonly at: Date },
): Promise<Keyboard> {
  const context = await browser.newContext({ baseURL: world.url, bypassCSP: true });
  await signInAs(context, email, world, { at });
  return new Keyboard(await context.newPage(), locale);
}

const main = ({ page }: Person) => page.locator("main");

/** A provider of its own offers a session with two seats in a week's time, and an officer publishes it. */
async function anOffer(
  browser: Browser,
  world: OutageWorld,
  { locale, course, at }: { readonly locale: Locale; readonly course: string; readonly at: Date },
): Promise<{ teacher: Keyboard; house: string }> {
  const house = (await ownPerson(world.db, "provider")).email;
  const teacher = await somebody(browser, world, { locale, email: house, at });
  const timetable = { now: at, startsIn: 7, enrolWithin: 4, seats: 2, again: 0 };
  await offerSession(teacher, course, timetable);
  const officer = await somebody(browser, world, { locale, email: personas.reviewer, at });
  await approveSession(officer, course);
  await officer.page.context().close();
  return { teacher, house };
}

/** An open position of the sample that asks for the certificate of the course, and stays open for some days. */
async function aPosition({ db }: OutageWorld, now: Date): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `SELECT id FROM positions WHERE state = 'published' AND closing_on > $1::date + 2
       AND requirements::text LIKE '%中式面点师%' ORDER BY closing_on DESC, id LIMIT 1`,
    [now.toISOString()],
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

async function openOwn(person: Person, course: string, state: Shown) {
  const { page, keys, locale } = person;
  const t = speaker("enrolments", locale);
  await page.goto(href(locale, "enrolments.list"));
  await keys.follow(course);
  await expect(main(person)).toContainText(t(`state.${state}`));
}
