import { randomUUID } from "node:crypto";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { plainDate, type PlainDate } from "#app/lib/date.ts";
import { connect } from "#app/platform/db.server.ts";
import { listOutbox } from "#app/platform/mail.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import type { Seeker } from "../policy/index.ts";
import { anOfficer, contextAt, REGION } from "../testing/arrange.ts";
import { findCertificateReview, listCertificateQueue } from "./certificate-queue.server.ts";
import { decideCertificate } from "./decide-certificate.server.ts";
import { giveCertificate } from "./give-certificate.server.ts";
import { findOwnCertificate } from "./own-certificate.server.ts";
import { exportOwnData } from "./privacy.server.ts";
import { withdrawCertificate } from "./withdraw-certificate.server.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 4 });
const ctx = contextAt(db);
const NUMBER = "14050219900101996112";
const validTo = plainDate("2030-01-01") as PlainDate;

afterEach(() => database.reset());
afterAll(() => db.$disconnect());

async function aSeeker(): Promise<Seeker> {
  const { id } = await db.user.create({
    data: { kind: "seeker", name: "周晓", email: `${randomUUID()}@example.cn` },
    select: { id: true },
  });
  return { kind: "seeker", userId: id };
}

const give = (seeker: Seeker, number = NUMBER) =>
  giveCertificate({ number, region: REGION, consentTo: "2026-11" }, seeker, ctx);

async function given(seeker: Seeker, number = NUMBER): Promise<string> {
  const verdict = await give(seeker, number);
  if (!verdict.ok) throw new Error(verdict.reason);
  return verdict.id;
}
const verify = (id: string, officer = anOfficer(), more = {}, version = 1) =>
  decideCertificate({ id, version, decision: "verify", validTo, ...more }, officer, ctx);
const rowOf = (id: string) => db.certificate.findFirstOrThrow({ where: { id } });

describe("giving a certificate", () => {
  it("keeps the number encrypted, with what it says and a consent for this purpose", async () => {
    const seeker = await aSeeker();
    const row = await rowOf(await given(seeker, "1405 0219 9001 0199 6112"));
    expect(row).toMatchObject({ category: 1, grade: 2, state: "submitted" });
    expect(row.numberEncrypted).not.toContain("1990");
    const consents = await db.consent.findMany({ where: { userId: seeker.userId } });
    expect(consents).toMatchObject([{ purpose: "certificate-verification", withdrawnAt: null }]);
    expect((await findOwnCertificate(seeker, ctx))?.lastFour).toBe("6112");
  });

  it("leaves nothing in the trail that says what was given", async () => {
    const id = await given(await aSeeker());
    const trail = await db.auditEvent.findMany({ where: { subjectId: id } });
    expect(trail.map(({ action }) => action)).toEqual(["certificate.submitted"]);
    expect(JSON.stringify(trail[0]?.details)).not.toMatch(/1990|category/);
  });

  it.each([
    ["14050219900101996182", "certificate-format"],
    ["14050219900101996212", "certificate-checksum"],
    ["14050219900230997912", "certificate-birthdate"],
  ])("refuses %s and keeps nothing", async (number, reason) => {
    const seeker = await aSeeker();
    expect(await give(seeker, number)).toEqual({ ok: false, reason });
    expect(await db.consent.count()).toBe(0);
  });

  it("takes one at a time, also when sent twice at once", async () => {
    const seeker = await aSeeker();
    const verdicts = await Promise.all([give(seeker), give(seeker)]);
    expect(verdicts.filter(({ ok }) => ok)).toHaveLength(1);
    expect(verdicts.find(({ ok }) => !ok)).toMatchObject({ reason: "certificate-given" });
  });

  it("tells a second account nothing, and the officer everything", async () => {
    await given(await aSeeker());
    const id = await given(await aSeeker());
    const review = await findCertificateReview(id, anOfficer(), ctx);
    expect(review?.others).toBe(1);
  });

  it("hands in again in its place what was sent back", async () => {
    const seeker = await aSeeker();
    const id = await given(seeker);
    await decideCertificate(
      { id, version: 1, decision: "send-back", reason: "证号有误" },
      anOfficer(),
      ctx,
    );
    expect(await given(seeker)).toBe(id);
    expect(await db.consent.count({ where: { withdrawnAt: null } })).toBe(1);
  });
});

