import { href } from "../../app/links.ts";
import { simply, type Probe, type ProbeWorld } from "../probe.ts";

/** The newest letter of the sample account's own employer: the first, as other probes let it join more. */
const newest = async ({ db, locale }: ProbeWorld): Promise<string> => {
  const { rows } = await db.query<{ id: string }>(
    `SELECT id FROM letters WHERE organisation_id = (
       SELECT m.organisation_id FROM memberships m JOIN users u ON u.id = m.user_id
       WHERE u.email = 'hr@example.cn' ORDER BY m.created_at LIMIT 1)
     ORDER BY sent_at DESC LIMIT 1`,
  );
  return href(locale, "letters.one", { letterId: rows[0]?.id ?? "" });
};

/** Letters to an employer. */
export const letterProbes = {
  "letters.list": [
    { as: "hr", at: simply("letters.list") },
    {
      as: "viewer",
      state: "none",
      at: ({ locale }) =>
        href(locale, "letters.list", {}, { after: "00000000-0000-7000-8000-000000000000" }),
    },
  ],
  "letters.one": [
    { as: "hr", at: newest },
    { as: "viewer", at: newest },
  ],
} satisfies Readonly<Record<string, readonly Probe[]>>;
