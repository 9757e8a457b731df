import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Address, Counsellor, Seeker } from "#app/features/accounts/policy/index.ts";
import { giveConsent, withdrawConsent } from "#app/features/plans/answer-consent.server.ts";
import { day, planWorld } from "#app/features/plans/testing/arrange.ts";
import { withParameters } from "#app/features/quotas/testing/arrange.ts";
import { enrol } from "#app/features/training/enrolment/enrol.server.ts";
import { readOwnEnrolment } from "#app/features/training/enrolment/read-own-enrolment.server.ts";
import { sweepEnrolments } from "#app/features/training/enrolment/sweep-enrolments.server.ts";
import { withdrawEnrolment } from "#app/features/training/enrolment/withdraw-enrolment.server.ts";
import {
  anEnrolment,
  aProvider,
  aSeeker,
  aSession,
  contextAt,
  NOW,
} from "#app/features/training/testing/arrange.ts";
import type { SessionOf } from "#app/features/training/testing/arrange.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { connect } from "#app/platform/db.server.ts";
import { listOutbox } from "#app/platform/mail.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { addFamily, addMember, removeMember } from "./family.server.ts";
import { askMember } from "./link-member.server.ts";
import {
  agreeToFamily,
  exportFamilyLinks,
  forgetFamilyLinks,
  listOwnLinks,
  refuseFamily,
} from "./own-link.server.ts";
import { findFamily } from "./reads.server.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 10 });
const ctx = contextAt(db);
const { aCounsellor } = planWorld(db);
const born = day("1985-05-01");

beforeEach(() => withParameters(db));
afterEach(() => database.reset());
afterAll(() => db.$disconnect());

async function addressOf({ userId }: Seeker): Promise<Address> {
  const { email } = await db.user.findUniqueOrThrow({ where: { id: userId } });
  return { channel: "mail", value: email ?? "" };
}

/** A family without work, of one member. */
async function aFamily(counsellor: Counsellor, standing: "able" | "unable" = "able") {
  const added = await addFamily({ name: "周家", appliedOn: day("2026-10-01") }, counsellor, ctx);
  if (!added.ok) throw new Error(added.reason);
  const { familyId } = added;
  const member = {
    familyId,
    name: "周明",
    birthDate: born,
    sex: "male",
    hasCertificate: true,
  } as const;
  await addMember({ ...member, standing: "able" }, counsellor, ctx);
  if (standing !== "able") await addMember({ ...member, standing }, counsellor, ctx);
  const { id: memberId } = await db.familyMember.findFirstOrThrow({
    where: { familyId, standing },
    select: { id: true },
  });
  return { familyId, memberId };
}

async function asked(standing: "able" | "unable" = "able") {
  const counsellor = await aCounsellor();
  const person = await aSeeker(db);
  const family = await aFamily(counsellor, standing);
  await askMember({ ...family, address: await addressOf(person) }, counsellor, ctx);
  const [link] = await listOwnLinks(person, ctx);
  if (!link) throw new Error("nobody was asked");
  return { counsellor, person, family, linkId: link.id };
}

async function linked(standing: "able" | "unable" = "able") {
  const one = await asked(standing);
  expect(await agreeToFamily({ linkId: one.linkId, birthDate: born }, one.person, ctx)).toEqual({
    ok: true,
  });
  return one;
}

async function aFullSession(seats = 1): Promise<SessionOf & { readonly holder: Seeker }> {
  const session = await aSession(db, await aProvider(db), { state: "published", seats });
  const holder = await aSeeker(db);
  for (let seat = 0; seat < seats; seat += 1) {
    const { userId } = seat === 0 ? holder : await aSeeker(db);
    await anEnrolment(db, session, userId, "enrolled");
  }
  return { ...session, holder };
}

