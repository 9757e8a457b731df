import { createHash } from "node:crypto";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Officer } from "#app/features/accounts/policy/index.ts";
import { verifyChains } from "#app/features/audit/verify-chain.server.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { connect } from "#app/platform/db.server.ts";
import { listOutbox } from "#app/platform/mail.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { applyForReward } from "./apply-reward.server.ts";
import { closeHandOver } from "./close-hand-over.server.ts";
import { createHandOver } from "./create-hand-over.server.ts";
import { decideReward } from "./decide-reward.server.ts";
import { askReconsideration, reviseReturn } from "./employer-moves.server.ts";
import { previewHandOver } from "./hand-over-candidates.server.ts";
import { handOverFile } from "./hand-over-file.server.ts";
import { handOverColumns, newestLayout } from "./schema/hand-over-columns.ts";
import { findBatch, listHandOvers } from "./hand-over-reads.server.ts";
import { tellHandedOver } from "./jobs/tell-handed-over.server.ts";
import { rejectReturn, takeReview } from "./officer-moves.server.ts";
import type { HandOverKind } from "./policy/index.ts";
import { findOwnReward } from "./reward-reads.server.ts";
import { submitReturn } from "./submit-return.server.ts";
import {
  aLedger,
  anEmployer,
  anOfficer,
  contextAt,
  digestOf,
  NOW,
  rowOf,
  withParameters,
  YEAR,
} from "./testing/arrange.ts";
import type { Keeper } from "./testing/arrange.ts";
import { certifiedReturn, certifyReturn } from "./testing/certified.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 8 });
const ctx = contextAt(db);
const reviewer = anOfficer();
const approver = anOfficer({ role: "approver" });
const today = "2026-05-10" as PlainDate;

beforeEach(() => withParameters(db));
afterEach(() => database.reset());
afterAll(() => db.$disconnect());

type People = readonly { readonly at: number; readonly months?: number }[];

/** A return certified by the reviewer; `staff` short of people pays, with people beyond the quota is rewarded. */
const certified = (staff: number, people: People) =>
  certifiedReturn(db, ctx, reviewer, { staff, people });
const certify = (keeper: Keeper) => certifyReturn(db, ctx, reviewer, keeper);

/** Applies for the reward in its window, and has it approved. */
async function withReward(keeper: Keeper): Promise<void> {
  const inWindow = contextAt(db, new Date("2026-04-10T02:00:00Z"));
  const { certified: by } = await findOwnReward(keeper, YEAR, inWindow);
  const order = {
    year: YEAR,
    determinationId: by?.id ?? "",
    bank: "晋城银行",
    account: "12345678",
  };
  expect(await applyForReward(order, keeper, inWindow)).toEqual({ ok: true });
  const { id, version } = await db.rewardApplication.findFirstOrThrow({
    where: { organisationId: keeper.organisationId },
  });
  await decideReward({ id, version, move: "approve", reason: "" }, reviewer, ctx);
}

let keys = 0;
async function handOver(kind: HandOverKind, officer: Officer = approver, at = ctx) {
  const { seen } = await previewHandOver({ kind, year: YEAR }, officer, at);
  keys += 1;
  return createHandOver(
    { kind, year: YEAR, seen, onceKey: `once-key-of-test-${keys}` },
    officer,
    at,
  );
}

async function made(kind: HandOverKind): Promise<string> {
  const answer = await handOver(kind);
  if (!answer.ok) throw new Error(answer.reason);
  return answer.id;
}

