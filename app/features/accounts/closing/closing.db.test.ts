import { afterAll, afterEach, describe, expect, it } from "vitest";
import { verifyChains } from "#app/features/audit/index.server.ts";
import { connect } from "#app/platform/db.server.ts";
import { listOutbox } from "#app/platform/mail.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { giveCertificate } from "../certificates/give-certificate.server.ts";
import type { Client } from "../client.server.ts";
import { hashPassword } from "../hash-password.server.ts";
import { findSession, openSession } from "../sessions.server.ts";
import { signInByPassword } from "../sign-in-by-password.server.ts";
import { aMember, anOrganisation, contextAt, NOW } from "../testing/arrange.ts";
import { phoneColumns } from "../user-address.server.ts";
import { closeAccount } from "./close-account.server.ts";
import { eraseAccount, ERASED_NAME, listDueForErasure } from "./erase-account.server.ts";
import { proveOwner, sendOwnCode } from "./prove-owner.server.ts";
import { findRestorable, restoreAccount } from "./restore-account.server.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 4 });
const ctx = contextAt(db);
const client: Client = { network: "203.0.113.9", device: null };
const after = (hours: number) => contextAt(db, new Date(NOW.getTime() + hours * 3_600_000));
const password = "walnut river lantern";
const address = { channel: "mail", value: "li@example.cn" } as const;

afterEach(() => database.reset());
afterAll(() => db.$disconnect());

async function sessionOf(id: string, kind = "seeker") {
  const { token } = await openSession({ id, kind }, ctx);
  const session = await findSession(token, ctx);
  if (session.state !== "open") throw new Error(session.state);
  return { session, token };
}

async function aSeeker(email = address.value) {
  const user = await db.user.create({
    data: {
      kind: "seeker",
      name: "李明",
      email,
      passwordHash: await hashPassword(password),
      preferences: { textSize: "large" },
      ...phoneColumns("19900001234"),
    },
  });
  return { userId: user.id, ...(await sessionOf(user.id)) };
}

const close = (session: Parameters<typeof closeAccount>[0]) => closeAccount(session, "zh-CN", ctx);
const restoreToken = async () => {
  const [mail] = await listOutbox(db, { limit: 1 });
  return /restore\/([\w-]+)/.exec(mail?.body ?? "")?.[1] ?? "";
};

describe("showing that one is the owner", () => {
  it("takes the password and counts the tries", async () => {
    const { session } = await aSeeker();
    const prove = (given: string) => proveOwner({ password: given, challenge: null }, session, ctx);
    expect(await prove(password)).toEqual({ ok: true });
    expect(await prove("wrong")).toEqual({ ok: false, reason: "wrong-present-password" });
    expect(await proveOwner({ challenge: null }, session, ctx)).toMatchObject({
      reason: "no-proof",
    });
    const answers = [];
    for (let attempt = 0; attempt < 12; attempt += 1) answers.push(await prove("wrong"));
    expect(answers.at(-1)).toMatchObject({ ok: false, reason: "too-many-tries" });
  });

  it("takes a code sent to the person's own address, once, and none of another's", async () => {
    const { session } = await aSeeker();
    const other = await db.user.create({
      data: { kind: "seeker", name: "王芳", email: "wang@example.cn" },
    });
    const sent = await sendOwnCode(session, "zh-CN", client, ctx);
    if (!sent.ok) throw new Error(sent.reason);
    const [mail] = await listOutbox(db, { limit: 1 });
    const code = /\d{3} \d{3}/.exec(mail?.body ?? "")?.[0].replace(" ", "") ?? "";
    const proof = { code, challenge: sent.challenge };
    const stranger = (await sessionOf(other.id)).session;
    expect(await proveOwner(proof, stranger, ctx)).toMatchObject({ reason: "no-proof" });
    expect(await proveOwner(proof, session, ctx)).toEqual({ ok: true });
    expect((await proveOwner(proof, session, ctx)).ok).toBe(false);
  });
});

