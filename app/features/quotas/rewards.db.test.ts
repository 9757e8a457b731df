import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { verifyChains } from "#app/features/audit/verify-chain.server.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { connect } from "#app/platform/db.server.ts";
import { listOutbox } from "#app/platform/mail.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { applyForReward, withdrawReward } from "./apply-reward.server.ts";
import { closeHandOver } from "./close-hand-over.server.ts";
import { createHandOver } from "./create-hand-over.server.ts";
import { decideReward } from "./decide-reward.server.ts";
import type { RewardOrder } from "./decide-reward.server.ts";
import { reviseReturn } from "./employer-moves.server.ts";
import { previewHandOver } from "./hand-over-candidates.server.ts";
import { handOverFile } from "./hand-over-file.server.ts";
import { findBatch } from "./hand-over-reads.server.ts";
import { rewardTransitions, rewardStates } from "./policy/index.ts";
import { findOwnReward, findReward, listRewards } from "./reward-reads.server.ts";
import { submitReturn } from "./submit-return.server.ts";
import { anOfficer, contextAt, digestOf, rowOf, withParameters, YEAR } from "./testing/arrange.ts";
import type { Keeper } from "./testing/arrange.ts";
import { certifiedReturn, certifyReturn } from "./testing/certified.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 8 });
/** Within the window of application: 1 March to 10 April 2026. */
const ctx = contextAt(db, new Date("2026-03-20T02:00:00Z"));
const late = contextAt(db, new Date("2026-04-10T16:00:00Z"));
const reviewer = anOfficer();
const approver = anOfficer({ role: "approver" });
const account = { bank: "晋城银行凤台支行", account: "140502000012345678" };
const REWARDED = [{ at: 1 }, { at: 2 }];

beforeEach(() => withParameters(db));
afterEach(() => database.reset());
afterAll(() => db.$disconnect());

/** 60 staff and 2 people: 1.1 above the quota. */
const rewarded = () => certifiedReturn(db, ctx, reviewer, { staff: 60, people: REWARDED });

async function apply(keeper: Keeper, at = ctx) {
  const { certified } = await findOwnReward(keeper, YEAR, at);
  const determinationId = certified?.id ?? "00000000-0000-7000-8000-000000000000";
  return applyForReward({ year: YEAR, determinationId, ...account }, keeper, at);
}

const rowFor = ({ organisationId }: Keeper) =>
  db.rewardApplication.findFirstOrThrow({ where: { organisationId, year: YEAR } });

async function decide(keeper: Keeper, move: RewardOrder["move"], officer = reviewer, reason = "") {
  const { id, version } = await rowFor(keeper);
  return decideReward({ id, version, move, reason }, officer, ctx);
}

