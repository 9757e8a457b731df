import { createHash } from "node:crypto";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { beginDispatch } from "./begin-dispatch.server.ts";
import { findDispatch } from "./dispatch-reads.server.ts";
import { withdrawReturn } from "./employer-moves.server.ts";
import { findForecast } from "./ledger-forecast.server.ts";
import { findOwnLedger } from "./own-return.server.ts";
import { recomputeYear } from "./recompute-year.server.ts";
import { findReturnReview } from "./review-reads.server.ts";
import { figuresSchema } from "./schema/figures.ts";
import { startYear } from "./start-year.server.ts";
import { submitReturn } from "./submit-return.server.ts";
import {
  aLedger,
  anEmployer,
  anOfficer,
  contextAt,
  digestOf,
  rowOf,
  withParameters,
  YEAR,
} from "./testing/arrange.ts";
import type { Keeper } from "./testing/arrange.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 4 });
const ctx = contextAt(db);
const officer = anOfficer();
const PATIENT = 60_000;

beforeEach(() => withParameters(db));
afterEach(() => database.reset());
afterAll(() => db.$disconnect());

const file = async (keeper: Keeper) =>
  submitReturn({ year: YEAR, digest: await digestOf(keeper, ctx) }, keeper, ctx);
const own = async ({ organisationId }: Keeper) => findOwnLedger(organisationId, YEAR, ctx);
const hashOf = async (ledgerPersonId: string) => {
  const { certificate } = await db.ledgerPerson.findUniqueOrThrow({
    where: { id: ledgerPersonId },
    select: { certificate: { select: { personHash: true } } },
  });
  return certificate.personHash;
};

type Fact = Partial<{ month: string; isPaid: boolean; standing: string; wageFen: number }>;

/** A file of a data holder in force. */
async function source(
  kind: "population" | "pension",
  facts: readonly (Fact & { readonly personHash: string })[],
): Promise<string> {
  const { id } = await db.sourceFile.create({
    data: {
      ...{ kind, region: officer.region, year: YEAR, asOf: new Date("2026-05-01") },
      ...{
        fileName: `${kind}.csv`,
        checksum: createHash("sha256").update(`${kind} ${facts.length}`).digest("hex"),
        state: "applied",
      },
      ...{ receivedAt: ctx.now, receivedById: officer.userId, appliedAt: ctx.now },
    },
    select: { id: true },
  });
  await db.sourceFact.createMany({
    data: facts.map(({ month, ...fact }, at) => ({
      ...{ fileId: id, line: at + 2, month: month === undefined ? null : new Date(month) },
      ...fact,
    })),
  });
  return id;
}

/** What the year's recomputation makes of an employer. */
async function recomputed({ organisationId }: Keeper) {
  const started = await startYear(YEAR, officer, ctx);
  if (!started.ok) throw new Error(started.reason);
  const { id, region, year, cursor } = await db.yearRun.findUniqueOrThrow({
    where: { id: started.runId },
  });
  await recomputeYear({ runId: id, region, year, cursor }, { ...ctx, url: database.url });
  return db.employerYear.findUniqueOrThrow({
    where: { organisationId_year: { organisationId, year: YEAR } },
  });
}

/** Three people: one is the only employer's, one is declared by another employer's return, one is not in the population database. */
async function threePeople() {
  const [keeper, other] = [await anEmployer(db), await anEmployer(db)];
  const [first = "", , third = ""] = await aLedger(keeper, ctx, {
    people: [{ at: 1 }, { at: 2 }, { at: 3 }],
  });
  await aLedger(other, ctx, { people: [{ at: 2 }] });
  expect(await file(other)).toMatchObject({ ok: true });
  const pension = await source("pension", [
    { personHash: await hashOf(first), month: `${YEAR}-05-01`, isPaid: false },
  ]);
  await source("population", [{ personHash: await hashOf(third), standing: "not-found" }]);
  return { keeper, first, pension };
}

