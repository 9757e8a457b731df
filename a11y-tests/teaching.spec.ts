import { randomUUID } from "node:crypto";
import { expect, test } from "./fixtures.ts";
import { approveSession, findSession, offerSession } from "./journeys/teach.ts";
import { Keyboard } from "./keyboard.ts";
import { ownPerson } from "./no-script/own-person.ts";
import { signIn, signInAs } from "./personas.ts";

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
