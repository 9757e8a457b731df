import type { Page } from "@playwright/test";
import { locales, type Locale } from "../app/i18n/locales.ts";
import { speaker } from "../app/i18n/catalogue.server.ts";
import { href } from "../app/links.ts";
import { quotaOverviewProbes } from "./probes/quota-overview.ts";
import { importProbes } from "./probes/imports.ts";
import { expect, test } from "./fixtures.ts";
import { Keyboard } from "./keyboard.ts";

/** What script adds to forms that work without it: suggestions, and text kept while it is typed. */
for (const locale of locales) {
  const t = speaker("positions", locale);
  const shell = speaker("shell", locale);
  const [keptSince = ""] = shell("kept.at", { time: "|" }).split("|");

  test(`suggestions in the search by keys · ${locale}`, async ({ page, as }) => {
    await as("seeker");
    await page.goto(href(locale, "positions.search"));
    const words = page.getByRole("combobox", { name: t("search.words") });
    const keys = new Keyboard(page, locale);
    await keys.reachControl(words, "words");
    await page.keyboard.type("客服");
    const options = page
      .getByRole("listbox", { name: shell("ui.suggestions") })
      .getByRole("option");
    await expect(options.first()).toBeVisible();
    await page.keyboard.press("ArrowDown");
    const chosen = (await options.first().textContent()) ?? "";
    await expect(options.first()).toHaveAttribute("data-focused", "true");
    await page.keyboard.press("Enter");
    await expect(words).toHaveValue(chosen);
    await expect(words).toBeFocused();
    expect(new URL(page.url()).searchParams.get("q")).toBeNull();
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.searchParams.get("q") === chosen);
  });

  test(`a place is suggested in full, Escape leaves the words · ${locale}`, async ({
    page,
    as,
  }) => {
    await as("seeker");
    await page.goto(href(locale, "positions.search"));
    const place = page.getByRole("combobox", { name: t("search.place"), exact: true });
    await place.focus();
    await page.keyboard.type("jinch");
    const option = page.getByRole("option", { name: "山西省晋城市", exact: true });
    await expect(option).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(option).toHaveCount(0);
    await expect(place).toHaveValue("jinch");
  });

  test(`text of a position is kept while it is typed · ${locale}`, async ({ page, as, world }) => {
    await as("hr");
    const { address, positionId } = await aDraft(page, locale);
    const title = page.getByLabel(t("field.title"), { exact: false }).first();
    await expect(page.getByText(shell("kept.waiting"))).toBeVisible();
    await title.fill("客服专员（试写）");
    await expect(page.getByText(keptSince)).toBeVisible();

    await page.goto(href(locale, "positions.ownPositions"));
    await page.goto(address);
    await expect(page.getByText(shell("kept.unsent"))).toBeVisible();
    await expect(title).toHaveValue("客服专员（试写）");

    const other = await page.context().newPage();
    await other.goto(address);
    await other.getByLabel(t("field.title"), { exact: false }).first().fill("另一个窗口");
    await expect(other.getByText(keptSince)).toBeVisible();
    await title.fill("这个窗口");
    await expect(page.getByText(shell("kept.elsewhere"))).toBeVisible();
    await expect(title).toHaveValue("这个窗口");
    await other.close();

    await page.goto(address);
    await page.getByRole("button", { name: shell("kept.forget") }).click();
    await expect(page.getByText(shell("kept.unsent"))).toHaveCount(0);
    await expect(title).toHaveValue("试写的岗位");
    await world.db.query("DELETE FROM kept_forms WHERE path LIKE $1", [`%${positionId}%`]);
  });

  test(`words put back over a change by somebody else are shown beside it · ${locale}`, async ({
    page,
    as,
    world,
  }) => {
    await as("hr");
    const { address, positionId } = await aDraft(page, locale);
    const title = page.getByLabel(t("field.title"), { exact: false }).first();
    await title.fill("我的题目");
    await expect(page.getByText(keptSince)).toBeVisible();
    await world.db.query(
      "UPDATE positions SET title = '同事的题目', version = version + 1 WHERE id = $1",
      [positionId],
    );
    await page.goto(address);
    await page.getByRole("button", { name: t("part.save"), exact: true }).click();
    await expect(page.getByText(t("part.meanwhile"))).toBeVisible();
    await expect(page.locator("main")).toContainText("同事的题目");
    await expect(title).toHaveValue("我的题目");
    await page.getByRole("button", { name: t("part.save"), exact: true }).click();
    await expect(page.locator("main")).toContainText(t("done.saved"));
    await page.goto(address);
    await expect(page.getByText(shell("kept.unsent"))).toHaveCount(0);
  });
}

/** A new draft of the employer's, opened at its first part. */
async function aDraft(page: Page, locale: Locale) {
  await page.goto(href(locale, "positions.new"));
  await page.getByRole("textbox").first().fill("试写的岗位");
  await page.locator("main form button[type=submit]").first().click();
  await page.waitForURL(/positions\/[0-9a-f-]{36}/);
  const positionId = /[0-9a-f-]{36}/.exec(page.url())?.[0] ?? "";
  const address = href(locale, "positions.editPart", { positionId, part: "basics" });
  await page.goto(address);
  return { address, positionId };
}

test("an import under way tells how far it is, without being asked", async ({
  page,
  as,
  world,
}) => {
  await as("hr");
  const underWay = importProbes["imports.show"]?.find(({ state }) => state === "importing");
  await page.goto(String(await underWay?.at({ ...world, locale: "zh-CN" })));
  await expect(page.locator("main")).toContainText("1,200");
  const batchId = new URL(page.url()).pathname.split("/").at(-1);
  await world.db.query("UPDATE import_batches SET rows_read = 1500 WHERE id = $1", [batchId]);
  await expect(page.locator("main")).toContainText("1,500");
});

test("a recomputation under way tells how far it is without being asked again", async ({
  page,
  as,
  world,
}) => {
  await as("reviewer");
  const underWay = quotaOverviewProbes["quotaOverview.run"].find(
    ({ state }) => state === "under way",
  );
  await page.goto(String(await underWay?.at({ ...world, locale: "zh-CN" })));
  const runId = new URL(page.url()).pathname.split("/").at(-1);
  await world.db.query("UPDATE year_runs SET employers_done = 317 WHERE id = $1", [runId]);
  await expect(page.locator("main")).toContainText("317");
});
