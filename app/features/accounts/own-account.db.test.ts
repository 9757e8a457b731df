import { afterAll, beforeEach, describe, expect, test } from "vitest";
import {
  findKeptForm,
  forgetKeptForm,
  keepForm,
  keepFormOver,
} from "#app/http/kept-form.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { connect } from "#app/platform/db.server.ts";
import { listOutbox } from "#app/platform/mail.server.ts";
import { changeAddress, changeName, findDetails } from "./change-details.server.ts";
import { changePassword } from "./change-password.server.ts";
import type { Client } from "./client.server.ts";
import { hashPassword } from "./hash-password.server.ts";
import type { Address } from "./policy/index.ts";
import { sendCode } from "./send-code.server.ts";
import { purgeExpired } from "./jobs/purge-expired.server.ts";
import { findSession, openSession } from "./sessions.server.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 4 });
const now = new Date("2026-11-23T08:00:00Z");
const ctx = { db, now };
const client: Client = { network: "203.0.113.7", device: null };
const present = "walnut river lantern";

async function signedIn(email: string) {
  const user = await db.user.create({
    data: { kind: "seeker", name: "李明", email, passwordHash: await hashPassword(present) },
  });
  const { token } = await openSession(user, ctx);
  const session = await findSession(token, ctx);
  if (session.state !== "open") throw new Error(session.state);
  return { session, token, userId: user.id };
}

async function codeFor(address: Address) {
  const purpose = address.channel === "mail" ? "verify_email" : "verify_phone";
  const sent = await sendCode({ purpose, address, locale: "zh-CN" }, client, ctx);
  if (!sent.ok) throw new Error(sent.reason);
  const [message] = await listOutbox(db, { limit: 1 });
  const code = /\d{3} \d{3}/.exec(message?.body ?? "")?.[0].replace(" ", "") ?? "";
  return { challenge: sent.challenge, code, locale: "zh-CN" as const };
}

beforeEach(() => database.reset());
afterAll(() => db.$disconnect());

describe("changing the password", () => {
  const password = "pear orbit candle";
  test("takes the present one", async () => {
    const { session } = await signedIn("li@example.cn");
    expect(
      await changePassword({ present: "no idea", password }, session, client, ctx),
    ).toMatchObject({
      reason: "wrong-present-password",
    });
  });

  test("ends all other sessions and goes on in this browser", async () => {
    const { session, token } = await signedIn("li@example.cn");
    const changed = await changePassword({ present, password }, session, client, ctx);
    if (!changed.ok) throw new Error(changed.reason);
    expect(await findSession(token, ctx)).toEqual({ state: "none" });
    expect(await findSession(changed.token, ctx)).toMatchObject({ state: "open" });
  });

  test("a common one or one's own name is refused", async () => {
    const { session } = await signedIn("li@example.cn");
    expect(
      await changePassword({ present, password: "李明的新密码很长很长" }, session, client, ctx),
    ).toMatchObject({ reason: "password-contains-name" });
  });
});

describe("changing where one is reached", () => {
  test("a number is added by the code sent there, stored encrypted, and the old address is told", async () => {
    const { session, userId } = await signedIn("li@example.cn");
    const input = await codeFor({ channel: "text", value: "19900000021" });
    expect(await changeAddress(input, session, client, ctx)).toEqual({ ok: true });
    expect(await findDetails(userId, ctx)).toMatchObject({ phone: "19900000021" });
    const { rows } = await database.pool.query("SELECT * FROM users");
    expect(JSON.stringify(rows)).not.toContain("19900000021");
    expect(await listOutbox(db, { limit: 1 })).toMatchObject([{ to: "li@example.cn" }]);
  });

  test("an address somebody took in the meantime is refused", async () => {
    const { session } = await signedIn("li@example.cn");
    const input = await codeFor({ channel: "mail", value: "new@example.cn" });
    await signedIn("new@example.cn");
    expect(await changeAddress(input, session, client, ctx)).toEqual({
      ok: false,
      reason: "address-taken",
    });
  });

  test("every change leaves a trace", async () => {
    const { session, userId } = await signedIn("li@example.cn");
    await changeName("李晓明", session, ctx);
    const events = await db.auditEvent.findMany({ where: { subjectId: userId } });
    expect(events.map(({ action }) => action)).toEqual(["account.name-changed"]);
    expect(await findDetails(userId, ctx)).toMatchObject({ name: "李晓明" });
  });
});

