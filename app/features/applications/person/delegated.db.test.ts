import { randomUUID } from "node:crypto";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { findSession, openSession } from "#app/features/accounts/index.server.ts";
import { beginActing, stopActing } from "#app/features/accounts/delegations/act.server.ts";
import {
  giveDelegation,
  revokeDelegation,
} from "#app/features/accounts/delegations/give.server.ts";
import {
  findOwnDelegation,
  listActingFor,
  listDraftsFor,
  listOwnDelegations,
} from "#app/features/accounts/delegations/reads.server.ts";
import type { Counsellor, DelegationScope, Seeker } from "#app/features/accounts/policy/index.ts";
import { noteDelegated } from "#app/http/acting.server.ts";
import { plainDate, type PlainDate } from "#app/lib/date.ts";
import { connect } from "#app/platform/db.server.ts";
import { listOutbox } from "#app/platform/mail.server.ts";
import { tokenHash } from "#app/platform/encryption.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { mayFillIn } from "../policy/index.ts";
import { aDraft, anEmployer, aPosition, aSeeker, contextAt, NOW } from "../testing/arrange.ts";
import { readOwnApplication } from "./read-own-application.server.ts";
import { submitApplication } from "./submit-application.server.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 6 });
const ctx = contextAt(db);
const day = (text: string): PlainDate => plainDate(text) as PlainDate;
afterEach(() => database.reset());
afterAll(() => db.$disconnect());

async function aCounsellor(): Promise<Counsellor & { readonly email: string }> {
  const email = `${randomUUID()}@example.cn`;
  const { id } = await db.user.create({
    data: { kind: "counsellor", name: "杨帆", email, region: "140502" },
    select: { id: true },
  });
  return { kind: "counsellor", userId: id, region: "140502", secondFactor: true, email };
}

async function given(scopes: readonly DelegationScope[]) {
  const [seeker, delegate] = [await aSeeker(db), await aCounsellor()];
  const address = { channel: "mail", value: delegate.email } as const;
  const answer = await giveDelegation({ address, scopes, until: day("2026-12-31") }, seeker, ctx);
  if (!answer.ok) throw new Error(answer.reason);
  const { id: delegationId } = await db.delegation.findFirstOrThrow({
    where: { personId: seeker.userId, revokedAt: null },
  });
  const by = { delegationId, userId: delegate.userId, name: "杨帆", scopes };
  const acting: Seeker = { ...seeker, by };
  return { seeker, delegate, delegationId, acting };
}

async function aWholeDraft(seeker: Seeker) {
  const owner = await anEmployer(db);
  const { id: positionId } = await aPosition(db, owner, { state: "published" });
  const wanted = [{ code: null, words: "需要读屏软件" }];
  return aDraft(db, { seeker, positionId }, { wanted, released: ["needs"] });
}

