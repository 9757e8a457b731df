import { expect, test } from "./fixtures.ts";
import { signIn } from "./personas.ts";

/** A page that sends no other script, and one whose form does. */
const pages = [
  { path: "/account/plan", field: "words", script: "none" },
  { path: "/account/adjustments", field: "words", script: "form" },
] as const;

for (const { path, field, script } of pages) {
  test(`five minutes before the end a dialog comes, any key goes on · script ${script}`, async ({
    context,
    page,
    world,
  }) => {
    await page.clock.install();
    await signIn(context, "seeker", world, { minutes: 10 });
    await page.goto(world.url + path);
    const preloaded = await page.locator("link[rel=modulepreload]").count();
    expect(preloaded > 0).toBe(script === "form");
    const typed = page.locator(`main textarea[name="${field}"]`).last();
    await typed.focus();
    await page.clock.fastForward("04:55");
    await expect(page.getByRole("alertdialog")).toBeHidden();
    await page.clock.fastForward("00:06");
    await expect(page.getByRole("alertdialog")).toBeVisible();
    const extended = page.waitForResponse((answer) => answer.request().method() === "POST");
    await page.keyboard.press("x");
    expect((await extended).status()).toBe(200);
    await expect(page.getByRole("alertdialog")).toBeHidden();
    await expect(typed).toBeFocused();
    await page.clock.fastForward("04:50");
    await expect(page.getByRole("alertdialog")).toBeHidden();
  });

  test(`at the end what was typed is kept, and sign-in says so · script ${script}`, async ({
    context,
    page,
    world,
  }) => {
    await page.clock.install();
    await signIn(context, "seeker", world, { minutes: 10 });
    await page.goto(world.url + path);
    await page.locator(`main textarea[name="${field}"]`).last().fill("想在家附近工作。");
    const kept = page.waitForResponse((answer) => answer.request().method() === "POST");
    await page.clock.fastForward("09:45");
    expect((await kept).ok()).toBe(true);
    await context.clearCookies();
    await page.clock.fastForward("00:16");
    await page.waitForURL(/ended=kept/);
    await expect(page.locator("h1")).toBeVisible();
    const next = new URL(page.url()).searchParams.get("next") ?? "";
    await signIn(context, "seeker", world);
    await page.goto(world.url + next);
    const back = page.locator(`main textarea[name="${field}"]`).last();
    await expect(back).toHaveValue("想在家附近工作。");
    await expect(page.locator(":focus")).toHaveAttribute("name", field);
  });
}
