import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { approveMany, openApproveMany, previewApproveMany } from "./approve-many.server.ts";
import { approveReturn, confirmReturn } from "./approve-return.server.ts";
import { decideMonths } from "./decide-months.server.ts";
import { findOwnDetermination } from "./determinations.server.ts";
import { rejectReturn, sendBackReturn, takeReview } from "./officer-moves.server.ts";
import { findOwnReturn } from "./own-return.server.ts";
import { listReturnQueue } from "./return-queue.server.ts";
import { findReturnReview } from "./review-reads.server.ts";
import { readExact } from "./schema/exact-text.ts";
import { submitReturn } from "./submit-return.server.ts";
import { ratio } from "#app/lib/ratio.ts";
import { routes, type Route } from "#app/route-table.ts";
import { returnReview as en } from "./messages/en/return-review.ts";
import { returnReview as zhCN } from "./messages/zh-CN/return-review.ts";
import {
  AFTER_WINDOW,
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
import { month } from "./testing/declarations.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 8 });
const ctx = contextAt(db);
const late = contextAt(db, AFTER_WINDOW);

beforeEach(() => withParameters(db));
afterEach(() => database.reset());
afterAll(() => db.$disconnect());

describe("the trail of a return", () => {
  it.each([zhCN, en])("names in words whatever officers do with it", (words) => {
    const done = routes.flatMap((route: Route) =>
      Object.values(route.subject === "quota-return" ? (route.audit ?? {}) : {}),
    );
    const shown = done.filter((action) => action !== "quota-return.listed");
    expect(shown).toContain("quota-return.determination-viewed");
    expect(Object.keys(words)).toEqual(
      expect.arrayContaining(shown.map((action) => action.replace("quota-return.", "did."))),
    );
  });
});

const file = async (keeper: Keeper, at = ctx) =>
  submitReturn({ year: YEAR, digest: await digestOf(keeper, at) }, keeper, at);

type Wish = Parameters<typeof aLedger>[2];

async function filed(wish?: Wish) {
  const keeper = await anEmployer(db);
  await aLedger(keeper, ctx, wish);
  expect(await file(keeper)).toMatchObject({ ok: true });
  return { keeper, ...(await rowOf(db, keeper)) };
}

describe("review", () => {
  it("is one officer's at a time, until the time is over", async () => {
    const { id, version } = await filed();
    const [first, second] = [anOfficer(), anOfficer()];
    expect(await takeReview({ id, version }, first, ctx)).toEqual({ ok: true });
    const next = { id, version: version + 1, reason: "请补充合同" };
    expect(await sendBackReturn(next, second, ctx)).toMatchObject({ reason: "in-other-hands" });
    expect(await takeReview(next, second, ctx)).toMatchObject({ reason: "in-other-hands" });
    const later = contextAt(db, new Date(NOW.getTime() + 21 * 60_000));
    expect(await takeReview(next, second, later)).toEqual({ ok: true });
  });

  it("is begun by one of many officers who begin at once", async () => {
    const { id, version } = await filed();
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => takeReview({ id, version }, anOfficer(), ctx)),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("certifies once when two officers decide at once", async () => {
    const { keeper, id, version } = await filed();
    const answers = await Promise.all([
      approveReturn({ id, version }, anOfficer(), ctx),
      approveReturn({ id, version }, anOfficer(), ctx),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.determination.count()).toBe(1);
    expect((await rowOf(db, keeper)).state).toBe("approved");
  });

  it("refuses a month with a reason, and the figures follow", async () => {
    const { keeper, id, version } = await filed();
    const officer = anOfficer();
    await takeReview({ id, version }, officer, ctx);
    const [person] = await db.returnPerson.findMany();
    const decision = {
      id,
      version: version + 1,
      returnPersonId: person?.id ?? "",
      months: [month("2025-03"), month("2025-04")],
      decision: "rejected",
    } as const;
    expect(await decideMonths({ ...decision, reason: " " }, officer, ctx)).toMatchObject({
      reason: "reason-missing",
    });
    expect(await decideMonths({ ...decision, reason: "社保未缴" }, officer, ctx)).toEqual({
      ok: true,
    });
    expect(await approveReturn({ id, version: version + 2 }, officer, ctx)).toMatchObject({
      to: "approved",
    });
    const issued = await findOwnDetermination(keeper, YEAR, ctx);
    expect(issued?.figures.counted).toBe("5/6");
    // (3 − 10/12) × 60,000 × 90 %, for 10/12 of 200 is below 1 %.
    expect(issued?.figures.due).toBe(11_700_000);
    expect(issued?.people[0]?.months.slice(0, 5)).toEqual([1, 1, 0, 0, 1]);
    const gap = readExact(issued?.figures.gap ?? "0/1");
    expect(gap).toEqual(ratio(13, 6));
  });

  it("goes to a second person above the amount, who is another and may approve", async () => {
    await db.policyParameter.updateMany({
      where: { name: "second-person-above" },
      data: { value: "5000000" },
    });
    const { keeper, id, version } = await filed();
    const first = anOfficer({ role: "approver" });
    expect(await approveReturn({ id, version }, first, ctx)).toMatchObject({
      to: "awaiting_second",
    });
    expect(await db.determination.count()).toBe(0);
    const next = { id, version: version + 1 };
    expect(await confirmReturn(next, first, ctx)).toMatchObject({ reason: "own-proposal" });
    expect(await confirmReturn(next, anOfficer(), ctx)).toMatchObject({ reason: "approver-only" });
    const second = anOfficer({ role: "approver" });
    expect(await confirmReturn(next, second, ctx)).toMatchObject({ to: "approved" });
    expect((await rowOf(db, keeper)).decidedById).toBe(second.userId);
  });

  it("does not certify somebody who counts elsewhere in the same month", async () => {
    const first = await filed();
    await approveReturn({ id: first.id, version: first.version }, anOfficer(), ctx);
    const second = await filed();
    const officer = anOfficer();
    await takeReview({ id: second.id, version: second.version }, officer, ctx);
    const [person] = await db.returnPerson.findMany({
      where: { organisationId: second.keeper.organisationId },
    });
    const accept = {
      id: second.id,
      version: second.version + 1,
      returnPersonId: person?.id ?? "",
      months: [month("2025-05")],
      decision: "accepted",
      reason: "有证明",
    } as const;
    expect(await decideMonths(accept, officer, ctx)).toEqual({ ok: true });
    expect(
      await approveReturn({ id: second.id, version: second.version + 2 }, officer, ctx),
    ).toEqual({ ok: false, reason: "counted-elsewhere" });
    expect((await rowOf(db, second.keeper)).state).toBe("under_review");
  });

  it("certifies nothing while months that another employer declares too are undecided", async () => {
    const { keeper, id, version } = await filed();
    await filed();
    expect(await approveReturn({ id, version }, anOfficer(), ctx)).toEqual({
      ok: false,
      reason: "duplicates-unsettled",
    });
    const officer = anOfficer();
    await takeReview({ id, version }, officer, ctx);
    const review = await findReturnReview(id, officer, ctx);
    expect(review?.unsettled.map(({ months }) => months.length)).toEqual([12]);
    const settle = {
      id,
      version: version + 1,
      returnPersonId: review?.people[0]?.id ?? "",
      months: review?.unsettled[0]?.months ?? [],
      decision: "accepted",
    } as const;
    expect(await decideMonths({ ...settle, reason: "" }, officer, ctx)).toMatchObject({
      reason: "reason-missing",
    });
    await decideMonths({ ...settle, reason: "劳动合同在本单位" }, officer, ctx);
    expect((await findReturnReview(id, officer, ctx))?.unsettled).toEqual([]);
    expect(await approveReturn({ id, version: version + 2 }, officer, ctx)).toMatchObject({
      to: "approved",
    });
    expect((await rowOf(db, keeper)).state).toBe("approved");
  });

  it("sends back with the reason in a mail; what was filed in time comes again after the window", async () => {
    const { keeper, id, version } = await filed();
    const officer = anOfficer();
    await takeReview({ id, version }, officer, ctx);
    const order = { id, version: version + 1, reason: "请补充劳动合同" };
    expect(await sendBackReturn(order, officer, ctx)).toMatchObject({ to: "returned" });
    expect(await db.outboxMessage.count()).toBe(1);
    expect(await file(keeper, late)).toMatchObject({ ok: true });
    expect((await findOwnReturn(keeper, YEAR, late)).filed[0]?.figures.isLate).toBe(false);
  });

  it("is nobody's of another district, and not the employer's own", async () => {
    const { id, version, keeper } = await filed();
    const elsewhere = anOfficer({ region: "140581" });
    expect(await findReturnReview(id, elsewhere, ctx)).toBeNull();
    const order = { id, version, reason: "x" };
    expect(await rejectReturn(order, elsewhere, ctx)).toMatchObject({ reason: "not-found" });
    const self = anOfficer({ userId: keeper.userId });
    expect(await approveReturn({ id, version }, self, ctx)).toMatchObject({
      reason: "own-submission",
    });
  });
});

describe("many at once", () => {
  it("certifies what passed every check and leaves out the rest by name", async () => {
    const clean = await filed();
    const dirty = await filed({ people: [{ at: 9, yuan: 900 }] });
    const targets = [clean, dirty].map(({ id, version }) => ({ id, version }));
    const preview = await previewApproveMany(targets, anOfficer(), ctx);
    expect(preview.map(({ verdict }) => verdict)).toEqual([
      { ok: true },
      { ok: false, reason: "has-exceptions" },
    ]);
    await approveMany(targets, anOfficer(), ctx);
    expect((await rowOf(db, clean.keeper)).state).toBe("approved");
    expect((await rowOf(db, dirty.keeper)).state).toBe("exception");
  });

  it("leaves the officer's view on the trail of each return it shows, and of none it does not", async () => {
    const [shown, other] = [await filed(), await filed()];
    const officer = anOfficer();
    const outcomes = await openApproveMany([{ id: shown.id }], officer, ctx);
    expect(outcomes).toHaveLength(1);
    await openApproveMany([{ id: other.id }], anOfficer({ region: "140521" }), ctx);
    const views = await db.auditEvent.findMany({ where: { action: "quota-return.viewed" } });
    expect(views.map(({ subjectId, actorId }) => [subjectId, actorId])).toEqual([
      [shown.id, officer.userId],
    ]);
  });

  it("shows the longest waiting first, or the riskiest", async () => {
    const first = await filed({ people: [{ at: 4, yuan: 900, months: 2 }] });
    const second = await filed({ people: [{ at: 5, yuan: 900 }] });
    const list = (order: "oldest" | "riskiest") =>
      listReturnQueue(
        { state: "exception", employer: "", year: undefined, order, after: "" },
        anOfficer(),
        ctx,
      );
    expect((await list("oldest")).rows.map(({ id }) => id)).toEqual([first.id, second.id]);
    expect((await list("riskiest")).rows.map(({ id }) => id)).toEqual([second.id, first.id]);
  });
});