describe("applying", () => {
  it("takes the amount from the determination, once, and keeps the account sealed", async () => {
    const keeper = await rewarded();
    const answers = await Promise.all([apply(keeper), apply(keeper)]);
    expect(answers.map((one) => one.ok || one.reason).toSorted()).toEqual([
      "applied-already",
      true,
    ]);
    const row = await rowFor(keeper);
    const { application, certified } = await findOwnReward(keeper, YEAR, ctx);
    // policy.md 3.7: floor(1.1) × monthly minimum wage × 12 × 50 %.
    expect(Number(row.amountFen)).toBe(certified?.figures.perPerson);
    expect(row.amountFen).toBeGreaterThan(0n);
    expect(row.accountEncrypted).not.toContain(account.account);
    expect(application).toMatchObject({ state: "applied", ...account });
  });

  it("is refused before and after the window, by viewers, without a reward and without a determination", async () => {
    const keeper = await rewarded();
    expect(await apply(keeper, late)).toMatchObject({ reason: "window-closed" });
    const early = contextAt(db, new Date("2026-02-28T15:59:59.999Z"));
    expect(await apply(keeper, early)).toMatchObject({ reason: "window-not-open" });
    expect(await apply({ ...keeper, role: "viewer" })).toMatchObject({ reason: "not-yours" });
    const met = await certifiedReturn(db, ctx, reviewer, { staff: 60, people: [{ at: 3 }] });
    expect(await apply(met)).toMatchObject({ reason: "no-reward" });
    expect(
      await apply({ ...keeper, organisationId: "00000000-0000-7000-8000-000000000001" }).catch(
        () => "none",
      ),
    ).toBe("none");
    const open = { year: YEAR + 1, determinationId: "00000000-0000-7000-8000-000000000000" };
    expect(await applyForReward({ ...open, ...account }, keeper, ctx)).toMatchObject({
      reason: "no-determination",
    });
    await db.policyParameter.deleteMany({ where: { name: "reward-window" } });
    expect(await apply(keeper)).toMatchObject({ reason: "no-parameters" });
    expect(await db.rewardApplication.count()).toBe(0);
  });

  it.each(["2026-02-28T16:00:00.000Z", "2026-04-10T15:59:59.999Z"])(
    "is open from the first moment of 1 March to the last of 10 April: %s",
    async (moment) => {
      const keeper = await rewarded();
      expect(await apply(keeper, contextAt(db, new Date(moment)))).toEqual({ ok: true });
    },
  );

  it("says when the next window is once it is too late", async () => {
    const keeper = await rewarded();
    expect(await findOwnReward(keeper, YEAR, late)).toMatchObject({
      may: { ok: false, reason: "window-closed" },
      nextWindow: { opens: "2027-03-01", closes: "2027-04-10" },
      window: { opens: "2026-03-01", closes: "2026-04-10" },
    });
  });

  it("can be withdrawn and made again within the window, and after it once sent back", async () => {
    const keeper = await rewarded();
    await apply(keeper);
    const { version } = await rowFor(keeper);
    expect(await withdrawReward({ year: YEAR, version }, keeper, ctx)).toEqual({ ok: true });
    expect(await apply(keeper, late)).toMatchObject({ reason: "window-closed" });
    expect(await apply(keeper)).toEqual({ ok: true });
    await decide(keeper, "send-back", reviewer, "账号少一位");
    expect(await apply(keeper, late)).toEqual({ ok: true });
    expect(await db.rewardApplication.count()).toBe(1);
    expect((await verifyChains(db)).broken).toEqual([]);
  });
});

