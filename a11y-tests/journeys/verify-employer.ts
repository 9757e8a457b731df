import { expect } from "@playwright/test";
import { speaker } from "../../app/i18n/catalogue.server.ts";
import { href } from "../../app/links.ts";
import type { Keyboard } from "../keyboard.ts";
import type { Newcomer } from "./newcomer.ts";

/** The officer looks the newcomer up in the queue, forgets the reason once, and verifies. */
export async function verifyEmployer(keys: Keyboard, { organisation }: Newcomer): Promise<void> {
  const t = speaker("organisations", keys.locale);
  await keys.page.goto(href(keys.locale, "shell.home"));
  await keys.follow(speaker("shell", keys.locale)("nav.verifyOrganisations"));
  await keys.expectPage(t("queue.title"));
  while ((await keys.page.getByRole("link", { name: organisation }).count()) === 0) {
    await keys.follow(t("queue.next"));
  }
  await keys.follow(organisation);
  await keys.expectPage(organisation);
  await keys.press(t("review.send-back"));
  await keys.expectErrors(t("reason.missing"));
  await keys.followError(t("reason.missing"), t("review.reason.send-back"));
  await keys.press(t("review.verify"));
  await keys.expectNotice(t("done.verify"));
  await expect(keys.page.getByRole("link", { name: organisation })).toHaveCount(0);
}
