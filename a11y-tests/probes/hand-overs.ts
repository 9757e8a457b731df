import { href } from "../../app/links.ts";
import { simply, submit, type Probe, type ProbeWorld } from "../probe.ts";

/** A batch of the sample, of a kind, open or closed. */
const batchOf =
  (kind: "tax" | "finance", isClosed: boolean) =>
  async ({ db, locale }: ProbeWorld): Promise<string> => {
    const { rows } = await db.query<{ id: string }>(
      `SELECT id FROM hand_overs WHERE kind = $1::hand_over_kind AND (closed_at IS NOT NULL) = $2
         AND region = '140502' AND once_key LIKE 'sample-%' ORDER BY created_at DESC LIMIT 1`,
      [kind, isClosed],
    );
    return href(locale, "handOvers.one", { handOverId: rows[0]?.id ?? "" });
  };

/** The sample's batch that tells the tax office of a correction and a withdrawal. */
async function corrections({ db, locale }: ProbeWorld): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    "SELECT id FROM hand_overs WHERE region = '140502' AND once_key LIKE 'corrections-of-%'",
  );
  return href(locale, "handOvers.one", { handOverId: rows[0]?.id ?? "" });
}

const preview =
  (kind: "tax" | "finance", back: number) =>
  ({ locale }: ProbeWorld): string =>
    href(locale, "handOvers.new", {}, { kind, year: new Date().getUTCFullYear() - back });

/** What is handed to the tax office and to finance. */
export const handOverProbes = {
  "handOvers.list": [
    { as: "approver", at: simply("handOvers.list") },
    { as: "reviewer", state: "read only", at: simply("handOvers.list") },
    {
      as: "reviewer",
      state: "none",
      at: ({ locale }) =>
        href(locale, "handOvers.list", {}, { after: "00000000-0000-7000-8000-000000000000" }),
    },
  ],
  "handOvers.new": [
    { as: "approver", state: "levies", at: preview("tax", 1) },
    { as: "approver", state: "rewards", at: preview("finance", 1) },
    { as: "approver", state: "nothing to hand over", at: preview("tax", 9) },
  ],
  "handOvers.one": [
    { as: "approver", state: "open", at: batchOf("tax", false) },
    { as: "approver", state: "nothing entered", at: batchOf("tax", false), then: submit },
    { as: "approver", state: "closed", at: batchOf("tax", true) },
    { as: "approver", state: "corrected and withdrawn", at: corrections },
    { as: "reviewer", state: "open, read only", at: batchOf("finance", false) },
    { as: "approver", state: "closed by finance", at: batchOf("finance", true) },
  ],
} satisfies Readonly<Record<string, readonly Probe[]>>;
