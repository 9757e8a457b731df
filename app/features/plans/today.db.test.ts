import { randomUUID } from "node:crypto";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import type { Seeker } from "#app/features/accounts/policy/index.ts";
import { contextAt } from "#app/features/applications/testing/arrange.ts";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { giveConsent, withdrawConsent } from "./answer-consent.server.ts";
import { listToday } from "./list-today.server.ts";
import { makeStep } from "./move-plan.server.ts";
import { readPerson } from "./read-person.server.ts";
import { readPlan } from "./read-plan.server.ts";
import { assessment, day, followUp, planWorld } from "./testing/arrange.ts";
import { assessPerson, logFollowUp } from "./write-plan.server.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 4 });
const ctx = contextAt(db);
const on = (date: string) => contextAt(db, new Date(`${date}T02:00:00Z`));
afterEach(() => database.reset());
afterAll(() => db.$disconnect());

const { aCounsellor, open, anAgreed, anAssessed } = planWorld(db);

const certified = (
  { userId }: Seeker,
  validTo: string,
  other: { readonly state?: "submitted" | "verified"; readonly submitted?: string } = {},
) =>
  db.certificate.create({
    data: {
      ...{ userId, numberEncrypted: "-", numberHash: randomUUID() },
      validTo: new Date(`${validTo}T00:00:00Z`),
      state: other.state ?? "verified",
      region: "140502",
      submittedAt: new Date(`${other.submitted ?? "2026-01-01"}T00:00:00Z`),
    },
  });

describe("a certificate that ends soon", () => {
  it("is told of to the counsellor of who agreed to it, by its day alone", async () => {
    const { seeker, counsellor, planId } = await anAssessed();
    await certified(seeker, "2027-02-01");
    expect((await listToday(counsellor, ctx)).certificates).toEqual([]);
    await giveConsent({ planId, showsProfile: false, showsCertificate: true }, seeker, ctx);
    const { certificates } = await listToday(counsellor, ctx);
    expect(certificates).toEqual([
      { id: planId, name: expect.any(String) as string, endsOn: "2027-02-01", hasEnded: false },
    ]);
    expect((await listToday(counsellor, on("2027-02-02"))).certificates).toMatchObject([
      { hasEnded: true },
    ]);
    expect((await listToday(await aCounsellor(), ctx)).certificates).toEqual([]);
    await withdrawConsent({ planId }, seeker, ctx);
    expect((await listToday(counsellor, ctx)).certificates).toEqual([]);
    const consents = await db.consent.findMany({ where: { userId: seeker.userId } });
    expect(consents.map(({ fields }) => fields)).toContainEqual(["plan", "certificate-end"]);
    expect(consents.every(({ withdrawnAt }) => withdrawnAt !== null)).toBe(true);
  });

  it.each([
    ["ends later than in 90 days", [["2027-02-22", {}]], []],
    ["is not verified", [["2027-01-05", { state: "submitted" }]], []],
    [
      "was renewed",
      [
        ["2027-01-05", {}],
        ["2036-01-05", { submitted: "2026-10-01" }],
      ],
      [],
    ],
    ["ends in 90 days", [["2027-02-21", {}]], ["2027-02-21"]],
  ] as const)("that %s", async (_case, given, told) => {
    const { seeker, counsellor, planId } = await anAssessed();
    await giveConsent({ planId, showsProfile: true, showsCertificate: true }, seeker, ctx);
    for (const [validTo, other] of given) await certified(seeker, validTo, other);
    const { certificates } = await listToday(counsellor, ctx);
    expect(certificates.map(({ endsOn }) => endsOn)).toEqual(told);
  });
});

describe("a counsellor's day", () => {
  it("has who is due, and apart from them what does not move", async () => {
    const { counsellor, planId } = await anAssessed();
    const now = await listToday(counsellor, ctx);
    expect([now.due, now.unmoved]).toEqual([[], []]);
    const due = await listToday(counsellor, on("2026-12-24"));
    expect(due.due).toMatchObject([{ id: planId }]);
    // Only overdue: told once, among who is due.
    expect(due.unmoved).toEqual([]);
    expect((await listToday(counsellor, on("2027-03-01"))).unmoved).toMatchObject([
      { id: planId, stuck: ["overdue", "standing"] },
    ]);
    await makeStep(
      {
        ...{ planId, move: "no-need", words: "", placedOn: null, outcome: null },
        onceKey: "once-key-1",
      },
      counsellor,
      ctx,
    );
    const after = await listToday(counsellor, on("2027-03-01"));
    expect([after.due, after.unmoved]).toEqual([[], []]);
  });

  it("has who was not gone through with for 90 days, by the same rule as the plan itself", async () => {
    const { counsellor, planId } = await anAgreed();
    const later = { on: day("2027-02-20"), nextOn: day("2027-03-31") };
    await logFollowUp(followUp(planId, later), counsellor, on("2027-02-20"));
    const unmoved = async (date: string) => (await listToday(counsellor, on(date))).unmoved;
    expect(await unmoved("2027-02-21")).toEqual([]);
    expect(await unmoved("2027-02-22")).toMatchObject([
      { id: planId, stuck: ["standing", "review"] },
    ]);
    expect(await readPlan(planId, counsellor, on("2027-02-22"))).toMatchObject({
      stuck: ["standing", "review"],
    });
    await assessPerson({ planId, assessment }, counsellor, on("2027-02-22"));
    expect(await unmoved("2027-02-22")).toMatchObject([{ stuck: ["standing"] }]);
  });

  it("names nobody who has not agreed, and nobody else's person", async () => {
    const { seeker, counsellor, planId } = await anAssessed();
    expect(await readPerson(planId, counsellor, ctx)).toMatchObject({ name: "李梅" });
    expect(await readPerson(planId, await aCounsellor(), ctx)).toBeNull();
    await withdrawConsent({ planId }, seeker, ctx);
    expect(await readPerson(planId, counsellor, ctx)).toMatchObject({ name: null });
    await open(seeker, counsellor);
    const { due } = await listToday(counsellor, on("2027-03-01"));
    expect(due).toMatchObject([{ name: null }]);
    expect(JSON.stringify(due)).not.toContain("李梅");
  });

  it("a talk is kept with who wrote it and on which day", async () => {
    const { counsellor, planId } = await anAssessed();
    const plan = await readPlan(planId, counsellor, ctx);
    expect(plan?.content?.followUps).toMatchObject([{ author: "杨帆", on: "2026-11-23" }]);
  });
});
