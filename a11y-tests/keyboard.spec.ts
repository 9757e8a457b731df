import { randomUUID } from "node:crypto";
import { locales } from "../app/i18n/locales.ts";
import { expect, test } from "./fixtures.ts";
import { aDayPasses, findAndSave, hearOfIt, saveSearch } from "./journeys/find-and-keep.ts";
import { handInImport, handInTheRest } from "./journeys/hand-in.ts";
import { importPositions } from "./journeys/import-positions.ts";
import { somebodyNew } from "./journeys/newcomer.ts";
import { publishPositions } from "./journeys/publish-positions.ts";
import { registerEmployer } from "./journeys/register.ts";
import { approveSession, findSession, offerSession } from "./journeys/teach.ts";
import { verifyEmployer } from "./journeys/verify-employer.ts";
import { Keyboard } from "./keyboard.ts";
import { ownPerson } from "./no-script/own-person.ts";
import { signIn, signInAs } from "./personas.ts";

for (const locale of locales) {
  for (const javaScriptEnabled of [true, false]) {
    test(`the whole way by keys · ${locale} · ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({
      browser,
      world,
    }) => {
      test.setTimeout(240_000);
      await world.db.query("DELETE FROM rate_counts");
      const open = () =>
        browser.newContext({ baseURL: world.url, javaScriptEnabled, bypassCSP: true });
      const [employer, officer, seeker] = await Promise.all([open(), open(), open()]);
      const newcomer = somebodyNew();
      const own = new Keyboard(await employer.newPage(), locale);
      await registerEmployer(own, newcomer);

      await signIn(officer, "reviewer", world);
      const bureau = new Keyboard(await officer.newPage(), locale);
      await verifyEmployer(bureau, newcomer);

      await importPositions(own, newcomer);
      await handInImport(own);
      await handInTheRest(own, newcomer);
      await publishPositions(bureau, newcomer);

      await signIn(seeker, "seeker", world);
      const looking = new Keyboard(await seeker.newPage(), locale);
      await findAndSave(looking, newcomer);
      await saveSearch(looking, newcomer);
      await aDayPasses(world.db, newcomer);
      await hearOfIt(seeker, looking, newcomer);
      expect(await looking.page.title()).toContain(newcomer.word);
      await Promise.all([employer, officer, seeker].map((context) => context.close()));
    });
  }
}

for (const { locale, javaScriptEnabled } of [
  { locale: "zh-CN", javaScriptEnabled: true },
  { locale: "en", javaScriptEnabled: false },
] as const) {
  test(`a course is offered, approved and found by keys · ${locale} · ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({
    browser,
    world,
  }) => {
    test.setTimeout(240_000);
    await world.db.query("DELETE FROM rate_counts");
    const open = () =>
      browser.newContext({ baseURL: world.url, javaScriptEnabled, bypassCSP: true });
    const [provider, officer, visitor] = await Promise.all([open(), open(), open()]);
    const title = `中式面点 ${randomUUID().slice(0, 8)}`;
    await signInAs(provider, (await ownPerson(world.db, "provider")).email, world);
    await offerSession(new Keyboard(await provider.newPage(), locale), title);
    await signIn(officer, "reviewer", world);
    await approveSession(new Keyboard(await officer.newPage(), locale), title);
    const looking = new Keyboard(await visitor.newPage(), locale);
    await findSession(looking, title);
    expect(await looking.page.title()).toContain(title);
    await Promise.all([provider, officer, visitor].map((context) => context.close()));
  });
}