const wait = ({ id: sessionId }: SessionOf, person: Seeker, now = NOW) =>
  enrol(
    {
      ...{ sessionId, locale: "zh-CN", prerequisites: null, prerequisiteWords: "" },
      ...{ wanted: [], showsNeeds: false },
    },
    person,
    { ...ctx, now },
  );

const groupOf = async ({ userId }: Seeker) =>
  db.enrolment.findFirstOrThrow({
    where: { userId },
    orderBy: { createdAt: "desc" },
    select: { id: true, state: true, priority: true, priorityBasis: true, version: true },
  });

describe("a member who is asked", () => {
  it("is told once, without a word of the family, and sees the counsellor alone before the yes", async () => {
    const { counsellor, person, family } = await asked();
    await askMember({ ...family, address: await addressOf(person) }, counsellor, ctx);
    const mails = await listOutbox(db, { limit: 10 });
    expect(mails).toHaveLength(1);
    expect(JSON.stringify(mails)).not.toContain("周");
    const links = await listOwnLinks(person, ctx);
    expect(links).toMatchObject([{ counsellor: "杨帆", linked: null, isClosed: false }]);
    expect(JSON.stringify(links)).not.toMatch(/周|1985|2026-10-01/);
  });

  it("a counsellor learns of no account but by a yes", async () => {
    const { counsellor, person, family, linkId } = await asked();
    const other = await aFamily(counsellor);
    const nobody: Address = { channel: "mail", value: "nobody@example.cn" };
    expect(await askMember({ ...other, address: nobody }, counsellor, ctx)).toEqual({ ok: true });
    const shown = async (familyId: string) =>
      (await findFamily({ familyId }, counsellor, ctx))?.members[0]?.link;
    const unanswered = { askedOn: "2026-11-26", isAgreed: false };
    expect(await shown(other.familyId)).toMatchObject(unanswered);
    expect(await shown(family.familyId)).toMatchObject(unanswered);
    await refuseFamily({ linkId }, person, ctx);
    expect(await shown(family.familyId)).toMatchObject(unanswered);
    await askMember({ ...family, address: await addressOf(person) }, counsellor, ctx);
    expect(await listOwnLinks(person, ctx)).toEqual([]);
    expect(await agreeToFamily({ linkId, birthDate: born }, person, ctx)).toMatchObject({
      reason: "answered",
    });
  });

  it("shows by the day of birth that it is them, in five tries", async () => {
    const { person, linkId } = await asked();
    const say = (birthDate: PlainDate) => agreeToFamily({ linkId, birthDate }, person, ctx);
    for (let at = 1; at <= 5; at += 1) {
      expect(await say(day(`1985-05-0${at + 1}`))).toMatchObject({ reason: "not-yours" });
    }
    expect(await say(born)).toMatchObject({ reason: "too-often" });
    expect(await listOwnLinks(person, ctx)).toMatchObject([{ isClosed: true, linked: null }]);
  });

  it("agrees once, also pressed many times at once, and to one family", async () => {
    const { person, linkId } = await asked();
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => agreeToFamily({ linkId, birthDate: born }, person, ctx)),
    );
    expect(answers.every(({ ok }) => ok)).toBe(true);
    const consents = { userId: person.userId, purpose: "family-link", withdrawnAt: null };
    expect(await db.consent.count({ where: consents })).toBe(1);
    const counsellor = await aCounsellor();
    const other = await aFamily(counsellor);
    await askMember({ ...other, address: await addressOf(person) }, counsellor, ctx);
    const second = (await listOwnLinks(person, ctx)).find(({ id }) => id !== linkId);
    expect(
      await agreeToFamily({ linkId: second?.id ?? "", birthDate: born }, person, ctx),
    ).toMatchObject({ reason: "another-family" });
  });

  it("is nobody else's: not to ask, to answer or to read", async () => {
    const { person, family, linkId } = await linked();
    const [stranger, other] = [await aSeeker(db), await aCounsellor()];
    const address = await addressOf(stranger);
    expect(await askMember({ ...family, address }, other, ctx)).toMatchObject({
      reason: "not-found",
    });
    expect(await agreeToFamily({ linkId, birthDate: born }, stranger, ctx)).toMatchObject({
      reason: "not-found",
    });
    expect(await refuseFamily({ linkId }, stranger, ctx)).toMatchObject({ reason: "not-found" });
    expect(await listOwnLinks(stranger, ctx)).toEqual([]);
    expect((await exportFamilyLinks(person, ctx)).familyLinks).toHaveLength(1);
    await forgetFamilyLinks(person, ctx);
    expect(await listOwnLinks(person, ctx)).toEqual([]);
  });
});

