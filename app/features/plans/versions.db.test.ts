import { afterAll, afterEach, describe, expect, it } from "vitest";
import type { Counsellor, Seeker } from "#app/features/accounts/policy/index.ts";
import { aSeeker, contextAt } from "#app/features/applications/testing/arrange.ts";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { agreeToPlan, proposePlan } from "./agree-on-plan.server.ts";
import { withdrawConsent } from "./answer-consent.server.ts";
import { findOwnPlanId, readOwnPlan } from "./read-plan.server.ts";
import { readVersions } from "./read-versions.server.ts";
import { assessment, day, planWorld } from "./testing/arrange.ts";
import { addGoal, assessPerson } from "./write-plan.server.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 4 });
const ctx = contextAt(db);
afterEach(() => database.reset());
afterAll(() => db.$disconnect());
const { aCounsellor, anAgreed, anAssessed } = planWorld(db);

async function agreeAgain(planId: string, seeker: Seeker, counsellor: Counsellor) {
  await proposePlan({ planId }, counsellor, ctx);
  const seen = (await readOwnPlan(seeker, ctx))?.digest ?? "";
  return agreeToPlan({ planId, seen }, seeker, ctx);
}

const any = { from: undefined, to: undefined };

describe("versions of a plan", () => {
  it("are compared word for word: the last agreed with what stands now, or any two", async () => {
    const { seeker, counsellor, planId } = await anAgreed();
    const read = (asked: Partial<typeof any> | { from: 1 | 2 | "now"; to: 1 | 2 | "now" } = any) =>
      readVersions({ planId, ...any, ...asked }, seeker, ctx);
    expect(await read()).toMatchObject({ from: 1, to: 1, changes: [] });
    await addGoal({ planId, words: "考到证书", byOn: day("2027-06-30") }, counsellor, ctx);
    const added = { what: "goal", from: null, to: { words: "考到证书", on: "2027-06-30" } };
    expect(await read()).toMatchObject({ from: 1, to: "now", changes: [added] });
    expect(await agreeAgain(planId, seeker, counsellor)).toMatchObject({ ok: true });
    expect(await read()).toMatchObject({ from: 1, to: 2, changes: [added] });
    await assessPerson(
      { planId, assessment: { ...assessment, wish: "想做出纳" } },
      counsellor,
      ctx,
    );
    expect(await read({ from: 2, to: "now" })).toMatchObject({
      changes: [{ what: "wish", from: { words: "想做会计助理" }, to: { words: "想做出纳" } }],
    });
    expect((await read({ from: 1, to: "now" }))?.changes).toHaveLength(2);
    expect((await read({ from: 2, to: 1 }))?.changes).toMatchObject([{ what: "goal", to: null }]);
  });

  it("are read by the person and by the counsellor they agree to, by nobody else", async () => {
    const { seeker, counsellor, planId } = await anAgreed();
    expect(await readVersions({ planId, ...any }, counsellor, ctx)).toMatchObject({ name: "李梅" });
    for (const other of [await aCounsellor(), await aSeeker(db)]) {
      expect(await readVersions({ planId, ...any }, other, ctx)).toBeNull();
    }
    await withdrawConsent({ planId }, seeker, ctx);
    expect(await readVersions({ planId, ...any }, counsellor, ctx)).toBeNull();
    expect((await readVersions({ planId, ...any }, seeker, ctx))?.versions).toHaveLength(1);
    expect(await findOwnPlanId(seeker.userId, ctx)).toBe(planId);
  });

  it("are none before the first agreement", async () => {
    const { counsellor, planId } = await anAssessed();
    expect(await readVersions({ planId, ...any }, counsellor, ctx)).toMatchObject({
      ...{ versions: [], from: "now", to: "now", changes: [] },
    });
  });
});
