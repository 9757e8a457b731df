import { href } from "../../app/links.ts";
import { simply, type Probe, type ProbeWorld } from "../probe.ts";

/** The newest letter of the sample account's own employer. */
const newest = async ({ db, locale }: ProbeWorld): Promise<string> => {
  const { rows } = await db.query<{ id: string }>(
    `SELECT l.id FROM letters l JOIN memberships m ON m.organisation_id = l.organisation_id
       JOIN users u ON u.id = m.user_id WHERE u.email = 'hr@example.cn' ORDER BY l.sent_at DESC LIMIT 1`,
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
