import type { Page } from "@playwright/test";
import { href } from "../../app/links.ts";
import { csvOf, ledgerHeaders, ledgerNumber, ledgerRow } from "../ledger-file.ts";
import { personas } from "../personas.ts";
import { simply, submit, type Probe, type ProbeWorld, pressThrough } from "../probe.ts";

const GOOD_AND_BAD = [
  "招聘岗位,薪资待遇,工作地点,招聘人数,岗位职责",
  "前台接待,3500-4500元/月,山西省晋城市城区,2,接待来访人员，登记信息。",
  "仓库管理员,面议~,山西省晋城市城区,3,登记出入库。",
  ",4000元/月,桃花源县,一大批,只招男性。",
].join("\n");

const upload =
  (content: string, name = "岗位表.csv"): NonNullable<Probe["then"]> =>
  async (page: Page) => {
    const file = { name, mimeType: "text/csv", buffer: Buffer.from(content) };
    await page.locator("main input[type=file]").setInputFiles(file);
    await submit(page);
  };

const columnsSubmitted: NonNullable<Probe["then"]> = async (page, world) => {
  await upload(GOOD_AND_BAD)(page, world);
  await pressThrough(page.locator("main form:has([name='column[0]']) button[type=submit]"));
};

const started: NonNullable<Probe["then"]> = async (page, world) => {
  await columnsSubmitted(page, world);
  await submit(page);
};

interface Brought {
  readonly kind: "positions" | "courses" | "sessions";
  readonly by: "hr" | "provider";
  readonly headers: readonly string[];
  readonly cells: readonly string[];
  readonly error: object;
}

const POSITIONS: Brought = {
  kind: "positions",
  by: "hr",
  headers: ["招聘岗位", "薪资待遇"],
  cells: ["仓库管理员", "面议~"],
  error: { column: 1, field: "wage", code: "not-understood", cell: "面议~" },
};
const COURSES: Brought = {
  kind: "courses",
  by: "provider",
  headers: ["培训项目", "培训类别"],
  cells: ["剪纸", "手工"],
  error: { column: 1, field: "courseKind", code: "unknown", cell: "手工" },
};
const SESSIONS: Brought = {
  kind: "sessions",
  by: "provider",
  headers: ["课程", "课表"],
  cells: ["剪纸", "2026-12-12"],
  error: { column: 1, field: "timetable", code: "no-clock", cell: "2026-12-12" },
};

/** A batch of the sample employer or provider in the state asked for, without a file behind it. */
const batch =
  (
    state: "importing" | "done" | "failed",
    id: "imports.show" | "imports.submit" = "imports.show",
    { kind, by, headers, cells, error }: Brought = POSITIONS,
  ) =>
  async ({ db, locale }: ProbeWorld): Promise<string> => {
    const { rows } = await db.query<{ id: string }>(
      `WITH file AS (
         INSERT INTO stored_files (id, name, content_type, size, sha256, created_at)
         VALUES (gen_random_uuid(), '岗位表.csv', 'text/csv', 1, 'probe', now()) RETURNING id
       )
       INSERT INTO import_batches (id, organisation_id, kind, file_id, file_name, file_hash, state,
         headers, rows_total, rows_read, rows_good, rows_bad, failure, created_at)
       SELECT gen_random_uuid(), m.organisation_id, $3::import_kind, file.id, '岗位表.csv', 'probe',
         $1::import_state, $4, 1600, 1200, 1199, 1, $2, now()
       FROM file, memberships m JOIN users u ON u.id = m.user_id
       WHERE u.email = $5 LIMIT 1 RETURNING id`,
      [state, state === "failed" ? "quote-open" : null, kind, headers, personas[by]],
    );
    const batchId = rows[0]?.id ?? "";
    await db.query(
      `INSERT INTO import_bad_rows (id, batch_id, row, cells, errors)
       VALUES (gen_random_uuid(), $1, 12, $2, $3)`,
      [batchId, cells, JSON.stringify([error])],
    );
    return href(locale, id, { batchId });
  };

const LEDGER = csvOf([
  ledgerHeaders,
  ledgerRow("张三", ledgerNumber(1)),
  ledgerRow("李四", ledgerNumber(2), { wage: "很多", to: "2022-12-31" }),
]);

const ledgerStart = ({ locale }: ProbeWorld): string =>
  href(locale, "imports.startLedger", { year: String(new Date().getUTCFullYear() - 1) });

const ledgerMapped: NonNullable<Probe["then"]> = async (page) => {
  const file = { name: "台账.csv", mimeType: "text/csv", buffer: LEDGER };
  await page.locator("main input[type=file]").setInputFiles(file);
  await page.locator("[name=consent]").check();
  await submit(page);
  await pressThrough(page.locator("main form:has([name='column[0]']) button[type=submit]"));
};

