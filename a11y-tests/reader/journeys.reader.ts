import { expect, test } from "@playwright/test";
import pg from "pg";
import { speaker } from "../../app/i18n/catalogue.server.ts";
import { locales } from "../../app/i18n/locales.ts";
import { href } from "../../app/links.ts";
import { personas, signIn } from "../personas.ts";
import { readWorld, type World } from "../world.ts";
import { Reader } from "./reader.ts";
import { roleWords } from "./role-words.ts";

for (const locale of locales) {
  test.describe(`heard through Orca · ${locale}`, () => {
    const t = speaker("positions", locale);
    const accounts = speaker("accounts", locale);
    const plans = speaker("plans", locale);
    const shell = speaker("shell", locale);
    const roles = roleWords[locale];
    let world: World;
    let db: pg.Pool;
    let reader: Reader;

    test.beforeAll(async () => {
      world = await readWorld();
      db = new pg.Pool({ connectionString: world.databaseUrl, max: 2 });
      reader = await Reader.start(locale, world.url);
    });
    test.afterAll(async () => {
      await reader.stop();
      await db.end();
    });

    test("find a position: the field, the count, results one by one, the position", async () => {
      await reader.open(href(locale, "positions.search"));
      await reader.hears("e", `${t("search.words")} ${roles.entry}`);
      await reader.write("客服");
      const told = await reader.goes("Return");
      const count = await reader.page.locator("#found").innerText();
      expect(told).toContain(count);
      const titles = await reader.page.locator("#results h3 a").allInnerTexts();
      const [first = "", second = ""] = titles;
      await reader.top();
      await reader.hears("h", t("search.title"), roles.heading(1));
      await reader.hears("h", count, roles.heading(2));
      await reader.seeks("l", roles.list(titles.length));
      await reader.top();
      await reader.seeks("h", `${first} ${roles.link} ${roles.heading(3)}`);
      await reader.hears("h", `${second} ${roles.link} ${roles.heading(3)}`);
      const facts = ["card.wage", "card.form", "card.closing"] as const;
      await reader.hears(Array<string>(10).fill("Down"), ...facts.map((fact) => t(fact)));
      await reader.top();
      await reader.seeks("h", `${first} ${roles.link} ${roles.heading(3)}`);
      await reader.goes("Return");
      await reader.top();
      await reader.hears("h", first, roles.heading(1));
    });

    test("register: an empty answer is heard as an error, in the title and at the field", async () => {
      await reader.open(href(locale, "accounts.register"));
      await reader.seeks("Tab", accounts("register.kind.label"), accounts("register.kind.seeker"));
      await reader.key("space");
      await reader.seeks("b", `${accounts("register.continue")} ${roles.button}`);
      await reader.goes("Return");
      await reader.top();
      await reader.hears("e", `${accounts("name.label")} ${roles.entry}`);
      const told = await reader.goes("Return");
      expect(told).toContain(shell("form.errorSummary"));
      await reader.hears("Tab", accounts("name.missing"), roles.link);
      const lines = await reader.hears(
        "Return",
        accounts("name.label"),
        roles.entry,
        roles.invalid,
      );
      expect(lines.join("\n")).toContain(accounts("name.missing"));
    });

    test("a plan of one's own: what is put before one, the goals, and an answer without words", async () => {
      await signIn(reader.context, "seeker", { db, url: world.url });
      await reader.open(href(locale, "plans.own"));
      await reader.hears("h", plans("own.title"), roles.heading(1));
      await reader.seeks("h", plans("own.proposed"), roles.heading(2));
      await reader.seeks("b", `${plans("own.agree")} ${roles.button}`);
      await reader.seeks("h", plans("plan.goals"), roles.heading(2));
      const goals = await reader.page.locator("ol.plan-items > li").count();
      await reader.hears("l", roles.list(goals));
      const goal = reader.page.locator("ol.plan-items > li").first();
      const [words = "", by = ""] = await goal.locator("p").allInnerTexts();
      await reader.top();
      await reader.seeks("h", plans("plan.goals"), roles.heading(2));
      await reader.hears(Array<string>(4).fill("Down"), words, by);
      await reader.seeks("h", plans("plan.measures"), roles.heading(2));
      await reader.top();
      await reader.seeks("b", `${plans("own.disagreeButton")} ${roles.button}`);
      const told = await reader.goes("Return");
      expect(told).toContain(shell("form.errorSummary"));
      await reader.hears("Tab", plans("error.words"), roles.link);
      const lines = await reader.hears("Return", plans("own.disagreeWords"), roles.invalid);
      expect(lines.join("\n")).toContain(plans("error.words"));
    });

    test("save a position, and hear that it is saved", async () => {
      await signIn(reader.context, "seeker", { db, url: world.url });
      const { rows } = await db.query<{ id: string }>(
        `SELECT p.id FROM positions p WHERE p.state = 'published' AND p.closing_on >= current_date
           AND NOT EXISTS (SELECT FROM saved_positions s JOIN users u ON u.id = s.user_id
             WHERE s.position_id = p.id AND u.email = $1) ORDER BY p.id LIMIT 1`,
        [personas.seeker],
      );
      await reader.open(href(locale, "positions.position", { positionId: rows[0]?.id ?? "none" }));
      await reader.seeks("b", `${t("position.save")} ${roles.button}`);
      const told = await reader.goes("Return");
      expect(told).toContain(t("done.positionSaved"));
    });
  });
}