async function fileOf(id: string, part: "lines" | "slip" = "lines"): Promise<Buffer> {
  const batch = await findBatch(id, approver, ctx);
  if (!batch) throw new Error("no batch");
  const pieces: Buffer[] = [];
  for await (const piece of handOverFile(batch, { part, format: "csv" }, ctx).stream)
    pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

const cellsOf = (file: Buffer) =>
  file
    .toString("utf8")
    .replace("\u{feff}", "")
    .trim()
    .split("\r\n")
    .map((line) => line.split(","));

describe("handing over to the tax office", () => {
  it("moves what is certified, in one batch, with its sums and its file", async () => {
    const short = await certified(200, [{ at: 1 }, { at: 2 }]);
    const met = await certified(60, [{ at: 3 }]);
    const open = await anEmployer(db);
    await aLedger(open, ctx);
    await submitReturn({ year: YEAR, digest: await digestOf(open, ctx) }, open, ctx);
    const preview = await previewHandOver({ kind: "tax", year: YEAR }, approver, ctx);
    // policy.md 2.2, case 2: 200 staff, 2 people, 30,000 yuan.
    expect(preview).toMatchObject({
      count: 2,
      total: 3_000_000,
      leftOut: [],
      states: [{ why: "exception", count: 1 }],
    });
    const id = await made("tax");
    const batch = await findBatch(id, approver, ctx);
    expect(batch).toMatchObject({ number: "SW2025-140502-001", rows: 2, total: 3_000_000 });
    for (const keeper of [short, met]) expect((await rowOf(db, keeper)).state).toBe("sent_to_tax");
    const file = await fileOf(id);
    const [headers = [], ...rows] = cellsOf(file);
    const due = headers.indexOf("应缴金额(元)");
    expect(rows.map((row) => row[due]).toSorted()).toEqual(["0.00", "30000.00"]);
    // policy.md 2.1, the form's fields.
    const owes = rows.find((row) => row[due] === "30000.00") ?? [];
    const cell = (header: string) => owes[headers.indexOf(header)];
    expect(["工资总额(元)", "在职职工人数", "安排比例", "实际安排人数"].map(cell)).toEqual([
      "12000000.00",
      "200",
      "0.015",
      "2",
    ]);
    expect(["年平均工资(元)", "减缴前金额(元)", "减免金额(元)"].map(cell)).toEqual([
      "60000.00",
      "60000.00",
      "30000.00",
    ]);
    expect(createHash("sha256").update(file).digest("hex")).toBe(batch?.digest);
    expect((await fileOf(id, "slip")).toString("utf8")).toContain(batch?.digest);
    expect(await handOver("tax")).toMatchObject({ ok: false, reason: "nothing-to-hand-over" });
    expect((await verifyChains(db)).broken).toEqual([]);
  });

  it("gives the same file later, whatever the employer is called by then", async () => {
    const keeper = await certified(200, [{ at: 1 }]);
    const id = await made("tax");
    const before = await fileOf(id);
    await db.organisation.updateMany({
      where: { id: keeper.organisationId },
      data: { name: "更名以后的单位" },
    });
    await closeHandOver({ id, confirmation: "税回1", confirmedOn: today }, approver, ctx);
    expect((await fileOf(id)).equals(before)).toBe(true);
  });

  it("keeps the columns of a batch of before some were added", () => {
    const of = (layout: number) => handOverColumns("tax", layout).map(({ header }) => header);
    const added = of(2).filter((header) => !of(1).includes(header));
    expect(added).toEqual(["安排比例", "工资总额(元)", "减免金额(元)"]);
    expect(of(1)).toHaveLength(20);
    expect(handOverColumns("finance", 1)).toEqual(handOverColumns("finance", newestLayout));
  });

  it("twice at once is one batch; two officers at once hand over once", async () => {
    await certified(200, [{ at: 1 }]);
    const { seen } = await previewHandOver({ kind: "tax", year: YEAR }, approver, ctx);
    const order = { kind: "tax", year: YEAR, seen } as const;
    const other = anOfficer({ role: "approver" });
    const answers = await Promise.all([
      createHandOver({ ...order, onceKey: "the-same-key-posted" }, approver, ctx),
      createHandOver({ ...order, onceKey: "the-same-key-posted" }, approver, ctx),
      createHandOver({ ...order, onceKey: "another-officers-key" }, other, ctx),
    ]);
    expect(await db.handOver.count()).toBe(1);
    const done = answers.filter(({ ok }) => ok);
    const refused = answers.flatMap((one) => (one.ok ? [] : [one.reason]));
    expect(done.length + refused.length).toBe(3);
    expect(refused.every((reason) => reason === "nothing-to-hand-over")).toBe(true);
    expect(done.length).toBeGreaterThan(0);
  });

  it("is refused where something changed since it was looked at, to reviewers and to other districts", async () => {
    await certified(200, [{ at: 1 }]);
    const { seen } = await previewHandOver({ kind: "tax", year: YEAR }, approver, ctx);
    await certified(100, [{ at: 2 }]);
    const order = { kind: "tax", year: YEAR, seen, onceKey: "what-was-seen-is-old" } as const;
    expect(await createHandOver(order, approver, ctx)).toMatchObject({
      reason: "changed-by-someone-else",
    });
    expect(await handOver("tax", reviewer)).toMatchObject({ reason: "approver-only" });
    const elsewhere = anOfficer({ role: "approver", region: "140581" });
    expect(await handOver("tax", elsewhere)).toMatchObject({ reason: "nothing-to-hand-over" });
    expect(await db.handOver.count()).toBe(0);
  });

  it("leaves out what the officer filed, and says so", async () => {
    const keeper = await certified(200, [{ at: 1 }]);
    const self = anOfficer({ role: "approver", userId: keeper.userId });
    const preview = await previewHandOver({ kind: "tax", year: YEAR }, self, ctx);
    expect(preview).toMatchObject({
      count: 0,
      leftOut: [{ verdict: { ok: false, reason: "own-submission" } }],
    });
    expect(await handOver("tax", self)).toMatchObject({ reason: "nothing-to-hand-over" });
  });

  it("tells every employer once, whatever becomes of the job", async () => {
    await certified(200, [{ at: 1 }]);
    const before = (await listOutbox(db, { limit: 100 })).length;
    const id = await made("tax");
    await tellHandedOver(id, ctx);
    await tellHandedOver(id, ctx);
    const mails = await listOutbox(db, { limit: 100 });
    expect(mails).toHaveLength(before + 1);
    expect(mails.some(({ subject }) => subject.includes("税务"))).toBe(true);
  });
});

describe("closing", () => {
  const order = { confirmation: "税回〔2026〕8号", confirmedOn: today };

  it("closes the batch and its returns, once", async () => {
    const keeper = await certified(200, [{ at: 1 }]);
    const id = await made("tax");
    const answers = await Promise.all(
      [1, 2].map(() => closeHandOver({ id, ...order }, approver, ctx)),
    );
    expect(answers.map((one) => one.ok || one.reason).toSorted()).toEqual(["closed-already", true]);
    expect((await rowOf(db, keeper)).state).toBe("closed");
    expect(await findBatch(id, approver, ctx)).toMatchObject(order);
    expect((await verifyChains(db)).broken).toEqual([]);
  });

  it("is refused to reviewers, other districts, to who filed, and by days that cannot be", async () => {
    const keeper = await certified(200, [{ at: 1 }]);
    const id = await made("tax");
    const close = (officer: Officer, day = today) =>
      closeHandOver({ id, confirmation: "税回1", confirmedOn: day }, officer, ctx);
    expect(await close(reviewer)).toMatchObject({ reason: "approver-only" });
    expect(await close(anOfficer({ role: "approver", region: "140581" }))).toMatchObject({
      reason: "not-found",
    });
    expect(await close(anOfficer({ role: "approver", userId: keeper.userId }))).toMatchObject({
      reason: "own-submission",
    });
    expect(await close(approver, "2026-05-09" as PlainDate)).toMatchObject({
      reason: "confirmed-before-hand-over",
    });
    expect(await close(approver, "2026-05-11" as PlainDate)).toMatchObject({
      reason: "confirmed-in-future",
    });
    expect((await rowOf(db, keeper)).state).toBe("sent_to_tax");
  });
});

describe("handing over to finance", () => {
  // 60 staff: 2 people are 1.1 above the quota, 1 person is 0.1 above and earns nothing.
  const rewarded = [{ at: 1 }, { at: 2 }];

  it("takes the rewards alone and moves no return; a later edition comes as a correction", async () => {
    const keeper = await certified(60, rewarded);
    await certified(60, [{ at: 3 }]);
    expect(await handOver("finance")).toMatchObject({ reason: "nothing-to-hand-over" });
    await withReward(keeper);
    const id = await made("finance");
    const batch = await findBatch(id, approver, ctx);
    expect(batch).toMatchObject({ number: "CZ2025-140502-001", rows: 1 });
    expect(batch?.total).toBeGreaterThan(0);
    expect((await rowOf(db, keeper)).state).toBe("approved");
    const { version } = await rowOf(db, keeper);
    await reviseReturn({ year: YEAR, version }, keeper, ctx);
    const [person] = await db.ledgerPerson.findMany({
      where: { organisationId: keeper.organisationId },
      select: { id: true },
    });
    await db.ledgerMonth.updateMany({
      where: { personId: person?.id ?? "" },
      data: { pension: false },
    });
    await submitReturn({ year: YEAR, digest: await digestOf(keeper, ctx) }, keeper, ctx);
    await certify(keeper);
    const second = await made("finance");
    const line = await db.handOverLine.findFirstOrThrow({ where: { handOverId: second } });
    expect(line).toMatchObject({
      effect: "correction",
      amountFen: 0n,
      previousFen: BigInt(batch?.total ?? 0),
    });
    expect(await handOver("finance")).toMatchObject({ reason: "nothing-to-hand-over" });
    const { rows } = await listHandOvers(undefined, approver, ctx);
    expect(rows.map(({ number }) => number)).toEqual(["CZ2025-140502-002", "CZ2025-140502-001"]);
  });

  it("takes back what was rejected after it was handed over", async () => {
    const keeper = await certified(60, rewarded);
    await withReward(keeper);
    await made("finance");
    const { version } = await rowOf(db, keeper);
    await askReconsideration({ year: YEAR, version, reason: "请复核" }, keeper, ctx);
    const { id, version: asked } = await rowOf(db, keeper);
    await takeReview({ id, version: asked }, reviewer, ctx);
    await rejectReturn({ id, version: asked + 1, reason: "查无此人" }, reviewer, ctx);
    const second = await made("finance");
    const line = await db.handOverLine.findFirstOrThrow({ where: { handOverId: second } });
    expect(line).toMatchObject({ effect: "withdrawal", amountFen: 0n });
    const [headers = [], row = []] = cellsOf(await fileOf(second));
    expect(row[headers.indexOf("类别")]).toBe("撤销");
    expect(await handOver("finance")).toMatchObject({ reason: "nothing-to-hand-over" });
  });
});

describe("what the database holds to", () => {
  it("an edition is in one batch of a kind; batches and lines stay as they are", async () => {
    await certified(200, [{ at: 1 }]);
    const id = await made("tax");
    const { pool } = database;
    await expect(
      pool.query(
        `INSERT INTO hand_over_lines SELECT hand_over_id, line + 1, kind, determination_id, return_id, organisation_id,
           effect, amount_fen, previous_fen, NULL FROM hand_over_lines WHERE hand_over_id = $1`,
        [id],
      ),
    ).rejects.toThrow(/hand_over_lines_edition_once/);
    await expect(pool.query("UPDATE hand_over_lines SET amount_fen = 1")).rejects.toThrow(/kept/);
    await expect(pool.query("DELETE FROM hand_over_lines")).rejects.toThrow(/kept/);
    await expect(pool.query("UPDATE hand_overs SET digest = 'x'")).rejects.toThrow(/kept/);
    await expect(pool.query("UPDATE hand_overs SET closed_at = $1", [NOW])).rejects.toThrow(
      /hand_overs_closed/,
    );
  });
});
