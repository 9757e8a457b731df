import { createHash } from "node:crypto";
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { connect } from "#app/platform/db.server.ts";
import { SourceKind, SourceState } from "#db/generated/enums.ts";
import { testDatabase } from "#db/testing/database.ts";
import { onePiece } from "#db/testing/one-piece.ts";
import { fictionalUscc } from "#db/seed/fictional.ts";
import { approveMany, previewApproveMany } from "./approve-many.server.ts";
import { readSource } from "./jobs/read-source.server.ts";
import { moveSourceFile } from "./move-source.server.ts";
import { sourceKinds, sourceStates, sourceTransitions } from "./policy/index.ts";
import { findReturnReview } from "./review-reads.server.ts";
import { findSource, findSourceProgress, listSources } from "./source-reads.server.ts";
import { receiveSource, stageSource } from "./stage-source.server.ts";
import { submitReturn } from "./submit-return.server.ts";
import {
  aLedger,
  anEmployer,
  anOfficer,
  certificateOf,
  contextAt,
  digestOf,
  REGION,
  rowOf,
  withParameters,
  YEAR,
} from "./testing/arrange.ts";
import type { Keeper } from "./testing/arrange.ts";
import { day } from "./testing/declarations.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 8 });
const ctx = contextAt(db);
const officer = anOfficer();

beforeEach(() => withParameters(db));
afterEach(() => database.reset());
afterAll(() => db.$disconnect());

type Kind = (typeof sourceKinds)[number];

const residentOf = (at: number) => certificateOf(at).slice(0, 18);
const text = (...lines: readonly string[]) => Buffer.from(lines.join("\n"));
const sum = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

async function stage(
  kind: Kind,
  bytes: Buffer,
  changes: { checksum?: string; asOf?: string } = {},
) {
  const arriving = { name: "数据.csv", contentType: "text/csv", pieces: onePiece(bytes) };
  const received = await receiveSource(arriving, ctx);
  if (!received.ok) return received;
  const { checksum = sum(bytes), asOf = "2026-05-01" } = changes;
  const taken = await stageSource(
    { kind, year: YEAR, asOf: day(asOf), checksum, file: received.value },
    officer,
    ctx,
  );
  // What the worker does of the job that was queued.
  if (taken.ok) await readSource(taken.id, ctx);
  return taken;
}

async function staged(kind: Kind, bytes: Buffer, asOf = "2026-05-01"): Promise<string> {
  const answer = await stage(kind, bytes, { asOf });
  if (!answer.ok || !("id" in answer)) throw new Error(JSON.stringify(answer));
  return answer.id;
}

const move = (id: string, what: "apply" | "reverse" | "discard", version: number) =>
  moveSourceFile({ id, version }, what, officer, ctx);

async function applied(kind: Kind, bytes: Buffer, asOf?: string): Promise<string> {
  const id = await staged(kind, bytes, asOf);
  expect(await move(id, "apply", 1)).toEqual({ ok: true });
  return id;
}

const PAID = "身份证号码,月份,单位统一社会信用代码,缴费状态";
const WAGES = "月份,身份证号码,工资薪金,单位统一社会信用代码";
const PEOPLE = "身份证号码,姓名,证件状态,有效期至";

async function filed(people = [{ at: 1 }]) {
  const keeper = await anEmployer(db);
  await aLedger(keeper, ctx, { people });
  return keeper;
}

const file = async (keeper: Keeper) =>
  submitReturn({ year: YEAR, digest: await digestOf(keeper, ctx) }, keeper, ctx);

async function codesOf(keeper: Keeper): Promise<string[]> {
  const rows = await db.returnMonth.findMany({
    where: { person: { organisationId: keeper.organisationId } },
    orderBy: { month: "asc" },
  });
  return rows.map(({ codes }) => codes.join("+"));
}

/** How long a first thousand rows may take, and how often it is looked: a second was too short on a busy machine. */
const PATIENT = { timeout: 20_000, interval: 5 };

