import { expect } from "@playwright/test";
import { speaker } from "../../app/i18n/catalogue.server.ts";
import type { Keyboard } from "../keyboard.ts";
import { titlesOf, type Newcomer } from "./newcomer.ts";

/** Hands in the one draft of the import that was just finished. */
export async function handInImport(keys: Keyboard): Promise<void> {
  const t = speaker("imports", keys.locale);
  await keys.follow(t("show.submit"));
  await keys.expectPage(t("submit.title"));
  await keys.press(t("submit.button", { count: 1 }));
  await keys.expectNotice(t("done.submittedAll"));
}

/** Hands the other two in at once, is told which is not ready and why, and completes that one on its page. */
export async function handInTheRest(keys: Keyboard, newcomer: Newcomer): Promise<void> {
  const t = speaker("positions", keys.locale);
  const { complete, incomplete } = titlesOf(newcomer);
  await keys.follow(speaker("imports", keys.locale)("show.seeDrafts"));
  await keys.expectPage(t("own.title"));
  for (const title of [complete, incomplete]) await keys.tick(t("own.chooseRow", { title }));
  await keys.press(t("own.submitChosen"));
  await keys.expectPage(t("submitMany.title"));
  const main = keys.page.locator("main");
  const lacks = t("problem.missing", { field: t("field.description") });
  await expect(main.getByRole("listitem").filter({ hasText: incomplete }).first()).toContainText(
    lacks,
  );
  await keys.press(t("submitMany.button", { count: 1 }));
  await keys.expectNotice(t("done.submittedMany"));
  await keys.follow(t("own.ofState", { state: t("state.draft"), count: 1 }));
  await expect(main.getByRole("link", { name: complete })).toHaveCount(0);
  await keys.follow(incomplete);
  await keys.expectPage(incomplete);
  await keys.followControl(main.getByRole("link", { name: t("section.basics") }));
  await keys.expectPage(t("section.basics"));
  await keys.type(t("field.description"), "回复网上的文字咨询，一天大约六十件，不打电话。");
  await keys.press(t("part.save"));
  await keys.expectNotice(t("done.saved"));
  await keys.follow(t("tasks.check"));
  await keys.expectPage(t("check.title"));
  await keys.press(t("check.button"));
  await keys.expectNotice(t("done.submitted"));
}
