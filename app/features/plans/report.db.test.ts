import { afterAll, afterEach, describe, expect, it } from "vitest";
import { eraseAccount } from "#app/features/accounts/index.server.ts";
import type { Officer } from "#app/features/accounts/policy/index.ts";
import { contextAt } from "#app/features/applications/testing/arrange.ts";
import { plainMonth } from "#app/lib/month.ts";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { noteKeptWork } from "./keep-work.server.ts";
import { makeStep, type MadeMove } from "./move-plan.server.ts";
import { readReport } from "./read-report.server.ts";
import { reportFile } from "./report-file.server.ts";
import { day, followUp, planWorld } from "./testing/arrange.ts";
import { logFollowUp } from "./write-plan.server.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 4 });
const on = (date: string) => contextAt(db, new Date(`${date}T02:00:00Z`));
const later = on("2027-08-01");
afterEach(() => database.reset());
afterAll(() => db.$disconnect());
const { anAgreed, anAssessed } = planWorld(db);

const officer: Officer = {
  ...{ kind: "officer", userId: "00000000-0000-7000-8000-000000000000" },
  ...{ role: "reviewer", region: "140502", secondFactor: true },
};

const report = (month: string, knownOn?: string, of = officer) =>
  readReport(
    { month: plainMonth(month), knownOn: knownOn === undefined ? undefined : day(knownOn) },
    of,
    later,
  );

type Plan = Awaited<ReturnType<typeof anAgreed>>;
const step = ({ planId, counsellor }: Plan, move: MadeMove, date: string) =>
  makeStep(
    {
      ...{ planId, move, words: "", onceKey: `${move}-${date}` },
      placedOn: move === "place" ? day(date) : null,
      outcome: move === "place" ? "flexible" : null,
    },
    counsellor,
    on(date),
  );

describe("a month's figures", () => {
  it("are counted from what happened, and stay as they are", async () => {
    const placed = await anAgreed();
    await anAssessed();
    const november = await report("2026-11");
    expect(november.flows.toSorted((a, b) => (a.flow < b.flow ? -1 : 1))).toEqual([
      { kind: "graduate", flow: "agreed", count: 1 },
      { kind: "graduate", flow: "opened", count: 2 },
      { kind: "graduate", flow: "people-reached", count: 2 },
      { kind: "graduate", flow: "reached", count: 2 },
    ]);
    expect(november.states.toSorted((a, b) => (a.state < b.state ? -1 : 1))).toEqual([
      { kind: "graduate", state: "assessed", count: 1 },
      { kind: "graduate", state: "planned", count: 1 },
    ]);
    await step(placed, "place", "2026-12-05");
    await step(placed, "lose", "2027-03-02");
    // What came later changes nothing of the month that is over.
    expect(await report("2026-11", "2026-11-30")).toMatchObject({
      flows: november.flows,
      states: november.states,
    });
    expect((await report("2026-11")).states).toEqual(november.states);
    const december = await report("2026-12");
    const rows: string[][] = [];
    const file = reportFile(december, "zh-CN");
    for await (const some of file.rows) rows.push(...some);
    expect(rows).toContainEqual(["2026年12月就业的人，按形式", "灵活就业", "高校毕业生", "1"]);
    expect(rows.every((row) => row.length === file.headers.length)).toBe(true);
    expect(december.outcomes).toEqual([{ kind: "graduate", outcome: "flexible", count: 1 }]);
    expect(december.states).toContainEqual({ kind: "graduate", state: "placed", count: 1 });
    expect((await report("2027-03")).states).toContainEqual({
      ...{ kind: "graduate", state: "active", count: 1 },
    });
  });

  it("of a past day leave out what was recorded after it, whatever day it is about", async () => {
    const plan = await anAgreed();
    const { planId, counsellor } = plan;
    const late = followUp(planId, { on: day("2026-12-20"), reached: false, words: "" });
    await logFollowUp(late, counsellor, on("2027-01-10"));
    await logFollowUp(late, counsellor, on("2027-01-11"));
    const missed = { kind: "graduate", flow: "not-reached", count: 1 };
    expect((await report("2026-12", "2027-01-09")).flows).toEqual([]);
    expect((await report("2026-12", "2027-01-10")).flows).toEqual([missed]);
    expect((await report("2027-01")).flows).toEqual([]);
  });

  it("say of whom the work was to be looked at, and what is known of it then", async () => {
    const [one, other] = [await anAgreed(), await anAgreed()];
    await step(one, "place", "2026-12-31");
    await step(other, "place", "2026-12-05");
    const { planId, counsellor } = one;
    const note = (isKept: boolean, date: string) =>
      noteKeptWork({ planId, afterMonths: 1, isKept, basis: "wage" }, counsellor, on(date));
    await note(true, "2027-02-01");
    const asked = (kept: number, ended: number) => [{ months: 1, due: 2, kept, ended }];
    expect((await report("2027-01", "2027-01-31")).kept).toEqual(asked(0, 0));
    expect((await report("2027-01", "2027-02-01")).kept).toEqual(asked(1, 0));
    await note(false, "2027-02-03");
    expect((await report("2027-01", "2027-02-02")).kept).toEqual(asked(1, 0));
    expect((await report("2027-01")).kept).toEqual(asked(0, 1));
    // Work that ended before its month, and an account that is erased.
    await step(other, "lose", "2027-02-10");
    expect((await report("2027-03")).kept).toEqual([{ months: 3, due: 2, kept: 0, ended: 1 }]);
    await db.user.update({
      where: { id: one.seeker.userId },
      data: { closedAt: new Date("2027-03-01T00:00:00Z") },
    });
    await eraseAccount(one.seeker.userId, on("2027-03-05"));
    expect((await report("2027-03")).kept).toEqual([{ months: 3, due: 1, kept: 0, ended: 1 }]);
    expect((await report("2027-03", "2027-03-04")).kept).toEqual([]);
    expect((await report("2027-03")).states).toEqual([
      { kind: "graduate", state: "active", count: 1 },
    ]);
    expect((await report("2027-01")).kept.map(({ months, due }) => [months, due])).toEqual([
      [1, 2],
    ]);
  });

  it("are of the officer's own district", async () => {
    await anAgreed();
    expect((await report("2026-11", undefined, { ...officer, region: "140581" })).states).toEqual(
      [],
    );
    expect(
      (await report("2026-11", undefined, { ...officer, region: "140500" })).states,
    ).toHaveLength(1);
  });
});
