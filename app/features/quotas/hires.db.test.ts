import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { listOpenings } from "#app/features/applications/person/list-openings.server.ts";
import {
  releaseField,
  revokeField,
} from "#app/features/applications/person/disclosure-consents.server.ts";
import { readPrivacy } from "#app/features/accounts/certificates/privacy.server.ts";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { findLedgerPerson } from "./find-ledger-person.server.ts";
import { findForecast } from "./ledger-forecast.server.ts";
import { findHireBeside, findLedgerPlace, listHiresBeside } from "./list-hires.server.ts";
import { findOwnLedger } from "./own-return.server.ts";
import { recomputeYear } from "./recompute-year.server.ts";
import { saveMonths } from "./save-months.server.ts";
import { addPerson, removePerson } from "./save-person.server.ts";
import { saveStaffYear } from "./save-staff-year.server.ts";
import { startYear } from "./start-year.server.ts";
import { submitReturn } from "./submit-return.server.ts";
import { refreshTaken, takeHire, typeHire } from "./take-hire.server.ts";
import {
  aLedger,
  anEmployer,
  anOfficer,
  certificateOf,
  contextAt,
  digestOf,
  withParameters,
  YEAR,
} from "./testing/arrange.ts";
import type { Keeper } from "./testing/arrange.ts";
import { day } from "./testing/declarations.ts";
import { aHire } from "./testing/hires.ts";
import type { HiredPerson } from "./testing/hires.ts";
import { fen } from "#app/lib/money.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 4 });
const ctx = contextAt(db);
/** In the middle of the data year, when somebody takes a consent back. */
const inAugust = contextAt(db, new Date("2025-08-14T02:00:00Z"));

const ASKED = { hire: { fromMonth: undefined, weight: 1 }, locale: "zh-CN" } as const;

beforeEach(() => withParameters(db));
afterEach(() => database.reset());
afterAll(() => db.$disconnect());

const contract = {
  name: "孙小雨",
  post: "other" as const,
  from: day("2025-01-01"),
  to: null,
};
const typed = (at: number) => ({
  ...contract,
  kind: "disability" as const,
  number: certificateOf(at),
  grade: null,
  validTo: null,
});

async function yearOfPay(keeper: Keeper, personId: string, year = YEAR, context = ctx) {
  const { version } = await db.ledgerPerson.findUniqueOrThrow({ where: { id: personId } });
  const months = Array.from({ length: 12 }, () => ({
    wage: fen(300_000),
    pension: true,
    medical: true,
    wagePayer: "employer" as const,
    insurancePayer: "employer" as const,
  }));
  await saveMonths({ personId, year }, { version, months }, keeper, context);
}

/** Somebody in the ledger by consent, with twelve months of pay. */
async function taken(keeper: Keeper, wish: Parameters<typeof aHire>[2] = {}) {
  const hired = await aHire(keeper, ctx, wish);
  const answer = await takeHire(hired.hireId, contract, keeper, ctx);
  if (!answer.ok) throw new Error(answer.reason);
  await yearOfPay(keeper, answer.id);
  return { ...hired, personId: answer.id };
}

const revoke = ({ applicationId, seeker }: HiredPerson, context = inAugust) =>
  revokeField({ applicationId, field: "filing" }, seeker, context);