describe("text of a session that ran out", () => {
  test("is kept for its owner and page alone, encrypted, for a day", async () => {
    const { userId } = await signedIn("li@example.cn");
    const other = await signedIn("wang@example.cn");
    const owner = { userId, path: "/account/name" };
    await keepForm(owner, { values: { name: "李晓明" }, focusField: "name" }, ctx);
    expect(await findKeptForm(owner, ctx)).toEqual({
      values: { name: "李晓明" },
      focusField: "name",
      keptAt: now,
    });
    expect(await findKeptForm({ ...owner, userId: other.userId }, ctx)).toBeNull();
    expect(await findKeptForm({ ...owner, path: "/account" }, ctx)).toBeNull();
    const tomorrow = { db, now: new Date(now.getTime() + 86_400_000) };
    expect(await findKeptForm(owner, tomorrow)).toBeNull();
    const { rows } = await database.pool.query("SELECT * FROM kept_forms");
    expect(JSON.stringify(rows)).not.toContain("李晓明");
  });
});

describe("text kept while it is typed", () => {
  const typed = (words: string) => ({ values: { description: words }, focusField: null });
  const later = (seconds: number) => ({ db, now: new Date(now.getTime() + seconds * 1000) });

  test("is kept over what the same window kept before", async () => {
    const owner = { userId: (await signedIn("li@example.cn")).userId, path: "/employer" };
    expect(await keepFormOver(owner, null, typed("一"), ctx)).toEqual({ ok: true, keptAt: now });
    expect(await keepFormOver(owner, now, typed("一二"), later(3))).toMatchObject({ ok: true });
    expect((await findKeptForm(owner, later(4)))?.values).toEqual({ description: "一二" });
  });

  test("of two windows at once only one is kept, and the other is told", async () => {
    const owner = { userId: (await signedIn("li@example.cn")).userId, path: "/employer" };
    for (const over of [null, now]) {
      const answers = await Promise.all(
        ["左", "右"].map((words, at) => keepFormOver(owner, over, typed(words), later(at + 1))),
      );
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, reason: "kept-elsewhere" });
      await keepForm(owner, typed("又一次"), ctx);
    }
  });

  test("is not kept over a form that was sent meanwhile, and begins anew when it ran out", async () => {
    const owner = { userId: (await signedIn("li@example.cn")).userId, path: "/employer" };
    await keepFormOver(owner, null, typed("旧"), ctx);
    await forgetKeptForm(owner, ctx);
    expect((await keepFormOver(owner, now, typed("晚"), later(1))).ok).toBe(false);
    await keepFormOver(owner, null, typed("昨天"), ctx);
    expect((await keepFormOver(owner, null, typed("今天"), later(90_000))).ok).toBe(true);
    expect((await findKeptForm(owner, later(90_001)))?.values).toEqual({ description: "今天" });
  });
});

describe("the nightly purge", () => {
  test("removes what ran out, and sessions a day later", async () => {
    const { userId, token } = await signedIn("li@example.cn");
    await keepForm({ userId, path: "/account" }, { values: {}, focusField: null }, ctx);
    await codeFor({ channel: "mail", value: "new@example.cn" });
    const inHours = (hours: number) => ({ db, now: new Date(now.getTime() + hours * 3_600_000) });
    await purgeExpired("sweep", inHours(2));
    expect(await findSession(token, inHours(2))).toMatchObject({ state: "expired" });
    expect(await db.oneTimeCode.count()).toBe(0);
    expect(await db.keptForm.count()).toBe(1);
    await purgeExpired("sweep", inHours(26));
    expect(await findSession(token, inHours(26))).toEqual({ state: "none" });
    expect([await db.keptForm.count(), await db.rateCount.count()]).toEqual([0, 0]);
  });
});
