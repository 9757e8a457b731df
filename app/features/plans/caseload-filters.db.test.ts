import { randomUUID } from "node:crypto";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import type { Counsellor } from "#app/features/accounts/policy/index.ts";
import { contextAt, NOW } from "#app/features/applications/testing/arrange.ts";
import { listLinkedPeople } from "#app/features/registers/index.server.ts";
import { addDays, shanghaiDay } from "#app/lib/date.ts";
import { connect } from "#app/platform/db.server.ts";
import type { Prisma } from "#db/generated/client.ts";
import { testDatabase } from "#db/testing/database.ts";
import { readCaseload, type CaseloadQuery } from "./list-caseload.server.ts";
import type { CaseloadFilters } from "./policy/index.ts";
import { planWorld } from "./testing/arrange.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 6 });
const ctx = contextAt(db);
const { aCounsellor } = planWorld(db);
afterEach(() => database.reset());
afterAll(() => db.$disconnect());

const today = shanghaiDay(NOW);
const inDays = (days: number) => new Date(`${addDays(today, days)}T00:00:00Z`);
const daysAgo = (days: number) => inDays(-days);

type Made = Partial<Prisma.PlanUncheckedCreateInput>;

/** A plan of somebody new, agreed to long ago unless said otherwise. */
async function aPlan(counsellor: Counsellor, made: Made = {}) {
  const person = await db.user.create({
    data: { kind: "seeker", name: "王芳", email: `${randomUUID()}@example.cn` },
    select: { id: true },
  });
  const plan = await db.plan.create({
    data: {
      ...{ userId: person.id, counsellorId: counsellor.userId, kind: "graduate" },
      ...{ region: counsellor.region, state: "active", stateSince: NOW, createdAt: NOW },
      ...{ listedOn: daysAgo(100), consentedAt: daysAgo(90), nextOn: inDays(20) },
      ...made,
    },
    select: { id: true, userId: true },
  });
  return { planId: plan.id, userId: plan.userId };
}

async function find(counsellor: Counsellor, query: Partial<CaseloadQuery>) {
  const asked = { view: "open", after: "", ...query } as const;
  const list = await readCaseload(asked, counsellor, ctx);
  return { ...list, ids: new Set(list.rows.map(({ id }) => id)) };
}

const only = (...plans: readonly { readonly planId: string }[]) =>
  new Set(plans.map(({ planId }) => planId));

const talk = (planId: string, on: Date, reached: boolean, counsellor: Counsellor) =>
  db.planFollowUp.create({
    data: {
      ...{ planId, on, reached, channel: "phone", authorId: counsellor.userId },
      ...{ writtenAt: on, onceKey: randomUUID() },
    },
  });

const agreed = (planId: string) =>
  db.planAgreement.create({
    data: { planId, number: 1, textEncrypted: "-", digest: "-", agreedAt: daysAgo(30) },
  });

