import { expect, test } from "./fixtures.ts";
import { looks } from "./looks.ts";
import { mainPages } from "./main-pages.ts";
import { expectFocusSeen, expectSeen, expectStill, expectTargets } from "./sight-checks.ts";

/** Light colours of the system in one language and dark ones in the other: each page in both. */
const settings = [
  { look: "forced colours", locale: "zh-CN" },
  { look: "forced colours, dark", locale: "en" },
] as const;

for (const { look, locale } of settings) {
  for (const { title, probe } of mainPages) {
    test(`${title} · ${locale} · ${look}`, async ({ page, world, as }) => {
      await as(probe.as);
      await page.emulateMedia({ ...looks[look], reducedMotion: "reduce" });
      const arranged = { ...world, locale };
      const answer = await page.goto(await probe.at(arranged));
      expect(answer?.status()).toBe(probe.status ?? 200);
      await probe.then?.(page, arranged);
      await expectSeen(page);
      await expectStill(page);
      await expectTargets(page);
      await expectFocusSeen(page);
    });
  }
}
