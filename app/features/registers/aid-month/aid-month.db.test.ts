import { randomUUID } from "node:crypto";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import type { Counsellor, Officer } from "#app/features/accounts/policy/index.ts";
import { aSeeker, contextAt } from "#app/features/applications/testing/arrange.ts";
import { day, planWorld } from "#app/features/plans/testing/arrange.ts";
import { verifyChains } from "#app/features/audit/verify-chain.server.ts";
import { connect } from "#app/platform/db.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import { testDatabase } from "#db/testing/database.ts";
import { readAidReport, readOwnAidMonth } from "./reads.server.ts";
import { aidReportFile } from "./report-file.server.ts";
import { exportAidChecks, tickAidMonth } from "./tick.server.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 4 });
const REGION = "140502";
const at = (day: string) => contextAt(db, new Date(`${day}T02:00:00Z`));
const ctx = at("2026-01-20");
const date = (day: string) => new Date(`${day}T00:00:00Z`);
const { aCounsellor } = planWorld(db);
const anOfficer = (region = REGION): Officer => ({
  ...{ kind: "officer", userId: randomUUID(), role: "reviewer", region },
  secondFactor: true,
});

afterEach(async () => {
  expect((await verifyChains(db)).broken).toEqual([]);
  await database.reset();
});
afterAll(() => db.$disconnect());

async function aCampaign(from = "2026-01-02", to = "2026-02-02") {
  await db.policyParameter.create({
    data: {
      ...{ name: "aid-month", region: REGION, value: "yes", unit: "choice", source: "通知" },
      ...{ validFrom: date(from), validTo: date(to) },
    },
  });
}

async function aPlan(
  counsellor: Counsellor,
  changes: Partial<Prisma.PlanUncheckedCreateInput> = {},
) {
  const { userId } = await aSeeker(db);
  const { id } = await db.plan.create({
    data: {
      ...{ userId, counsellorId: counsellor.userId, kind: "aid", region: counsellor.region },
      ...{ state: "active", stateSince: date("2025-12-01"), listedOn: date("2025-11-01") },
      ...{ consentedAt: date("2025-11-02"), createdAt: date("2025-11-01") },
      ...changes,
    },
    select: { id: true },
  });
  return { id, userId };
}

const visit = (planId: string, on: string, by: Counsellor) =>
  db.planFollowUp.create({
    data: {
      ...{ planId, on: date(on), channel: "visit", reached: true, onceKey: randomUUID() },
      ...{ authorId: by.userId, writtenAt: date(on) },
    },
  });

describe("the cohort of an Aid Month", () => {
  it("is everybody who agreed to a plan of aid that had not ended before it began", async () => {
    await aCampaign();
    const counsellor = await aCounsellor();
    const { id } = await aPlan(counsellor);
    await aPlan(counsellor, { kind: "graduate" });
    await aPlan(counsellor, { consentedAt: null });
    await aPlan(counsellor, { listedOn: date("2026-01-21") });
    await aPlan(counsellor, { state: "no_need", stateSince: date("2025-12-30") });
    const { id: ended } = await aPlan(counsellor, {
      ...{ state: "declined", stateSince: new Date("2026-01-01T16:30:00Z") },
    });
    await aPlan(await aCounsellor());
    const own = await readOwnAidMonth({ after: undefined }, counsellor, ctx);
    expect(own?.people.map((one) => one.id)).toEqual([id, ended].toSorted());
    expect(own?.figures).toMatchObject({ registered: 2, toVisit: 2, visited: 0 });
  });

  it("is nobody's before a campaign begins, and the last one's after it", async () => {
    await aCampaign();
    const counsellor = await aCounsellor();
    const { id } = await aPlan(counsellor);
    const own = (on: string) => readOwnAidMonth({ after: undefined }, counsellor, at(on));
    expect(await own("2026-01-01")).toBeNull();
    expect(await own("2026-01-02")).toMatchObject({ isOver: false });
    expect(await own("2026-02-03")).toMatchObject({ isOver: true });
    const tick = tickAidMonth({ planId: id, items: ["people"] }, counsellor, at("2026-02-03"));
    expect(await tick).toMatchObject({ reason: "no-campaign" });
  });
});

