import { createHash, randomBytes } from "node:crypto";
import { href } from "../../app/links.ts";
import { simply, submit, type Probe } from "../probe.ts";

const search =
  (query: Readonly<Record<string, string | readonly string[]>>): Probe["at"] =>
  ({ locale }) =>
    href(locale, "positions.search", {}, query);

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
    { as: "visitor", state: "closed", at: position("p.state = 'closed'"), status: 410 },
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
  "positions.saved": [{ as: "seeker", at: simply("positions.saved") }],
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
  "positions.savedSearches": [{ as: "seeker", at: simply("positions.savedSearches") }],
  "positions.alert": [{ as: "visitor", at: alertPage }],
} satisfies Record<`positions.${string}`, readonly Probe[]>;
