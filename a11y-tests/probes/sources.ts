import { createHash } from "node:crypto";
import { href } from "../../app/links.ts";
import { inTurn, says, simply, submit, type Probe, type ProbeWorld } from "../probe.ts";

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

const content = "证件号码,月份,工资\n";
const checksum = createHash("sha256").update(content).digest("hex");

/** Fills the form in with a file and what is said of it. */
const upload =
  (claimed: string, asOfYear: number): NonNullable<Probe["then"]> =>
  async (page) => {
    await page.locator("[name=kind]").last().check();
    await page.locator("[name=year]").fill("2019");
    for (const [part, value] of [
      ["year", asOfYear],
      ["month", 5],
      ["day", 1],
    ] as const) {
      await page.locator(`[name='asOf.${part}']`).fill(String(value));
    }
    await page.locator("[name=checksum]").fill(claimed);
    const file = { name: "工资.csv", mimeType: "text/csv", buffer: Buffer.from(content) };
    await page.locator("[name=file]").setInputFiles(file);
    await submit(page);
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
    {
      as: "reviewer",
      state: "another checksum",
      at: simply("sources.new"),
      then: inTurn(upload("0".repeat(64), 2020), says("sources", "refused.checksum-mismatch")),
    },
    {
      as: "reviewer",
      state: "of a day to come",
      at: simply("sources.new"),
      then: inTurn(upload(checksum, 2090), says("sources", "refused.as-of-future")),
    },
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