describe("deciding", () => {
  it("by one officer below the limit, by two above it, told each time it matters", async () => {
    const keeper = await rewarded();
    await apply(keeper);
    const before = (await listOutbox(db, { limit: 100 })).length;
    expect(await decide(keeper, "approve")).toEqual({ ok: true });
    expect((await rowFor(keeper)).state).toBe("approved");
    const mails = await listOutbox(db, { limit: 100 });
    expect(mails).toHaveLength(before + 1);
    expect(mails.some(({ subject }) => subject.includes("已批准"))).toBe(true);

    await db.policyParameter.updateMany({
      where: { name: "second-person-above" },
      data: { value: "100" },
    });
    const other = await certifiedReturn(
      db,
      ctx,
      reviewer,
      { staff: 60, people: [{ at: 4 }, { at: 5 }] },
      approver,
    );
    await apply(other);
    const proposer = anOfficer({ role: "approver" });
    expect(await decide(other, "approve", proposer)).toEqual({ ok: true });
    expect((await rowFor(other)).state).toBe("awaiting_second");
    expect(await decide(other, "confirm", proposer)).toMatchObject({ reason: "own-proposal" });
    expect(await decide(other, "confirm", reviewer)).toMatchObject({ reason: "approver-only" });
    expect(await decide(other, "confirm", approver)).toEqual({ ok: true });
    expect((await rowFor(other)).state).toBe("approved");
  });

  it("two officers at once decide once; other districts do not see it", async () => {
    const keeper = await rewarded();
    await apply(keeper);
    const { id, version } = await rowFor(keeper);
    const order = { id, version, reason: "账号不是本单位的" };
    const answers = await Promise.all([
      decideReward({ ...order, move: "approve" }, reviewer, ctx),
      decideReward({ ...order, move: "refuse" }, approver, ctx),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const elsewhere = anOfficer({ region: "140581" });
    expect(await decideReward({ ...order, move: "approve" }, elsewhere, ctx)).toMatchObject({
      reason: "not-found",
    });
    expect(await findReward(id, elsewhere, ctx)).toBeNull();
    expect((await listRewards({ state: "approved", after: "" }, elsewhere, ctx)).rows).toEqual([]);
  });

  it("is refused once a later edition took the determination's place", async () => {
    const keeper = await rewarded();
    await apply(keeper);
    await editionAgain(keeper);
    expect(await decide(keeper, "approve")).toMatchObject({ reason: "determination-changed" });
    expect(await decide(keeper, "send-back", reviewer, "确认书换了版次")).toEqual({ ok: true });
    expect(await apply(keeper)).toEqual({ ok: true });
    expect(await decide(keeper, "approve")).toEqual({ ok: true });
  });

  async function editionAgain(keeper: Keeper): Promise<void> {
    const { version } = await rowOf(db, keeper);
    await reviseReturn({ year: YEAR, version }, keeper, ctx);
    await submitReturn({ year: YEAR, digest: await digestOf(keeper, ctx) }, keeper, ctx);
    await certifyReturn(db, ctx, reviewer, keeper);
  }
});

describe("paying", () => {
  it("an approved application goes into finance's file with its account, and is paid when finance confirms", async () => {
    const keeper = await rewarded();
    const without = await certifiedReturn(db, ctx, reviewer, {
      staff: 60,
      people: [{ at: 4 }, { at: 5 }],
    });
    await apply(keeper);
    const ask = { kind: "finance", year: YEAR } as const;
    expect(await previewHandOver(ask, approver, ctx)).toMatchObject({
      count: 0,
      states: [
        { why: "reward.applied", count: 1 },
        { why: "reward.none", count: 1 },
      ],
    });
    await decide(keeper, "approve");
    const { seen } = await previewHandOver(ask, approver, ctx);
    const made = await createHandOver(
      { ...ask, seen, onceKey: "reward-key-of-test" },
      approver,
      ctx,
    );
    if (!made.ok) throw new Error(made.reason);
    expect((await rowFor(keeper)).state).toBe("handed_over");
    const batch = await findBatch(made.id, approver, ctx);
    if (!batch) throw new Error("no batch");
    let file = "";
    for await (const piece of handOverFile(batch, { part: "lines", format: "csv" }, ctx).stream)
      file += String(piece);
    expect(file).toContain(account.account);
    const confirmedOn = "2026-03-20" as PlainDate;
    await closeHandOver({ id: made.id, confirmation: "财拨1", confirmedOn }, approver, ctx);
    expect((await rowFor(keeper)).state).toBe("paid");
    expect((await rowOf(db, without)).state).toBe("approved");
    expect((await verifyChains(db)).broken).toEqual([]);
  });
});

describe("what the database holds to", () => {
  it("goes from state to state as the rules do, and nowhere else", async () => {
    const { rows } = await database.pool.query<{ pair: string }>(
      `SELECT a || '>' || b AS pair FROM unnest(enum_range(NULL::reward_state)) a, unnest(enum_range(NULL::reward_state)) b
       WHERE a <> b AND reward_may_go(a, b)`,
    );
    const allowed = rewardTransitions.map((pair) => pair.join(">"));
    expect(rows.map(({ pair }) => pair).toSorted()).toEqual([...new Set(allowed)].toSorted());
    const states = await database.pool.query<{ one: string }>(
      "SELECT unnest(enum_range(NULL::reward_state))::text AS one",
    );
    expect(states.rows.map(({ one }) => one)).toEqual(rewardStates);
  });
});
