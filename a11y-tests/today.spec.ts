import { speaker } from "../app/i18n/catalogue.server.ts";
import { locales } from "../app/i18n/locales.ts";
import { href } from "../app/links.ts";
import { expect, test } from "./fixtures.ts";
import { Keyboard } from "./keyboard.ts";
import { ownPerson } from "./no-script/own-person.ts";
import { signInAs } from "./personas.ts";

/** Keys beside what is said in words: at a second each they leave half a minute for the words. */
const KEYS = 30;

for (const locale of locales)
  for (const javaScriptEnabled of [true, false])
    test(`a visit is logged within ${KEYS} keys · ${locale} · ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({
      browser,
      world,
    }) => {
      const t = speaker("plans", locale);
      const { email, userId } = await ownPerson(world.db, "counsellor");
      // One that no probe looks for, with other counsellors who keep the rest.
      const { rows } = await world.db.query<{ id: string; name: string }>(
        `UPDATE plans SET counsellor_id = $1, next_on = current_date - 2 FROM users u
         WHERE u.id = user_id AND plans.id = (SELECT p.id FROM plans p JOIN users c ON c.id = p.counsellor_id
           WHERE p.state = 'active' AND c.email ~ '^fudao-\\d+@' ORDER BY p.id DESC LIMIT 1)
         RETURNING plans.id, u.name`,
        [userId],
      );
      const { id: planId = "none", name = "nobody" } = rows[0] ?? {};
      const context = await browser.newContext({
        baseURL: world.url,
        javaScriptEnabled,
        bypassCSP: true,
      });
      await signInAs(context, email, world);
      const page = await context.newPage();
      const keys = new Keyboard(page, locale);
      const pressed = countKeys(page);

      await page.goto(href(locale, "plans.one", { planId }));
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await keys.reachControl(page.locator('main a[href="#log"]'), t("plan.log"));
      await page.keyboard.press("Enter");
      await keys.choose(t("followUp.reached.no"));
      await keys.press(t("followUp.button"));
      await keys.expectNotice(t("done.followed"));
      expect(pressed.count).toBeLessThanOrEqual(KEYS);

      await world.db.query("UPDATE plans SET next_on = current_date - 2 WHERE id = $1", [planId]);
      pressed.count = 0;
      await page.goto(href(locale, "plans.today"));
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await keys.followControl(
        page.locator("main").locator(`a[href="${href(locale, "plans.log", { planId })}"]`),
      );
      await keys.expectPage(t("log.title", { name }));
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await keys.choose(t("channel.visit"));
      await keys.choose(t("followUp.reached.yes"));
      await keys.type(t("followUp.words"), "面试约在下周二。");
      await keys.press(t("followUp.button"));
      await keys.expectNotice(t("done.followed"));
      expect(pressed.count).toBeLessThanOrEqual(KEYS);
      await page.goto(href(locale, "plans.one", { planId }));
      const { rows: own } = await world.db.query<{ name: string }>(
        "SELECT name FROM users WHERE id = $1",
        [userId],
      );
      const noted = page.locator("main li", { hasText: "面试约在下周二。" });
      await expect(noted).toContainText(t("channel.visit"));
      await expect(noted).toContainText(t("followUp.by", { author: own[0]?.name ?? "nobody" }));
      await context.close();
    });

function countKeys({ keyboard }: Keyboard["page"]): { count: number } {
  const pressed = { count: 0 };
  const press = keyboard.press.bind(keyboard);
  keyboard.press = (key, options) => {
    pressed.count += 1;
    return press(key, options);
  };
  return pressed;
}