const ledgerStarted: NonNullable<Probe["then"]> = async (page, world) => {
  await ledgerMapped(page, world);
  await submit(page);
};

const COURSE_TABLE = [
  "课程名称,课程类别,上课方式,课时,费用,证书",
  "电商客服实务,职业技能培训,线下,40,免费,电子商务师（五级）",
  "剪纸,手工,线下,三十,免费,",
].join("\n");

const trainingStart =
  (things: "courses" | "sessions") =>
  ({ locale }: ProbeWorld): string =>
    href(locale, "imports.startTraining", { things });

const coursesMapped: NonNullable<Probe["then"]> = async (page, world) => {
  await upload(COURSE_TABLE, "课程表.csv")(page, world);
  await pressThrough(page.locator("main form:has([name='column[0]']) button[type=submit]"));
};

const listOf =
  (kind: Brought["kind"] | "ledger") =>
  ({ locale }: ProbeWorld): string =>
    href(locale, "imports.list", {}, { kind });

/** Positions, ledgers, courses and sessions in from files. */
export const importProbes = {
  "imports.list": [
    { as: "hr", at: simply("imports.list") },
    { as: "viewer", state: "of ledgers", at: listOf("ledger") },
    { as: "provider", state: "of courses", at: listOf("courses") },
    {
      as: "provider",
      state: "of sessions, with a file",
      at: async (world) => {
        await batch("done", "imports.show", SESSIONS)(world);
        return listOf("sessions")(world);
      },
    },
    { as: "viewer", at: simply("imports.list") },
    {
      as: "hr",
      state: "with a file",
      at: async (world) => {
        await batch("done")(world);
        return simply("imports.list")(world);
      },
    },
  ],
  "imports.start": [
    { as: "hr", at: simply("imports.start") },
    { as: "hr", state: "no file", at: simply("imports.start"), then: submit },
    {
      as: "hr",
      state: "an old spreadsheet",
      at: simply("imports.start"),
      then: upload("\u00d0\u00cf\u0011\u00e0\u0000", "旧表.csv"),
    },
  ],
  "imports.startLedger": [
    { as: "hr", at: ledgerStart },
    { as: "hr", state: "no file, no consent", at: ledgerStart, then: submit },
  ],
  "imports.startTraining": [
    { as: "provider", state: "courses", at: trainingStart("courses") },
    { as: "provider", state: "sessions", at: trainingStart("sessions") },
    { as: "provider", state: "no file", at: trainingStart("courses"), then: submit },
  ],
  "imports.mapping": [
    {
      as: "provider",
      state: "columns of courses proposed",
      at: trainingStart("courses"),
      then: upload(COURSE_TABLE, "课程表.csv"),
    },
    {
      as: "hr",
      state: "columns proposed",
      at: simply("imports.start"),
      then: upload(GOOD_AND_BAD),
    },
    {
      as: "hr",
      state: "title missing",
      at: simply("imports.start"),
      then: async (page, world) => {
        await upload(GOOD_AND_BAD)(page, world);
        await page.locator("[name='column[0]']").selectOption("");
        await pressThrough(page.locator("main form:has([name='column[0]']) button[type=submit]"));
      },
    },
  ],
  "imports.preview": [
    { as: "hr", state: "a ledger", at: ledgerStart, then: ledgerMapped },
    { as: "provider", state: "courses", at: trainingStart("courses"), then: coursesMapped },
    { as: "hr", state: "good and bad rows", at: simply("imports.start"), then: columnsSubmitted },
  ],
  "imports.show": [
    { as: "hr", state: "just started", at: simply("imports.start"), then: started },
    { as: "hr", state: "a ledger, just started", at: ledgerStart, then: ledgerStarted },
    { as: "hr", state: "importing", at: batch("importing") },
    { as: "hr", state: "done", at: batch("done") },
    { as: "viewer", state: "done", at: batch("done") },
    { as: "hr", state: "failed", at: batch("failed") },
    { as: "provider", state: "courses done", at: batch("done", "imports.show", COURSES) },
    { as: "provider", state: "sessions done", at: batch("done", "imports.show", SESSIONS) },
    { as: "provider", state: "sessions failed", at: batch("failed", "imports.show", SESSIONS) },
  ],
  "imports.submit": [
    { as: "hr", at: batch("done", "imports.submit") },
    { as: "provider", state: "of sessions", at: batch("done", "imports.submit", SESSIONS) },
  ],
} satisfies Readonly<Record<string, readonly Probe[]>>;
