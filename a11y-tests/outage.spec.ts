import { speaker } from "../app/i18n/catalogue.server.ts";
import { locales } from "../app/i18n/locales.ts";
import { href } from "../app/links.ts";
import type { RouteId } from "../app/route-table.ts";
import { expect, test as base, type Page } from "@playwright/test";
import { test } from "./fixtures.ts";
import { startOutageWorld, type OutageWorld } from "./outage-world.ts";
import { signIn, type Persona } from "./personas.ts";
import { pressThrough, submit } from "./probe.ts";

const zh = speaker("positions", "zh-CN");

for (const locale of locales) {
  test(`the search server away: PostgreSQL answers and the page says what is limited · ${locale}`, async ({
    page,
    world,
  }) => {
    const t = speaker("positions", locale);
    const address = href(locale, "positions.search", {}, { q: "客服" });
    await page.goto(new URL(address, world.limitedUrl).href);
    await expect(page.locator("main")).toContainText(t("search.degraded"));
    const limited = await page.locator("main h3 a").allInnerTexts();
    expect(limited.length).toBeGreaterThan(3);
    await page.goto(address);
    await expect(page.locator("main")).not.toContainText(t("search.degraded"));
    expect(await page.locator("main h3 a").allInnerTexts()).toEqual(limited);
  });
}

test("the search server away: programs are told, and the process stays in service", async ({
  request,
  world,
}) => {
  const list = await request.get(`${world.limitedUrl}/api/positions?q=客服`);
  expect(await list.json()).toMatchObject({ degraded: true });
  const ready = await request.get(`${world.limitedUrl}/readyz`);
  expect(ready.status()).toBe(200);
  expect(await ready.json()).toMatchObject({ ok: true, search: { ok: false } });
});

