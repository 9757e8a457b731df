import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { testDatabase } from "#db/testing/database.ts";
import { connect } from "#app/platform/db.server.ts";
import { listOutbox } from "#app/platform/mail.server.ts";
import type { Client } from "./client.server.ts";
import { hashPassword } from "./hash-password.server.ts";
import type { Challenge } from "./one-time-codes.server.ts";
import { rateLimits, type Address } from "./policy/index.ts";
import { resetPassword } from "./reset-password.server.ts";
import { sendCode } from "./send-code.server.ts";
import { findSession } from "./sessions.server.ts";
import { signInByCode } from "./sign-in-by-code.server.ts";
import { signInByPassword } from "./sign-in-by-password.server.ts";
import { signOut, signOutEverywhere } from "./sign-out.server.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 4 });
const now = new Date("2026-11-23T08:00:00Z");
const ctx = { db, now };
const later = (minutes: number) => ({ db, now: new Date(now.getTime() + minutes * 60_000) });

const address: Address = { channel: "mail", value: "li@example.cn" };
const password = "walnut river lantern";
const home: Client = { network: "203.0.113.7", device: null };
const elsewhere: Client = { network: "198.51.100.9", device: null };

async function makeUser() {
  return db.user.create({
    data: {
      kind: "seeker",
      name: "李明",
      email: address.value,
      passwordHash: await hashPassword(password),
      sessionsValidFrom: new Date(now.getTime() - 86_400_000),
    },
    select: { id: true },
  });
}

async function signedIn(client: Client = home, at = ctx) {
  const answer = await signInByPassword({ address, password }, client, at);
  if (!answer.ok) throw new Error(answer.reason);
  return answer;
}

async function askCode(purpose: Challenge["purpose"], at = ctx, client: Client = home) {
  const sent = await sendCode({ purpose, address, locale: "zh-CN" }, client, at);
  if (!sent.ok) throw new Error(sent.reason);
  const [mail] = await listOutbox(db, { limit: 1 });
  const code = /\d{3} \d{3}/.exec(mail?.body ?? "")?.[0].replace(" ", "");
  return { challenge: sent.challenge, code: code ?? "", mail };
}

beforeEach(() => database.reset());
afterAll(() => db.$disconnect());

describe("password", () => {
  test("the right one opens a session and leaves a trace", async () => {
    const { id } = await makeUser();
    const { token } = await signedIn();
    expect(await findSession(token, ctx)).toMatchObject({
      state: "open",
      actor: { kind: "seeker", userId: id },
    });
    expect(await db.auditEvent.findMany({ select: { action: true, subjectId: true } })).toEqual([
      { action: "session.signed-in", subjectId: id },
    ]);
  });

  test("a wrong one and an unknown address get the same answer", async () => {
    await makeUser();
    const wrong = await signInByPassword({ address, password: "something else" }, home, ctx);
    const unknown = await signInByPassword(
      { address: { channel: "mail", value: "nobody@example.cn" }, password },
      home,
      ctx,
    );
    expect(wrong).toEqual({ ok: false, reason: "wrong-password" });
    expect(unknown).toEqual(wrong);
  });

  test("a suspended account is told only to who knows the password", async () => {
    const { id } = await makeUser();
    await db.user.updateMany({ where: { id }, data: { suspendedAt: now } });
    const wrong = await signInByPassword({ address, password: "something else" }, home, ctx);
    const right = await signInByPassword({ address, password }, home, ctx);
    expect(wrong).toMatchObject({ reason: "wrong-password" });
    expect(right).toMatchObject({ reason: "suspended" });
  });
});

describe("limits", () => {
  const [first] = rateLimits.passwordPair;
  const fail = (client: Client, times: number) =>
    Promise.all(
      Array.from({ length: times }, () =>
        signInByPassword({ address, password: "guess after guess" }, client, ctx),
      ),
    );

  test("too many wrong tries wait, with the time; then the right one works", async () => {
    await makeUser();
    await fail(home, first.limit);
    expect(await signInByPassword({ address, password }, home, ctx)).toEqual({
      ok: false,
      reason: "too-many-tries",
      until: new Date("2026-11-23T08:01:00Z"),
    });
    expect(await signInByPassword({ address, password }, home, later(1))).toMatchObject({
      ok: true,
    });
  });

  test("tries at the same moment do not slip through", async () => {
    await makeUser();
    const answers = await fail(home, 3 * first.limit);
    const judged = answers.filter((answer) => !answer.ok && answer.reason === "wrong-password");
    expect(judged).toHaveLength(first.limit);
  });

  test("a stranger's failures do not stop the person on another network", async () => {
    await makeUser();
    await fail(elsewhere, 2 * first.limit);
    expect(await signInByPassword({ address, password }, home, ctx)).toMatchObject({ ok: true });
  });

  test("nor on the same network, in a browser the person has used", async () => {
    await makeUser();
    const { browser } = await signedIn();
    await fail(home, 2 * first.limit);
    const known: Client = { network: home.network, device: browser };
    expect(await signInByPassword({ address, password }, known, ctx)).toMatchObject({ ok: true });
    expect(await signInByPassword({ address, password }, home, ctx)).toMatchObject({
      reason: "too-many-tries",
    });
  });

  test("a browser is no longer known after signing out everywhere", async () => {
    await makeUser();
    const { browser, token } = await signedIn();
    const session = await findSession(token, ctx);
    if (session.state !== "open") throw new Error(session.state);
    await signOutEverywhere(session, later(1));
    await fail(home, first.limit);
    const known: Client = { network: home.network, device: browser };
    expect(await signInByPassword({ address, password }, known, ctx)).toMatchObject({
      reason: "too-many-tries",
    });
  });

  test("keys name nobody", async () => {
    await makeUser();
    await fail(home, 1);
    const keys = await db.rateCount.findMany({ select: { key: true } });
    expect(JSON.stringify(keys)).not.toMatch(/example|203\.0/);
  });
});

