import { createHash, randomBytes } from "node:crypto";
import { href } from "../../app/links.ts";
import { personas } from "../personas.ts";
import { limited, pressThrough, simply, submit, type Probe } from "../probe.ts";
import { registerSeeker } from "./registration.ts";

const search =
  (query: Readonly<Record<string, string | readonly string[]>>): Probe["at"] =>
  ({ locale }) =>
    href(locale, "positions.search", {}, query);

/** Somebody who has just registered, and so has kept nothing yet. */
const asNewcomer =
  (id: "positions.saved" | "positions.savedSearches"): NonNullable<Probe["then"]> =>
  async (page, world) => {
    await registerSeeker(page, world);
    await page.goto(simply(id)(world));
  };

/** The page of the first sample position that is so. */
const position =
  (
    condition: string,
    order = "p.published_at DESC",
    id: "positions.position" | "positions.save" = "positions.position",
  ): Probe["at"] =>
  async ({ db, locale }) => {
    const { rows } = await db.query<{ id: string }>(
      `SELECT p.id FROM positions p WHERE ${condition} ORDER BY ${order}, p.id LIMIT 1`,
    );
    return href(locale, id, { positionId: rows[0]?.id ?? "none" });
  };

const ASKS_FOR_A_COURSE = `p.state = 'published' AND p.closing_on >= current_date
  AND p.requirements::text ~ '电子表格|保健按摩师|中式面点师'`;

/** An open position that the sample seeker has not saved; another one in each language. */
const unsaved: Probe["at"] = (world) =>
  position(
    `p.state = 'published' AND p.closing_on >= current_date AND NOT EXISTS (
       SELECT FROM saved_positions s JOIN users u ON u.id = s.user_id
       WHERE s.position_id = p.id AND u.email = '${personas.seeker}')`,
    world.locale === "en" ? "p.id" : "p.id DESC",
    "positions.save",
  )(world);

const employer =
  (condition: string): Probe["at"] =>
  async ({ db, locale }) => {
    const { rows } = await db.query<{ id: string }>(
      `SELECT o.id FROM organisations o
       WHERE o.kind = 'employer' AND o.state = 'verified' AND ${condition} ORDER BY o.id LIMIT 1`,
    );
    return href(locale, "positions.employer", { organisationId: rows[0]?.id ?? "none" });
  };

/** The page behind a link of a mail about a saved search. */
const alertPage: Probe["at"] = async ({ db, locale }) => {
  const token = randomBytes(32).toString("base64url");
  const hash = createHash("sha256").update(token).digest("base64url");
  await db.query(
    `WITH search AS (
       INSERT INTO saved_searches (id, user_id, name, query, frequency, created_at, told_up_to, next_run_at, expires_at)
       SELECT gen_random_uuid(), u.id, '客服工作', $1, 'daily', now(), now(), now() + interval '1 day', now() + interval '90 days'
       FROM users u WHERE u.email = 'qiuzhi@example.cn' RETURNING id)
     INSERT INTO search_alerts (id, saved_search_id, sent_at, position_ids, token_hash)
     SELECT gen_random_uuid(), id, now(), ARRAY[gen_random_uuid()], $2 FROM search`,
    [`q=${token}`, hash],
  );
  return href(locale, "positions.alert", { token });
};

export const positionProbes = {
  "positions.search": [
    { as: "visitor", at: simply("positions.search") },
    { as: "seeker", at: simply("positions.search") },
    {
      as: "visitor",
      state: "every filter in use",
      at: search({
        q: "客服",
        place: "晋城",
        form: "full-time",
        adjustment: ["captions", "lift"],
        without: "lifting",
        wage: "3000",
        education: "bachelor",
        tried: "yes",
        closing: "30",
        sort: "wage",
      }),
    },
    {
      as: "visitor",
      state: "nothing found",
      at: search({ q: "没有这样的词语", region: "140502" }),
    },
    {
      as: "visitor",
      state: "long text",
      at: search({ q: `${"请帮我找一份离家近不用站着的工作".repeat(6)} ${"x".repeat(120)}` }),
    },
    { as: "visitor", state: "engine down", at: limited(search({ q: "客服", sort: "wage" })) },
    { as: "seeker", state: "engine down", at: limited(search({ q: "客服" })) },
    {
      as: "visitor",
      state: "engine down, nothing found",
      at: limited(search({ q: "没有这样的词语", region: "140502" })),
    },
    { as: "visitor", state: "several places", at: search({ place: "城区" }) },
    { as: "visitor", state: "unknown filters", at: search({ colour: "red", form: "nothing" }) },
    { as: "visitor", state: "beyond the last page", at: search({ page: "900" }) },
  ],
  "positions.position": [
    { as: "visitor", at: position("p.state = 'published' AND p.closing_on >= current_date") },
    { as: "seeker", at: position("p.state = 'published' AND p.closing_on >= current_date") },
    {
      as: "visitor",
      state: "long text",
      at: position(
        "p.state = 'published' AND p.closing_on >= current_date",
        "length(p.description) DESC",
      ),
    },
    { as: "visitor", state: "a course gives what is asked", at: position(ASKS_FOR_A_COURSE) },
    { as: "visitor", state: "closed", at: position("p.state = 'closed'"), status: 410 },
    {
      as: "visitor",
      state: "engine down",
      at: limited(position("p.state = 'published' AND p.closing_on >= current_date")),
    },
    {
      as: "seeker",
      state: "just saved",
      at: unsaved,
      then: submit,
    },
  ],
  "positions.employer": [
    {
      as: "visitor",
      at: employer("EXISTS (SELECT FROM positions p WHERE p.organisation_id = o.id)"),
    },
    {
      as: "visitor",
      state: "no positions",
      at: employer("NOT EXISTS (SELECT FROM positions p WHERE p.organisation_id = o.id)"),
    },
  ],
  "positions.save": [
    {
      as: "seeker",
      at: position(
        "p.state = 'published' AND p.closing_on >= current_date",
        "p.published_at",
        "positions.save",
      ),
    },
  ],
  "positions.saved": [
    { as: "seeker", at: simply("positions.saved") },
    {
      as: "visitor",
      state: "nothing saved",
      at: simply("accounts.register"),
      then: asNewcomer("positions.saved"),
    },
    {
      as: "seeker",
      state: "reminder changed",
      at: simply("positions.saved"),
      then: async (page) => {
        await page.locator("main details summary").first().click();
        await pressThrough(page.locator("main details button[type=submit]").first());
      },
    },
  ],
  "positions.saveSearch": [
    {
      as: "seeker",
      at: ({ locale }) => href(locale, "positions.saveSearch", {}, { q: "客服", form: "flexible" }),
    },
    {
      as: "seeker",
      state: "failed submit",
      at: simply("positions.saveSearch"),
      then: async (page) => {
        await page.locator("main [name=name]").fill("");
        await submit(page);
      },
    },
  ],
  "positions.savedSearches": [
    { as: "seeker", at: simply("positions.savedSearches") },
    {
      as: "visitor",
      state: "nothing saved",
      at: simply("accounts.register"),
      then: asNewcomer("positions.savedSearches"),
    },
    {
      as: "seeker",
      state: "just saved",
      at: ({ locale }) => href(locale, "positions.saveSearch", {}, { q: "客服", form: "flexible" }),
      then: submit,
    },
  ],
  "positions.alert": [
    { as: "visitor", at: alertPage },
    { as: "visitor", state: "answered", at: alertPage, then: submit },
  ],
} satisfies Record<`positions.${string}`, readonly Probe[]>;