describe("somebody hired here (policy.md 9.1)", () => {
  it("who agrees goes into the ledger in one step, linked, with the first day of work", async () => {
    const keeper = await anEmployer(db);
    const { hireId } = await aHire(keeper, ctx, { grade: 2, startsOn: day("2025-03-01") });
    const [listed] = await listHiresBeside(keeper.organisationId, YEAR, ctx);
    expect(listed).toMatchObject({ name: "孙小雨", state: "agreed", startsOn: "2025-03-01" });
    const from = day("2025-03-01");
    const [one, other] = await Promise.all([
      takeHire(hireId, { ...contract, from }, keeper, ctx),
      takeHire(hireId, { ...contract, from }, keeper, ctx),
    ]);
    expect(one).toEqual(other);
    expect(await db.ledgerPerson.findMany()).toMatchObject([{ hireId, byConsent: true }]);
    expect(await db.ledgerContract.findMany()).toMatchObject([
      { fromDay: new Date("2025-03-01T00:00:00Z"), toDay: null },
    ]);
    expect(await listHiresBeside(keeper.organisationId, YEAR, ctx)).toEqual([]);
    const certificate = await db.shownCertificate.findFirstOrThrow();
    expect(certificate).toMatchObject({ grade: 2, kind: "disability" });
  });

  it("counts by the certificate's grade", async () => {
    const keeper = await anEmployer(db);
    await taken(keeper, { grade: 1 });
    const { rows } = await findOwnLedger(keeper.organisationId, YEAR, ctx);
    expect(rows).toMatchObject([{ counted: 24, until: null }]);
  });

  it("who does not agree stays out, and nothing of the certificate is told", async () => {
    const keeper = await anEmployer(db);
    const { hireId } = await aHire(keeper, ctx, { agrees: false });
    const hires = await listHiresBeside(keeper.organisationId, YEAR, ctx);
    expect(hires).toEqual([
      { id: hireId, name: "孙小雨", startsOn: "2025-01-01", state: "not-agreed", until: null },
    ]);
    const refused = await takeHire(hireId, contract, keeper, ctx);
    expect(refused).toEqual({ ok: false, reason: "no-consent" });
    expect(await db.shownCertificate.count()).toBe(0);
    expect(await db.auditEvent.count({ where: { action: "certificate.viewed" } })).toBe(0);
  });

  it("who has none is said to have no verified certificate only after agreeing", async () => {
    const keeper = await anEmployer(db);
    const { hireId } = await aHire(keeper, ctx, { at: null });
    const refused = await takeHire(hireId, contract, keeper, ctx);
    expect(refused).toEqual({ ok: false, reason: "certificate-unverified" });
    expect(await db.ledgerPerson.count()).toBe(0);
  });

  it("is not another employer's to take, type or see", async () => {
    const [keeper, stranger] = [await anEmployer(db), await anEmployer(db)];
    const { hireId } = await aHire(keeper, ctx);
    expect(await listHiresBeside(stranger.organisationId, YEAR, ctx)).toEqual([]);
    const where = { id: hireId, organisationId: stranger.organisationId };
    expect(await findHireBeside(where, ctx)).toBeNull();
    const answers = [
      await takeHire(hireId, contract, stranger, ctx),
      await typeHire(hireId, typed(1), stranger, ctx),
    ];
    expect(answers.map((one) => !one.ok && one.reason)).toEqual(["not-found", "not-found"]);
    const { personId } = await taken(keeper, { at: 2 });
    expect(await refreshTaken(personId, stranger, ctx)).toMatchObject({ reason: "not-found" });
    expect(await db.ledgerPerson.count()).toBe(1);
  });

  it("is not in the ledger of a year before the first day", async () => {
    const keeper = await anEmployer(db);
    await aHire(keeper, ctx, { startsOn: day("2025-12-31") });
    expect(await listHiresBeside(keeper.organisationId, YEAR - 1, ctx)).toEqual([]);
    expect(await listHiresBeside(keeper.organisationId, YEAR, ctx)).toHaveLength(1);
  });

  it("whom the employer typed before is joined, not doubled", async () => {
    const keeper = await anEmployer(db);
    await addPerson(typed(1), keeper, ctx);
    const { hireId } = await aHire(keeper, ctx);
    await takeHire(hireId, contract, keeper, ctx);
    expect(await db.ledgerPerson.findMany()).toMatchObject([{ hireId, byConsent: true }]);
  });

  it("who gives the number themselves is typed, and counts without a consent here", async () => {
    const keeper = await anEmployer(db);
    const hired = await aHire(keeper, ctx, { agrees: false });
    const answer = await typeHire(hired.hireId, typed(1), keeper, ctx);
    const again = await typeHire(hired.hireId, typed(1), keeper, ctx);
    expect(again).toEqual(answer);
    expect(await db.ledgerPerson.findMany()).toMatchObject([{ byConsent: false }]);
    if (!answer.ok) return;
    await yearOfPay(keeper, answer.id);
    const { rows } = await findOwnLedger(keeper.organisationId, YEAR, ctx);
    expect(rows).toMatchObject([{ counted: 12, until: null }]);
  });
});

describe("the person", () => {
  it("reads who took the certificate over, in the application and beside the certificate", async () => {
    const keeper = await anEmployer(db);
    const { seeker, applicationId, personId } = await taken(keeper);
    const [opening] = await listOpenings(applicationId, ctx);
    expect(opening).toMatchObject({ way: "ledger", fields: ["grade", "certificate"] });
    expect((await readPrivacy(seeker, ctx)).views).toMatchObject([
      { actorKind: "employer-member:hr" },
    ]);
    expect(await refreshTaken(personId, keeper, ctx)).toEqual({ ok: true });
    expect((await readPrivacy(seeker, ctx)).views).toHaveLength(2);
  });

  it("sees that they are in the ledger, how, and the years that were filed", async () => {
    const keeper = await anEmployer(db);
    const { applicationId } = await taken(keeper);
    await saveStaffYear(YEAR, STAFF, keeper, ctx);
    expect(await findLedgerPlace(applicationId, ctx)).toMatchObject({ byConsent: true, years: [] });
    await submitReturn({ year: YEAR, digest: await digestOf(keeper, ctx) }, keeper, ctx);
    expect(await findLedgerPlace(applicationId, ctx)).toMatchObject({ years: [YEAR] });
  });

  it("does not hand the number to anybody at the employer", async () => {
    const keeper = await anEmployer(db);
    const { personId: id } = await taken(keeper);
    const { organisationId } = keeper;
    const shown = await findLedgerPerson({ id, organisationId }, YEAR, ctx);
    expect(shown?.certificate).toEqual({
      kind: "disability",
      masked: null,
      validTo: "2033-01-01",
    });
  });

  it("chooses only once a job was accepted, and only for their own", async () => {
    const keeper = await anEmployer(db);
    const { applicationId, seeker } = await aHire(keeper, ctx, { agrees: false });
    await db.application.update({
      where: { id: applicationId },
      data: { state: "offered", endedAt: null },
    });
    const order = { applicationId, field: "filing" } as const;
    expect(await releaseField(order, seeker, ctx)).toMatchObject({ reason: "ended" });
    const { seeker: stranger } = await aHire(keeper, ctx, { at: 2 });
    expect(await releaseField(order, stranger, ctx)).toMatchObject({ reason: "not-found" });
    expect(await revokeField(order, stranger, ctx)).toMatchObject({ reason: "not-found" });
  });
});