describe("a delegation", () => {
  it("is told to both, once at a time, and taken back with the next request", async () => {
    const { seeker, delegate, delegationId } = await given(["fill-in"]);
    const mails = await listOutbox(db, { limit: 5 });
    expect(mails).toHaveLength(2);
    expect(mails.map(({ body }) => body).join()).toContain("替您开始申请");
    const { token } = await openSession(
      { id: delegate.userId, kind: "counsellor" },
      { db, now: NOW },
    );
    const sessionId = tokenHash(token);
    const acting = async (now = NOW) => {
      const session = await findSession(token, contextAt(db, now));
      return session.state === "open" ? session.acting : "none";
    };
    expect(await acting()).toBeNull();
    const stranger = await aCounsellor();
    expect(await beginActing({ delegationId, sessionId }, stranger, ctx)).toMatchObject({
      reason: "not-in-force",
    });
    expect(await beginActing({ delegationId, sessionId }, delegate, ctx)).toEqual({ ok: true });
    expect(await acting()).toMatchObject({ personId: seeker.userId, scopes: ["fill-in"] });
    await stopActing(sessionId, delegate, ctx);
    expect(await acting()).toBeNull();
    await beginActing({ delegationId, sessionId }, delegate, ctx);
    expect(await revokeDelegation({ delegationId }, await aSeeker(db, "别人"), ctx)).toEqual({
      ok: true,
    });
    expect(await acting()).not.toBeNull();
    await revokeDelegation({ delegationId }, seeker, ctx);
    expect(await acting()).toBeNull();
    expect(await listActingFor(delegate, ctx)).toEqual([]);
    expect(await listOwnDelegations(seeker, ctx)).toMatchObject([{ isInForce: false }]);
  });

  it("shows a relative's name only once they act, and five at most are given in a quarter of an hour", async () => {
    const [seeker, relative] = [await aSeeker(db), await aSeeker(db, "王强")];
    const { email } = await db.user.findUniqueOrThrow({ where: { id: relative.userId } });
    const address = { channel: "mail", value: email ?? "" } as const;
    const give = () =>
      giveDelegation({ address, scopes: ["search"], until: day("2026-12-31") }, seeker, ctx);
    expect(await give()).toEqual({ ok: true });
    const name = async () => (await listOwnDelegations(seeker, ctx))[0]?.name;
    expect(await name()).toMatch(/\*.*@example\.cn$/);
    const told = (await listOutbox(db, { limit: 5 })).find(({ to }) => to !== email);
    expect(told?.body).not.toContain("王强");
    const { id: delegationId } = await db.delegation.findFirstOrThrow({
      where: { personId: seeker.userId },
    });
    const { token } = await openSession({ id: relative.userId, kind: "seeker" }, { db, now: NOW });
    await beginActing({ delegationId, sessionId: tokenHash(token) }, relative, ctx);
    expect(await name()).toBe("王强");
    for (let more = 0; more < 4; more += 1) expect(await give()).toEqual({ ok: true });
    expect(await give()).toMatchObject({ reason: "too-many-tries" });
  });

  it("ends with its last day, and with the person's account", async () => {
    const { seeker, delegate, delegationId } = await given(["search"]);
    const later = new Date("2027-01-01T02:00:00Z");
    const sessions = async (now: Date) => {
      const { token } = await openSession({ id: delegate.userId, kind: "counsellor" }, { db, now });
      await db.session.updateMany({
        where: { id: tokenHash(token) },
        data: { delegationId },
      });
      const session = await findSession(token, contextAt(db, now));
      return session.state === "open" ? session.acting : "none";
    };
    expect(await sessions(NOW)).not.toBeNull();
    expect(await sessions(later)).toBeNull();
    await db.user.update({ where: { id: seeker.userId }, data: { suspendedAt: NOW } });
    expect(await sessions(NOW)).toBeNull();
  });

  it.each([
    [{ until: day("2026-11-22") }, "until-past"],
    [{ scopes: [] }, "nothing-given"],
    [{ address: { channel: "mail" as const, value: "niemand@example.cn" } }, "nobody"],
  ])("%o: %s", async (changes, reason) => {
    const [seeker, delegate] = [await aSeeker(db), await aCounsellor()];
    const address = { channel: "mail", value: delegate.email } as const;
    const wish = { address, scopes: ["search" as const], until: day("2026-12-31"), ...changes };
    expect(await giveDelegation(wish, seeker, ctx)).toMatchObject({ reason });
    expect(await db.delegation.count()).toBe(0);
  });
});