describe("taking it back", () => {
  it("deletes the number and keeps the result, and ends the consent", async () => {
    const seeker = await aSeeker();
    const id = await given(seeker);
    await verify(id);
    expect((await withdrawCertificate(seeker, ctx)).ok).toBe(true);
    expect(await rowOf(id)).toMatchObject({
      numberEncrypted: null,
      numberHash: null,
      state: "verified",
    });
    expect(await db.consent.count({ where: { withdrawnAt: null } })).toBe(0);
    expect(await findCertificateReview(id, anOfficer(), ctx)).toBeNull();
    expect(await verify(id, anOfficer(), {}, 3)).toMatchObject({ reason: "now-withdrawn" });
  });

  it("is nobody else's", async () => {
    await given(await aSeeker());
    const verdict = await withdrawCertificate(await aSeeker(), ctx);
    expect(verdict).toEqual({ ok: false, reason: "certificate-none" });
  });
});

describe("an officer's decision", () => {
  it("is made once when two decide at once", async () => {
    const id = await given(await aSeeker());
    const reject = { id, version: 1, decision: "reject", reason: "证件已注销" } as const;
    const verdicts = await Promise.all([verify(id), decideCertificate(reject, anOfficer(), ctx)]);
    const { state } = await rowOf(id);
    expect(verdicts.filter(({ ok }) => ok)).toHaveLength(1);
    expect(verdicts.find(({ ok }) => !ok)).toMatchObject({ reason: `now-${state}` });
  });

  it("does not verify one number for two accounts", async () => {
    const ids = [await given(await aSeeker()), await given(await aSeeker())];
    const verdicts = await Promise.all(ids.map((id) => verify(id)));
    expect(verdicts.filter(({ ok }) => ok)).toHaveLength(1);
    expect(verdicts.find(({ ok }) => !ok)).toMatchObject({ reason: "proven-elsewhere" });
  });

  it("reads category and grade from the certificate where the number does not say", async () => {
    const id = await given(await aSeeker(), "130182198609215753120");
    expect(await rowOf(id)).toMatchObject({ category: null, grade: null });
    expect(await verify(id)).toMatchObject({ reason: "category-missing" });
    expect((await verify(id, anOfficer(), { category: 4, grade: 3 })).ok).toBe(true);
    expect(await rowOf(id)).toMatchObject({ category: 4, grade: 3 });
  });

  it("needs a day that is not past, and a region of the officer's", async () => {
    const id = await given(await aSeeker());
    const past = { validTo: plainDate("2026-11-22") };
    expect(await verify(id, anOfficer(), past)).toMatchObject({ reason: "expired" });
    const elsewhere = anOfficer({ region: "140581" });
    expect(await verify(id, elsewhere)).toMatchObject({ reason: "other-region" });
    expect((await listCertificateQueue({ state: "submitted" }, elsewhere, ctx)).count).toBe(0);
    expect((await listCertificateQueue({ state: "submitted" }, anOfficer(), ctx)).count).toBe(1);
  });

  it("is told without saying what it is about", async () => {
    await verify(await given(await aSeeker()));
    const [mail] = await listOutbox(db, { limit: 1 });
    expect(`${mail?.subject}${mail?.body}`).not.toMatch(/残疾|证/);
  });
});

describe("one's own data", () => {
  it("has the number in clear for its holder, and the trail says it was taken", async () => {
    const seeker = await aSeeker();
    await given(seeker);
    const data = await exportOwnData(seeker, ctx);
    expect(data.certificates).toMatchObject([{ number: NUMBER }]);
    const trail = await db.auditEvent.findMany({ where: { subjectId: seeker.userId } });
    expect(trail.map(({ action }) => action)).toEqual(["account.exported"]);
  });
});
