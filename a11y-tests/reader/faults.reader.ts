import { expect, test } from "@playwright/test";
import { speaker } from "../../app/i18n/catalogue.server.ts";
import { href } from "../../app/links.ts";
import { readWorld } from "../world.ts";
import { Reader } from "./reader.ts";
import { roleWords } from "./role-words.ts";

const t = speaker("positions", "zh-CN");
const roles = roleWords["zh-CN"];
const address = href("zh-CN", "positions.search", {}, { q: "客服" });

const isTheDocument = ({ pathname }: URL): boolean => pathname === address.split("?")[0];

/** Faults planted in the page of results, with what a person would then not hear. */
const faults = [
  {
    fault: "the field's label is a span",
    plant: (html: string) =>
      html.replace(/<label([^>]*for="field-q"[^>]*)>(.*?)<\/label>/, "<span$1>$2</span>"),
    heard: (reader: Reader) => reader.hears("e", `${t("search.words")} ${roles.entry}`),
  },
  {
    fault: "titles of results are no headings",
    plant: (html: string) => html.replaceAll("<h3", "<div").replaceAll("</h3>", "</div>"),
    heard: (reader: Reader) => reader.hears(["h", "h", "h"], `${roles.link} ${roles.heading(3)}`),
  },
  {
    fault: "the status stands inside the heading, which then has no words",
    plant: (html: string) =>
      html.replace(
        /<div role="status">(<h2 id="found"[^>]*>)(.*?)<\/h2><\/div>/,
        '$1<span role="status">$2</span></h2>',
      ),
    heard: async (reader: Reader) =>
      reader.hears(["h", "h"], await reader.page.locator("#found").innerText(), roles.heading(2)),
  },
  {
    fault: "results are no list",
    plant: (html: string) =>
      html.replace(
        /<ol class="result-list" role="list">/,
        '<ol class="result-list" role="presentation">',
      ),
    heard: async (reader: Reader) => {
      const items = await reader.page.locator("#results .result-list > li").count();
      return reader.hears(["l", "l", "l"], roles.list(items));
    },
  },
] as const;

test.describe("the suite hears faults that are planted", () => {
  let reader: Reader;
  test.beforeAll(async () => {
    const { url } = await readWorld();
    reader = await Reader.start("zh-CN", url);
  });
  test.afterAll(() => reader.stop());

  for (const { fault, plant, heard } of faults) {
    test(fault, async () => {
      reader.patienceMs = 8_000;
      await reader.open(address);
      await heard(reader);
      await reader.context.route(isTheDocument, async (route) => {
        const answer = await route.fetch();
        const whole = await answer.text();
        const planted = plant(whole);
        expect(planted).not.toBe(whole);
        await route.fulfill({ response: answer, body: planted });
      });
      await reader.open(address);
      await reader.context.unrouteAll();
      reader.patienceMs = 2_000;
      await expect(heard(reader)).rejects.toThrow("Not heard");
    });
  }
});
