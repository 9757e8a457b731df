import { text } from "node:stream/consumers";
import { afterAll, afterEach, expect, it } from "vitest";
import { plainDate, type PlainDate } from "#app/lib/date.ts";
import { encryptField, lookupHash } from "#app/platform/encryption.server.ts";
import { connect } from "#app/platform/db.server.ts";
import { writeTable } from "#app/platform/tables/write-table.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { setConsent } from "../enrolment/set-consent.server.ts";
import { anEnrolment, aProvider, aSeeker, aSession, contextAt, NOW } from "../testing/arrange.ts";
import { anOfficer } from "../testing/offering.ts";
import { registerHeaders, registerTable } from "./register.server.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 6 });
const ctx = contextAt(db);
const day = (text: string): PlainDate => plainDate(text) as PlainDate;
const asked = { from: undefined, to: undefined, on: undefined };
const CERTIFICATE = "14050219900101001X43";
const PURPOSE = "training-register";

afterEach(() => database.reset());
afterAll(() => db.$disconnect());

async function certify(userId: string, number = CERTIFICATE) {
  await db.certificate.create({
    data: {
      ...{ userId, state: "verified", region: "140502", submittedAt: NOW, decidedAt: NOW },
      numberEncrypted: encryptField(number, "certificates.number"),
      numberHash: lookupHash(number, "certificates.number"),
    },
  });
}

async function aCompletion(region = "140502", stateSince = new Date("2026-06-01T02:00:00Z")) {
  const session = await aSession(db, await aProvider(db), { state: "finished" });
  const { id, courseId, organisationId } = session;
  await db.course.updateMany({
    where: { id: courseId, organisationId },
    data: { kind: "vocational", hours: 40 },
  });
  const [startsAt, endsAt] = ["2026-03-02T01:00:00Z", "2026-05-29T04:00:00Z"];
  await db.trainingSession.updateMany({
    where: { id, organisationId },
    data: { region, startsAt, endsAt },
  });
  const person = await aSeeker(db);
  const enrolment = await anEnrolment(db, session, person.userId, "completed", { stateSince });
  return { person, id: enrolment.id };
}

async function rowsOf(officer: Awaited<ReturnType<typeof anOfficer>>, at = ctx) {
  const written = await text(writeTable(await registerTable(asked, officer, at), "csv"));
  const [headers, ...rows] = written.replace("\uFEFF", "").trim().split("\r\n");
  expect(headers).toBe(registerHeaders.join(","));
  return rows;
}

it("tells the register of those alone who agreed, without category, grade or work, and logs each number read", async () => {
  const [agreed, silent, elsewhere] = [
    await aCompletion(),
    await aCompletion(),
    await aCompletion("140581"),
  ];
  for (const { person } of [agreed, silent, elsewhere]) await certify(person.userId);
  for (const { person, id } of [agreed, elsewhere]) {
    expect(await setConsent({ id, purpose: PURPOSE, agrees: true }, person, ctx)).toEqual({
      ok: true,
    });
  }
  const officer = await anOfficer(db);
  const rows = await rowsOf(officer);
  expect(rows).toEqual([
    [
      ...["王芳", CERTIFICATE.slice(0, 18), "", "", ""],
      ...["2026", "中期（半年以内）", "电商客服实务", "", ""],
      ...["启明职业培训学校", "2026-03-02", "2026-05-29", "40", ""],
    ].join(","),
  ]);
  expect(rows.join("\n")).not.toContain(CERTIFICATE);
  const read = await db.auditEvent.findMany({
    where: { action: "certificate.viewed" },
    select: { actorId: true, details: true },
  });
  expect(read).toEqual([{ actorId: officer.userId, details: { purpose: PURPOSE } }]);
});

it("leaves out who took it back, also while the file is being written, and who completed at another time", async () => {
  const { person, id } = await aCompletion();
  const before = await aCompletion("140502", new Date("2025-06-01T02:00:00Z"));
  for (const one of [{ person, id }, before]) {
    await certify(one.person.userId);
    await setConsent({ id: one.id, purpose: PURPOSE, agrees: true }, one.person, ctx);
  }
  const officer = await anOfficer(db);
  expect(await rowsOf(officer)).toHaveLength(1);
  const table = await registerTable(asked, officer, ctx);
  await setConsent({ id, purpose: PURPOSE, agrees: false }, person, ctx);
  const late: (readonly string[])[] = [];
  for await (const page of table.rows) late.push(...page);
  expect(late).toEqual([]);
  expect(await rowsOf(officer)).toEqual([]);
});

it("leaves out what was corrected or withdrawn since, whatever day is asked for", async () => {
  const [corrected, withdrawn] = [await aCompletion(), await aCompletion()];
  for (const { person, id } of [corrected, withdrawn]) {
    await certify(person.userId, `${CERTIFICATE.slice(0, -1)}${id.slice(-1)}`);
    await setConsent({ id, purpose: PURPOSE, agrees: true }, person, ctx);
  }
  const { organisationId } = await db.enrolment.findUniqueOrThrow({
    where: { id: corrected.id },
    select: { organisationId: true },
  });
  await db.resultCorrection.create({
    data: {
      ...{ enrolmentId: corrected.id, organisationId, number: 1, stateBefore: "completed" },
      ...{ reasonEncrypted: "x", at: NOW },
    },
  });
  await db.enrolment.updateMany({
    where: { id: corrected.id, userId: corrected.person.userId },
    data: { state: "failed", version: 2 },
  });
  await db.trainingCertificate.create({
    data: {
      ...{ enrolmentId: withdrawn.id, organisationId, number: "AAAA1111", checkCode: "x" },
      ...{ holderEncrypted: "x", issuedAt: new Date("2026-06-01T02:00:00Z") },
      ...{ withdrawnAt: NOW, withdrawnFor: "other", reasonEncrypted: "x" },
    },
  });
  const officer = await anOfficer(db);
  const past = { ...asked, on: day("2026-07-01") };
  const table = await registerTable(past, officer, ctx);
  const rows: (readonly string[])[] = [];
  for await (const page of table.rows) rows.push(...page);
  expect(rows).toEqual([]);
});

it("is agreed to once, however often it is pressed, and by nobody else", async () => {
  const { person, id } = await aCompletion();
  const stranger = await aSeeker(db);
  const yes = { id, purpose: PURPOSE, agrees: true } as const;
  expect(await setConsent(yes, stranger, ctx)).toMatchObject({ reason: "not-found" });
  await Promise.all([setConsent(yes, person, ctx), setConsent(yes, person, ctx)]);
  expect(await db.consent.count({ where: { enrolmentId: id, withdrawnAt: null } })).toBe(1);
  expect(await db.auditEvent.count({ where: { action: "training-register.agreed" } })).toBe(1);
  expect(await rowsOf(await anOfficer(db))).toEqual([
    expect.stringMatching(/^王芳,,/) as unknown as string,
  ]);
});
