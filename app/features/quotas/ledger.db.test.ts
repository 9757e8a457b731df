import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { fen } from "#app/lib/money.ts";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { findLedgerPerson } from "./find-ledger-person.server.ts";
import { findOwnLedger } from "./own-return.server.ts";
import { saveMonths } from "./save-months.server.ts";
import {
  addContract,
  addPerson,
  changePerson,
  removeContract,
  removePerson,
  renewCertificate,
} from "./save-person.server.ts";
import { submitReturn } from "./submit-return.server.ts";
import {
  aLedger,
  anEmployer,
  certificateOf,
  contextAt,
  digestOf,
  withParameters,
  YEAR,
} from "./testing/arrange.ts";
import { day } from "./testing/declarations.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 4 });
const ctx = contextAt(db);

beforeEach(() => withParameters(db));
afterEach(() => database.reset());
afterAll(() => db.$disconnect());

const person = (at: number, grade: 1 | 2 | 3 | 4 = 3) => ({
  name: "张三",
  post: "other" as const,
  kind: "disability" as const,
  number: certificateOf(at, grade),
  grade: null,
  validTo: day("2030-01-01"),
});
const months = (yuan: number) =>
  Array.from({ length: 12 }, () => ({
    wage: fen(yuan * 100),
    pension: true,
    medical: true,
    wagePayer: "employer" as const,
    insurancePayer: "employer" as const,
  }));

/** The same number with another last figure of the sequence. */
function swap(_all: string, before: string, last: string): string {
  return `${before}${(Number(last) + 1) % 10}`;
}

