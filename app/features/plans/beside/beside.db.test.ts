import { randomUUID } from "node:crypto";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import type { Seeker } from "#app/features/accounts/policy/index.ts";
import { aSeeker, contextAt, NOW } from "#app/features/applications/testing/arrange.ts";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { agreeToPlan, proposePlan } from "../agree-on-plan.server.ts";
import { withdrawConsent } from "../answer-consent.server.ts";
import { exportPlans } from "../export-plan.server.ts";
import { forReader } from "../read-for.server.ts";
import { readOwnPlan, readPlan } from "../read-plan.server.ts";
import { readVersions } from "../read-versions.server.ts";
import { day, planWorld } from "../testing/arrange.ts";
import { addGoal } from "../write-plan.server.ts";
import { hearGuardian, recordGuardian, type GuardianRecord } from "./guardian.server.ts";
import { endGuardian, nameSupporter, takeSupporterAway } from "./name-supporter.server.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 6 });
const ctx = contextAt(db);
afterEach(() => database.reset());
afterAll(() => db.$disconnect());
const { aCounsellor, anAssessed } = planWorld(db);

const mother = (planId: string) => ({
  ...{ planId, name: "王芳", relation: "parent" as const, contact: "13900000001" },
  ...{ until: null, delegationId: null as string | null, onceKey: randomUUID() },
});
const guardian = (planId: string, changes: Partial<GuardianRecord> = {}): GuardianRecord => ({
  ...{ planId, name: "李建国", relation: "parent", contact: "13900000002", until: null },
  ...{ onceKey: randomUUID(), basis: "court", isNeeded: true },
  ...changes,
});

async function aProposed() {
  const plan = await anAssessed();
  await proposePlan({ planId: plan.planId }, plan.counsellor, ctx);
  return plan;
}
const planOf = async (seeker: Seeker) => {
  const plan = await readOwnPlan(seeker, ctx);
  if (!plan) throw new Error("no plan");
  return plan;
};
const agree = async (seeker: Seeker, beside: readonly string[] = []) => {
  const { id: planId, digest: seen } = await planOf(seeker);
  return agreeToPlan({ planId, seen, beside }, seeker, ctx);
};
const hear = async (
  { seeker, planId }: { seeker: Seeker; planId: string },
  actor: Parameters<typeof hearGuardian>[1],
  says: "agrees" | "against",
) => {
  const { companions, digest: seen } = await planOf(seeker);
  const companionId = companions.find(({ role }) => role === "guardian")?.id ?? randomUUID();
  const heard = { planId, companionId, seen, says, words: "听过了。", on: day("2026-11-23") };
  return hearGuardian(heard, actor, ctx);
};