describe("what an employer that has not filed is told", () => {
  it(
    "is what it files, what the officer sees and what the year's recomputation and the forecast say",
    async () => {
      const { keeper } = await threePeople();
      const before = await own(keeper);
      expect(before.rows.map(({ counted }) => counted)).toEqual([11, 0, 0]);
      expect(before.rows[1]?.months[0]?.codes).toEqual(["DUP_PERSON_MONTH"]);
      expect(before.figures?.counted).toBe("11/12");
      const unfiled = await recomputed(keeper);
      expect(unfiled).toMatchObject({ basis: "ledger", twelfths: 11, people: 3, against: 25 });
      expect(unfiled.dueFen).toBe(BigInt(before.figures?.due ?? -1));
      const yearEnd = contextAt(db, new Date(`${YEAR}-12-20T02:00:00Z`));
      const asked = { fromMonth: undefined, weight: 1 };
      const forecast = await findForecast(keeper.organisationId, YEAR, yearEnd, {
        hire: asked,
        locale: "zh-CN",
      });
      expect(forecast?.years[0]?.figures).toEqual(before.figures);
      // What is said of a month is of that month alone; who is not on record is not on record next year either.
      expect(forecast?.years[1]?.figures?.counted).toBe("2/1");
      expect(await file(keeper)).toMatchObject({ ok: true });
      const { versions, id } = await db.quotaReturn.findFirstOrThrow({
        where: { organisationId: keeper.organisationId },
        select: { id: true, versions: { select: { figures: true } } },
      });
      expect(figuresSchema.parse(versions[0]?.figures)).toEqual(before.figures);
      const review = await findReturnReview(id, officer, ctx);
      expect(review?.people.map(({ months }) => months[4]?.codes.length)).toEqual([1, 1, 1]);
      expect((await recomputed(keeper)).twelfths).toBe(11);
    },
    PATIENT,
  );

  it("is what an agreement is shown to change, too", async () => {
    const { keeper, first } = await threePeople();
    const host = await anEmployer(db);
    await aLedger(host, ctx, { staff: 90, people: [] });
    const { uscc } = await db.organisation.findUniqueOrThrow({
      where: { id: host.organisationId },
    });
    const wish = { year: YEAR, uscc, from: 1, to: 12, people: [first] };
    const begun = await beginDispatch(wish, keeper, ctx);
    if (!begun.ok) throw new Error(begun.reason);
    const effect = (await findDispatch(begun.id, YEAR, keeper, ctx))?.effect;
    if (!effect?.ok) throw new Error(effect?.reason);
    expect(effect.effect.before).toEqual((await own(keeper)).figures);
    expect(effect.effect.after.counted).toBe("0/1");
  });

  it("goes back with a source that is taken out of force again", async () => {
    const { keeper, pension } = await threePeople();
    await db.sourceFile.updateMany({
      where: { id: pension },
      data: { state: "reversed", endedAt: ctx.now },
    });
    expect((await own(keeper)).figures?.counted).toBe("1/1");
    expect((await recomputed(keeper)).twelfths).toBe(12);
  });

  it("refuses to file what was checked before a source said otherwise", async () => {
    const keeper = await anEmployer(db);
    const [person = ""] = await aLedger(keeper, ctx);
    const digest = await digestOf(keeper, ctx);
    await source("pension", [
      { personHash: await hashOf(person), month: `${YEAR}-05-01`, isPaid: false },
    ]);
    const order = { year: YEAR, digest };
    expect(await submitReturn(order, keeper, ctx)).toMatchObject({ reason: "ledger-changed" });
    expect((await rowOf(db, keeper).catch(() => null))?.state ?? "draft").toBe("draft");
    expect(await file(keeper)).toMatchObject({ ok: true });
  });

  it("projects months of which no source can know yet as they were entered", async () => {
    const keeper = await anEmployer(db);
    const [person = ""] = await aLedger(keeper, ctx);
    await db.ledgerMonth.deleteMany({ where: { month: { gt: new Date(`${YEAR}-06-01`) } } });
    const paid = ["01", "02", "03", "04", "05", "06"].map((month) => `${YEAR}-${month}-01`);
    const personHash = await hashOf(person);
    await source(
      "pension",
      paid.map((month) => ({ personHash, month, isPaid: month !== `${YEAR}-02-01` })),
    );
    const june = contextAt(db, new Date(`${YEAR}-07-02T02:00:00Z`));
    const forecast = await findForecast(keeper.organisationId, YEAR, june, {
      hire: { fromMonth: undefined, weight: 1 },
      locale: "zh-CN",
    });
    expect(forecast?.years[0]?.figures?.counted).toBe("11/12");
  });

  it("counts nobody by a longer certificate number before it was found, in the recomputed year neither", async () => {
    const keeper = await anEmployer(db);
    await aLedger(keeper, ctx);
    expect((await recomputed(keeper)).twelfths).toBe(12);
    await db.shownCertificate.updateMany({
      where: { organisationId: keeper.organisationId },
      data: { mustBeFound: true },
    });
    expect((await own(keeper)).figures?.counted).toBe("0/1");
    expect((await recomputed(keeper)).twelfths).toBe(0);
  });

  it("judges a certificate by the day of filing: today, or the day it was first filed", async () => {
    const keeper = await anEmployer(db);
    await aLedger(keeper, ctx);
    await db.shownCertificate.updateMany({
      where: { organisationId: keeper.organisationId },
      data: { validTo: new Date("2026-04-01") },
    });
    expect((await own(keeper)).figures?.counted).toBe("0/1");
    expect((await recomputed(keeper)).twelfths).toBe(0);
    const early = contextAt(db, new Date("2026-03-15T02:00:00Z"));
    const order = { year: YEAR, digest: await digestOf(keeper, early) };
    expect(await submitReturn(order, keeper, early)).toMatchObject({ ok: true });
    const { version } = await rowOf(db, keeper);
    expect(await withdrawReturn({ year: YEAR, version }, keeper, early)).toMatchObject({
      ok: true,
    });
    const again = await own(keeper);
    expect(await file(keeper)).toMatchObject({ ok: true });
    const { versions } = await db.quotaReturn.findFirstOrThrow({
      where: { organisationId: keeper.organisationId },
      select: { versions: { orderBy: { number: "desc" }, select: { figures: true } } },
    });
    expect(figuresSchema.parse(versions[0]?.figures)).toEqual(again.figures);
  });
});
