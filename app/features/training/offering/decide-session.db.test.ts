import { afterAll, afterEach, describe, expect, it } from "vitest";
import { decideOrganisation } from "#app/features/accounts/organisations/decide-organisation.server.ts";
import { sealContactPhone } from "#app/features/accounts/organisations/organisation-row.server.ts";
import { submitOrganisation } from "#app/features/accounts/organisations/submit-organisation.server.ts";
import { connect } from "#app/platform/db.server.ts";
import { listOutbox } from "#app/platform/mail.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { aProvider, aSeeker, anEnrolment, contextAt } from "../testing/arrange.ts";
import { hoursFrom } from "../testing/contents.ts";
import { anOfficer, aWholeSession, subjectsOf } from "../testing/offering.ts";
import { tellEnrolment } from "../jobs/tell-enrolment.server.ts";
import { cancelSession, discardSession, stopSession } from "./cancel-session.server.ts";
import { publishSession, sendBackSession } from "./publish-session.server.ts";
import { submitSession, takeBackSession } from "./submit-session.server.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 8 });
const ctx = contextAt(db);

afterEach(() => database.reset());
afterAll(() => db.$disconnect());

const stateOf = async (id: string) =>
  (await db.trainingSession.findFirstOrThrow({ where: { id }, select: { state: true } })).state;

describe("a provider is verified like an employer", () => {
  it("hands itself in, an officer of its region verifies it, and only then it hands a session in", async () => {
    const place = {
      uscc: "91140502999000128J",
      contactName: "赵老师",
      contactPhoneEncrypted: sealContactPhone("19900001234"),
    };
    const owner = {
      ...(await aProvider(db, { state: "draft", ...place })),
      role: "owner",
    } as const;
    const session = await aWholeSession(db, owner);
    const { organisationId: id } = owner;
    expect(await submitSession(session, owner, ctx)).toMatchObject({
      reason: "organisation-not-verified",
    });
    const versionOf = () =>
      db.organisation.findUniqueOrThrow({ where: { id }, select: { version: true } });
    expect(await submitOrganisation(await versionOf(), owner, ctx)).toMatchObject({ ok: true });
    const officer = await anOfficer(db);
    const decided = { id, ...(await versionOf()), decision: "verify" } as const;
    const elsewhere = await anOfficer(db, "140581");
    expect(await decideOrganisation(decided, elsewhere, ctx)).toMatchObject({ ok: false });
    expect(await decideOrganisation(decided, officer, ctx)).toMatchObject({ ok: true });
    const verified = { ...owner, verified: true };
    expect(await submitSession(session, verified, ctx)).toEqual({ ok: true, to: "submitted" });
  });
});

