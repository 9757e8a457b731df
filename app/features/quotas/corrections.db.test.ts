import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { verifyChains } from "#app/features/audit/verify-chain.server.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { connect } from "#app/platform/db.server.ts";
import type { Context } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { applyForReward } from "./apply-reward.server.ts";
import { closeHandOver } from "./close-hand-over.server.ts";
import { createHandOver } from "./create-hand-over.server.ts";
import { decideReward } from "./decide-reward.server.ts";
import { askReconsideration, reviseReturn } from "./employer-moves.server.ts";
import { previewHandOver } from "./hand-over-candidates.server.ts";
import { sweepReturns } from "./jobs/sweep-returns.server.ts";
import { tellHandedOver } from "./jobs/tell-handed-over.server.ts";
import { rejectReturn, reopenReturn, takeReview } from "./officer-moves.server.ts";
import type { HandOverKind } from "./policy/index.ts";
import { findOwnReward } from "./reward-reads.server.ts";
import { submitReturn } from "./submit-return.server.ts";
import {
  AFTER_WINDOW,
  anOfficer,
  contextAt,
  digestOf,
  rowOf,
  withParameters,
  YEAR,
} from "./testing/arrange.ts";
import type { Keeper } from "./testing/arrange.ts";
import { certifiedReturn, certifyReturn } from "./testing/certified.ts";
import { brokenRules } from "./testing/return-invariants.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 8 });
const ctx = contextAt(db);
const reviewer = anOfficer();
const approver = anOfficer({ role: "approver" });
const limits = { windowEnds: new Date("2026-10-31T15:59:59.999Z"), secondAbove: 1e12 };

beforeEach(() => withParameters(db));
afterEach(async () => {
  expect(await brokenRules(database.pool, limits)).toEqual([]);
  expect((await verifyChains(db)).broken).toEqual([]);
  await database.reset();
});
afterAll(() => db.$disconnect());

let keys = 0;
async function handedOver(kind: HandOverKind = "tax"): Promise<string> {
  const { seen } = await previewHandOver({ kind, year: YEAR }, approver, ctx);
  keys += 1;
  const order = { kind, year: YEAR, seen, onceKey: `once-key-of-corrections-${keys}` };
  const made = await createHandOver(order, approver, ctx);
  if (!made.ok) throw new Error(made.reason);
  await tellHandedOver(made.id, ctx);
  return made.id;
}

async function closed(id: string): Promise<void> {
  const order = { id, confirmation: "税回〔2026〕8号", confirmedOn: "2026-05-10" as PlainDate };
  expect(await closeHandOver(order, approver, ctx)).toEqual({ ok: true });
  // Twice, as a job may run again.
  await tellHandedOver(id, ctx);
  await tellHandedOver(id, ctx);
}

const short = () =>
  certifiedReturn(db, ctx, reviewer, { staff: 200, people: [{ at: 1 }, { at: 2 }] });

const stateOf = async (keeper: Keeper) => (await rowOf(db, keeper)).state;

async function revised(keeper: Keeper, at: Context = ctx): Promise<void> {
  const { version } = await rowOf(db, keeper);
  expect(await reviseReturn({ year: YEAR, version }, keeper, at)).toMatchObject({ to: "draft" });
}

/** Pension of the first person was not paid after all: filed and certified again. */
async function correct(keeper: Keeper): Promise<void> {
  await revised(keeper);
  const { id: personId } = await db.ledgerPerson.findFirstOrThrow({
    where: { organisationId: keeper.organisationId },
  });
  await db.ledgerMonth.updateMany({ where: { personId }, data: { pension: false } });
  await submitReturn({ year: YEAR, digest: await digestOf(keeper, ctx) }, keeper, ctx);
  await certifyReturn(db, ctx, reviewer, keeper);
}

const lineOf = (handOverId: string) => db.handOverLine.findFirstOrThrow({ where: { handOverId } });

async function lettersTo({ organisationId }: Keeper): Promise<string[]> {
  const rows = await db.letter.findMany({ where: { organisationId }, orderBy: { number: "asc" } });
  return rows.map(({ kind }) => kind);
}

