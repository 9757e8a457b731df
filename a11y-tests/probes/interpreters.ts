import { href } from "../../app/links.ts";
import { simply, submit, type Probe } from "../probe.ts";
import { ownFair } from "./fairs.ts";

const session =
  (condition: string): Probe["at"] =>
  async (world) =>
    href(world.locale, "interpreters.session", { sessionId: await ownFair(world, condition) });

const bookForm = "main form:has(select[name=interpreterId])";

/** An interpreter of the sample's provider. */
const one: Probe["at"] = async ({ db, locale }) => {
  const { rows } = await db.query<{ id: string }>(
    "SELECT id FROM interpreters WHERE name = '市聋人协会手语服务队' LIMIT 1",
  );
  return href(locale, "interpreters.one", { interpreterId: rows[0]?.id ?? "none" });
};

const add: Probe["at"] = ({ locale }) => href(locale, "interpreters.one", { interpreterId: "new" });

/** Interpreters that are booked for sessions. */
export const interpreterProbes = {
  "interpreters.list": [{ as: "provider", at: simply("interpreters.list") }],
  "interpreters.one": [
    { as: "provider", at: one },
    { as: "provider", state: "add", at: add },
    { as: "provider", state: "empty submit", at: add, then: submit },
  ],
  "interpreters.session": [
    { as: "provider", at: session("s.state = 'published'") },
    { as: "provider", state: "over", at: session("s.state = 'finished'") },
    {
      as: "provider",
      state: "nobody chosen",
      at: session("s.state = 'published'"),
      then: async (page) => {
        const answered = page.waitForEvent("load");
        await page.locator(`${bookForm} button[type=submit]`).click();
        await answered;
      },
    },
    {
      as: "provider",
      state: "booked elsewhere",
      at: session("s.state = 'published'"),
      then: async (page) => {
        const form = page.locator(bookForm);
        await form.locator("[name=interpreterId]").selectOption({ label: "市聋人协会手语服务队" });
        const answered = page.waitForEvent("load");
        await form.locator("button[type=submit]").click();
        await answered;
      },
    },
  ],
} as const satisfies Readonly<Record<`interpreters.${string}`, readonly Probe[]>>;
