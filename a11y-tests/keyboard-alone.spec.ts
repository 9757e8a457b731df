import { randomUUID } from "node:crypto";
import { expect, test } from "./fixtures.ts";
import { postByHand } from "./journeys/post-by-hand.ts";
import { changePreferences, reportBarrier } from "./journeys/preferences-and-barrier.ts";
import { registerSeeker } from "./journeys/register.ts";
import { Keyboard } from "./keyboard.ts";
import { ownPerson } from "./no-script/own-person.ts";
import { signInAs } from "./personas.ts";

const JOURNEYS = {
  "a job seeker registers": (keys: Keyboard) =>
    registerSeeker(keys, `keys-${randomUUID()}@example.cn`),
  "reading preferences hold": changePreferences,
  "a barrier is reported": reportBarrier,
  "a position is posted by hand": postByHand,
} as const;

for (const { locale, javaScriptEnabled } of [
  { locale: "zh-CN", javaScriptEnabled: true },
  { locale: "en", javaScriptEnabled: false },
] as const) {
  for (const [name, journey] of Object.entries(JOURNEYS)) {
    test(`${name} by keys · ${locale} · ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({
      browser,
      world,
    }) => {
      test.setTimeout(120_000);
      await world.db.query("DELETE FROM rate_counts");
      const context = await browser.newContext({
        baseURL: world.url,
        javaScriptEnabled,
        bypassCSP: true,
      });
      if (journey === postByHand) {
        await signInAs(context, (await ownPerson(world.db, "hr")).email, world);
      }
      const page = await context.newPage();
      await journey(new Keyboard(page, locale));
      expect(await page.title()).not.toBe("");
      await context.close();
    });
  }
}
