import { writeFile } from "node:fs/promises";
import { expect, test as base } from "@playwright/test";
import { speaker } from "../app/i18n/catalogue.server.ts";
import { locales } from "../app/i18n/locales.ts";
import { test } from "./fixtures.ts";
import {
  acceptOffer,
  answerQuestion,
  applyWithTwo,
  chooseTime,
  openOwn,
} from "./journeys/apply-for.ts";
import { bothSides, type BothSides } from "./journeys/both-sides.ts";
import {
  answerAdjustments,
  ask,
  hire,
  offerJob,
  offerTimes,
  openReceived,
  refuse,
  shortlistAndWait,
} from "./journeys/decide-on.ts";
import { startOutageWorld, type OutageWorld } from "./outage-world.ts";

const DAY_MS = 86_400_000;
const variants = locales.flatMap((locale) =>
  [true, false].map((javaScriptEnabled) => ({
    locale,
    javaScriptEnabled,
    name: `${locale} · ${javaScriptEnabled ? "with" : "without"} JavaScript`,
  })),
);

for (const { name, ...variant } of variants) {
  test(`two adjustments, a question, an interview, a hire, both sides by keys · ${name}`, async ({
    browser,
    world,
  }) => {
    test.setTimeout(180_000);
    const sides = await bothSides(browser, world, variant);
    await applyWithTwo(sides);
    const question = "您上午能上班吗？";
    await ask(sides, question);
    await answerQuestion(sides, question);
    await shortlistAndWait(sides);
    const said = await answerAdjustments(sides);
    await offerTimes(sides);
    await chooseTime(sides, said);
    await offerJob(sides);
    await acceptOffer(sides);
    await hire(sides);
    await expectToldBoth(sides, "hired");
    await sides.close();
  });

  test(`refused in plain words, both sides by keys · ${name}`, async ({ browser, world }) => {
    test.setTimeout(120_000);
    const sides = await bothSides(browser, world, variant);
    await applyWithTwo(sides);
    const words = "这次我们选了做过三年档案工作的人。谢谢您来申请。";
    await refuse(sides, words);
    await expectToldBoth(sides, "refused");
    const t = speaker("applications", variant.locale);
    const main = sides.seeker.page.locator("main");
    await expect(main).toContainText(t("reason.others-fit-better"));
    await expect(main).toContainText(words);
    await sides.close();
  });
}

base.describe("sixty days of silence", () => {
  base.describe.configure({ mode: "serial", timeout: 120_000 });
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

  /** Moves the clock on, lets the worker's morning sweep come, and signs both sides in on that day. */
  const pass = async (days: number, sides: BothSides) => {
    present += days * DAY_MS;
    await writeFile(world.clockFile, new Date(present).toISOString());
    const task = "applications.sweep";
    await world.db.query("SELECT graphile_worker.add_job($1, payload := $2::json)", [
      task,
      JSON.stringify({ key: "sweep" }),
    ]);
    const left = () =>
      world.db.query("SELECT FROM graphile_worker.jobs WHERE task_identifier = $1", [task]);
    await expect.poll(async () => (await left()).rowCount, { timeout: 30_000 }).toBe(0);
    await sides.signIn(new Date(present));
  };

  for (const { name, ...variant } of variants) {
    base(`the worker ends it and both are told · ${name}`, async ({ browser }) => {
      const sides = await bothSides(browser, world, variant);
      await sides.signIn(new Date(present));
      await applyWithTwo(sides);
      const t = speaker("applications", variant.locale);
      const main = sides.seeker.page.locator("main");
      await pass(59, sides);
      await openOwn(sides);
      await expect(main).toContainText(t("state.submitted"));
      await expect(main).toContainText(t("overdue.employer"));
      await pass(1, sides);
      await expectToldBoth(sides, "lapsed");
      await expect(main).toContainText(t("reason.silence"));
      await sides.close();
    });
  }
});

/** Where it stands, in the words of each side. */
async function expectToldBoth(sides: BothSides, state: "hired" | "refused" | "lapsed") {
  const { seeker, employer } = sides;
  await openOwn(sides);
  await expect(seeker.page.locator("main")).toContainText(
    speaker("applications", seeker.locale)(`state.${state}`),
  );
  await openReceived(sides);
  await expect(employer.page.locator("main")).toContainText(
    speaker("applicants", employer.locale)(`state.${state}`),
  );
}