describe("the queue", () => {
  it("puts a member of a family without work first, and keeps why", async () => {
    const session = await aFullSession();
    const [early, { person }] = [await aSeeker(db), await linked()];
    await wait(session, early);
    await wait(session, person, new Date(NOW.getTime() + 60_000));
    expect(await groupOf(early)).toMatchObject({ priority: null, priorityBasis: null });
    const mine = await groupOf(person);
    expect(mine).toMatchObject({
      priority: "zero-employment-family",
      priorityBasis: { foundOn: "2026-10-01" },
    });
    const own = await readOwnEnrolment(mine.id, person, "zh-CN", ctx);
    expect(own).toMatchObject({ place: { place: 1, of: 2 }, priority: { group: mine.priority } });
    const theirs = await readOwnEnrolment((await groupOf(early)).id, early, "zh-CN", ctx);
    expect(theirs?.place?.aheadByRule).toEqual({ "zero-employment-family": 1 });
  });

  it("no rule for who was only asked, cannot work, or has a seat at once", async () => {
    const session = await aFullSession();
    const [{ person: silent }, { person: unable }, { person: seated }] = [
      await asked(),
      await linked("unable"),
      await linked(),
    ];
    for (const person of [silent, unable]) {
      await wait(session, person);
      expect(await groupOf(person)).toMatchObject({ state: "waiting", priority: null });
    }
    const open = await aSession(db, await aProvider(db), { state: "published", seats: 3 });
    await wait(open, seated);
    expect(await groupOf(seated)).toMatchObject({ state: "enrolled", priorityBasis: null });
  });

  it("a consent taken back ends it for places not yet offered, and leaves an offer", async () => {
    const { person, linkId } = await linked();
    const [one, two] = [await aFullSession(), await aFullSession()];
    await wait(one, person);
    const offered = await groupOf(person);
    const held = await db.enrolment.findFirstOrThrow({ where: { userId: one.holder.userId } });
    await withdrawEnrolment({ id: held.id, version: held.version }, one.holder, ctx);
    await db.trainingMeeting.updateMany({
      where: { sessionId: two.id },
      data: {
        startsAt: new Date("2027-01-05T01:00:00Z"),
        endsAt: new Date("2027-01-05T02:00:00Z"),
      },
    });
    await wait(two, person, new Date(NOW.getTime() + 60_000));
    expect(await groupOf(person)).toMatchObject({ priority: "zero-employment-family" });
    await refuseFamily({ linkId }, person, ctx);
    expect(await groupOf(person)).toMatchObject({
      state: "waiting",
      priority: null,
      priorityBasis: null,
    });
    expect(
      await db.enrolment.findFirst({ where: { id: offered.id, userId: person.userId } }),
    ).toMatchObject({ state: "offered", priority: "zero-employment-family" });
  });

  it("the same where the counsellor takes the member out", async () => {
    const { person, family, counsellor } = await linked();
    await wait(await aFullSession(), person);
    await removeMember(family, counsellor, ctx);
    expect(await groupOf(person)).toMatchObject({ state: "waiting", priority: null });
    expect(await db.consent.count({ where: { purpose: "family-link", withdrawnAt: null } })).toBe(
      0,
    );
  });

  it("enrolling and taking the consent back at once never leaves a place by a rule that ended", async () => {
    for (let round = 0; round < 6; round += 1) {
      const { person, linkId } = await linked();
      const session = await aFullSession();
      const [asking] = await Promise.all([
        wait(session, person),
        refuseFamily({ linkId }, person, ctx),
      ]);
      expect(asking.ok).toBe(true);
      expect(await groupOf(person)).toMatchObject({ state: "waiting", priority: null });
    }
  });

  it("eight who come at once, four by rule: free seats go to the four, each once", async () => {
    const session = await aFullSession(4);
    const first = await Promise.all(Array.from({ length: 4 }, async () => (await linked()).person));
    const rest = await Promise.all(Array.from({ length: 4 }, () => aSeeker(db)));
    const answers = await Promise.all([...rest, ...first].map((person) => wait(session, person)));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    await db.trainingSession.updateMany({ where: { id: session.id }, data: { seats: 8 } });
    await Promise.all([sweepEnrolments(ctx), sweepEnrolments(ctx)]);
    const offered = await db.enrolment.findMany({
      where: { sessionId: session.id, state: "offered" },
      select: { userId: true, priority: true },
    });
    expect(offered.map(({ userId }) => userId).toSorted()).toEqual(
      first.map(({ userId }) => userId).toSorted(),
    );
    expect(offered.every(({ priority }) => priority === "zero-employment-family")).toBe(true);
  });
});