const STAFF = {
  months: Array.from({ length: 12 }, () => 100),
  seasonal: [],
  foundedInMonth: null,
  payroll: fen(600_000_000),
};

describe("a consent taken back (个人信息保护法 15)", () => {
  it("ends the count with its month; agreeing again lets it go on", async () => {
    const keeper = await anEmployer(db);
    const hired = await taken(keeper);
    await revoke(hired);
    const ledger = await findOwnLedger(keeper.organisationId, YEAR, ctx);
    expect(ledger.rows).toMatchObject([{ counted: 8, until: "2025-08" }]);
    expect(await listHiresBeside(keeper.organisationId, YEAR, ctx)).toMatchObject([
      { id: hired.hireId, state: "taken-back", until: "2025-08" },
    ]);
    expect(await refreshTaken(hired.personId, keeper, ctx)).toMatchObject({ reason: "no-consent" });
    const { applicationId, seeker } = hired;
    await releaseField({ applicationId, field: "filing" }, seeker, ctx);
    const after = await findOwnLedger(keeper.organisationId, YEAR, ctx);
    expect(after.rows).toMatchObject([{ counted: 12, until: null }]);
  });

  it("changes nothing that was filed", async () => {
    const keeper = await anEmployer(db);
    const hired = await taken(keeper);
    await saveStaffYear(YEAR, STAFF, keeper, ctx);
    await submitReturn({ year: YEAR, digest: await digestOf(keeper, ctx) }, keeper, ctx);
    const before = await db.returnMonth.findMany({ orderBy: { month: "asc" } });
    await revoke(hired);
    await removePerson(hired.personId, keeper, ctx);
    expect(await db.returnMonth.findMany({ orderBy: { month: "asc" } })).toEqual(before);
    expect(before).toHaveLength(12);
  });

  it("leaves the months out of the return, the forecast and the year's sums alike", async () => {
    const keeper = await anEmployer(db);
    const hired = await taken(keeper);
    await saveStaffYear(YEAR, STAFF, keeper, ctx);
    await revoke(hired);
    const december = contextAt(db, new Date("2025-12-20T02:00:00Z"));
    const forecast = await findForecast(keeper.organisationId, YEAR, december, ASKED);
    const [year, next] = forecast?.years ?? [];
    expect(year?.figures).toMatchObject({ counted: "2/3" });
    expect(next?.figures).toMatchObject({ counted: "0/1" });
    const started = await startYear(YEAR, anOfficer(), ctx);
    if (!started.ok) throw new Error(started.reason);
    const {
      id: runId,
      region,
      year: of,
      cursor,
    } = await db.yearRun.findUniqueOrThrow({
      where: { id: started.runId },
    });
    await recomputeYear({ runId, region, year: of, cursor }, { ...ctx, url: database.url });
    expect(await db.employerYear.findFirst()).toMatchObject({ months: 8 });
    await submitReturn({ year: YEAR, digest: await digestOf(keeper, ctx) }, keeper, ctx);
    expect(await db.returnMonth.count()).toBe(8);
  });

  it("is made up for by a number the person gives the employer, of the same person alone", async () => {
    const keeper = await anEmployer(db);
    const hired = await taken(keeper);
    await revoke(hired);
    const other = await typeHire(hired.hireId, typed(2), keeper, ctx);
    expect(other).toMatchObject({ reason: "other-person" });
    expect(await typeHire(hired.hireId, typed(1), keeper, ctx)).toEqual({
      ok: true,
      id: hired.personId,
    });
    const { rows } = await findOwnLedger(keeper.organisationId, YEAR, ctx);
    expect(rows).toMatchObject([{ counted: 12, until: null }]);
  });

  it("leaves everybody else's months alone", async () => {
    const keeper = await anEmployer(db);
    await aLedger(keeper, ctx, { people: [{ at: 5 }] });
    await revoke(await taken(keeper));
    const { rows } = await findOwnLedger(keeper.organisationId, YEAR, ctx);
    expect(rows.map(({ counted }) => counted).toSorted()).toEqual([12, 8]);
  });
});