describe("a supporter", () => {
  it("is named by the person, read by both, and stands in the agreement with who was there", async () => {
    const { seeker, counsellor, planId } = await aProposed();
    const naming = mother(planId);
    // The same form sent ten times at once is one.
    await Promise.all(Array.from({ length: 4 }, () => nameSupporter(naming, seeker, ctx)));
    const [one, ...more] = (await planOf(seeker)).companions;
    expect(more).toEqual([]);
    expect(one).toMatchObject({ role: "supporter", name: "王芳", namedBy: "李梅", says: null });
    expect((await readPlan(planId, counsellor, ctx))?.companions).toMatchObject([
      { name: "王芳", contact: "13900000001" },
    ]);
    expect(await agree(seeker, [one?.id ?? ""])).toMatchObject({ ok: true });
    expect((await planOf(seeker)).agreed).toMatchObject({
      ...{ number: 1, beside: [{ role: "supporter", name: "王芳", isPresent: true, says: null }] },
    });
    const kept = await db.planCompanion.findFirstOrThrow({ where: { planId } });
    const agreement = await db.planAgreement.findFirstOrThrow({ where: { planId } });
    expect(JSON.stringify([kept, agreement])).not.toMatch(/王芳|13900000001/);
    const trail = await db.auditEvent.count({
      where: { subjectId: planId, action: "plan.supporter-named" },
    });
    expect(trail).toBeGreaterThan(0);
  });

  it("taken away between the page and the agreement is not said to be there", async () => {
    const { seeker, counsellor, planId } = await aProposed();
    await nameSupporter(mother(planId), seeker, ctx);
    const id = (await planOf(seeker)).companions[0]?.id ?? "";
    await takeSupporterAway({ planId, companionId: id }, seeker, ctx);
    await takeSupporterAway({ planId, companionId: id }, seeker, ctx);
    expect(await agree(seeker, [id])).toMatchObject({ ok: false, reason: "companion-gone" });
    expect((await readPlan(planId, counsellor, ctx))?.companions).toEqual([]);
    expect(await db.planCompanion.findFirst({ where: { id } })).toMatchObject({
      contactEncrypted: null,
    });
    expect(await agree(seeker)).toMatchObject({ ok: true });
    const { plans } = await exportPlans(seeker, ctx);
    expect(plans[0]?.companions).toMatchObject([{ name: "王芳", contact: "" }]);
  });

  it("taken away while the person agrees: either they were there, or the agreement is refused", async () => {
    const { seeker, planId } = await aProposed();
    await nameSupporter(mother(planId), seeker, ctx);
    const id = (await planOf(seeker)).companions[0]?.id ?? "";
    const [agreed] = await Promise.all([
      agree(seeker, [id]),
      takeSupporterAway({ planId, companionId: id }, seeker, ctx),
    ]);
    const kept = (await planOf(seeker)).agreed?.beside ?? [];
    expect(kept.length === 1).toBe(agreed.ok);
    if (!agreed.ok) expect(agreed.reason).toBe("companion-gone");
  });

  it("are three at most, also by forms sent at once, and none of a plan that rests", async () => {
    const { seeker, planId } = await aProposed();
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => nameSupporter(mother(planId), seeker, ctx)),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(3);
    await withdrawConsent({ planId }, seeker, ctx);
    expect(await nameSupporter(mother(planId), seeker, ctx)).toMatchObject({
      reason: "consent-missing",
    });
  });

  it("is nobody else's to name, to read of or to take away", async () => {
    const { seeker, counsellor, planId } = await aProposed();
    await nameSupporter(mother(planId), seeker, ctx);
    const companionId = (await planOf(seeker)).companions[0]?.id ?? "";
    const other = await aSeeker(db);
    expect(await nameSupporter(mother(planId), other, ctx)).toMatchObject({ reason: "not-found" });
    expect(await takeSupporterAway({ planId, companionId }, other, ctx)).toMatchObject({
      reason: "not-found",
    });
    const stranger = await aCounsellor();
    expect(await readPlan(planId, stranger, ctx)).toBeNull();
    expect(await endGuardian({ planId, companionId }, stranger, ctx)).toMatchObject({
      reason: "not-found",
    });
    // A supporter is not the counsellor's to end: nothing of the role of a guardian is there.
    await endGuardian({ planId, companionId }, counsellor, ctx);
    expect((await planOf(seeker)).companions).toHaveLength(1);
    await withdrawConsent({ planId }, seeker, ctx);
    expect((await readPlan(planId, counsellor, ctx))?.companions).toEqual([]);
  });

  it("whose last day is over stands there no more", async () => {
    const { seeker, planId } = await aProposed();
    const past = { ...mother(planId), until: day("2026-11-22") };
    expect(await nameSupporter(past, seeker, ctx)).toMatchObject({ reason: "until-past" });
    await nameSupporter({ ...mother(planId), until: day("2026-11-23") }, seeker, ctx);
    expect((await planOf(seeker)).companions).toHaveLength(1);
    const tomorrow = contextAt(db, new Date(NOW.getTime() + 86_400_000));
    expect((await readOwnPlan(seeker, tomorrow))?.companions).toEqual([]);
  });

  it("reads the copy by a delegation that ends with them, and neither contacts nor needs", async () => {
    const { seeker, planId } = await aProposed();
    const friend = await aSeeker(db);
    const given = async (scopes: string[]) =>
      db.delegation.create({
        data: {
          ...{
            personId: seeker.userId,
            delegateId: friend.userId,
            scopes,
            toldAs: "w***@example.cn",
          },
          ...{ until: new Date("2026-12-31T00:00:00Z"), createdAt: NOW },
        },
      });
    const { id: delegationId } = await given(["search", "plan"]);
    const elsewhere = await aSeeker(db);
    expect(
      await nameSupporter({ ...mother(planId), delegationId: randomUUID() }, elsewhere, ctx),
    ).toMatchObject({ ok: false });
    expect(
      await nameSupporter({ ...mother(planId), delegationId: randomUUID() }, seeker, ctx),
    ).toMatchObject({ reason: "reading-ended" });
    await nameSupporter({ ...mother(planId), delegationId }, seeker, ctx);
    const plan = await planOf(seeker);
    expect(plan.companions).toMatchObject([{ readsPlan: true }]);
    const read = forReader(plan, { hidesSupport: true });
    expect(read?.companions).toMatchObject([{ name: "王芳", contact: "" }]);
    expect(read?.content).toMatchObject({ followUps: [], assessment: { support: "" } });
    await takeSupporterAway({ planId, companionId: plan.companions[0]?.id ?? "" }, seeker, ctx);
    expect(await db.delegation.findUniqueOrThrow({ where: { id: delegationId } })).toMatchObject({
      ...{ scopes: ["search"], revokedAt: null },
    });
  });
});