describe("a file of a data holder", () => {
  it("is read by its columns' names, in any order, and names the rows it cannot read", async () => {
    const bytes = text(
      WAGES,
      `2025-01,${residentOf(1)},2500.00,`,
      `2025-02,${residentOf(1)},"2,500",`,
      `2024-12,${residentOf(1)},2500,`,
      `2025-03,140502198506019999,2500,`,
      `2025-04,${residentOf(1)},很多,`,
      ",,,",
      `2025-05,${residentOf(1)},2500,91140502`,
    );
    const id = await staged("tax", bytes);
    const found = await findSource(id, officer, ctx);
    expect(found).toMatchObject({ state: "staged", rowsRead: 2, rowsBad: 4, checksum: sum(bytes) });
    expect(found?.faults).toEqual([
      { line: 4, fault: "month" },
      { line: 5, fault: "person" },
      { line: 6, fault: "wage" },
      { line: 8, fault: "payer" },
    ]);
  });

  it("leaves no name and no number behind, nor the file", async () => {
    await staged("population", text(PEOPLE, `${residentOf(1)},张1,有效,2030-06-30`));
    expect(await db.storedFile.count()).toBe(0);
    const { rows } = await database.pool.query<{ all: string }>(
      "SELECT string_agg(f::text, ' ') AS all FROM source_facts f",
    );
    expect(rows[0]?.all).not.toMatch(new RegExp(`${residentOf(1)}|张1`));
    const { rows: trail } = await database.pool.query<{ all: string }>(
      "SELECT string_agg(a::text, ' ') AS all FROM audit_events a",
    );
    expect(trail[0]?.all).not.toContain(residentOf(1));
  });

  it.each([
    ["another checksum", { checksum: "0".repeat(64) }, text(WAGES), "checksum-mismatch"],
    ["a date to come", { asOf: "2026-05-11" }, text(WAGES), "as-of-future"],
  ])("is refused with %s, and nothing of it stays", async (_name, changes, bytes, reason) => {
    expect(await stage("tax", bytes, changes)).toEqual({ ok: false, reason });
    expect(await db.sourceFact.count()).toBe(0);
    expect(await db.storedFile.count()).toBe(0);
  });

  it.each([
    ["a column missing", text("身份证号码,月份"), "no-header"],
    [
      "a first row alone of another kind",
      text(PAID, `${residentOf(1)},2025-01,,已缴`),
      "no-header",
    ],
  ])("with %s is thrown away by the job, which says why", async (_name, bytes, failure) => {
    const taken = await stage("tax", bytes);
    const id = taken.ok && "id" in taken ? taken.id : "";
    expect(await findSource(id, officer, ctx)).toMatchObject({ state: "discarded", failure });
    expect(await db.sourceFact.count()).toBe(0);
    expect(await db.storedFile.count()).toBe(0);
    // Put right, it is another file; the same one can be tried again, too.
    expect(await stage("tax", bytes)).toMatchObject({ ok: true });
  });

  it("is read on where a killed process left it, and says meanwhile how far it is", async () => {
    const lines = Array.from({ length: 1_500 }, (_, at) => `2025-01,${residentOf(at + 1)},2500,`);
    const bytes = text(WAGES, ...lines);
    const arriving = { name: "数据.csv", contentType: "text/csv", pieces: onePiece(bytes) };
    const received = await receiveSource(arriving, ctx);
    if (!received.ok) throw new Error(received.reason);
    const upload = { year: YEAR, asOf: day("2026-05-01"), checksum: sum(bytes) };
    const taken = await stageSource({ kind: "tax", ...upload, file: received.value }, officer, ctx);
    const id = taken.ok ? taken.id : "";
    // Stops at the second thousand, as a worker that is told to end does.
    const stop = new AbortController();
    const stopping = { ...ctx, signal: stop.signal };
    const reading = readSource(id, stopping);
    await vi.waitFor(async () => {
      if ((await db.sourceFact.count({ where: { fileId: id } })) >= 1_000) stop.abort();
      expect(stop.signal.aborted).toBe(true);
    }, PATIENT);
    await reading.catch(() => undefined);
    await readSource(id, ctx);
    await readSource(id, ctx);
    const found = await findSource(id, officer, ctx);
    expect(found).toMatchObject({ state: "staged", rowsRead: 1_500, rowsBad: 0, version: 1 });
    expect(await db.sourceFact.count({ where: { fileId: id } })).toBe(1_500);
    expect(await db.storedFile.count()).toBe(0);
    const told = await findSourceProgress(id, officer, "en", ctx);
    expect(told).toEqual({ isOver: true, sentence: "Read to its end: 1,500 rows." });
    expect(await findSourceProgress(id, anOfficer({ region: "140581" }), "en", ctx)).toBeNull();
  });

  it("keeps nothing of a file that was discarded while it was read", async () => {
    const lines = Array.from({ length: 2_500 }, (_, at) => `2025-01,${residentOf(at + 1)},2500,`);
    const bytes = text(WAGES, ...lines);
    const arriving = { name: "数据.csv", contentType: "text/csv", pieces: onePiece(bytes) };
    const received = await receiveSource(arriving, ctx);
    if (!received.ok) throw new Error(received.reason);
    const upload = { year: YEAR, asOf: day("2026-05-01"), checksum: sum(bytes) };
    const taken = await stageSource({ kind: "tax", ...upload, file: received.value }, officer, ctx);
    const id = taken.ok ? taken.id : "";
    const reading = readSource(id, ctx);
    await vi.waitFor(async () => {
      expect(await db.sourceFact.count({ where: { fileId: id } })).toBeGreaterThanOrEqual(1_000);
    }, PATIENT);
    await db.sourceFile.updateMany({
      where: { id },
      data: { state: "discarded", endedAt: ctx.now },
    });
    await db.sourceFact.deleteMany({ where: { fileId: id } });
    await reading;
    expect(await db.sourceFact.count({ where: { fileId: id } })).toBe(0);
  });

  it("is taken in once, of many at once, and again after it was discarded", async () => {
    const bytes = text(WAGES, `2025-01,${residentOf(1)},2500,`);
    const answers = await Promise.all(Array.from({ length: 4 }, () => stage("tax", bytes)));
    const first = answers.find(({ ok }) => ok);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    for (const answer of answers.filter(({ ok }) => !ok))
      expect(answer).toMatchObject({ reason: "taken-in-already" });
    const id = first?.ok && "id" in first ? first.id : "";
    expect(await db.sourceFact.count({ where: { fileId: { not: id } } })).toBe(0);
    expect(await move(id, "discard", 1)).toEqual({ ok: true });
    expect(await db.sourceFact.count({ where: { fileId: id } })).toBe(0);
    expect(await stage("tax", bytes)).toMatchObject({ ok: true });
  });

  it("is the district's own", async () => {
    const id = await staged("tax", text(WAGES, `2025-01,${residentOf(1)},2500,`));
    const elsewhere = anOfficer({ region: "140581" });
    expect(await findSource(id, elsewhere, ctx)).toBeNull();
    expect((await listSources(undefined, elsewhere, ctx)).rows).toEqual([]);
    expect(await moveSourceFile({ id, version: 1 }, "apply", elsewhere, ctx)).toMatchObject({
      reason: "not-found",
    });
  });

  it("says before it is applied how many rows match, differ and are nobody's", async () => {
    const keeper = await filed();
    await file(keeper);
    const wages = await staged(
      "tax",
      text(
        WAGES,
        `2025-01,${residentOf(1)},2500,`,
        `2025-02,${residentOf(1)},2400,`,
        `2025-03,${residentOf(9)},2500,`,
      ),
    );
    const counts = { matching: 1, differing: 1, unknown: 1 };
    expect((await findSource(wages, officer, ctx))?.counts).toEqual(counts);
    const people = await staged(
      "population",
      text(PEOPLE, `${residentOf(1)},李四,有效,`, `${residentOf(9)},张9,有效,`),
    );
    expect((await findSource(people, officer, ctx))?.counts).toEqual({
      matching: 0,
      differing: 1,
      unknown: 1,
    });
  });
});