describe("one-time code", () => {
  test("signs in once; the second time it is used", async () => {
    await makeUser();
    const { challenge, code } = await askCode("sign_in");
    expect(await signInByCode({ challenge, code }, home, ctx)).toMatchObject({ ok: true });
    expect(await signInByCode({ challenge, code }, home, ctx)).toMatchObject({
      reason: "code-used",
    });
  });

  test("given twice at the same moment it opens one session", async () => {
    await makeUser();
    const { challenge, code } = await askCode("sign_in");
    const answers = await Promise.all([
      signInByCode({ challenge, code }, home, ctx),
      signInByCode({ challenge, code }, home, ctx),
    ]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  });

  test("five wrong tries void it", async () => {
    await makeUser();
    const { challenge, code } = await askCode("sign_in");
    const wrong = code === "000000" ? "000001" : "000000";
    const reasons: unknown[] = [];
    for (let time = 0; time < 5; time += 1) {
      reasons.push(await signInByCode({ challenge, code: wrong }, home, ctx));
    }
    expect(reasons.slice(0, 4)).toEqual(Array(4).fill({ ok: false, reason: "code-wrong" }));
    expect(reasons[4]).toEqual({ ok: false, reason: "code-attempts" });
    expect(await signInByCode({ challenge, code }, home, ctx)).toMatchObject({
      reason: "code-attempts",
    });
  });

  test("lives ten minutes", async () => {
    await makeUser();
    const { challenge, code } = await askCode("sign_in");
    expect(await signInByCode({ challenge, code }, home, later(10))).toMatchObject({
      reason: "code-expired",
    });
  });

  test("is not for another address or purpose", async () => {
    await makeUser();
    const { challenge, code } = await askCode("sign_in");
    const others: Challenge[] = [
      { ...challenge, purpose: "reset_password" },
      { ...challenge, address: { channel: "mail", value: "other@example.cn" } },
    ];
    for (const other of others) {
      expect(await signInByCode({ challenge: other, code }, home, ctx)).toMatchObject({
        ok: false,
      });
    }
  });

  test("without an account the page learns nothing, and the mail holds no code", async () => {
    const { code, mail } = await askCode("sign_in");
    expect(code).toBe("");
    expect(mail?.subject).toContain("还没有账号");
  });

  test("is stored hashed", async () => {
    await makeUser();
    const { code } = await askCode("sign_in");
    const { rows } = await database.pool.query("SELECT * FROM one_time_codes");
    expect(JSON.stringify(rows)).not.toContain(code);
  });
});

describe("forgotten password", () => {
  test("a code sets a new one and ends all sessions", async () => {
    await makeUser();
    const { token } = await signedIn();
    const { challenge, code } = await askCode("reset_password");
    const answer = await resetPassword(
      { challenge, code, password: "pear orbit candle" },
      home,
      later(1),
    );
    expect(answer).toMatchObject({ ok: true });
    expect(await findSession(token, later(1))).toEqual({ state: "none" });
    expect(await signInByPassword({ address, password }, home, later(2))).toMatchObject({
      ok: false,
    });
    const again = { address, password: "pear orbit candle" };
    expect(await signInByPassword(again, home, later(2))).toMatchObject({ ok: true });
  });

  test("a password with the person's name is refused and the code stays good", async () => {
    await makeUser();
    const { challenge, code } = await askCode("reset_password");
    const named = { challenge, code, password: "李明的密码很长很长很长" };
    expect(await resetPassword(named, home, ctx)).toMatchObject({
      reason: "password-contains-name",
    });
    const other = { challenge, code, password: "pear orbit candle" };
    expect(await resetPassword(other, home, ctx)).toMatchObject({ ok: true });
  });
});

describe("sessions", () => {
  test("signing out ends this one, signing out everywhere ends all", async () => {
    await makeUser();
    const [one, two, three] = [await signedIn(), await signedIn(), await signedIn()];
    const open = await findSession(one.token, ctx);
    if (open.state !== "open") throw new Error(open.state);
    await signOut(open, ctx);
    expect(await findSession(one.token, ctx)).toEqual({ state: "none" });
    const other = await findSession(two.token, ctx);
    if (other.state !== "open") throw new Error(other.state);
    await signOutEverywhere(other, later(1));
    expect(await findSession(two.token, later(1))).toEqual({ state: "none" });
    expect(await findSession(three.token, later(1))).toEqual({ state: "none" });
  });

  test("says the moment that holds, and runs out by it", async () => {
    await makeUser();
    const { token } = await signedIn();
    const half = { db, now: new Date(now.getTime() + 30_000) };
    const early = await findSession(token, half);
    expect(early).toMatchObject({ state: "open", expiresAt: new Date("2026-11-23T09:00:00Z") });
    const touched = await findSession(token, later(2));
    expect(touched).toMatchObject({ state: "open", expiresAt: new Date("2026-11-23T09:02:00Z") });
    expect(await findSession(token, later(62))).toMatchObject({ state: "expired" });
  });
});
