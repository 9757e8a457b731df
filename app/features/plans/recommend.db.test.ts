import { afterAll, afterEach, describe, expect, it } from "vitest";
import type { Seeker } from "#app/features/accounts/policy/index.ts";
import { savePassportItem } from "#app/features/applications/person/passport.server.ts";
import {
  anEmployer,
  aPosition,
  contextAt,
  NOW,
} from "#app/features/applications/testing/arrange.ts";
import { addDays, shanghaiDay } from "#app/lib/date.ts";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { findFitsFor } from "./find-fits-for.server.ts";
import { readPlan } from "./read-plan.server.ts";
import { recommendPosition } from "./recommend.server.ts";
import { planWorld } from "./testing/arrange.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 4 });
const ctx = contextAt(db);
const { anAssessed } = planWorld(db);
afterEach(() => database.reset());
afterAll(() => db.$disconnect());

const today = shanghaiDay(NOW);
const inDays = (days: number) => new Date(`${addDays(today, days)}T00:00:00Z`);
const needsCaptions = (seeker: Seeker) =>
  savePassportItem({ code: "captions", words: "" }, seeker, ctx);

/** A person who needs captions, and positions that offer them, or do not speak of them. */
async function world() {
  const plan = await anAssessed();
  await needsCaptions(plan.seeker);
  const owner = await anEmployer(db);
  const open = { state: "published", closingOn: inDays(20), publishedAt: NOW } as const;
  const offering = await aPosition(db, owner, { ...open, adjustments: ["captions"] });
  const silent = await aPosition(db, owner, { ...open, adjustments: [] });
  return { ...plan, owner, offering: offering.id, silent: silent.id };
}

describe("a recommendation", () => {
  it("counts where everything the person needs is met, and not where a need is not known", async () => {
    const { counsellor, planId, offering, silent } = await world();
    const found = await findFitsFor(planId, counsellor, "zh-CN", ctx);
    expect(found?.shown.map(({ card, worth }) => [card.id, worth])).toEqual([
      [offering, "fitted"],
      [silent, "unsettled"],
    ]);
    expect(found?.shown[1]?.fit.conditions).toContainEqual({
      ...{ criterion: "need", of: "captions", met: "unknown", because: "ask-for-it" },
    });
    for (const positionId of [silent, offering]) {
      expect(await recommendPosition({ planId, positionId }, counsellor, ctx)).toMatchObject({
        ok: true,
      });
    }
    const rows = await db.planMeasure.findMany({
      where: { planId, kind: "recommendation" },
      select: { positionId: true, fitted: true },
    });
    expect(new Map(rows.map(({ positionId, fitted }) => [positionId, fitted]))).toEqual(
      new Map([
        [silent, false],
        [offering, true],
      ]),
    );
    const events = await db.planEvent.findMany({ where: { planId, what: "recommended" } });
    expect(events.map(({ value }) => value).toSorted()).toEqual(["fitted", "unfit"]);
    const plan = await readPlan(planId, counsellor, ctx);
    expect(plan?.ladder?.rungs.find(({ rung }) => rung === "recommendations")?.done).toBe(1);
    const after = await findFitsFor(planId, counsellor, "zh-CN", ctx);
    expect(after?.shown).toEqual([]);
    expect(after?.recommended.map(({ id, counts, closed }) => [id, counts, closed])).toEqual(
      expect.arrayContaining([
        [offering, true, null],
        [silent, false, null],
      ]),
    );
  });

  it.each([
    ["filled", { state: "filled" }, {}],
    ["ended-early", { state: "ended_early" }, {}],
    ["withdrawn", { state: "withdrawn" }, {}],
    ["day-over", { closingOn: inDays(-1) }, {}],
    ["employer", {}, { state: "rejected" }],
  ] as const)("is refused for a closed position, which says why: %s", async (why, changes, of) => {
    const { counsellor, planId, owner, offering, silent } = await world();
    await recommendPosition({ planId, positionId: offering }, counsellor, ctx);
    await db.position.updateMany({
      where: { id: { in: [offering, silent] }, organisationId: owner.organisationId },
      data: changes,
    });
    await db.organisation.update({ where: { id: owner.organisationId }, data: of });
    expect(await recommendPosition({ planId, positionId: silent }, counsellor, ctx)).toMatchObject({
      reason: "position-closed",
    });
    const found = await findFitsFor(planId, counsellor, "zh-CN", ctx);
    expect(found?.shown).toEqual([]);
    expect(found?.recommended).toMatchObject([{ id: offering, counts: true, closed: why }]);
    // What nobody can read any more is not led to from the plan either.
    const plan = await readPlan(planId, counsellor, ctx);
    const measure = plan?.content?.measures.find(({ positionId }) => positionId === offering);
    const isReadable = why !== "withdrawn" && why !== "employer";
    expect(measure?.position).toMatchObject({ isReadable });
  });
});