describe("what the tax office has", () => {
  it("is corrected by a new version, in a batch of its own, and closed with that one", async () => {
    const keeper = await short();
    const first = await handedOver();
    await correct(keeper);
    expect(await stateOf(keeper)).toBe("approved");
    await closed(first);
    expect(await stateOf(keeper)).toBe("approved");
    const second = await handedOver();
    // policy.md 2.2: 2 of 200 pay 30,000; 1 of 200 is below 1 %: (3 − 1) × 60,000 × 0.9.
    expect(await lineOf(second)).toMatchObject({
      effect: "correction",
      previousFen: 3_000_000n,
      amountFen: 10_800_000n,
    });
    expect(await stateOf(keeper)).toBe("sent_to_tax");
    await closed(second);
    expect(await stateOf(keeper)).toBe("closed");
    expect(await lettersTo(keeper)).toEqual([
      "approved",
      "sent_to_tax",
      "superseded",
      "approved",
      "tax_corrected",
      "closed",
    ]);
  });

  it("is corrected after it was closed, too, and taken back where the return is rejected", async () => {
    const keeper = await short();
    await closed(await handedOver());
    const { version } = await rowOf(db, keeper);
    await askReconsideration({ year: YEAR, version, reason: "请复核" }, keeper, ctx);
    const { id, version: asked } = await rowOf(db, keeper);
    await takeReview({ id, version: asked }, reviewer, ctx);
    await rejectReturn({ id, version: asked + 1, reason: "查无此人" }, reviewer, ctx);
    const line = await lineOf(await handedOver());
    expect(line).toMatchObject({ effect: "withdrawal", amountFen: 0n, previousFen: 3_000_000n });
    expect(await lettersTo(keeper)).toEqual([
      "approved",
      "sent_to_tax",
      "closed",
      "superseded",
      "rejected",
      "tax_withdrawn",
    ]);
  });

  it.each(["sent_to_tax", "closed"] as const)(
    "stands where a change of what is %s was not filed in the window",
    async (state) => {
      const keeper = await short();
      const batch = await handedOver();
      await revised(keeper);
      if (state === "closed") await closed(batch);
      expect(await stateOf(keeper)).toBe("draft");
      await sweepReturns("sweep", contextAt(db, AFTER_WINDOW));
      expect(await stateOf(keeper)).toBe(state);
    },
  );

  it("cannot be changed by the employer after the window", async () => {
    const keeper = await short();
    await handedOver();
    const { version } = await rowOf(db, keeper);
    const late = contextAt(db, AFTER_WINDOW);
    expect(await reviseReturn({ year: YEAR, version }, keeper, late)).toMatchObject({
      reason: "window-closed",
    });
  });
});

describe("reopening", () => {
  it("is an approver's, with a reason, and ends in a correction", async () => {
    const keeper = await short();
    await closed(await handedOver());
    const { id, version } = await rowOf(db, keeper);
    const order = { id, version, reason: "医保数据有误" };
    expect(await reopenReturn(order, reviewer, ctx)).toMatchObject({ reason: "approver-only" });
    expect(await reopenReturn({ ...order, reason: " " }, approver, ctx)).toMatchObject({
      reason: "reason-missing",
    });
    const elsewhere = anOfficer({ role: "approver", region: "140581" });
    expect(await reopenReturn(order, elsewhere, ctx)).toMatchObject({ reason: "not-found" });
    const answers = await Promise.all([1, 2].map(() => reopenReturn(order, approver, ctx)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await stateOf(keeper)).toBe("under_review");
    await certifyReturn(db, ctx, approver, keeper);
    expect(await lineOf(await handedOver())).toMatchObject({ effect: "correction" });
    expect(await lettersTo(keeper)).toContain("reopened");
  });
});

it("tells of the reward when finance has it and when it is paid", async () => {
  const keeper = await certifiedReturn(db, ctx, reviewer, {
    staff: 60,
    people: [{ at: 1 }, { at: 2 }],
  });
  const inWindow = contextAt(db, new Date("2026-04-10T02:00:00Z"));
  const { certified } = await findOwnReward(keeper, YEAR, inWindow);
  const account = { bank: "晋城银行", account: "12345678" };
  const order = { year: YEAR, determinationId: certified?.id ?? "", ...account };
  await applyForReward(order, keeper, inWindow);
  const { id, version } = await db.rewardApplication.findFirstOrThrow();
  await decideReward({ id, version, move: "approve", reason: "" }, reviewer, ctx);
  await closed(await handedOver("finance"));
  expect(await lettersTo(keeper)).toEqual([
    "approved",
    "reward-approved",
    "reward-handed_over",
    "reward-paid",
  ]);
});