describe("what is clear about a person", () => {
  it("keeps its first day, is taken back, and is noted once however often it is sent", async () => {
    await aCampaign();
    const counsellor = await aCounsellor();
    const { id: planId, userId } = await aPlan(counsellor);
    const both = { planId, items: ["people", "needs"] as const };
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => tickAidMonth(both, counsellor, ctx)),
    );
    expect(answers).toEqual(Array.from({ length: 5 }, () => ({ ok: true })));
    const later = { planId, items: ["needs", "skills"] as const };
    await tickAidMonth(later, counsellor, at("2026-01-25"));
    const rows = await db.aidCheck.findMany({ orderBy: { item: "asc" } });
    expect(rows.map(({ item, on }) => [item, on.toISOString().slice(0, 10)])).toEqual([
      ["needs", "2026-01-20"],
      ["skills", "2026-01-25"],
    ]);
    expect(await db.auditEvent.count({ where: { action: "aid-month.checked" } })).toBe(2);
    expect((await exportAidChecks({ userId }, ctx)).aidMonthChecks).toHaveLength(2);
  });

  it("is noted by the person's own counsellor alone", async () => {
    await aCampaign();
    const { id: planId } = await aPlan(await aCounsellor());
    const other = await tickAidMonth({ planId, items: ["people"] }, await aCounsellor(), ctx);
    expect(other).toMatchObject({ reason: "not-found" });
    expect(await db.aidCheck.count()).toBe(0);
  });
});

describe("the report of an Aid Month", () => {
  it("can be made again for any of its days, and of an earlier campaign", async () => {
    await aCampaign("2025-01-02", "2025-02-02");
    await aCampaign();
    const counsellor = await aCounsellor();
    const [{ id: first }, { id: second }] = [await aPlan(counsellor), await aPlan(counsellor)];
    await aPlan(counsellor, { placedOn: date("2025-12-20"), state: "placed", outcome: "quota" });
    await visit(first, "2026-01-10", counsellor);
    await visit(second, "2026-01-15", counsellor);
    await visit(second, "2025-01-15", counsellor);
    const of = (from: string, on: string) =>
      readAidReport({ from: day(from), on: day(on) }, anOfficer(), at("2026-03-01"));
    const total = async (from: string, on: string) => (await of(from, on))?.total;
    expect(await total("2026-01-02", "2026-01-09")).toMatchObject({ visited: 0 });
    expect(await total("2026-01-02", "2026-01-10")).toMatchObject({ visited: 1, toCallBack: 1 });
    expect(await total("2026-01-02", "2026-02-02")).toMatchObject({ visited: 2, registered: 3 });
    expect(await total("2025-01-02", "2025-02-02")).toMatchObject({ registered: 0 });
    expect((await of("2026-01-02", "2026-05-01"))?.on).toBe("2026-02-02");
  });

  it("is of the officer's district alone, by counsellor, with families and without a name, and is a file", async () => {
    await aCampaign();
    const counsellor = await aCounsellor();
    const { id } = await aPlan(counsellor);
    await aPlan(await aCounsellor());
    await visit(id, "2026-01-10", counsellor);
    await tickAidMonth(
      { planId: id, items: ["people", "skills", "needs", "situation"] },
      counsellor,
      ctx,
    );
    const family = { region: REGION, counsellorId: counsellor.userId, nameEncrypted: "x" };
    for (const [foundOn, clearedOn] of [
      ["2025-12-01", "2025-12-20"],
      ["2025-12-01", "2026-01-12"],
      ["2026-01-10", null],
    ] as const) {
      await db.family.create({
        data: {
          ...{ ...family, appliedOn: date(foundOn), createdAt: date(foundOn) },
          spells: { create: { foundOn: date(foundOn), clearedOn: clearedOn && date(clearedOn) } },
        },
      });
    }
    const asked = { from: undefined, on: undefined };
    const report = await readAidReport(asked, anOfficer(), ctx);
    expect(report).toMatchObject({
      on: "2026-01-20",
      total: { registered: 2, visited: 1, clear: 1 },
      families: { all: 2, cleared: 1 },
    });
    expect(report?.counsellors.map(({ registered }) => registered)).toEqual([1, 1]);
    expect(await readAidReport(asked, anOfficer("140581"), ctx)).toBeNull();
    if (!report) throw new Error("no report");
    const file = aidReportFile(report, "zh-CN");
    const rows: string[][] = [];
    for await (const page of file.rows) rows.push(...page);
    expect(rows.find(([name]) => name === "全区")).toEqual([
      "全区",
      "2",
      "2",
      "1",
      "1",
      "0",
      "0",
      "0",
      "0",
      "0",
    ]);
    expect(file.headers).toHaveLength(10);
  });
});
