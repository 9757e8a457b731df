import { expect, type Page } from "@playwright/test";
import { href } from "../../app/links.ts";
import { says, simply, submit, type Probe, type ProbeWorld } from "../probe.ts";
import { asOfficerOf } from "./other-officers.ts";
import { filingYear } from "./returns.ts";

/** A public body of the district whose posts are on record for the year, or are not. */
const bodyOf =
  (isKnown: boolean) =>
  async ({ db, locale }: ProbeWorld): Promise<string> => {
    const { rows } = await db.query<{ id: string }>(
      `SELECT o.id FROM organisations o LEFT JOIN public_body_years b ON b.organisation_id = o.id AND b.year = $1
       WHERE o.kind = 'employer' AND o.state = 'verified' AND o.region = '140502' AND left(o.uscc, 2) IN ('11', '12')
         AND (b.posts IS NOT NULL) = $2 ORDER BY o.id LIMIT 1`,
      [filingYear(), isKnown],
    );
    return href(locale, "publicBodies.edit", {
      organisationId: rows[0]?.id ?? "",
      year: String(filingYear()),
    });
  };

const ofYear =
  (back: number) =>
  ({ locale }: ProbeWorld): string =>
    href(locale, "publicBodies.show", {}, { year: filingYear() - back });

/** An approver of the prefecture: districts publish their own, and it has none itself. */
async function asPrefecture(page: Page, world: ProbeWorld): Promise<void> {
  await asOfficerOf("140500", page, world);
  await expect(page.locator("main .table-region")).toHaveCount(0);
}

/** Public bodies: posts, sums, what is published. */
export const publicBodyProbes = {
  "publicBodies.show": [
    { as: "approver", at: simply("publicBodies.show") },
    { as: "reviewer", state: "may not publish", at: simply("publicBodies.show") },
    { as: "approver", state: "published", at: ofYear(1) },
    {
      as: "approver",
      state: "would tell of few",
      at: ofYear(2),
      then: async (page) => {
        await expect(page.locator("main .notice")).toBeVisible();
        await expect(page.locator("main input[name=seen]")).toHaveCount(0);
      },
    },
    {
      as: "approver",
      state: "of a prefecture",
      at: simply("publicBodies.show"),
      then: asPrefecture,
    },
    {
      as: "approver",
      state: "no more bodies",
      at: ({ locale }) =>
        href(locale, "publicBodies.show", {}, { after: "ffffffff-ffff-7fff-bfff-ffffffffffff" }),
    },
  ],
  "publicBodies.edit": [
    { as: "reviewer", state: "known", at: bodyOf(true) },
    { as: "reviewer", state: "from the year before", at: bodyOf(false) },
    {
      as: "reviewer",
      state: "no posts",
      at: bodyOf(true),
      then: async (page) => {
        await page.locator("main input[name=posts]").fill("");
        await submit(page);
      },
    },
  ],
  "publicBodies.published": [
    { as: "visitor", at: simply("publicBodies.published") },
    {
      as: "visitor",
      state: "an older version",
      at: async ({ db, locale }) => {
        await db.query(
          `INSERT INTO public_body_publications (id, region, year, version, content, digest, published_at, published_by_id)
           SELECT gen_random_uuid(), '140521', year, v, content, digest, timestamptz '2020-01-01' + make_interval(days => v), published_by_id
           FROM public_body_publications, generate_series(1, 2) v WHERE region = '140502' AND version = 1
           ON CONFLICT DO NOTHING`,
        );
        const year = filingYear() - 1;
        return href(locale, "publicBodies.published", {}, { region: "140521", year, version: 1 });
      },
      then: says("publicBodies", "public.old"),
    },
    {
      as: "visitor",
      state: "nothing published",
      at: ({ locale }) => href(locale, "publicBodies.published", {}, { year: 2009 }),
    },
  ],
} satisfies Readonly<Record<string, readonly Probe[]>>;
