import { Secret, TOTP } from "otpauth";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { testDatabase } from "#db/testing/database.ts";
import { connect } from "#app/platform/db.server.ts";
import type { Client } from "./client.server.ts";
import { giveSecondFactor } from "./second-factor.server.ts";
import { findSession, openSession } from "./sessions.server.ts";
import {
  beginEnrolment,
  confirmEnrolment,
  removeSecondFactor,
} from "./set-up-second-factor.server.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 4 });
const now = new Date("2026-11-23T08:00:00Z");
const at = (seconds: number) => ({ db, now: new Date(now.getTime() + seconds * 1000) });
const client: Client = { network: "203.0.113.7", device: null };

async function officerSession() {
  const user = await db.user.upsert({
    where: { email: "shenhe@example.cn" },
    create: {
      kind: "officer",
      officerRole: "reviewer",
      name: "审核员",
      email: "shenhe@example.cn",
    },
    update: {},
  });
  const { token } = await openSession(user, at(0));
  const session = await findSession(token, at(0));
  if (session.state !== "open") throw new Error(session.state);
  return { session, token };
}

const codeOf = (secret: string, seconds: number) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({
    timestamp: at(seconds).now.getTime(),
  });

async function enrolled() {
  const { session } = await officerSession();
  const enrolment = await beginEnrolment(session, "同途", at(0));
  if (!enrolment) throw new Error("already enrolled");
  const confirmed = await confirmEnrolment(session, codeOf(enrolment.secret, 0), at(0));
  if (!confirmed.ok) throw new Error(confirmed.reason);
  return { secret: enrolment.secret, recoveryCodes: confirmed.recoveryCodes };
}

const isThrough = async (token: string, seconds: number) => {
  const session = await findSession(token, at(seconds));
  return session.state === "open" && "secondFactor" in session.actor && session.actor.secondFactor;
};

beforeEach(() => database.reset());
afterAll(() => db.$disconnect());

describe("setting up", () => {
  test("the secret stays the same until confirmed, then it is shown no more", async () => {
    const { session } = await officerSession();
    const first = await beginEnrolment(session, "同途", at(0));
    const again = await beginEnrolment(session, "同途", at(5));
    expect(again?.secret).toBe(first?.secret);
    await confirmEnrolment(session, codeOf(first?.secret ?? "", 0), at(0));
    expect(await beginEnrolment(session, "同途", at(9))).toBeNull();
  });

  test("a wrong code confirms nothing", async () => {
    const { session } = await officerSession();
    await beginEnrolment(session, "同途", at(0));
    expect(await confirmEnrolment(session, "000000", at(0))).toMatchObject({
      reason: "totp-wrong",
    });
  });

  test("secret and recovery codes are not stored in clear", async () => {
    const { secret, recoveryCodes } = await enrolled();
    const users = await database.pool.query("SELECT * FROM users");
    const codes = await database.pool.query("SELECT * FROM recovery_codes");
    expect(recoveryCodes).toHaveLength(10);
    expect(JSON.stringify(users.rows)).not.toContain(secret);
    expect(JSON.stringify(codes.rows)).not.toContain(recoveryCodes[0]);
  });
});

describe("signing in", () => {
  test("takes a code, each once", async () => {
    const { secret } = await enrolled();
    const one = await officerSession();
    const two = await officerSession();
    expect(await isThrough(one.token, 0)).toBe(false);
    const code = codeOf(secret, 60);
    expect(await giveSecondFactor(one.session, code, client, at(60))).toEqual({ ok: true });
    expect(await isThrough(one.token, 61)).toBe(true);
    expect(await giveSecondFactor(two.session, code, client, at(61))).toMatchObject({
      reason: "totp-used",
    });
    expect(await isThrough(two.token, 62)).toBe(false);
  });

  test("a code given twice at the same moment counts once", async () => {
    const { secret } = await enrolled();
    const sessions = [await officerSession(), await officerSession()];
    const code = codeOf(secret, 60);
    const answers = await Promise.all(
      sessions.map(({ session }) => giveSecondFactor(session, code, client, at(60))),
    );
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  });

  test("a clock one step off is forgiven, two are not", async () => {
    const { secret } = await enrolled();
    const { session } = await officerSession();
    expect(await giveSecondFactor(session, codeOf(secret, 300), client, at(390))).toMatchObject({
      reason: "totp-wrong",
    });
    expect(await giveSecondFactor(session, codeOf(secret, 360), client, at(390))).toEqual({
      ok: true,
    });
  });

  test("a recovery code works once", async () => {
    const { recoveryCodes } = await enrolled();
    const { session } = await officerSession();
    const code = recoveryCodes[3] ?? "";
    expect(await giveSecondFactor(session, code, client, at(60))).toEqual({ ok: true });
    expect(await giveSecondFactor(session, code, client, at(61))).toMatchObject({
      reason: "recovery-wrong",
    });
  });

  test("guessing waits", async () => {
    await enrolled();
    const { session } = await officerSession();
    for (let time = 0; time < 5; time += 1) {
      await giveSecondFactor(session, "000000", client, at(60));
    }
    expect(await giveSecondFactor(session, "000000", client, at(60))).toMatchObject({
      reason: "too-many-tries",
    });
  });

  test("taken away, staff are no longer through", async () => {
    const { secret } = await enrolled();
    const { session, token } = await officerSession();
    await giveSecondFactor(session, codeOf(secret, 60), client, at(60));
    await removeSecondFactor(session, at(90));
    expect(await isThrough(token, 91)).toBe(false);
  });
});