describe("a guardian", () => {
  it("is recorded by the counsellor, the person is told, and the agreement waits for a needed word", async () => {
    const plan = await aProposed();
    const { seeker, counsellor, planId } = plan;
    const record = guardian(planId);
    await Promise.all([1, 2].map(() => recordGuardian(record, counsellor, ctx)));
    expect((await planOf(seeker)).companions).toMatchObject([
      { role: "guardian", basis: "court", isNeeded: true, says: null, namedBy: "杨帆" },
    ]);
    const told = await db.outboxMessage.count({
      where: { dedupeKey: { startsWith: "plan-guardian" } },
    });
    expect(told).toBe(1);
    expect(await planOf(seeker)).toMatchObject({ waitsFor: "guardian-unheard" });
    expect(await agree(seeker)).toMatchObject({ reason: "guardian-unheard" });
    expect(await hear(plan, counsellor, "against")).toMatchObject({ ok: true });
    expect(await agree(seeker)).toMatchObject({ reason: "guardian-against" });
    expect(await hear(plan, counsellor, "agrees")).toMatchObject({ ok: true });
    // The guardian's word alone makes no plan.
    expect(await planOf(seeker)).toMatchObject({ state: "assessed", agreed: null, waitsFor: null });
    expect(await agree(seeker)).toMatchObject({ ok: true });
    expect(await planOf(seeker)).toMatchObject({
      state: "planned",
      agreed: { beside: [{ role: "guardian", isPresent: false, isNeeded: true, says: "agrees" }] },
    });
  });

  it("has not heard what was changed afterwards", async () => {
    const plan = await aProposed();
    const { seeker, counsellor, planId } = plan;
    await recordGuardian(guardian(planId), counsellor, ctx);
    await hear(plan, counsellor, "agrees");
    await addGoal({ planId, words: "考到证书", byOn: day("2027-06-30") }, counsellor, ctx);
    expect(await hear(plan, counsellor, "agrees")).toMatchObject({ reason: "nothing-proposed" });
    await proposePlan({ planId }, counsellor, ctx);
    expect((await planOf(seeker)).companions).toMatchObject([{ says: null, saidWords: "" }]);
    expect(await agree(seeker)).toMatchObject({ reason: "guardian-unheard" });
    const stale = { planId, companionId: randomUUID(), words: "", on: day("2026-11-23") };
    expect(
      await hearGuardian({ ...stale, seen: "0".repeat(64), says: "agrees" }, counsellor, ctx),
    ).toMatchObject({ reason: "changed-meanwhile" });
  });

  it("whose word is not needed stops nothing, and is kept beside", async () => {
    const plan = await aProposed();
    const { seeker, counsellor, planId } = plan;
    await recordGuardian(guardian(planId, { isNeeded: false }), counsellor, ctx);
    await hear(plan, counsellor, "against");
    expect(await agree(seeker)).toMatchObject({ ok: true });
    expect((await planOf(seeker)).agreed?.beside).toMatchObject([{ says: "against" }]);
  });

  it("is not the person's to end and no other counsellor's, and ends for the counsellor", async () => {
    const { seeker, counsellor, planId } = await aProposed();
    await recordGuardian(guardian(planId), counsellor, ctx);
    expect(await recordGuardian(guardian(planId), await aCounsellor(), ctx)).toMatchObject({
      reason: "not-found",
    });
    const companionId = (await planOf(seeker)).companions[0]?.id ?? "";
    await takeSupporterAway({ planId, companionId }, seeker, ctx);
    expect((await planOf(seeker)).companions).toHaveLength(1);
    await endGuardian({ planId, companionId }, counsellor, ctx);
    expect((await planOf(seeker)).companions).toEqual([]);
    expect(await agree(seeker)).toMatchObject({ ok: true });
  });

  it("and supporters are compared between versions", async () => {
    const { seeker, counsellor, planId } = await aProposed();
    await nameSupporter(mother(planId), seeker, ctx);
    await agree(seeker);
    const id = (await planOf(seeker)).companions[0]?.id ?? "";
    await takeSupporterAway({ planId, companionId: id }, seeker, ctx);
    await recordGuardian(guardian(planId, { isNeeded: false }), counsellor, ctx);
    // Another supporter does not undo the agreement.
    expect(await planOf(seeker)).toMatchObject({ hasChanged: false });
    const compared = await readVersions({ planId, from: 1, to: "now" }, seeker, ctx);
    expect(compared?.changes).toMatchObject([
      { what: "supporter", from: { words: "王芳", relation: "parent" }, to: null },
      { what: "guardian", from: null, to: { words: "李建国" } },
    ]);
  });
});
