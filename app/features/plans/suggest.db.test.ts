import { randomUUID } from "node:crypto";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import type { Counsellor, Seeker } from "#app/features/accounts/policy/index.ts";
import {
  anEmployer,
  aPosition,
  aSeeker,
  contextAt,
} from "#app/features/applications/testing/arrange.ts";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { giveConsent, withdrawConsent } from "./answer-consent.server.ts";
import { beginSuggesting, runSuggesting } from "./index.server.ts";
import { sweepSuggestions } from "./jobs/run-suggestions.server.ts";
import { findSuggestionRun, listSuggestions } from "./list-suggestions.server.ts";
import { startSuggesting } from "./suggest.server.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 6 });
const ctx = contextAt(db);
const REGION = "140502";

afterEach(() => database.reset());
afterAll(() => db.$disconnect());

async function aCounsellor(): Promise<Counsellor> {
  const { id } = await db.user.create({
    data: { kind: "counsellor", name: "杨帆", email: `${randomUUID()}@example.cn`, region: REGION },
    select: { id: true },
  });
  return { kind: "counsellor", userId: id, region: REGION, secondFactor: true };
}

/** A person under way with this counsellor, who may read the profile or not. */
async function aPerson({ userId }: Counsellor, showsProfile = true) {
  const seeker = await aSeeker(db);
  const { id } = await db.plan.create({
    data: {
      userId: seeker.userId,
      counsellorId: userId,
      region: REGION,
      kind: "aid",
      state: "contacted",
      stateSince: ctx.now,
      listedOn: ctx.now,
      createdAt: ctx.now,
      consentedAt: ctx.now,
      showsProfile,
    },
    select: { id: true },
  });
  return { seeker, planId: id };
}

const wants = (seeker: Seeker, occupations: string[]) =>
  db.seekerProfile.create({
    data: { userId: seeker.userId, occupations, updatedAt: ctx.now },
    select: { id: true },
  });

async function positions() {
  const employer = await anEmployer(db);
  const made = [];
  for (const occupation of ["4-01", "6-02"]) {
    const { id } = await aPosition(db, employer, {
      state: "published",
      closingOn: new Date("2026-12-20"),
      occupation,
    });
    made.push(id);
  }
  return { shop: made[0] ?? "", sewing: made[1] ?? "" };
}

async function work(counsellor: Counsellor) {
  await startSuggesting(counsellor, ctx);
  const run = await db.suggestionRun.findFirstOrThrow({ where: { state: "running" } });
  await runSuggesting(run.id, ctx);
  return run.id;
}

const suggested = async (planId: string) =>
  (await db.planSuggestion.findMany({ where: { planId }, orderBy: { rank: "asc" } })).map(
    ({ positionId }) => positionId,
  );

describe("what fits the people of a caseload", () => {
  it("is found for each by their own wishes, with why, and only for who lets it be read", async () => {
    const [counsellor, { shop, sewing }] = [await aCounsellor(), await positions()];
    const [one, two, silent] = [
      await aPerson(counsellor),
      await aPerson(counsellor),
      await aPerson(counsellor, false),
    ];
    await wants(one.seeker, ["4-01"]);
    await wants(two.seeker, ["6-02"]);
    await work(counsellor);
    expect(await suggested(one.planId)).toEqual([shop, sewing]);
    expect(await suggested(two.planId)).toEqual([sewing, shop]);
    expect(await suggested(silent.planId)).toEqual([]);
    const { people } = await listSuggestions({ after: undefined }, counsellor, "zh-CN", ctx);
    const first = people.find(({ planId }) => planId === one.planId)?.fits[0];
    expect(first?.card.id).toBe(shop);
    expect(first?.conditions).toContainEqual({
      criterion: "occupation",
      met: "met",
      because: "wished",
    });
    expect(await findSuggestionRun(counsellor, ctx)).toMatchObject({
      state: "done",
      plansTotal: 2,
      plansDone: 2,
    });
    const read = { action: "plan.fits-viewed", subjectId: one.planId };
    expect(await db.auditEvent.count({ where: read })).toBe(1);
  });

  it("is not shown once it was recommended, closed or hidden, nor to another counsellor", async () => {
    const [counsellor, other] = [await aCounsellor(), await aCounsellor()];
    const { shop, sewing } = await positions();
    const { seeker, planId } = await aPerson(counsellor);
    await work(counsellor);
    const shown = async (actor = counsellor) =>
      (await listSuggestions({ after: undefined }, actor, "zh-CN", ctx)).people.flatMap(
        ({ fits }) => fits.map(({ card }) => card.id),
      );
    expect(await shown()).toHaveLength(2);
    expect(await shown(other)).toEqual([]);
    await db.hiddenPosition.create({
      data: { userId: seeker.userId, positionId: shop, reason: "other", hiddenAt: ctx.now },
    });
    expect(await shown()).toEqual([sewing]);
    await db.position.updateMany({ where: { id: sewing }, data: { state: "filled" } });
    expect(await shown()).toEqual([]);
    expect(await suggested(planId)).toHaveLength(2);
  });

  it("ends with the consent, at once", async () => {
    const [counsellor] = [await aCounsellor(), await positions()];
    const [one, two] = [await aPerson(counsellor), await aPerson(counsellor)];
    await work(counsellor);
    await withdrawConsent({ planId: one.planId }, one.seeker, ctx);
    await giveConsent({ planId: two.planId, showsProfile: false }, two.seeker, ctx);
    expect(await db.planSuggestion.count()).toBe(0);
    await work(counsellor);
    expect(await db.planSuggestion.count()).toBe(0);
  });

  it("is begun once, however often the button is pressed, and goes on where it was cut off", async () => {
    const [counsellor] = [await aCounsellor(), await positions()];
    await aPerson(counsellor);
    await Promise.all(Array.from({ length: 5 }, () => startSuggesting(counsellor, ctx)));
    const runs = await db.suggestionRun.findMany();
    expect(runs).toHaveLength(1);
    const runId = runs[0]?.id ?? "";
    const cut = AbortSignal.abort();
    await expect(runSuggesting(runId, { ...ctx, signal: cut })).rejects.toThrow();
    await Promise.all([runSuggesting(runId, ctx), runSuggesting(runId, ctx)]);
    expect(await db.suggestionRun.findFirst({ select: { state: true, plansDone: true } })).toEqual({
      state: "done",
      plansDone: 1,
    });
    expect(await db.planSuggestion.count()).toBe(2);
  });

  it("is begun every night for the whole district", async () => {
    const [counsellor, other] = [await aCounsellor(), await aCounsellor()];
    await positions();
    await aPerson(counsellor);
    await aPerson(other);
    await sweepSuggestions("sweep", ctx);
    const again = await db.$transaction((tx) =>
      beginSuggesting(tx, { region: REGION, counsellorId: null }, ctx.now),
    );
    expect(again).toBeNull();
    const run = await db.suggestionRun.findFirstOrThrow();
    await runSuggesting(run.id, ctx);
    expect(await db.planSuggestion.count()).toBe(4);
  });
});