describe("closing an account", () => {
  it("signs out everywhere, refuses to sign in, and sends the way back", async () => {
    const { session, token, userId } = await aSeeker();
    const elsewhere = (await sessionOf(userId)).token;
    expect(await close(session)).toMatchObject({ ok: true });
    expect((await findSession(token, ctx)).state).toBe("none");
    expect((await findSession(elsewhere, ctx)).state).toBe("none");
    expect(await signInByPassword({ address, password }, client, ctx)).toMatchObject({
      ok: false,
      reason: "closed",
    });
    expect(await findRestorable(await restoreToken(), after(23))).toEqual(after(24).now);
    const trail = await db.auditEvent.findMany({ where: { subjectId: userId } });
    expect(trail.map(({ action }) => action)).toContain("account.closed");
  });

  it("is taken back within a day, once, with everything still there", async () => {
    const { session, userId } = await aSeeker();
    await close(session);
    const token = await restoreToken();
    const answers = await Promise.all([
      restoreAccount(token, after(1)),
      restoreAccount(token, after(1)),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await signInByPassword({ address, password }, client, after(2))).toMatchObject({
      ok: true,
    });
    expect(await db.user.findUniqueOrThrow({ where: { id: userId } })).toMatchObject({
      name: "李明",
      closedAt: null,
      restoreHash: null,
    });
    expect(await listDueForErasure(after(48))).toEqual([]);
  });

  it("is not taken back after a day, nor by another token", async () => {
    const { session } = await aSeeker();
    await close(session);
    const token = await restoreToken();
    expect(await restoreAccount("not-the-token", ctx)).toMatchObject({ reason: "too-late" });
    expect(await findRestorable(token, after(24))).toBeNull();
    expect(await restoreAccount(token, after(24))).toMatchObject({ reason: "too-late" });
  });

  it("is refused to the last owner of an organisation, by name, and to staff", async () => {
    const owner = await anOrganisation(db);
    const { session } = await sessionOf(owner.userId, "employer_member");
    expect(await close(session)).toMatchObject({ ok: false, reason: "last-owner" });
    const officer = await db.user.create({
      data: { kind: "officer", name: "审核员", region: "140502" },
    });
    expect(await close((await sessionOf(officer.id, "officer")).session)).toMatchObject({
      reason: "staff",
    });
    expect(await db.user.count({ where: { closedAt: { not: null } } })).toBe(0);
  });

  it("leaves one owner where two close at once", async () => {
    const owner = await anOrganisation(db);
    const second = await aMember(db, owner.organisationId, "owner");
    const sessions = await Promise.all(
      [owner.userId, second.userId].map((id) => sessionOf(id, "employer_member")),
    );
    const answers = await Promise.all(sessions.map(({ session }) => close(session)));
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const owners = { organisationId: owner.organisationId, role: "owner" } as const;
    expect(await db.membership.count({ where: owners })).toBe(1);
  });
});

describe("erasing a closed account", () => {
  it("leaves nothing that says who it was, and every chain whole", async () => {
    const { session, userId } = await aSeeker();
    await giveCertificate(
      { number: "14050219900101996112", region: "140502", consentTo: "2026-11" },
      { kind: "seeker", userId },
      ctx,
    );
    await close(session);
    expect(await eraseAccount(userId, after(23))).toMatchObject({ ok: false, reason: "not-due" });
    expect(await listDueForErasure(after(24))).toEqual([userId]);
    expect(await eraseAccount(userId, after(24))).toEqual({ ok: true });
    expect(await eraseAccount(userId, after(25))).toMatchObject({ ok: false });
    const rows = await Promise.all([
      db.user.findMany(),
      db.certificate.findMany(),
      db.auditEvent.findMany(),
      db.consent.findMany(),
    ]);
    const said = JSON.stringify(rows, (_key, one: unknown) =>
      typeof one === "bigint" ? String(one) : one,
    );
    expect(said).not.toMatch(/李明|li@example\.cn|1990010199|textSize/);
    expect(await db.user.findUniqueOrThrow({ where: { id: userId } })).toMatchObject({
      name: ERASED_NAME,
      email: null,
      phoneEncrypted: null,
      phoneHash: null,
      passwordHash: null,
    });
    expect(await db.certificate.findFirstOrThrow()).toMatchObject({
      numberEncrypted: null,
      numberHash: null,
      category: null,
      grade: null,
    });
    expect(await db.consent.count({ where: { withdrawnAt: null } })).toBe(0);
    expect((await verifyChains(db)).broken).toEqual([]);
  });

  it("frees the address for a new account", async () => {
    const { session, userId } = await aSeeker();
    await close(session);
    await eraseAccount(userId, after(25));
    const again = await aSeeker();
    expect(again.userId).not.toBe(userId);
  });
});