describe("an application under a delegation", () => {
  it("says who handed it in, tells the person, and is not handed in once it was taken back", async () => {
    const { seeker, acting, delegationId, delegate } = await given(["fill-in", "submit"]);
    const [first, second] = [await aWholeDraft(seeker), await aWholeDraft(seeker)];
    const mails = (await listOutbox(db, { limit: 20 })).length;
    expect(await submitApplication({ applicationId: first }, acting, ctx)).toMatchObject({
      ok: true,
    });
    expect((await listOutbox(db, { limit: 20 })).length).toBeGreaterThan(mails);
    const own = await readOwnApplication(first, seeker, "zh-CN", ctx);
    expect(own).toMatchObject({ submittedBy: "杨帆" });
    expect(own?.submittedText).toContain("由杨帆代为提交");
    const event = await db.auditEvent.findFirst({
      where: { subjectId: first, action: { contains: "submit" } },
    });
    expect(event).toMatchObject({
      actorId: delegate.userId,
      actorKind: `delegate:${delegationId}`,
    });
    await revokeDelegation({ delegationId }, seeker, ctx);
    expect(await submitApplication({ applicationId: second }, acting, ctx)).toMatchObject({
      reason: "not-found",
    });
  });

  it("shows needs only where health was given, and nothing of others' doing", async () => {
    const { seeker, acting } = await given(["fill-in", "submit"]);
    const draft = await aWholeDraft(seeker);
    const read = (actor: Seeker, id = draft) => readOwnApplication(id, actor, "zh-CN", ctx);
    expect(JSON.stringify(await read(seeker))).toContain("需要读屏软件");
    expect(JSON.stringify(await read(acting))).not.toContain("需要读屏软件");
    const by = acting.by && { ...acting.by, scopes: ["health" as const] };
    expect(JSON.stringify(await read(by ? { ...acting, by } : acting))).toContain("需要读屏软件");
    const mine = await aWholeDraft(seeker);
    await submitApplication({ applicationId: mine }, seeker, ctx);
    expect(await read(acting, mine)).toBeNull();
    const theirs = await aWholeDraft(seeker);
    await submitApplication({ applicationId: theirs }, acting, ctx);
    expect(JSON.stringify(await read(acting, theirs))).not.toContain("需要读屏软件");
    await db.application.updateMany({ where: { id: theirs }, data: { state: "shortlisted" } });
    expect(await read(acting, theirs)).toMatchObject({ state: "submitted", steps: [], moves: [] });
    expect(await read(seeker, theirs)).toMatchObject({ state: "shortlisted" });
    expect(await read({ ...(await aSeeker(db, "别人")) }, theirs)).toBeNull();
  });

  it("leaves what is shown to the employer to the person", async () => {
    const { acting } = await given(["fill-in"]);
    expect(mayFillIn(acting, "identity")).toBe(true);
    expect(mayFillIn(acting, "adjustments")).toBe(false);
    expect(mayFillIn(acting, "disclosure")).toBe(false);
    const by = acting.by && { ...acting.by, scopes: ["health" as const] };
    const seeing: Seeker = by ? { ...acting, by } : acting;
    expect(mayFillIn(seeing, "adjustments")).toBe(true);
    expect(mayFillIn(seeing, "disclosure")).toBe(false);
  });

  it("stands on the person's list from before it is done, and off it where it was refused", async () => {
    const { seeker, acting, delegationId } = await given(["fill-in"]);
    const params = { applicationId: randomUUID() };
    const note = (actor: Seeker, route: "applications.fill" | "applications.check") =>
      noteDelegated(route, { actor, ctx }, { intent: "identity", params });
    const done = await note(acting, "applications.fill");
    await done.around(() => new Response(null, { status: 302 }));
    const refusing = await note(acting, "applications.check");
    await refusing.around(() => ({ ok: false, reason: "not-now" }));
    const failing = await note(acting, "applications.check");
    await expect(
      (async () =>
        failing.around(() => {
          throw new Response(null, { status: 403 });
        }))(),
    ).rejects.toMatchObject({ status: 403 });
    const asked = { delegationId, after: undefined };
    expect(await findOwnDelegation(asked, seeker, ctx)).toMatchObject({
      acts: [{ route: "applications.fill", intent: "identity", subjectId: params.applicationId }],
    });
    expect(await findOwnDelegation(asked, await aSeeker(db, "别人"), ctx)).toBeNull();
    await note(seeker, "applications.fill");
    expect(await db.delegatedAct.count()).toBe(1);
    const draft = await aWholeDraft(seeker);
    const drafts = (scopes: readonly DelegationScope[]) =>
      listDraftsFor({ personId: seeker.userId, scopes }, ctx);
    expect(await drafts(["fill-in"])).toMatchObject([{ id: draft }]);
    expect(await drafts(["submit"])).toMatchObject([{ id: draft }]);
    expect(await drafts(["search", "health"])).toEqual([]);
  });
});