describe("an officer", () => {
  it("publishes, and the provider is told once; of two at once the second hears of the first", async () => {
    const provider = await aProvider(db);
    const { id, version } = await aWholeSession(db, provider, "submitted");
    const officers = [await anOfficer(db, "140581"), await anOfficer(db, "140500")];
    const both = await Promise.all(
      officers.map((officer) => publishSession({ id, version }, officer, ctx)),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({
      reason: "not-from-this-state",
      state: "published",
    });
    expect(await subjectsOf(db)).toEqual(["班次已公开：电商客服实务"]);
  });

  it("publishes or the provider takes back, never both", async () => {
    for (let round = 0; round < 6; round += 1) {
      const provider = await aProvider(db);
      const { id, version } = await aWholeSession(db, provider, "submitted");
      const officer = await anOfficer(db, "140581");
      const [published, takenBack] = await Promise.all([
        publishSession({ id, version }, officer, ctx),
        takeBackSession({ id, version }, provider, ctx),
      ]);
      expect(published.ok).toBe(!takenBack.ok);
      expect(await stateOf(id)).toBe(published.ok ? "published" : "draft");
    }
  });

  it("publishes nothing that has become unfit, of a provider that lost its standing, or elsewhere", async () => {
    const provider = await aProvider(db);
    const target = await aWholeSession(db, provider, "submitted");
    const officer = await anOfficer(db, "140581");
    const late = contextAt(db, hoursFrom(24 * 9));
    expect(await publishSession(target, officer, late)).toMatchObject({ reason: "not-ready" });
    const elsewhere = await anOfficer(db, "140502");
    expect(await publishSession(target, elsewhere, ctx)).toMatchObject({ reason: "not-found" });
    await db.organisation.updateMany({
      where: { id: provider.organisationId },
      data: { state: "sent_back" },
    });
    expect(await publishSession(target, officer, ctx)).toMatchObject({
      reason: "organisation-not-verified",
    });
    expect(await stateOf(target.id)).toBe("submitted");
    expect(await subjectsOf(db)).toEqual([]);
  });

  it("sends back with a reason that the provider reads", async () => {
    const provider = await aProvider(db);
    const target = await aWholeSession(db, provider, "submitted");
    const officer = await anOfficer(db, "140581");
    expect(await sendBackSession({ ...target, reason: " " }, officer, ctx)).toMatchObject({
      reason: "reason-missing",
    });
    const sent = await sendBackSession({ ...target, reason: "请写明预约方式。" }, officer, ctx);
    expect(sent).toEqual({ ok: true, to: "sent_back" });
    const [mail] = await listOutbox(db, { limit: 5 });
    expect(mail?.body).toContain("请写明预约方式。");
    expect(mail?.body).toContain(`/provider/sessions/${target.id}`);
  });
});

describe("cancelling", () => {
  const people = async (session: Awaited<ReturnType<typeof aWholeSession>>) => {
    const states = ["applied", "waiting", "enrolled", "withdrawn"] as const;
    for (const state of states) {
      const { userId } = await aSeeker(db);
      await anEnrolment(db, session, userId, state);
    }
    const { userId } = await aSeeker(db);
    await anEnrolment(db, session, userId, "offered");
  };
  const statesOf = async (sessionId: string) =>
    (await db.enrolment.findMany({ where: { sessionId }, select: { state: true } }))
      .map(({ state }) => state)
      .sort();

  it("ends every live enrolment and tells each person the reason once, also when pressed twice at once", async () => {
    const provider = await aProvider(db);
    const session = await aWholeSession(db, provider, "published");
    await people(session);
    const open = await db.enrolment.findFirstOrThrow({
      where: { sessionId: session.id, state: "enrolled" },
    });
    const { organisationId } = provider;
    const asked = { dueOn: ctx.now, createdAt: ctx.now };
    const need = { enrolmentId: open.id, organisationId, code: "captions", ...asked };
    await db.enrolmentAdjustment.create({ data: need });
    const { id, version } = session;
    const cancel = () => cancelSession({ id, version, reason: "老师生病。" }, provider, ctx);
    const both = await Promise.all([cancel(), cancel()]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await statesOf(id)).toEqual([
      "cancelled",
      "cancelled",
      "cancelled",
      "cancelled",
      "withdrawn",
    ]);
    const mails = await listOutbox(db, { limit: 20 });
    expect(mails).toHaveLength(4);
    for (const { subject, body } of mails) {
      expect(subject).toBe("培训班次取消：电商客服实务");
      expect(body).toContain("老师生病。");
    }
    const row = await db.trainingSession.findFirstOrThrow({ where: { id } });
    expect(row).toMatchObject({ state: "cancelled", taken: 0, stateReason: "老师生病。" });
    const audited = await db.auditEvent.count({ where: { action: "enrolment.cancelled" } });
    expect(audited).toBe(4);
    const events = await db.enrolmentEvent.findMany({ where: { move: "cancel" } });
    expect(events.map(({ side, toState }) => [side, toState])).toEqual(
      Array.from({ length: 4 }, () => ["clock", "cancelled"]),
    );
    expect(await db.enrolmentAdjustment.findFirstOrThrow()).toMatchObject({ state: "withdrawn" });
    for (const event of events) await tellEnrolment(event.id, ctx);
    expect(await listOutbox(db, { limit: 20 })).toHaveLength(4);
  });

  it("by an officer tells the provider too; without a reason nothing happens", async () => {
    const provider = await aProvider(db);
    const session = await aWholeSession(db, provider, "published");
    await people(session);
    const officer = await anOfficer(db, "140581");
    expect(await stopSession({ ...session, reason: "" }, officer, ctx)).toMatchObject({
      reason: "reason-missing",
    });
    expect(await statesOf(session.id)).toContain("enrolled");
    const stopped = await stopSession({ ...session, reason: "场地不安全。" }, officer, ctx);
    expect(stopped).toEqual({ ok: true, to: "cancelled" });
    expect(await subjectsOf(db)).toEqual([
      "培训班次取消：电商客服实务",
      "培训班次取消：电商客服实务",
      "培训班次取消：电商客服实务",
      "培训班次取消：电商客服实务",
      "班次被停止：电商客服实务",
    ]);
  });

  it("is not for other providers, members who read, or what was never public", async () => {
    const provider = await aProvider(db);
    const session = await aWholeSession(db, provider, "published");
    const draft = await aWholeSession(db, provider, "draft");
    const reason = "取消";
    const viewer = { ...provider, role: "viewer" } as const;
    const asked = [
      await cancelSession({ ...session, reason }, await aProvider(db), ctx),
      await cancelSession({ ...session, reason }, viewer, ctx),
      await cancelSession({ ...draft, reason }, provider, ctx),
      await discardSession(session, provider, ctx),
    ];
    expect(asked.map((one) => (one.ok ? "ok" : one.reason))).toEqual([
      "not-found",
      "not-yours",
      "not-from-this-state",
      "not-from-this-state",
    ]);
    expect(await discardSession(draft, provider, ctx)).toEqual({ ok: true, to: "cancelled" });
  });
});
