import { locales } from "../app/i18n/locales.ts";
import { href } from "../app/links.ts";
import { expect, test } from "./fixtures.ts";
import { mainPages } from "./main-pages.ts";
import { expectRoom } from "./page-checks.ts";
import config from "./playwright.config.ts";

const launchOptions = config.use?.launchOptions;

/** The browser's own text at 200 %, as its settings offer: lengths and media queries in em follow. */
test.use({
  launchOptions: {
    ...launchOptions,
    args: [...(launchOptions?.args ?? []), "--blink-settings=defaultFontSize=32"],
  },
});

test("every primitive · 200 % text", async ({ page }) => {
  await page.goto(href("zh-CN", "shell.examples"));
  expect(await page.locator("html").evaluate((root) => getComputedStyle(root).fontSize)).toBe(
    "36px",
  );
  await expectRoom(page, "200 % text");
});

for (const [index, { title, probe }] of mainPages.entries()) {
  const locale = locales[index % locales.length] ?? "zh-CN";
  test(`${title} · ${locale} · 200 % text`, async ({ page, world, as }) => {
    await as(probe.as);
    const arranged = { ...world, locale };
    await page.goto(await probe.at(arranged));
    await probe.then?.(page, arranged);
    await expectRoom(page, "200 % text");
  });
}
