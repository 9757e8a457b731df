import { href } from "../../app/links.ts";
import { simply, submit, type Probe, type ProbeWorld } from "../probe.ts";

/** A source file of the sample in a state. */
const sourceIn =
  (state: string) =>
  async ({ db, locale }: ProbeWorld): Promise<string> => {
    const { rows } = await db.query<{ id: string }>(
      "SELECT id FROM source_files WHERE state = $1::source_state ORDER BY received_at LIMIT 1",
      [state],
    );
    return href(locale, "sources.one", { sourceId: rows[0]?.id ?? "" });
  };

/** What data holders hand over. */
export const sourceProbes = {
  "sources.list": [
    { as: "reviewer", at: simply("sources.list") },
    {
      as: "reviewer",
      state: "none",
      at: ({ locale }) =>
        href(locale, "sources.list", {}, { after: "00000000-0000-7000-8000-000000000000" }),
    },
  ],
  "sources.new": [
    { as: "reviewer", at: simply("sources.new") },
    { as: "reviewer", state: "nothing entered", at: simply("sources.new"), then: submit },
  ],
  "sources.one": (["applied", "staged", "reversed", "discarded"] as const).map((state): Probe => ({
    as: "reviewer",
    state,
    at: sourceIn(state),
  })),
} satisfies Readonly<Record<string, readonly Probe[]>>;
