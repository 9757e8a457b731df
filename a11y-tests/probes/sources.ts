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

/** A source file that the worker reads, or could not read; the worker knows nothing of it. */
const madeIn =
  (state: "reading" | "discarded", failure: string | null) =>
  async ({ db, locale }: ProbeWorld): Promise<string> => {
    const { rows } = await db.query<{ id: string }>(
      `INSERT INTO source_files (id, kind, region, year, as_of, file_name, checksum, state, failure, rows_read,
         received_at, received_by_id)
       SELECT gen_random_uuid(), 'tax', '140502', 2019, '2020-05-01', '工资.csv',
         encode(sha256(gen_random_uuid()::text::bytea), 'hex'), $1::source_state, $2,
         CASE $1 WHEN 'reading' THEN 4000 ELSE 0 END, now(), u.id
       FROM users u WHERE u.kind = 'officer' ORDER BY u.id LIMIT 1 RETURNING id`,
      [state, failure],
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
  "sources.one": [
    ...(["applied", "staged", "reversed", "discarded"] as const).map((state): Probe => ({
      as: "reviewer",
      state,
      at: sourceIn(state),
    })),
    { as: "reviewer", state: "being read", at: madeIn("reading", null) },
    { as: "reviewer", state: "could not be read", at: madeIn("discarded", "no-header") },
  ],
} satisfies Readonly<Record<string, readonly Probe[]>>;
