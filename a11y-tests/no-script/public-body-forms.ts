import { href } from "../../app/links.ts";
import { filingYear } from "../probes/returns.ts";
import type { FormCase, Own } from "./form-case.ts";

async function aBody({ db }: Own): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `SELECT id FROM organisations WHERE kind = 'employer' AND state = 'verified' AND region = '140502'
       AND left(uscc, 2) = '12' ORDER BY id DESC LIMIT 1`,
  );
  return rows[0]?.id ?? "none";
}

/** Figures that were not published yet, of a year for each language, so that the cases do not publish each other's. */
async function something({ db, locale }: Own): Promise<string> {
  const year = filingYear() - (locale === "en" ? 1 : 0);
  await db.query(
    `UPDATE public_body_years SET posts = posts + 1 WHERE (organisation_id, year) =
       (SELECT organisation_id, year FROM public_body_years WHERE year = $1 ORDER BY organisation_id LIMIT 1)`,
    [year],
  );
  return href(locale, "publicBodies.show", {}, { year });
}

export const publicBodyForms = {
  "publicBodies.show": { as: "approver", at: something, intent: "publish" },
  "publicBodies.edit": {
    as: "reviewer",
    at: async (own) =>
      href(own.locale, "publicBodies.edit", {
        organisationId: await aBody(own),
        // Years that nobody publishes.
        year: own.locale === "en" ? "2012" : "2011",
      }),
    wrong: { posts: "许多" },
    faults: ["level", "posts"],
    right: { level: "district", posts: "86" },
  },
} satisfies Readonly<Record<`publicBodies.${string}`, FormCase>>;
