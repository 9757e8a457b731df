import { randomInt } from "node:crypto";
import type { BrowserContext, Page } from "@playwright/test";
import type pg from "pg";
import { usccCheck } from "../app/features/accounts/policy/index.ts";
import { speaker } from "../app/i18n/catalogue.server.ts";
import { locales, type Locale } from "../app/i18n/locales.ts";
import { href } from "../app/links.ts";
import { expect, test } from "./fixtures.ts";
import { Keyboard } from "./keyboard.ts";
import { newestCodeTo, newestMail } from "./outbox.ts";
import { signIn } from "./personas.ts";

const PASSWORD = "walnut river lantern";

interface Newcomer {
  readonly email: string;
  readonly organisation: string;
  readonly uscc: string;
  /** In the title of what this employer posts, so that a search finds it alone. */
  readonly word: string;
}

// Not yet green from end to end: shown as skipped in every run until it is (see the closing note of issue 2).
test.fixme();

for (const locale of locales) {
  for (const javaScriptEnabled of [true, false]) {
    test(`the whole way by keys · ${locale} · ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({
      browser,
      world,
    }) => {
      test.setTimeout(240_000);
      const open = () =>
        browser.newContext({ baseURL: world.url, javaScriptEnabled, bypassCSP: true });
      const [employer, officer, seeker] = await Promise.all([open(), open(), open()]);
      await signIn(officer, "reviewer", world);
      await signIn(seeker, "seeker", world);
      const newcomer = somebodyNew();

      await register(await employer.newPage(), newcomer, locale);
      await verify(await officer.newPage(), newcomer, locale);
      await world.db.query(...draftsFor(newcomer));
      await submitAll(await employer.newPage(), locale);
      await publishAll(await officer.newPage(), newcomer, locale);
      await findAndKeep(await seeker.newPage(), newcomer, locale);
      await aDayPasses(world.db, newcomer);
      await hearOfIt(seeker, newcomer, locale);
      await Promise.all([employer, officer, seeker].map((context) => context.close()));
    });
  }
}

function somebodyNew(): Newcomer {
  const number = String(randomInt(1_000_000)).padStart(6, "0");
  const code = `91140502MA${number}X`;
  return {
    email: `keys-${number}@example.cn`,
    organisation: `晋城市键盘${number}有限公司`,
    uscc: code + usccCheck(code),
    word: `keys${number}`,
  };
}

async function register(page: Page, { email, organisation, uscc }: Newcomer, locale: Locale) {
  const t = speaker("accounts", locale);
  const keys = new Keyboard(page);
  const next = () => keys.press(t("register.continue"));
  await page.goto(href(locale, "accounts.register"));
  await keys.choose(t("register.kind.employer_member"));
  await next();
  await next();
  await expect(page.locator("main")).toContainText(t("name.missing"));
  await keys.type(t("name.label"), "周晓");
  await next();
  await keys.type(t("address.label"), email);
  await next();
  await keys.type(t("code.label"), await newestCodeTo(page.context(), email, locale));
  await next();
  await keys.type(t("newPassword.label"), PASSWORD);
  await next();
  await keys.type(t("uscc.label"), uscc);
  await next();
  await keys.type(t("organisationName.label"), organisation);
  await next();
  await keys.type(t("place.label"), "山西省晋城市城区凤台街 12 号");
  await next();
  await keys.type(t("contactName.label"), "周晓");
  await keys.type(t("contactPhone.label"), "19900001234");
  await next();
  await keys.tick(t("consent.label"));
  await next();
  await keys.press(t("register.check.submit"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("register.done.title"));
}

async function verify(page: Page, { organisation }: Newcomer, locale: Locale) {
  const t = speaker("organisations", locale);
  const keys = new Keyboard(page);
  await page.goto(href(locale, "organisations.queue"));
  while ((await page.getByRole("link", { name: organisation }).count()) === 0) {
    await keys.follow(t("queue.next"));
  }
  await keys.follow(organisation);
  await keys.press(t("review.verify"));
  await expect(page.locator("main")).toContainText(t("done.verify"));
}

/** Two drafts of the employer's own, with the words of a published sample position. */
function draftsFor({ uscc, word }: Newcomer): [string, unknown[]] {
  return [
    `INSERT INTO positions
     SELECT (jsonb_populate_record(p, jsonb_build_object(
       'id', gen_random_uuid(), 'organisation_id', o.id, 'state', 'draft', 'title', $2 || n,
       'closing_on', current_date + 60, 'contact_phone_encrypted', NULL, 'contact_email', 'hr@example.cn',
       'submitted_at', NULL, 'decided_at', NULL, 'published_at', NULL, 'version', 1,
       'import_key', NULL, 'import_batch_id', NULL))).*
     FROM organisations o, generate_series(1, 2) n, positions p
     WHERE o.uscc = $1 AND p.id = (SELECT id FROM positions WHERE state = 'published'
AND form_of_work = 'full-time' ORDER BY id LIMIT 1)`,
    [uscc, `${word} 客服 `],
  ];
}

async function submitAll(page: Page, locale: Locale) {
  const t = speaker("positions", locale);
  const keys = new Keyboard(page);
  await page.goto(href(locale, "positions.ownPositions"));
  for (const n of [1, 2]) await keys.tick(new RegExp(` ${n}$`));
  await keys.press(t("own.submitChosen"));
  await keys.press(t("submitMany.button", { count: 2 }));
  await expect(page.locator("main")).toContainText(t("done.submittedMany"));
}

async function publishAll(page: Page, { organisation, word }: Newcomer, locale: Locale) {
  const t = speaker("positions", locale);
  const keys = new Keyboard(page);
  await page.goto(href(locale, "positions.reviewQueue"));
  await keys.type(t("queue.employer"), organisation);
  await keys.press(t("queue.apply"));
  for (const n of [1, 2]) await keys.tick(new RegExp(`${word} 客服 ${n} `));
  await keys.press(t("queue.publishChosen"));
  await keys.press(t("decideMany.button.publish", { count: 2 }));
  await expect(page.locator("main")).toContainText(t("done.publishMany"));
}

/** Searches, narrows, reads, saves, and saves the search. */
async function findAndKeep(page: Page, { word }: Newcomer, locale: Locale) {
  const t = speaker("positions", locale);
  const keys = new Keyboard(page);
  await expect(async () => {
    await page.goto(href(locale, "positions.search", {}, { q: word }));
    await expect(page.getByRole("status").first()).toHaveText(t("search.found", { count: 2 }));
  }).toPass({ timeout: 30_000 });
  await search(page, word, locale);
  await keys.open(t("search.forms"));
  await keys.tick(new RegExp(`^${t("formOfWork.full-time")}`));
  await keys.press(t("search.apply"));
  await keys.followControl(page.getByRole("link", { name: `${word} 客服 1` }).first());
  await expect(page.getByRole("heading", { level: 1 })).toContainText(word);
  await keys.press(t("position.save"));
  await expect(page.locator("main")).toContainText(t("done.positionSaved"));
  await search(page, word, locale);
  await keys.follow(t("search.keep"));
  await keys.press(t("saveSearch.button"));
  await expect(page.locator("main")).toContainText(t("done.searchSaved"));
}

async function search(page: Page, words: string, locale: Locale) {
  const t = speaker("positions", locale);
  const keys = new Keyboard(page);
  await page.goto(href(locale, "positions.search"));
  await keys.type(t("search.words"), words);
  await keys.press(t("search.button"));
}

/** As if the search had been saved a day ago: it is due, and the hourly sweep comes now. */
async function aDayPasses(db: pg.Pool, { word }: Newcomer) {
  await db.query(
    `UPDATE saved_searches SET told_up_to = told_up_to - interval '1 day',
       next_run_at = next_run_at - interval '2 days' WHERE query LIKE '%' || $1 || '%'`,
    [word],
  );
  await db.query(
    `SELECT graphile_worker.add_job('saved-search.run', payload := '{"key":"sweep"}'::json)`,
  );
}

async function hearOfIt(seeker: BrowserContext, { word }: Newcomer, locale: Locale) {
  const t = speaker("positions", locale);
  let mail = "";
  await expect(async () => {
    mail = await newestMail(seeker, t("mail.alert.subject", { name: word, count: 2 }), locale);
  }).toPass({ timeout: 30_000 });
  expect(mail).toContain(`${word} 客服 1`);
  const link = /\S*\/alerts\/[\w-]{43}\S*/.exec(mail)?.[0] ?? "";
  const page = await seeker.newPage();
  await page.goto(new URL(link).pathname);
  await new Keyboard(page).press(t("alert.yes"));
  await expect(page.locator("main")).toContainText(t("done.alertRelevant"));
}
