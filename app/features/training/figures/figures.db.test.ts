import { afterAll, afterEach, expect, it } from "vitest";
import { plainDate, type PlainDate } from "#app/lib/date.ts";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { anEnrolment, aProvider, aSeeker, aSession, contextAt } from "../testing/arrange.ts";
import { anOfficer } from "../testing/offering.ts";
import { figuresFile } from "./figures-file.server.ts";
import { readTrainingFigures } from "./read-figures.server.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 4 });
const ctx = contextAt(db);
const day = (text: string): PlainDate => plainDate(text) as PlainDate;
const at = (text: string) => new Date(`${text}T02:00:00Z`);

afterEach(() => database.reset());
afterAll(() => db.$disconnect());

async function aTaught(kind: string, region = "140502") {
  const session = await aSession(db, await aProvider(db), { state: "finished" });
  const { id, courseId, organisationId } = session;
  await db.course.updateMany({
    where: { id: courseId, organisationId },
    data: { kind, delivery: kind === "blind-massage" ? null : "offline" },
  });
  await db.trainingSession.updateMany({ where: { id, organisationId }, data: { region } });
  return session;
}

async function target() {
  await db.policyParameter.create({
    data: {
      ...{ name: "training-target-people", region: "140502", value: "400", unit: "people" },
      ...{ validFrom: new Date("2021-01-01"), validTo: new Date("2026-12-31"), source: "规划" },
    },
  });
}

/** Somebody's certificate, verified in the district where their household is. */
async function live(userId: string, region: string, decidedAt = at("2021-01-01")) {
  await db.certificate.create({
    data: {
      ...{ userId, numberEncrypted: "-", numberHash: userId },
      ...{ region, state: "verified", submittedAt: decidedAt, decidedAt },
    },
  });
}

it("counts a district's people once and their courses each, as of a day, against the target of the whole period", async () => {
  await target();
  const [first, second, fair, elsewhere] = [
    await aTaught("vocational"),
    await aTaught("blind-massage"),
    await aTaught("fair"),
    await aTaught("vocational", "140581"),
  ];
  const [one, two, guest] = [await aSeeker(db), await aSeeker(db), await aSeeker(db)];
  await live(one.userId, "140502");
  await live(two.userId, "140502");
  await live(guest.userId, "140581");
  const done = (session: typeof first, userId: string, on: string) =>
    anEnrolment(db, session, userId, "completed", { stateSince: at(on) });
  await done(first, one.userId, "2026-03-01");
  await done(second, one.userId, "2026-06-01");
  await anEnrolment(db, first, two.userId, "failed", { stateSince: at("2026-03-01") });
  await done(second, two.userId, "2025-06-01");
  await done(fair, two.userId, "2026-06-01");
  await done(elsewhere, two.userId, "2026-06-01");
  const officer = await anOfficer(db);
  const asked = { from: undefined, to: undefined, on: undefined };
  const report = await readTrainingFigures(asked, officer, ctx);
  expect(report).toMatchObject({ from: "2026-01-01", to: "2026-12-31", on: "2026-11-26" });
  expect(report.figures).toMatchObject({ total: { people: 1, times: 2 }, ended: 3 });
  expect(report.target).toMatchObject({ people: 400, trained: 2 });
  const may = await readTrainingFigures({ ...asked, on: day("2026-05-31") }, officer, ctx);
  expect(may.figures.total).toEqual({ people: 1, times: 1 });
  const late = await readTrainingFigures({ ...asked, on: day("2027-01-01") }, officer, ctx);
  expect(late.on).toBe("2026-11-26");
  const rows: string[][] = [];
  for await (const page of figuresFile(report, "zh-CN").rows) rows.push(...page);
  expect(rows).toContainEqual(["合计", "完成培训", "1", "2"]);
  expect(rows).toContainEqual(["培训类别", "盲人按摩", "1", "1"]);
  expect(rows).toContainEqual(["培训方式", "没有写明", "1", "1"]);
  expect(rows).toContainEqual(["规划目标", "已培训人数", "2", ""]);
});

it("counts against the target who lives in the district, wherever they were trained, from the day that is verified", async () => {
  await target();
  const [here, elsewhere] = [await aTaught("vocational"), await aTaught("vocational", "140581")];
  const [own, guest, late, unknown] = [
    await aSeeker(db),
    await aSeeker(db),
    await aSeeker(db),
    await aSeeker(db),
  ];
  await live(own.userId, "140502");
  await live(guest.userId, "140581");
  await live(late.userId, "140502", at("2026-09-01"));
  for (const [session, { userId }] of [
    [elsewhere, own],
    [here, guest],
    [here, late],
    [here, unknown],
  ] as const) {
    await anEnrolment(db, session, userId, "completed", { stateSince: at("2026-03-01") });
  }
  const officer = await anOfficer(db);
  const asked = { from: undefined, to: undefined, on: undefined };
  const report = await readTrainingFigures(asked, officer, ctx);
  expect(report.figures.total).toEqual({ people: 3, times: 3 });
  expect(report.target).toMatchObject({ trained: 2 });
  const june = await readTrainingFigures({ ...asked, on: day("2026-06-30") }, officer, ctx);
  expect(june.target).toMatchObject({ trained: 1 });
});
