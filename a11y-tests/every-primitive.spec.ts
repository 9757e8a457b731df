import { href } from "../app/links.ts";
import { examplesByPrimitive } from "../app/ui/examples.ts";
import { expect, test } from "./fixtures.ts";
import { everyLook, isForced, looks } from "./looks.ts";
import { expectValidMarkup } from "./markup-check.ts";
import { expectNoViolations } from "./page-checks.ts";
import { expectFocusSeen, expectSeen, expectStill, expectTargets } from "./sight-checks.ts";

const examples = href("zh-CN", "shell.examples");

test("every primitive is on the page, in Chinese and in English", async ({ page }) => {
  await page.goto(examples);
  for (const primitive of Object.keys(examplesByPrimitive)) {
    await expect(page.locator(`section[id="${primitive}"] :is(h3, [lang=en])`)).not.toHaveCount(0);
  }
});

test("the server wrote valid HTML", async ({ request }) => {
  await expectValidMarkup(await (await request.get(examples)).text());
});

for (const look of everyLook) {
  test(`every primitive in ${look}: axe, what must be seen, focus`, async ({ page }) => {
    await page.emulateMedia(looks[look]);
    await page.goto(examples);
    // axe measures the author's colours, which the system's replace.
    if (!isForced(look)) await expectNoViolations(page, "shell.examples");
    await expectSeen(page);
    await expectFocusSeen(page);
  });
}

test("nothing moves where less motion is asked for", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(examples);
  await expectStill(page);
});

test("every target is at least 24 px wide and high", async ({ page }) => {
  await page.goto(examples);
  await expectTargets(page);
});
