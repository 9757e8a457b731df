import { expect, type BrowserContext } from "@playwright/test";
import type pg from "pg";
import { speaker } from "../../app/i18n/catalogue.server.ts";
import { href } from "../../app/links.ts";
import type { Keyboard } from "../keyboard.ts";
import { newestMail } from "../outbox.ts";
import { titlesOf, type Newcomer } from "./newcomer.ts";

/** Searches, narrows, reads and saves. */
export async function findAndSave(keys: Keyboard, newcomer: Newcomer): Promise<void> {
  const t = speaker("positions", keys.locale);
  const { complete, incomplete, unreadable } = titlesOf(newcomer);
  const main = keys.page.locator("main");
  await untilIndexed(keys, newcomer);
  await keys.page.goto(href(keys.locale, "shell.home"));
  await keys.type(t("home.words"), newcomer.word);
  await keys.press(t("home.search"));
  await keys.follow(speaker("finding", keys.locale)("positionsAll", { count: "3" }));
  await expectFound(keys, 3);
  await keys.open(t("search.forms"));
  await keys.tick(new RegExp(`^${t("formOfWork.full-time")}`));
  await keys.press(t("search.apply"));
  await expectFound(keys, 2);
  const results = main.getByRole("heading", { level: 3 });
  await expect(results.getByRole("link", { name: incomplete, exact: true })).toHaveCount(1);
  await expect(results.getByRole("link", { name: unreadable, exact: true })).toHaveCount(0);
  await keys.followControl(results.getByRole("link", { name: complete, exact: true }));
  await keys.expectPage(complete);
  await expect(main).toContainText(t("access.step-free-entrance"));
  await keys.press(t("position.save"));
  await keys.expectNotice(t("done.positionSaved"));
  await keys.follow(t("position.savedLink"));
  await keys.expectPage(t("saved.title"));
  await expect(main.getByRole("link", { name: complete, exact: true })).toHaveCount(1);
}

/** Saves the search, and is asked for the name that was left empty. */
export async function saveSearch(keys: Keyboard, { word }: Newcomer): Promise<void> {
  const t = speaker("positions", keys.locale);
  await keys.follow(speaker("shell", keys.locale)("nav.positions"));
  await keys.type(t("search.words"), word);
  await keys.press(t("search.button"));
  await expectFound(keys, 3);
  await keys.follow(t("search.keep"));
  await keys.expectPage(t("saveSearch.title"));
  await keys.type(t("saveSearch.name"), "");
  await keys.press(t("saveSearch.button"));
  await keys.expectErrors(t("error.searchName"));
  await keys.followError(t("error.searchName"), t("saveSearch.name"));
  await keys.type(t("saveSearch.name"), word);
  await keys.press(t("saveSearch.button"));
  await keys.expectNotice(t("done.searchSaved"));
}

/** As if the search had been saved a day ago: it is due, and the hourly sweep comes now. */
export async function aDayPasses(db: pg.Pool, { word }: Newcomer): Promise<void> {
  await db.query(
    `UPDATE saved_searches SET created_at = created_at - interval '1 day',
       told_up_to = told_up_to - interval '1 day', next_run_at = next_run_at - interval '2 days' WHERE query LIKE '%' || $1 || '%'`,
    [word],
  );
  await db.query(
    `SELECT graphile_worker.add_job('saved-search.run', payload := '{"key":"sweep"}'::json)`,
  );
}

/** Reads the mail about what is new and answers, from its link, that it was of use. */
export async function hearOfIt(
  seeker: BrowserContext,
  keys: Keyboard,
  newcomer: Newcomer,
): Promise<void> {
  const t = speaker("positions", keys.locale);
  const { word } = newcomer;
  const subject = t("mail.alert.subject", { name: word, count: 3 });
  const mail = await newestMail(seeker, subject, keys.locale);
  for (const title of Object.values(titlesOf(newcomer))) expect(mail).toContain(title);
  const link = /https?:\/\/\S+\/alerts\/[\w-]{43}\S*/.exec(mail)?.[0] ?? "";
  await keys.page.goto(new URL(link).pathname);
  await keys.expectPage(t("alert.title", { name: word }));
  await keys.press(t("alert.yes"));
  await keys.expectNotice(t("done.alertRelevant"));
}

/** The index takes in what was published within seconds. */
async function untilIndexed({ page, locale }: Keyboard, { word }: Newcomer) {
  const found = speaker("positions", locale)("search.found", { count: 3 });
  await expect(async () => {
    await page.goto(href(locale, "positions.search", {}, { q: word }));
    await expect(page.getByRole("status").first()).toHaveText(found, { timeout: 200 });
  }).toPass({ timeout: 30_000 });
}

async function expectFound({ page, locale }: Keyboard, count: number) {
  const found = speaker("positions", locale)("search.found", { count });
  await expect(page.getByRole("status").first()).toHaveText(found);
  await expect(page).toHaveTitle(new RegExp(String(count)));
}
