import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { fen } from "#app/lib/money.ts";
import { plainDate } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { watchExpiry } from "./jobs/watch-expiry.server.ts";
import { findForecast } from "./ledger-forecast.server.ts";
import { findOwnLedger } from "./own-return.server.ts";
import { saveMonths } from "./save-months.server.ts";
import { addContract, addPerson, removePerson, renewCertificate } from "./save-person.server.ts";
import { saveStaffYear } from "./save-staff-year.server.ts";
import { anEmployer, certificateOf, contextAt, NOW, withParameters } from "./testing/arrange.ts";
import type { Keeper } from "./testing/arrange.ts";
import { day } from "./testing/declarations.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 4 });
const ctx = contextAt(db);
const THIS_YEAR = 2026;

const ASKED = { hire: { fromMonth: undefined, weight: 1 }, locale: "zh-CN" } as const;

beforeEach(() => withParameters(db));
afterEach(() => database.reset());
afterAll(() => db.$disconnect());

const shown = (at: number, validTo: string | null) => ({
  kind: "disability" as const,
  number: certificateOf(at),
  grade: null,
  validTo: validTo === null ? null : (plainDate(validTo) as PlainDate),
});

async function aPerson(keeper: Keeper, at: number, validTo: string | null): Promise<string> {
  const added = await addPerson(
    { name: `张${at}`, post: "other", ...shown(at, validTo) },
    keeper,
    ctx,
  );
  if (!added.ok) throw new Error(added.reason);
  return added.id;
}

const mails = () => db.outboxMessage.count();
const at = (text: string) => contextAt(db, new Date(`${text}T00:00:00Z`));

describe("certificates that end", () => {
  it("are told at 90, 60 and 30 days, once each, and anew after they were renewed", async () => {
    const keeper = await anEmployer(db);
    const id = await aPerson(keeper, 1, "2026-09-01");
    await aPerson(keeper, 2, null);
    await watchExpiry("sweep", at("2026-06-02"));
    expect(await mails()).toBe(0);
    await watchExpiry("sweep", at("2026-06-03"));
    await watchExpiry("sweep", at("2026-06-04"));
    expect(await mails()).toBe(1);
    await watchExpiry("sweep", at("2026-07-03"));
    await watchExpiry("sweep", at("2026-08-02"));
    await watchExpiry("sweep", at("2026-08-20"));
    expect(await mails()).toBe(3);
    await watchExpiry("sweep", at("2026-09-02"));
    expect(await mails()).toBe(3);
    expect(await renewCertificate(id, shown(1, "2026-11-01"), keeper, ctx)).toEqual({ ok: true });
    await watchExpiry("sweep", at("2026-09-03"));
    expect(await mails()).toBe(4);
  });

  it("are told together, two runs at once tell once, and who left the ledger is not told of", async () => {
    const [one, other] = [await anEmployer(db), await anEmployer(db)];
    await aPerson(one, 1, "2026-05-20");
    await aPerson(one, 2, "2026-07-01");
    const left = await aPerson(other, 3, "2026-05-20");
    await removePerson(left, other, ctx);
    await Promise.all([watchExpiry("sweep", ctx), watchExpiry("sweep", ctx)]);
    expect(await mails()).toBe(1);
    const told = await db.expiryTold.findMany({ orderBy: { days: "asc" }, select: { days: true } });
    expect(told).toEqual([{ days: 30 }, { days: 60 }]);
  });

  it("are marked in the ledger, which tells the days that are left", async () => {
    const keeper = await anEmployer(db);
    await aPerson(keeper, 1, "2026-05-20");
    await aPerson(keeper, 2, "2026-05-09");
    await aPerson(keeper, 3, "2030-01-01");
    const { rows } = await findOwnLedger(keeper.organisationId, THIS_YEAR, ctx);
    expect(rows.map(({ expiry }) => expiry && [expiry.daysLeft, expiry.notice])).toEqual([
      [10, 30],
      [-1, "expired"],
      null,
    ]);
  });
});

