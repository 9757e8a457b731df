import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { expect, test as base } from "@playwright/test";
import { speaker } from "../app/i18n/catalogue.server.ts";
import { locales } from "../app/i18n/locales.ts";
import { href } from "../app/links.ts";
import {
  acceptOffer,
  chooseTime,
  fillAllButDisclosure,
  handIn,
  releaseNeeds,
} from "./journeys/apply-for.ts";
import { bothSides } from "./journeys/both-sides.ts";
import {
  answerAdjustments,
  hire,
  offerJob,
  offerTimes,
  shortlistAndWait,
} from "./journeys/decide-on.ts";
import {
  agree,
  agreeToNeeds,
  answerCheckIns,
  callAndAsk,
  changeGoal,
  consent,
  giveDelegation,
  joinCourse,
  nameSupporter,
  place,
  readBatch,
  recommend,
  recommendCourse,
  revoke,
  writePlan,
  type PlanSides,
} from "./journeys/plan-with.ts";
import { takeGraduates } from "./journeys/take-graduates.ts";
import { Keyboard } from "./keyboard.ts";
import { startOutageWorld, type OutageWorld } from "./outage-world.ts";
import { personas, signInAs } from "./personas.ts";

const DAY_MS = 86_400_000;

// A world of its own for each language: the journey moves the clock by weeks.
for (const locale of locales)
  base.describe(`one person, one plan, from the list to the check-in · ${locale}`, () => {
    base.describe.configure({ mode: "serial", timeout: 360_000 });
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

    /** Lets the worker do what comes at a set hour, with what follows from it. */
    const sweep = async (task: "applications.sweep" | "suggestions.sweep") => {
      await world.db.query("SELECT graphile_worker.add_job($1, payload := $2::json)", [
        task,
        JSON.stringify({ key: "sweep" }),
      ]);
      const left = () =>
        world.db.query("SELECT FROM graphile_worker.jobs WHERE task_identifier = ANY($1)", [
          [task, "suggestions.run"],
        ]);
      await expect.poll(async () => (await left()).rowCount, { timeout: 90_000 }).toBe(0);
    };

    /** Moves the clock on and lets the worker's morning sweep come. */
    const pass = async (days: number) => {
      present += days * DAY_MS;
      await writeFile(world.clockFile, new Date(present).toISOString());
      await sweep("applications.sweep");
    };

    base("a counsellor, a graduate and an employer, by keys", async ({ browser }) => {
      const both = await bothSides(browser, world, { locale, javaScriptEnabled: true });
      const context = await browser.newContext({ baseURL: world.url, bypassCSP: true });
      await signInAs(context, personas.reviewer, world, { at: new Date(present) });
      const officer = new Keyboard(await context.newPage(), locale);
      const { entryId, counsellor } = await takeGraduates(officer, world.db);
      const sides: PlanSides = {
        ...both,
        person: both.seeker,
        counsellor: new Keyboard(await context.newPage(), locale),
      };
      const signIn = async () => {
        await both.signIn(new Date(present));
        await signInAs(context, counsellor, world, { at: new Date(present) });
      };
      const sessionId = await arrange(both.positionId);
      await signIn();
      const t = speaker("plans", locale);
      const own = sides.person.page.locator("main");
      const planId = await callAndAsk(sides, entryId);
      await consent(sides);
      await writePlan(sides, planId);
      await changeGoal(sides, planId);
      await nameSupporter(sides, "王芳");
      await agree(sides, "王芳");
      await sweep("suggestions.sweep");
      await readBatch(sides, await nameOf(both.seekerEmail));
      await recommend(sides, planId, both.title);
      await recommendCourse(sides, planId);
      for (let more = 0; more < 2; more += 1) {
        await pass(1);
        await signIn();
        await recommend(sides, planId, null);
      }
      await sides.person.page.goto(href(locale, "plans.own"));
      await expect(own.getByRole("row", { name: t("rung.recommendations") })).toContainText("3");
      await giveDelegation(sides, counsellor, new Date(present));
      await sides.counsellor.page.goto(href(locale, "delegations.mine"));
      const d = speaker("delegations", locale);
      await sides.counsellor.press(new RegExp(`^${d("mine.begin")}`));
      await sides.counsellor.expectNotice(d("done.begun"));
      await joinCourse(sides, sessionId);
      await agreeToNeeds(sides);
      await expectMoved("enrolled");
      await fillAllButDisclosure(sides.counsellor, both.positionId);
      // What the employer may see is a consent: nobody gives it for the person.
      const draft = sides.counsellor.page.url();
      await sides.person.page.goto(draft);
      await releaseNeeds(sides.person);
      await sides.counsellor.page.goto(draft);
      await handIn(sides.counsellor);
      await expectMoved("applied");
      await revoke(sides);
      const refusedNow = await sides.counsellor.page.goto(
        href(locale, "applications.apply", { positionId: both.positionId }),
      );
      expect(refusedNow?.status()).toBe(403);
      const at = href(locale, "enrolments.enrol", { sessionId });
      expect((await sides.counsellor.page.goto(at))?.status()).toBe(403);
      await shortlistAndWait(both);
      const said = await answerAdjustments(both);
      await offerTimes(both);
      await chooseTime(both, said);
      await expectMoved("interview");
      await offerJob(both);
      await acceptOffer(both);
      await hire(both);
      await expectMoved("hired");
      await pass(14);
      await signIn();
      await place(sides, planId, new Date(present));
      await pass(31);
      await signIn();
      const mark = randomUUID().slice(0, 6);
      const words = { person: `字幕装好了${mark}`, employer: `工位调好了${mark}` };
      await answerCheckIns(sides, words);
      await sides.counsellor.page.goto(href(locale, "plans.one", { planId }));
      await expect(sides.counsellor.page.locator("main")).toContainText(words.person);
      await expect(sides.counsellor.page.locator("main")).toContainText(words.employer);
      await context.close();
      await both.close();

      /** Both read it, without anybody having written it down. */
      async function expectMoved(step: "applied" | "enrolled" | "interview" | "hired") {
        const told = t(`measureStep.${step}`);
        await expect(async () => {
          await sides.person.page.goto(href(locale, "plans.own"));
          await expect(own).toContainText(told, { timeout: 500 });
        }).toPass({ timeout: 30_000 });
        await sides.counsellor.page.goto(href(locale, "plans.one", { planId }));
        await expect(sides.counsellor.page.locator("main")).toContainText(told);
      }
    });

    async function nameOf(email: string): Promise<string> {
      const { rows } = await world.db.query<{ name: string }>(
        "SELECT name FROM users WHERE email = $1",
        [email],
      );
      return rows[0]?.name ?? "none";
    }

    /** A course that gives what the position asks for. */
    async function arrange(positionId: string) {
      const skill = `卷宗修裱${randomUUID().slice(0, 4)}`;
      await world.db.query(
        `UPDATE positions SET published_at = $2,
         requirements = jsonb_build_array(jsonb_build_object('text', $3::text, 'bodily', false, 'reason', ''))
       WHERE id = $1`,
        [positionId, new Date(present), `持有${skill}证书`],
      );
      const { rows: sessions } = await world.db.query<{ id: string; course_id: string }>(
        `SELECT s.id, s.course_id FROM training_sessions s JOIN courses c ON c.id = s.course_id
         JOIN organisations o ON o.id = s.organisation_id AND o.state = 'verified'
       WHERE s.state = 'published' AND s.starts_at > $1::timestamptz + interval '10 days' AND s.taken < s.seats
         AND s.enrol_by > $1::timestamptz + interval '5 days' AND c.prerequisites = '' AND NOT c.needs_approval
         AND NOT EXISTS (SELECT FROM training_sessions other WHERE other.course_id = c.id AND other.id <> s.id
           AND other.state = 'published' AND other.starts_at < s.starts_at)
       ORDER BY s.starts_at DESC, s.id LIMIT 1`,
        [new Date(present)],
      );
      const [session] = sessions;
      await world.db.query(
        "UPDATE courses SET gives = jsonb_build_array(jsonb_build_object('kind', 'certificate', 'name', $2::text)) WHERE id = $1",
        [session?.course_id, skill],
      );
      return session?.id ?? "none";
    }
  });
