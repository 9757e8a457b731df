import type { Page } from "@playwright/test";
import type pg from "pg";
import { speaker } from "../app/i18n/catalogue.server.ts";
import { locales, type Locale } from "../app/i18n/locales.ts";
import { href } from "../app/links.ts";
import { expect, test } from "./fixtures.ts";
import { Keyboard } from "./keyboard.ts";
import { signIn } from "./personas.ts";

const variants = locales.flatMap((locale) =>
  [true, false].map((javaScriptEnabled) => ({ locale, javaScriptEnabled })),
);

for (const [place, { locale, javaScriptEnabled }] of variants.entries()) {
  test(`a person applies, checks the receipt, withdraws, by keys · ${locale} · ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({
    browser,
    world,
  }) => {
    test.setTimeout(180_000);
    const context = await browser.newContext({
      baseURL: world.url,
      javaScriptEnabled,
      bypassCSP: true,
    });
    await signIn(context, "seeker", world);
    const page = await context.newPage();
    const positionId = await aPositionFor(world.db, place);
    await apply(page, positionId, locale);
    const receipt = await handIn(page, locale);
    await checkReceipt(page, world.db, receipt, locale);
    await withdraw(page, positionId, world.db, locale);
    await context.close();
  });
}

/** An open position without questions that the sample's seeker has not applied for, a different one for each run. */
async function aPositionFor(db: pg.Pool, place: number): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `SELECT p.id FROM positions p JOIN organisations o ON o.id = p.organisation_id
     WHERE p.state = 'published' AND p.closing_on > current_date + 1 AND o.state = 'verified'
       AND NOT EXISTS (SELECT FROM position_questions q WHERE q.position_id = p.id)
       AND NOT EXISTS (SELECT FROM applications a JOIN users u ON u.id = a.user_id
         WHERE a.position_id = p.id AND u.email = 'qiuzhi@example.cn' AND a.created_at < now() - interval '1 hour')
     ORDER BY p.id DESC OFFSET $1 LIMIT 1`,
    [place],
  );
  return rows[0]?.id ?? "none";
}

/** Begins, confirms what was carried over, asks for the adjustments of the passport and releases them. */
async function apply(page: Page, positionId: string, locale: Locale) {
  const t = speaker("applications", locale);
  const keys = new Keyboard(page, locale);
  await page.goto(href(locale, "positions.position", { positionId }));
  await keys.follow(speaker("positions", locale)("position.apply"));
  await keys.press(t("apply.begin"));
  await expect(page.locator("main")).toContainText(t("done.begun"));
  for (const section of ["identity", "experience", "education", "skills"] as const) {
    await keys.follow(t(`section.${section}`));
    await keys.press(t("fill.confirm"));
    await expect(page.locator("main")).toContainText(t("done.saved"));
  }
  for (const section of ["files", "adjustments"] as const) {
    await keys.follow(t(`section.${section}`));
    await keys.press(t("fill.done"));
  }
  await keys.follow(t("section.disclosure"));
  await keys.tick(t("release.needs"));
  await keys.press(t("fill.done"));
  await expect(page.locator("main")).toContainText(t("tasks.allDone"));
}

/** Checks the answers and hands in; gives the number and the check code that the receipt shows. */
async function handIn(page: Page, locale: Locale) {
  const t = speaker("applications", locale);
  const keys = new Keyboard(page, locale);
  await keys.follow(t("tasks.check"));
  await keys.press(t("check.submit"));
  await expect(page.locator("main")).toContainText(t("done.submitted"));
  const [number = "", code = ""] = await page.locator("main dd .number").allTextContents();
  expect(number).toMatch(/^[2-9KMRWXY]{4} [2-9KMRWXY]{4}$/);
  return { number, code };
}

/** By number and code, typed as they are heard; then somebody alters the stored text. */
async function checkReceipt(
  page: Page,
  db: pg.Pool,
  { number, code }: { readonly number: string; readonly code: string },
  locale: Locale,
) {
  const t = speaker("applications", locale);
  const keys = new Keyboard(page, locale);
  await page.goto(href(locale, "applications.verify"));
  await keys.type(t("receipt.number"), number.toLowerCase());
  await keys.type(t("receipt.code"), code);
  await keys.press(t("verify.button"));
  await expect(page.locator("main")).toContainText(t("verify.whole"));
  await db.query(
    `UPDATE applications SET submitted_text_encrypted =
       (SELECT o.submitted_text_encrypted FROM applications o
        WHERE o.submitted_text_encrypted IS NOT NULL AND o.number <> $1 LIMIT 1)
     WHERE number = $1`,
    [number.replace(" ", "")],
  );
  await page.reload();
  await expect(page.locator("main")).toContainText(t("verify.altered"));
}

async function withdraw(page: Page, positionId: string, db: pg.Pool, locale: Locale) {
  const t = speaker("applications", locale);
  const keys = new Keyboard(page, locale);
  const { rows } = await db.query<{ id: string }>(
    `SELECT a.id FROM applications a JOIN users u ON u.id = a.user_id
     WHERE a.position_id = $1 AND u.email = 'qiuzhi@example.cn'`,
    [positionId],
  );
  await page.goto(href(locale, "applications.show", { applicationId: rows[0]?.id ?? "none" }));
  await keys.type(t("thread.write"), "您好，我找到了别的工作。");
  await keys.press(t("thread.send"));
  await expect(page.locator("main")).toContainText(t("done.message"));
  await keys.follow(t("withdraw.title"));
  await keys.press(t("withdraw.button"));
  await expect(page.locator("main")).toContainText(t("error.choose"));
  await keys.choose(t("reason.other-work"));
  await keys.press(t("withdraw.button"));
  await expect(page.locator("main")).toContainText(t("state.withdrawn"));
}