describe("the forecast", () => {
  async function aYear(keeper: Keeper, validTo: string | null) {
    const id = await aPerson(keeper, 1, validTo);
    await addContract(id, { from: day("2026-01-01"), to: null }, keeper, ctx);
    await saveMonths(
      { personId: id, year: THIS_YEAR },
      {
        version: 1,
        months: Array.from({ length: 12 }, (_, month) => ({
          wage: month < 4 ? fen(300_000) : null,
          pension: month < 4,
          medical: month < 4,
          wagePayer: "employer" as const,
          insurancePayer: "employer" as const,
        })),
      },
      keeper,
      ctx,
    );
    await saveStaffYear(
      THIS_YEAR,
      {
        months: Array.from({ length: 12 }, () => 100),
        seasonal: [],
        foundedInMonth: null,
        payroll: fen(600_000_000),
      },
      keeper,
      ctx,
    );
  }

  it("goes on to the year's end and through the next year, each by its own parameters", async () => {
    const keeper = await anEmployer(db);
    await aYear(keeper, null);
    const now = await findOwnLedger(keeper.organisationId, THIS_YEAR, ctx);
    expect(now.rows[0]?.counted).toBe(4);
    const forecast = await findForecast(keeper.organisationId, THIS_YEAR, ctx, ASKED);
    expect(
      forecast?.years.map(({ dataYear, figures, because }) => [
        dataYear,
        figures?.counted,
        because,
      ]),
    ).toEqual([
      [2026, "1/1", null],
      [2027, "1/1", null],
    ]);
    expect(await findForecast(keeper.organisationId, THIS_YEAR - 1, ctx, ASKED)).toBeNull();
  });

  it("leaves out whoever's certificate ends before filing opens", async () => {
    const keeper = await anEmployer(db);
    await aYear(keeper, "2027-02-28");
    const forecast = await findForecast(keeper.organisationId, THIS_YEAR, ctx, ASKED);
    expect(forecast?.years.map(({ figures }) => figures?.counted)).toEqual(["0/1", "0/1"]);
  });

  it("is not made without staff", async () => {
    const keeper = await anEmployer(db);
    await aPerson(keeper, 1, null);
    expect(NOW.getUTCFullYear()).toBe(THIS_YEAR);
    expect(await findForecast(keeper.organisationId, THIS_YEAR, ctx, ASKED)).toBeNull();
  });
});

describe("one more hire beside the forecast (policy.md 2.1)", () => {
  /** 100 staff paid 60,000 each and nobody disabled: 1.5 are required of 2026. */
  async function ofHundred(): Promise<Keeper> {
    const keeper = await anEmployer(db);
    await saveStaffYear(
      THIS_YEAR,
      {
        months: Array.from({ length: 12 }, () => 100),
        seasonal: [],
        foundedInMonth: null,
        payroll: fen(600_000_000),
      },
      keeper,
      ctx,
    );
    return keeper;
  }
  const asking = (fromMonth: number | undefined, weight: number) =>
    ({ hire: { fromMonth, weight }, locale: "en" }) as const;

  it("gives the levy without and with, the difference, and a working that ends in it", async () => {
    const { organisationId } = await ofHundred();
    const forecast = await findForecast(organisationId, THIS_YEAR, ctx, asking(7, 1));
    // 1.5 × 60,000 × 0.9 without; (100.5 × 1.5 % − 0.5) × 60,000 × 0.9 with, 0.5 / 100.5 being under 1 %.
    expect(forecast?.hire).toMatchObject({ fromMonth: 7, weight: 1, firstMonth: 5 });
    expect(forecast?.hire.thisYear).toMatchObject({
      before: "¥81,000",
      after: "¥54,405",
      gain: "¥26,595",
      isBetter: true,
    });
    const due = forecast?.hire.thisYear?.lines.find(({ key }) => key === "due");
    expect(due).toMatchObject({ value: "¥54,405", term: "Due" });
  });

  it("asks the year after for the whole of it", async () => {
    const { organisationId } = await ofHundred();
    const forecast = await findForecast(organisationId, THIS_YEAR, ctx, asking(12, 2));
    // Levied in 2028, when the relief has lapsed: 1.5 × 60,000.
    expect(forecast?.hire.nextYear).toMatchObject({ before: "¥90,000", after: "¥0" });
  });

  it("begins no earlier than this month, and with the next one where nothing is asked", async () => {
    const { organisationId } = await ofHundred();
    const early = await findForecast(organisationId, THIS_YEAR, ctx, asking(1, 1));
    expect(early?.hire.fromMonth).toBe(5);
    const unasked = await findForecast(organisationId, THIS_YEAR, ctx, asking(undefined, 1));
    expect(unasked?.hire.fromMonth).toBe(6);
    const december = contextAt(db, new Date("2026-12-20T02:00:00Z"));
    const late = await findForecast(organisationId, THIS_YEAR, december, asking(undefined, 1));
    expect(late?.hire.fromMonth).toBe(12);
  });

  it("has no answer for a year without parameters", async () => {
    const { organisationId } = await ofHundred();
    await db.policyParameter.deleteMany({ where: { name: "quota-ratio" } });
    const forecast = await findForecast(organisationId, THIS_YEAR, ctx, asking(6, 1));
    expect(forecast?.hire).toMatchObject({ thisYear: null, nextYear: null });
  });
});
