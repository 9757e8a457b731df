import { afterAll, afterEach, describe, expect, it } from "vitest";
import { connect } from "#app/platform/db.server.ts";
import { listOutbox } from "#app/platform/mail.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { findSession, openSession } from "../sessions.server.ts";
import { aMember, anOrganisation, contextAt, NOW } from "../testing/arrange.ts";
import { acceptInvitation, findInvitation, joinByInvitation } from "./accept-invitation.server.ts";
import { changeMembership } from "./change-member.server.ts";
import { inviteMember, revokeInvitation } from "./invite-member.server.ts";
import { findMember } from "./list-members.server.ts";
import type { Member } from "./submit-organisation.server.ts";
import { switchOrganisation } from "./switch-organisation.server.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 4 });
const ctx = contextAt(db);
const client = { network: "192.0.2.7", device: null };

afterEach(() => database.reset());
afterAll(() => db.$disconnect());

const email = "renshi@example.cn";
const invite = (actor: Member, to = email) =>
  inviteMember({ email: to, role: "hr", locale: "zh-CN" }, actor, ctx);

/** The token in the newest mail. */
async function tokenSent(): Promise<string> {
  const [mail] = await listOutbox(db, { limit: 1 });
  return /token=([\w-]+)/.exec(mail?.body ?? "")?.[1] ?? "";
}
const join = (token: string) =>
  joinByInvitation(
    {
      token,
      name: "周晓",
      password: "walnut river lantern",
      consentTo: "2026-11",
      locale: "zh-CN",
    },
    client,
    ctx,
  );

describe("an invitation", () => {
  it("makes an account, joins and signs in, once", async () => {
    const owner = await anOrganisation(db);
    await invite(owner);
    const token = await tokenSent();
    const [first, second] = await Promise.all([join(token), join(token)]);
    expect([first.ok, second.ok].filter(Boolean)).toHaveLength(1);
    const begun = first.ok ? first : second;
    if (!begun.ok) throw new Error(begun.reason);
    const session = await findSession(begun.token, ctx);
    expect(session).toMatchObject({ state: "open", actor: { role: "hr" } });
    expect(await db.user.count({ where: { email } })).toBe(1);
    expect((await findInvitation(token, ctx))?.state).toBe("accepted");
  });

  it("joins the account that is signed in, if it is of the kind", async () => {
    const owner = await anOrganisation(db);
    const other = await anOrganisation(db, { uscc: "other" });
    const provider = await anOrganisation(db, { uscc: "third", kind: "provider" });
    await invite(owner);
    const token = await tokenSent();
    const asProvider = await acceptInvitation(token, provider, "none", ctx);
    expect(asProvider).toMatchObject({ reason: "invitation-other-kind" });
    expect((await acceptInvitation(token, other, "none", ctx)).ok).toBe(true);
    const { organisationId } = owner;
    const member = await findMember({ organisationId, userId: other.userId }, ctx);
    expect(member?.role).toBe("hr");
  });

  it("runs out after seven days, by another one, or by being cancelled", async () => {
    const owner = await anOrganisation(db);
    await invite(owner);
    const first = await tokenSent();
    await invite(owner);
    const second = await tokenSent();
    expect((await findInvitation(first, ctx))?.state).toBe("revoked");
    const later = contextAt(db, new Date(NOW.getTime() + 7 * 86_400_000));
    expect((await findInvitation(second, later))?.state).toBe("expired");
    const stranger = await anOrganisation(db, { uscc: "other" });
    const open = await db.invitation.findFirstOrThrow({ where: { revokedAt: null } });
    expect(await revokeInvitation(open, stranger, ctx)).toMatchObject({ reason: "not-found" });
    expect((await revokeInvitation(open, owner, ctx)).ok).toBe(true);
    expect(await join(second)).toMatchObject({ reason: "invitation-revoked" });
  });

  it("is an owner's to send, and not to members", async () => {
    const owner = await anOrganisation(db);
    const hr = await aMember(db, owner.organisationId, "hr");
    expect(await invite(hr)).toMatchObject({ reason: "not-yours" });
    const { email: known } = await db.user.findUniqueOrThrow({ where: { id: hr.userId } });
    expect(await invite(owner, known ?? "")).toMatchObject({ reason: "already-member" });
  });
});

describe("members", () => {
  it("two owners who leave at once: one stays", async () => {
    const one = await anOrganisation(db);
    const two = await aMember(db, one.organisationId, "owner");
    const verdicts = await Promise.all(
      [one, two].map((actor) => changeMembership({ userId: actor.userId, to: null }, actor, ctx)),
    );
    expect(verdicts.filter(({ ok }) => ok)).toHaveLength(1);
    expect(verdicts.find(({ ok }) => !ok)).toMatchObject({ reason: "last-owner" });
  });

  it("of another organisation do not exist", async () => {
    const owner = await anOrganisation(db);
    const { userId } = await anOrganisation(db, { uscc: "other" });
    const { organisationId } = owner;
    expect(await findMember({ organisationId, userId }, ctx)).toBeNull();
    const verdict = await changeMembership({ userId, to: null }, owner, ctx);
    expect(verdict).toMatchObject({ reason: "not-found" });
  });

  it("who were removed act for nobody with their next request", async () => {
    const owner = await anOrganisation(db);
    const hr = await aMember(db, owner.organisationId, "hr");
    const { token } = await openSession(
      { id: hr.userId, kind: "employer_member" },
      { db, now: NOW },
    );
    await changeMembership({ userId: hr.userId, to: null }, owner, ctx);
    const session = await findSession(token, ctx);
    expect(session).toMatchObject({ actor: { organisationId: null, role: "viewer" } });
  });

  it("switch to organisations of their own alone", async () => {
    const owner = await anOrganisation(db);
    const other = await anOrganisation(db, { uscc: "other" });
    const user = { id: owner.userId, kind: "employer_member" };
    const { token } = await openSession(user, { db, now: NOW });
    const session = await findSession(token, ctx);
    if (session.state !== "open") throw new Error("no session");
    expect(await switchOrganisation(other, session, ctx)).toMatchObject({ reason: "not-found" });
    await db.membership.create({
      data: { organisationId: other.organisationId, userId: owner.userId, role: "viewer" },
    });
    expect((await switchOrganisation(other, session, ctx)).ok).toBe(true);
    expect(await findSession(token, ctx)).toMatchObject({ actor: { role: "viewer" } });
  });
});