base.describe("parts killed at any moment", () => {
  base.describe.configure({ mode: "serial", timeout: 120_000 });
  let world: OutageWorld;

  base.beforeAll(async () => {
    base.setTimeout(240_000);
    world = await startOutageWorld();
    world.web.start();
    world.worker.start();
    await world.ready();
  });
  base.afterAll(() => world?.stop());

  const open = async (page: Page, as: Persona, id: RouteId, params: object = {}) => {
    await signIn(page.context(), as, world);
    await page.goto(
      new URL(href("zh-CN", id as "positions.review", params as never), world.url).href,
    );
  };
  const count = async (sql: string, ...values: unknown[]): Promise<number> => {
    const { rows } = await world.db.query<{ n: number }>(
      `SELECT count(*)::int AS n ${sql}`,
      values,
    );
    return rows[0]?.n ?? -1;
  };
  /** A position that waits for a decision, with a word in its title that no other has. */
  const waiting = async (word: string): Promise<string> => {
    const { rows } = await world.db.query<{ id: string }>(
      `UPDATE positions SET title = title || $1 WHERE id = (
         SELECT p.id FROM positions p JOIN organisations o ON o.id = p.organisation_id
         WHERE p.state = 'submitted' AND o.state = 'verified' AND p.region LIKE '1405%'
           AND p.title NOT LIKE '%outage%' ORDER BY p.id LIMIT 1) RETURNING id`,
      [` ${word}`],
    );
    return rows[0]?.id ?? "none";
  };
  const publishButton = (page: Page) => page.getByRole("button", { name: zh("review.publish") });
  const found = async (page: Page, word: string, positions: number) => {
    await page.goto(`${world.url}${href("zh-CN", "positions.search", {}, { q: word })}`);
    const told =
      positions === 0 ? zh("search.foundNone") : zh("search.found", { count: positions });
    await expect(page.getByRole("status").first()).toHaveText(told, { timeout: 200 });
  };

  base(
    "the worker, while jobs wait: what was published is found once one works again",
    async ({ page }) => {
      const positionId = await waiting("outageworker");
      await world.worker.kill();
      await open(page, "reviewer", "positions.review", { positionId });
      await pressThrough(publishButton(page));
      await expect(page.locator("main")).toContainText(zh("done.publish"));
      await found(page, "outageworker", 0);
      world.worker.start();
      await expect(() => found(page, "outageworker", 1)).toPass({ timeout: 30_000 });
    },
  );

  base("the worker, in the middle of an import: it goes on where it was", async ({ page }) => {
    const rows = 6_000;
    const header = "招聘岗位,薪资待遇,工作地点,招聘人数,岗位职责";
    const lines = Array.from({ length: rows }, (_, row) =>
      row % 100 === 0
        ? `断电岗位${row},面议~,山西省晋城市城区,2,整理资料。`
        : `断电岗位${row},3500-4500元/月,山西省晋城市城区,2,整理资料。`,
    );
    await open(page, "hr", "imports.start");
    const buffer = Buffer.from([header, ...lines].join("\n"));
    const file = { name: "断电.csv", mimeType: "text/csv", buffer };
    await page.locator("main input[type=file]").setInputFiles(file);
    await submit(page);
    await pressThrough(page.locator("main form:has([name='column[0]']) button[type=submit]"));
    await submit(page);
    const ofBatch = "FROM import_batches WHERE file_name = '断电.csv'";
    await expect
      .poll(() => count(`${ofBatch} AND rows_read > 0`), { intervals: [25], timeout: 60_000 })
      .toBe(1);
    await world.worker.kill();
    expect(await count(`${ofBatch} AND state = 'importing' AND rows_read < ${rows}`)).toBe(1);
    await page.reload();
    await expect(page.locator("main")).toContainText(speaker("imports", "zh-CN")("show.stands"));
    world.worker.start();
    await expect.poll(() => count(`${ofBatch} AND state = 'done'`), { timeout: 90_000 }).toBe(1);
    expect(await count(`${ofBatch} AND rows_read = $1 AND rows_bad = 60`, rows)).toBe(1);
    const drafts = "FROM positions WHERE title LIKE '断电岗位%'";
    expect(await count(drafts)).toBe(rows - 60);
    const { rows: distinct } = await world.db.query(
      `SELECT count(DISTINCT title)::int AS n ${drafts}`,
    );
    expect(distinct).toEqual([{ n: rows - 60 }]);
  });

  base("the web process, in the middle of a form: nothing is half done", async ({ page }) => {
    const positionId = await waiting("outageweb");
    const published = `FROM audit_events WHERE subject_id = $1 AND action = 'position.published'`;
    await open(page, "reviewer", "positions.review", { positionId });
    const holder = await world.db.connect();
    try {
      // The row is changed and the trail cannot be written: the command stands in the middle.
      await holder.query("BEGIN");
      await holder.query("LOCK TABLE audit_events IN SHARE MODE");
      await publishButton(page).click({ noWaitAfter: true });
      await expect
        .poll(() =>
          count("FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query ~ 'audit_events'"),
        )
        .toBe(1);
      await world.web.kill();
    } finally {
      await holder.query("ROLLBACK");
      holder.release();
    }
    const isWaiting = "FROM positions WHERE id = $1 AND state = 'submitted' AND decided_at IS NULL";
    await expect.poll(() => count(isWaiting, positionId)).toBe(1);
    expect(await count(published, positionId)).toBe(0);
    expect(await count("FROM graphile_worker.jobs WHERE key LIKE '%' || $1", positionId)).toBe(0);

    world.web.start();
    await world.ready();
    await open(page, "reviewer", "positions.review", { positionId });
    await pressThrough(publishButton(page));
    await expect(page.locator("main")).toContainText(zh("done.publish"));
    expect(await count(published, positionId)).toBe(1);
    await expect(() => found(page, "outageweb", 1)).toPass({ timeout: 30_000 });
  });

  base(
    "PostgreSQL, under the running product: pages say so, and answer again",
    async ({ page }) => {
      await world.postgres.stop();
      const answer = await page.goto(
        `${world.url}${href("zh-CN", "positions.search", {}, { q: "断" })}`,
      );
      expect(answer?.status()).toBeGreaterThanOrEqual(500);
      const shell = speaker("shell", "zh-CN");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(shell("error.fault.title"));
      const health = async (path: string) => (await page.request.get(world.url + path)).status();
      expect(await health("/healthz")).toBe(200);
      expect(await health("/readyz")).toBe(503);
      // Another worker may be at work by the time this one is back: it ends, and its parent starts it anew.
      await world.worker.ended();

      await world.postgres.start();
      world.worker.start();
      await expect(() => found(page, "outageweb", 1)).toPass({ timeout: 30_000 });
      expect(world.web.isRunning()).toBe(true);
      await open(page, "seeker", "positions.saved");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(zh("saved.title"));
      await world.ready();
    },
  );
});