describe("a caseload is filtered", () => {
  it("by stage, and tells how many stand in each", async () => {
    const counsellor = await aCounsellor();
    const active = await aPlan(counsellor);
    await aPlan(counsellor, { state: "assessed" });
    await aPlan(counsellor, { state: "no_need" });
    const { ids, found, inStage, elsewhere } = await find(counsellor, {
      filters: { stage: "active" },
    });
    expect(ids).toEqual(only(active));
    expect([found, elsewhere]).toEqual([1, 1]);
    expect(inStage).toEqual({ active: 1, assessed: 1 });
  });

  it("by the day of the next talk", async () => {
    const counsellor = await aCounsellor();
    const overdue = await aPlan(counsellor, { nextOn: daysAgo(1) });
    const now = await aPlan(counsellor, { nextOn: inDays(0) });
    const soon = await aPlan(counsellor, { nextOn: inDays(6) });
    await aPlan(counsellor, { nextOn: inDays(7) });
    const none = await aPlan(counsellor, { nextOn: null });
    const due = async (choice: "overdue" | "today" | "week" | "none") =>
      (await find(counsellor, { filters: { due: choice } })).ids;
    expect(await due("overdue")).toEqual(only(overdue));
    expect(await due("today")).toEqual(only(now));
    expect(await due("week")).toEqual(only(now, soon));
    expect(await due("none")).toEqual(only(none));
  });

  it("by how long nobody was reached: a try is no talk, and who is new is not left alone", async () => {
    const counsellor = await aCounsellor();
    const spoken = await aPlan(counsellor);
    await talk(spoken.planId, daysAgo(29), true, counsellor);
    const tried = await aPlan(counsellor);
    await talk(tried.planId, daysAgo(3), false, counsellor);
    const once = await aPlan(counsellor);
    await talk(once.planId, daysAgo(30), true, counsellor);
    await aPlan(counsellor, { listedOn: daysAgo(29) });
    const silent = async (days: 14 | 30) =>
      (await find(counsellor, { filters: { silent: days } })).ids;
    expect(await silent(30)).toEqual(only(tried, once));
    expect((await silent(14)).size).toBe(4);
  });

  it("by what is missing of an agreement", async () => {
    const counsellor = await aCounsellor();
    const asked = await aPlan(counsellor, { consentedAt: null, state: "listed" });
    const drafted = await aPlan(counsellor, { assessedOn: daysAgo(9), proposedAt: daysAgo(2) });
    const renewed = await aPlan(counsellor, { assessedOn: daysAgo(9), proposedAt: daysAgo(2) });
    const complete = await aPlan(counsellor, { assessedOn: daysAgo(9) });
    const withdrawn = await aPlan(counsellor, { consentedAt: null, state: "declined" });
    for (const { planId } of [renewed, complete, withdrawn]) await agreed(planId);
    const gap = async (agreement: "asked" | "drafted" | "renewed") =>
      (await find(counsellor, { filters: { agreement } })).ids;
    expect(await gap("asked")).toEqual(only(asked));
    expect(await gap("drafted")).toEqual(only(drafted));
    expect(await gap("renewed")).toEqual(only(renewed));
    const open = await find(counsellor, { filters: { agreement: "withdrawn" } });
    expect([open.found, open.elsewhere]).toEqual([0, 1]);
    const resting = await find(counsellor, {
      view: "resting",
      filters: { agreement: "withdrawn" },
    });
    expect(resting.ids).toEqual(only(withdrawn));
    expect(resting.rows).toMatchObject([{ name: null }]);
  });

  it("by certificates that end soon and by wished places, of who lets it be seen alone", async () => {
    const counsellor = await aCounsellor();
    const seen = await aPlan(counsellor, { showsCertificate: true, showsProfile: true });
    const unseen = await aPlan(counsellor);
    const withdrawn = await aPlan(counsellor, { consentedAt: null, showsCertificate: true });
    const later = await aPlan(counsellor, { showsCertificate: true, showsProfile: true });
    const people = [seen, unseen, withdrawn, later];
    await db.certificate.createMany({
      data: people.map(({ userId }) => ({
        ...{ userId, numberEncrypted: "-", numberHash: randomUUID(), state: "verified" as const },
        ...{ region: "140502", submittedAt: daysAgo(300) },
        validTo: inDays(userId === later.userId ? 91 : 90),
      })),
    });
    await db.seekerProfile.createMany({
      data: people.map(({ userId }) => ({
        regions: userId === later.userId ? ["140581"] : ["140500"],
        ...{ userId, updatedAt: NOW },
      })),
    });
    const ending = await find(counsellor, { filters: { certificate: "ending" } });
    expect(ending.ids).toEqual(only(seen));
    expect(JSON.stringify(ending)).not.toContain(inDays(90).toISOString().slice(0, 10));
    // Who would work anywhere in the city would work in its district.
    expect((await find(counsellor, { filters: { place: "140502" } })).ids).toEqual(only(seen));
    expect((await find(counsellor, { filters: { place: "140581" } })).ids).toEqual(
      only(seen, later),
    );
  });

  it("by group: a member of a family counts by their own yes, until they take it back", async () => {
    const counsellor = await aCounsellor();
    const member = await aPlan(counsellor, { kind: "aid" });
    const asked = await aPlan(counsellor, { kind: "aid" });
    const graduate = await aPlan(counsellor);
    const link = async (userId: string, agreedAt: Date | null, of: Counsellor) => {
      const family = { region: of.region, nameEncrypted: "-", appliedOn: NOW, createdAt: NOW };
      const person = { nameEncrypted: "-", birthDate: NOW, sex: "female", hasCertificate: true };
      await db.family.create({
        data: {
          ...{ ...family, counsellorId: of.userId },
          members: {
            create: {
              ...{ ...person, standing: "able", createdAt: NOW },
              link: { create: { userId, toldAs: "w****@example.cn", askedAt: NOW, agreedAt } },
            },
          },
        },
      });
    };
    await link(member.userId, NOW, counsellor);
    await link(asked.userId, null, counsellor);
    await link(graduate.userId, NOW, await aCounsellor());
    const families = async () => {
      const inFamilies = await listLinkedPeople(counsellor, ctx);
      return (await find(counsellor, { filters: { group: "family" }, inFamilies })).ids;
    };
    expect(await families()).toEqual(only(member));
    expect((await find(counsellor, { filters: { group: "aid" } })).found).toBe(2);
    expect((await find(counsellor, { filters: { group: "graduate" } })).ids).toEqual(
      only(graduate),
    );
    await db.familyLink.updateMany({
      where: { userId: member.userId },
      data: { agreedAt: null, refusedAt: NOW },
    });
    expect(await families()).toEqual(new Set());
  });

  it("by all at once, page by page, and of nobody else's people", async () => {
    const [mine, other] = [await aCounsellor(), await aCounsellor()];
    const wanted: Made = {
      ...{ state: "assessed", assessedOn: daysAgo(40), nextOn: daysAgo(2) },
      ...{ showsCertificate: true, showsProfile: true },
    };
    const plans = [];
    for (let at = 0; at < 53; at += 1) plans.push(await aPlan(mine, wanted));
    const theirs = await aPlan(other, wanted);
    const moved = await aPlan({ ...mine, region: "140581" }, wanted);
    await db.certificate.createMany({
      data: [...plans, theirs, moved].map(({ userId }) => ({
        ...{ userId, numberEncrypted: "-", numberHash: randomUUID(), state: "verified" as const },
        ...{ region: "140502", submittedAt: daysAgo(300), validTo: inDays(30) },
      })),
    });
    await db.seekerProfile.createMany({
      data: [...plans, theirs, moved].map(({ userId }) => ({
        ...{ userId, regions: ["140502"], updatedAt: NOW },
      })),
    });
    const filters: CaseloadFilters = {
      ...({ stage: "assessed", due: "overdue", group: "graduate", silent: 30 } as const),
      ...({ agreement: "drafted", certificate: "ending", place: "140502" } as const),
    };
    const first = await find(mine, { view: "stuck", filters });
    expect([first.found, first.due, first.rows.length]).toEqual([53, 53, 50]);
    const second = await find(mine, { view: "stuck", filters, after: first.next ?? "" });
    expect(second.next).toBeNull();
    expect(new Set([...first.ids, ...second.ids])).toEqual(only(...plans));
    expect((await find(other, { view: "stuck", filters })).ids).toEqual(only(theirs));
    const others: CaseloadFilters = { ...filters, stage: "active" };
    expect(await find(mine, { view: "stuck", filters: others })).toMatchObject({
      ...{ rows: [], found: 0, next: null, inStage: { assessed: 53 } },
    });
  });
});