describe("a person of the ledger", () => {
  it("stands in it once, with the number sealed", async () => {
    const keeper = await anEmployer(db);
    const answers = await Promise.all([
      addPerson(person(1), keeper, ctx),
      addPerson(person(1), keeper, ctx),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ reason: "shown-already" });
    const { rows } = await database.pool.query("SELECT * FROM shown_certificates");
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(certificateOf(1).slice(0, 18));
    expect(rows[0]).toMatchObject({ grade: 3, sex: "male" });
  });

  it.each([
    ["a wrong form", "12345", "certificate-format"],
    [
      "a wrong check character",
      certificateOf(1).replace(/^(.{16})(.)/, swap),
      "certificate-checksum",
    ],
  ])("is refused for %s", async (_name, number, reason) => {
    const keeper = await anEmployer(db);
    expect(await addPerson({ ...person(1), number }, keeper, ctx)).toMatchObject({ reason });
    expect(await db.shownCertificate.count()).toBe(0);
  });

  it("of a longer form is taken, and counts once the population database has it (policy.md 4.1)", async () => {
    const keeper = await anEmployer(db);
    const [id = ""] = await aLedger(keeper, ctx);
    const number = `${certificateOf(1)}0`;
    expect(await renewCertificate(id, { ...person(1), number }, keeper, ctx)).toEqual({ ok: true });
    const ledger = await findOwnLedger(keeper.organisationId, YEAR, ctx);
    expect(ledger.figures).toMatchObject({ counted: "0/1" });
    const digest = await digestOf(keeper, ctx);
    await submitReturn({ year: YEAR, digest }, keeper, ctx);
    expect(await db.quotaReturn.findFirst()).toMatchObject({ state: "exception", exceptions: 12 });
    const wrong = number.replace(/^(.{16})(.)/, swap);
    expect(await renewCertificate(id, { ...person(1), number: wrong }, keeper, ctx)).toMatchObject({
      reason: "certificate-checksum",
    });
  });

  it("comes back after leaving, though a filed return keeps the certificate", async () => {
    const keeper = await anEmployer(db);
    const [id = ""] = await aLedger(keeper, ctx);
    const digest = await digestOf(keeper, ctx);
    expect(await submitReturn({ year: YEAR, digest }, keeper, ctx)).toMatchObject({ ok: true });
    await removePerson(id, keeper, ctx);
    const answers = await Promise.all([
      addPerson(person(1), keeper, ctx),
      addPerson(person(1), keeper, ctx),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ reason: "shown-already" });
    expect(await db.shownCertificate.count()).toBe(1);
  });

  it("keeps the certificate of the same person alone, and counts by the newer grade", async () => {
    const keeper = await anEmployer(db);
    const [id = ""] = await aLedger(keeper, ctx);
    const other = await renewCertificate(id, person(2), keeper, ctx);
    expect(other).toMatchObject({ reason: "other-person" });
    expect(await renewCertificate(id, person(1, 1), keeper, ctx)).toEqual({ ok: true });
    const ledger = await findOwnLedger(keeper.organisationId, YEAR, ctx);
    expect(ledger.rows[0]).toMatchObject({ counted: 24 });
    expect(ledger.figures).toMatchObject({ counted: "2/1" });
  });

  it("is shown to its own employer with the number hidden, and to nobody else", async () => {
    const keeper = await anEmployer(db);
    const [id = ""] = await aLedger(keeper, ctx);
    const own = await findLedgerPerson({ id, organisationId: keeper.organisationId }, YEAR, ctx);
    expect(own?.certificate.masked).toMatch(/^1405 \*{4} \*{4} \*{4} .{4}$/);
    expect(own).not.toHaveProperty("certificate.grade");
    const stranger = await anEmployer(db);
    const { organisationId } = stranger;
    expect(await findLedgerPerson({ id, organisationId }, YEAR, ctx)).toBeNull();
    const refusals = await Promise.all([
      changePerson({ id, version: 2, name: "李四", post: "other" }, stranger, ctx),
      addContract(id, { from: day("2025-01-01"), to: null }, stranger, ctx),
      saveMonths({ personId: id, year: YEAR }, { version: 2, months: months(9) }, stranger, ctx),
      renewCertificate(id, person(1, 1), stranger, ctx),
    ]);
    expect(refusals.every(({ ok }) => !ok)).toBe(true);
    await removePerson(id, stranger, ctx);
    await removeContract(id, own?.contracts[0]?.id ?? "", stranger, ctx);
    const after = await findLedgerPerson({ id, organisationId: keeper.organisationId }, YEAR, ctx);
    expect(after).toEqual(own);
  });

  it("is changed by one of two who write at once; the other is told", async () => {
    const keeper = await anEmployer(db);
    const [id = ""] = await aLedger(keeper, ctx);
    const write = (yuan: number) =>
      saveMonths({ personId: id, year: YEAR }, { version: 2, months: months(yuan) }, keeper, ctx);
    const answers = await Promise.all([write(3_000), write(4_000)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.ledgerMonth.count()).toBe(12);
  });

  it("leaves the ledger with contracts and months, but not what was filed", async () => {
    const keeper = await anEmployer(db);
    const [id = ""] = await aLedger(keeper, ctx);
    await submitReturn({ year: YEAR, digest: await digestOf(keeper, ctx) }, keeper, ctx);
    await removePerson(id, keeper, ctx);
    expect(await db.ledgerMonth.count()).toBe(0);
    expect(await db.shownCertificate.count()).toBe(1);
    expect(await db.returnMonth.count()).toBe(12);
    const [lone = ""] = await aLedger(keeper, ctx, { people: [{ at: 5 }] });
    await removePerson(lone, keeper, ctx);
    expect(await db.shownCertificate.count()).toBe(1);
  });
});

describe("the months", () => {
  it("say why each does not count", async () => {
    const keeper = await anEmployer(db);
    await aLedger(keeper, ctx, { people: [{ at: 1, yuan: 1_000, months: 2 }, { at: 2 }] });
    const { rows } = await findOwnLedger(keeper.organisationId, YEAR, ctx);
    expect(rows[0]?.months.slice(0, 3)).toEqual([
      { counts: 0, codes: ["WAGE_LT_MIN"] },
      { counts: 0, codes: ["WAGE_LT_MIN"] },
      null,
    ]);
    expect(rows[1]?.counted).toBe(12);
  });

  it("have results before the staff is entered, and no levy", async () => {
    const keeper = await anEmployer(db);
    await aLedger(keeper, ctx);
    await db.staffYear.deleteMany();
    const ledger = await findOwnLedger(keeper.organisationId, YEAR, ctx);
    expect(ledger).toMatchObject({ figures: null, because: "staff-missing" });
    expect(ledger.rows[0]?.counted).toBe(12);
  });

  it("have no answer for a year without parameters", async () => {
    const keeper = await anEmployer(db);
    await aLedger(keeper, ctx);
    await db.policyParameter.deleteMany({ where: { name: "quota-ratio" } });
    const ledger = await findOwnLedger(keeper.organisationId, YEAR, ctx);
    expect(ledger).toMatchObject({ figures: null, because: "no-parameters" });
  });
});
