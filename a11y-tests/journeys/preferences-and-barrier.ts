import { expect } from "@playwright/test";
import { speaker } from "../../app/i18n/catalogue.server.ts";
import { href } from "../../app/links.ts";
import type { Keyboard } from "../keyboard.ts";

/** A visitor finds the reading preferences from the help page; they hold on every page after. */
export async function changePreferences(keys: Keyboard): Promise<void> {
  const t = speaker("accounts", keys.locale);
  await keys.page.goto(href(keys.locale, "shell.home"));
  await keys.follow(speaker("shell", keys.locale)("nav.help"));
  await keys.follow(speaker("help", keys.locale)("help.readingLink"));
  await keys.expectPage(t("preferences.title"));
  await keys.choose(t("preferences.theme.dark"));
  await keys.choose(t("preferences.contrast.more"));
  await keys.choose(t("preferences.text.largest"));
  await keys.press(t("preferences.button"));
  await keys.expectNotice(t("done.preferencesSaved"));
  await keys.follow(speaker("shell", keys.locale)("nav.positions"));
  const page = keys.page.locator("html");
  for (const [name, value] of [
    ["data-theme", "dark"],
    ["data-contrast", "more"],
    ["data-text", "largest"],
  ] as const) {
    await expect(page).toHaveAttribute(name, value);
  }
}

/** From the foot of any page to a receipt, and with it to what became of the report. */
export async function reportBarrier(keys: Keyboard): Promise<void> {
  const t = speaker("accounts", keys.locale);
  await keys.page.goto(href(keys.locale, "help.help"));
  await keys.follow(speaker("shell", keys.locale)("footer.barrier"));
  await keys.expectPage(t("barrier.title"));
  await keys.press(t("barrier.button"));
  await keys.expectErrors(t("barrier.description.missing"));
  await keys.followError(t("barrier.description.missing"), t("barrier.description.label"));
  await keys.type(t("barrier.description.label"), "列表里的复选框读不出名字。");
  await keys.press(t("barrier.button"));
  await keys.expectNotice(t("done.barrierReported"));
  const receipt = await keys.page.locator("main strong.number").innerText();
  expect(receipt).toMatch(/^\w{4} \w{4}$/);
  await keys.type(t("barrier.status.label"), receipt.toLowerCase());
  await keys.press(t("barrier.status.button"));
  await keys.expectPage(t("barrier.status.title"));
  await expect(keys.page.locator("main")).toContainText(t("barrier.next.received"));
}
