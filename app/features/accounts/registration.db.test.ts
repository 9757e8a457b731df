import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { testDatabase } from "#db/testing/database.ts";
import { connect } from "#app/platform/db.server.ts";
import { listOutbox } from "#app/platform/mail.server.ts";
import { answerRegistration, type StepAnswer } from "./answer-registration.server.ts";
import type { Client } from "./client.server.ts";
import type { Address, RegistrationKind } from "./policy/index.ts";
import { answeredSteps, findRegistration, startRegistration } from "./registration-draft.server.ts";
import { findSession } from "./sessions.server.ts";
import { submitRegistration } from "./submit-registration.server.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 4 });
const now = new Date("2026-11-23T08:00:00Z");
const ctx = { db, now };
const client: Client = { network: "203.0.113.7", device: null };
const address: Address = { channel: "mail", value: "li@example.cn" };

async function begin(kind: RegistrationKind) {
  const started = await startRegistration({ kind, token: null }, client, ctx);
  if (!started.ok) throw new Error(started.reason);
  return started.token;
}

async function answer(token: string, given: StepAnswer) {
  const draft = await findRegistration(token, ctx);
  if (!draft) throw new Error("no draft");
  return answerRegistration(draft, given, { client, locale: "zh-CN" }, ctx);
}

async function sentCode() {
  const [mail] = await listOutbox(db, { limit: 1 });
  return /\d{3} \d{3}/.exec(mail?.body ?? "")?.[0].replace(" ", "") ?? "";
}

const person: readonly StepAnswer[] = [
  { step: "password", form: { password: "walnut river lantern" } },
  { step: "consent", form: { consentTo: "2026-11" } },
];
const organisation: readonly StepAnswer[] = [
  { step: "uscc", form: { uscc: { code: "91140502999000128J", kind: "enterprise" } } },
  { step: "organisation", form: { organisationName: "晨光包装", nature: "enterprise" } },
  { step: "place", form: { place: { region: "140502", street: "凤台街12号" } } },
  {
    step: "contact",
    form: { contactName: "李师傅", contactPhone: { channel: "text", value: "19900000021" } },
  },
];

async function complete(kind: RegistrationKind, given: Address = address) {
  const token = await begin(kind);
  await answer(token, { step: "name", form: { name: "周晓" } });
  await answer(token, { step: "address", form: { address: given } });
  await answer(token, { step: "code", form: { code: await sentCode() } });
  for (const each of [...person, ...(kind === "seeker" ? [] : organisation)]) {
    expect(await answer(token, each)).toMatchObject({ ok: true });
  }
  return token;
}

const submit = (token: string, state: "submitted" | "draft" = "submitted") =>
  submitRegistration({ token, organisation: state, locale: "zh-CN" }, client, ctx);

beforeEach(() => database.reset());
afterAll(() => db.$disconnect());

describe("registration", () => {
  test("a seeker needs a name, an address and a password", async () => {
    const made = await submit(await complete("seeker"));
    if (!made.ok) throw new Error(made.reason);
    expect(await findSession(made.token, ctx)).toMatchObject({ actor: { kind: "seeker" } });
    const user = await db.user.findFirst({ include: { consents: true } });
    expect(user).toMatchObject({
      email: "li@example.cn",
      emailVerifiedAt: now,
      consents: [{ purpose: "account", textVersion: "2026-11" }],
    });
    const actions = await db.auditEvent.findMany({
      orderBy: { id: "asc" },
      select: { action: true },
    });
    expect(actions.map(({ action }) => action)).toEqual([
      "account.registered",
      "session.signed-in",
    ]);
  });

  test("answers are encrypted and live for a day from the last", async () => {
    const token = await complete("seeker");
    const { rows } = await database.pool.query("SELECT * FROM registration_drafts");
    expect(JSON.stringify(rows)).not.toMatch(/周晓|li@example/);
    expect(
      await findRegistration(token, { db, now: new Date(now.getTime() + 86_399_000) }),
    ).not.toBeNull();
    expect(
      await findRegistration(token, { db, now: new Date(now.getTime() + 86_400_000) }),
    ).toBeNull();
  });

  test("sent twice at the same moment it makes one account, and both are signed in to it", async () => {
    const token = await complete("employer_member");
    const answers = await Promise.all([submit(token), submit(token), submit(token)]);
    const ids = answers.map((made) => (made.ok ? made.userId : made.reason));
    expect(new Set(ids).size).toBe(1);
    expect(await db.user.count()).toBe(1);
    expect(await db.organisation.count()).toBe(1);
  });

  test("an employer's organisation goes to the queue, with its owner", async () => {
    const made = await submit(await complete("employer_member"));
    if (!made.ok) throw new Error(made.reason);
    expect(await db.organisation.findFirst({ include: { memberships: true } })).toMatchObject({
      kind: "employer",
      uscc: "91140502999000128J",
      region: "140502",
      state: "submitted",
      submittedAt: now,
      memberships: [{ userId: made.userId, role: "owner" }],
    });
    expect(await findSession(made.token, ctx)).toMatchObject({
      actor: { kind: "employer-member", role: "owner", verified: false },
    });
  });

  test("or stays a draft", async () => {
    await submit(await complete("provider_member"), "draft");
    expect(await db.organisation.findFirst()).toMatchObject({
      kind: "provider",
      state: "draft",
      submittedAt: null,
    });
  });

  test("a registered code is refused at its page", async () => {
    await submit(await complete("employer_member"));
    const token = await complete("seeker", { channel: "text", value: "19900000022" });
    await startRegistration({ kind: "employer_member", token }, client, ctx);
    expect(await answer(token, organisation[0] as StepAnswer)).toMatchObject({
      reason: "organisation-registered",
    });
  });

  test("an unfinished registration makes nothing", async () => {
    const token = await begin("seeker");
    await answer(token, { step: "name", form: { name: "周晓" } });
    expect(await submit(token)).toEqual({ ok: false, reason: "registration-incomplete" });
    expect(await db.user.count()).toBe(0);
  });
});

describe("the address", () => {
  test("one that has an account is told to its owner, not to the page", async () => {
    await submit(await complete("seeker"));
    const token = await begin("seeker");
    await answer(token, { step: "name", form: { name: "别人" } });
    expect(await answer(token, { step: "address", form: { address } })).toMatchObject({ ok: true });
    const [mail] = await listOutbox(db, { limit: 1 });
    expect(mail?.subject).toContain("已经有账号");
    expect(await sentCode()).toBe("");
  });

  test("two registrations of one address make one account", async () => {
    const first = await complete("seeker");
    const second = await complete("seeker");
    expect(await submit(first)).toMatchObject({ ok: true });
    expect(await submit(second)).toEqual({ ok: false, reason: "address-taken" });
    expect(await db.user.count()).toBe(1);
  });

  test("a change of address asks for a new code", async () => {
    const token = await complete("seeker");
    const other: Address = { channel: "text", value: "19900000023" };
    await answer(token, { step: "address", form: { address: other } });
    const draft = await findRegistration(token, ctx);
    expect(draft && answeredSteps(draft).has("code")).toBe(false);
  });
});