describe("data in force", () => {
  it("decide what a return comes to; staged and reversed they do not", async () => {
    const bytes = text(PAID, `${residentOf(1)},2025-02,,未缴`, `${residentOf(1)},2025-03,,补缴`);
    const first = await filed();
    const id = await staged("pension", bytes);
    await file(first);
    expect((await codesOf(first)).filter(Boolean)).toEqual([]);
    await move(id, "apply", 1);
    const second = await filed([{ at: 2 }]);
    await applied("medical", text(PAID, `${residentOf(2)},2025-12,,未缴`));
    await file(second);
    expect((await codesOf(second)).indexOf("MEDICAL_MISSING")).toBe(11);
    await move(id, "reverse", 2);
    const review = await findReturnReview((await rowOf(db, first)).id, officer, ctx);
    expect(review?.people[0]?.months[1]).toMatchObject({ gaps: [], source: { pension: null } });
  });

  it("stand beside what was filed before, and keep it from being certified unopened", async () => {
    const keeper = await filed();
    await file(keeper);
    const target = await rowOf(db, keeper);
    expect((await previewApproveMany([target], officer, ctx))[0]?.verdict).toEqual({ ok: true });
    await applied("tax", text(WAGES, `2025-02,${residentOf(1)},1000,`));
    await applied("population", text(PEOPLE, `${residentOf(1)},李四,有效,2031-01-01`));
    const review = await findReturnReview(target.id, officer, ctx);
    expect(review?.people[0]?.evidence).toEqual({
      standing: "valid",
      isSameName: false,
      validTo: "2031-01-01",
    });
    expect(review?.people[0]?.months[1]).toMatchObject({
      wage: 250_000,
      source: { wage: 100_000 },
      gaps: ["wage"],
    });
    const [outcome] = await approveMany([target], officer, ctx);
    expect(outcome?.verdict).toEqual({ ok: false, reason: "source-differs" });
  });

  it("name the other unit that paid, where one did", async () => {
    const keeper = await filed();
    const other = fictionalUscc("enterprise", REGION, 999_001);
    const { uscc: own } = await db.organisation.findUniqueOrThrow({
      where: { id: keeper.organisationId },
    });
    await applied("tax", text(WAGES, `2025-02,${residentOf(1)},2500,${other}`));
    await applied("pension", text(PAID, `${residentOf(1)},2025-02,${own},已缴`));
    await file(keeper);
    const { id } = await rowOf(db, keeper);
    const review = await findReturnReview(id, officer, ctx);
    expect(review?.people[0]?.months.slice(0, 2)).toMatchObject([
      { otherPayers: [], gaps: [] },
      { otherPayers: [{ by: "tax", uscc: other }], gaps: ["payer"], codes: [] },
    ]);
  });

  it("of two files the newer as-of date holds, whichever came first", async () => {
    const keeper = await filed();
    await applied("tax", text(WAGES, `2025-01,${residentOf(1)},1000,`), "2026-04-30");
    await applied("tax", text(WAGES, `2025-01,${residentOf(1)},100,`), "2026-04-01");
    await file(keeper);
    const { id } = await rowOf(db, keeper);
    const review = await findReturnReview(id, officer, ctx);
    expect(review?.people[0]?.months[0]?.source.wage).toBe(100_000);
    expect((await codesOf(keeper))[0]).toBe("WAGE_LT_MIN");
  });

  it("name the mismatch of a certificate's name", async () => {
    const keeper = await filed();
    await applied("population", text(PEOPLE, `${residentOf(1)},张 1,有效,`));
    await file(keeper);
    expect((await codesOf(keeper)).filter(Boolean)).toEqual([]);
    const other = await filed([{ at: 2 }]);
    await applied("population", text(PEOPLE, `${residentOf(2)},李四,有效,`));
    await file(other);
    expect(new Set(await codesOf(other))).toEqual(new Set(["CERT_NAME_MISMATCH"]));
  });
});

describe("the database by itself", () => {
  const run = (sql: string) => database.pool.query(sql);

  it("has the policy's kinds, states and ways", async () => {
    expect(Object.values(SourceKind)).toEqual([...sourceKinds]);
    expect(Object.values(SourceState)).toEqual([...sourceStates]);
    const { rows } = await run(
      `SELECT a.s || '>' || b.s AS way FROM unnest(enum_range(NULL::source_state)) a(s),
         unnest(enum_range(NULL::source_state)) b(s) WHERE a.s <> b.s AND source_may_go(a.s, b.s)`,
    );
    const found = rows.map(({ way }: { way: string }) => way).toSorted();
    expect(found).toEqual(sourceTransitions.map((way) => way.join(">")).toSorted());
  });

  it.each([
    ["a file deleted", "DELETE FROM source_files"],
    ["another checksum", `UPDATE source_files SET checksum = repeat('0', 64)`],
    ["a fact altered", "UPDATE source_facts SET wage_fen = 1"],
    ["a fact of a file in force deleted", "DELETE FROM source_facts"],
  ])("refuses %s", async (_name, sql) => {
    await applied("tax", text(WAGES, `2025-01,${residentOf(1)},2500,`));
    await expect(run(sql)).rejects.toThrow();
  });
});