describe("the Aid Month", () => {
  async function helped(person: Seeker, kind: "aid" | "graduate" = "aid") {
    const { userId: counsellorId } = await aCounsellor();
    const at = { stateSince: NOW, listedOn: NOW, createdAt: NOW };
    const { id } = await db.plan.create({
      data: { userId: person.userId, counsellorId, kind, region: "140502", state: "active", ...at },
      select: { id: true },
    });
    await giveConsent({ planId: id, showsProfile: false }, person, ctx);
    return id;
  }

  const campaign = (validFrom: string, validTo: string | null) =>
    db.policyParameter.create({
      data: {
        ...{ name: "aid-month", region: "140502", value: "yes", unit: "choice" },
        ...{ validFrom: new Date(validFrom), validTo: validTo === null ? null : new Date(validTo) },
        ...{ source: "关于开展就业援助月活动的通知", article: "二", confidence: "secondary" },
      },
    });

  it("puts first who is helped to find work while it runs, and keeps the document", async () => {
    await campaign("2026-11-20", "2026-12-20");
    const [session, person] = [await aFullSession(), await aSeeker(db)];
    await helped(person);
    await wait(session, person);
    expect(await groupOf(person)).toMatchObject({
      priority: "aid-month",
      priorityBasis: {
        ...{ from: "2026-11-20", to: "2026-12-20", article: "二" },
        source: "关于开展就业援助月活动的通知",
      },
    });
  });

  it("is none before its first day, and for others", async () => {
    const session = await aFullSession();
    await campaign("2026-11-27", "2026-12-20");
    const [before, graduate, nobody] = [await aSeeker(db), await aSeeker(db), await aSeeker(db)];
    await helped(before);
    await wait(session, before);
    await db.policyParameter.deleteMany({ where: { name: "aid-month" } });
    await campaign("2026-11-01", "2026-12-20");
    await helped(graduate, "graduate");
    for (const person of [graduate, nobody]) await wait(session, person);
    for (const person of [before, graduate, nobody]) {
      expect(await groupOf(person)).toMatchObject({ state: "waiting", priority: null });
    }
  });

  it("ends with the consent to be helped", async () => {
    await campaign("2026-11-20", "2026-12-20");
    const [session, person] = [await aFullSession(), await aSeeker(db)];
    const planId = await helped(person);
    await wait(session, person);
    await withdrawConsent({ planId }, person, ctx);
    expect(await groupOf(person)).toMatchObject({ state: "waiting", priority: null });
  });
});
