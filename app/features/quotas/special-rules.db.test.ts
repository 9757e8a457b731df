import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { formatYuan } from "#app/i18n/format.ts";
import { fen } from "#app/lib/money.ts";
import { connect } from "#app/platform/db.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import {
  hardshipQuery,
  isWholeHardship,
  isWholeUnit,
  readHardship,
  readUnit,
  unitQuery,
} from "./schema/special-forms.ts";
import { isWholeLateFee, lateFeeQuery, readLateFee } from "./schema/late-fee-forms.ts";
import { tellLateFee } from "./tell-late-fee.server.ts";
import { tellHardship, tellUnit } from "./special-rules.server.ts";
import { contextAt, withParameters } from "./testing/arrange.ts";
import { day, fraction, month, sampleParametersFor } from "./testing/declarations.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 2 });
const ctx = contextAt(db);

beforeEach(() => withParameters(db));
afterEach(() => database.reset());
afterAll(() => db.$disconnect());

type Unit = Parameters<typeof tellUnit>[0];
const asked = (changes: Partial<Unit>): Unit => ({
  unit: "general",
  disabled: 10,
  staff: fraction("40"),
  place: "140502",
  ...changes,
});
const told = async (changes: Partial<Unit>) =>
  (await tellUnit(asked(changes), "en", ctx)).map(({ key, value }) => `${key} ${value}`);

describe("units with many disabled staff (残疾人就业条例 11; 财税〔2016〕52号)", () => {
  it("with 10 of 40 are concentrated, may claim the refund, and are told its cap", async () => {
    // The minimum wage in force on 10 May 2026: ten times four times that.
    const { minimumWages } = sampleParametersFor(2026);
    const wage = minimumWages[month("2026-05")] ?? 0;
    expect(wage).toBeGreaterThan(0);
    const cap = `cap ${formatYuan(wage * 40, "en")}`;
    expect(await told({})).toEqual(["share 25%", "concentrated Yes", "vat Yes", cap]);
  });

  it("with 9 of 36 reach the share and not the number; half a person more of staff, neither", async () => {
    expect(await told({ disabled: 9, staff: fraction("36") })).toEqual([
      "share 25%",
      "concentrated Yes",
      "vat No",
    ]);
    expect(await told({ staff: fraction("40.5") })).toEqual([
      "share 24.6914%",
      "concentrated No",
      "vat No",
    ]);
  });

  it("of blind massage need five, and a federation 15 %", async () => {
    const massage = { unit: "blind-massage", disabled: 5, staff: fraction("20") } as const;
    expect((await told(massage))[2]).toBe("vat Yes");
    const dpf = { unit: "dpf", disabled: 3, staff: fraction("20") } as const;
    expect(await told(dpf)).toEqual(["share 15%", "dpf Yes"]);
    expect(await told({ ...dpf, staff: fraction("21") })).toEqual(["share 14.2857%", "dpf No"]);
  });

  it("are told no cap where the year's minimum wage is not on record", async () => {
    await db.policyParameter.deleteMany({ where: { name: "minimum-wage-monthly" } });
    expect((await told({})).at(-1)).toBe("cap –");
  });

  it("are told nothing of a limit that is not on record on that day, and follow one that was set anew", async () => {
    await db.policyParameter.deleteMany({ where: { name: "vat-least-staff" } });
    expect((await told({})).at(-1)).toBe("vat –");
    await db.policyParameter.updateMany({
      where: { name: "concentrated-share" },
      data: { value: "3/10" },
    });
    expect(await told({})).toContain("concentrated No");
    await db.policyParameter.updateMany({
      where: { name: "concentrated-share" },
      data: { validTo: new Date("2025-12-31") },
    });
    expect(await told({})).toContain("concentrated –");
  });

  it("come back from an address as they went into it", () => {
    const whole = asked({ staff: fraction("40.5") });
    const read = readUnit(new URLSearchParams(unitQuery(whole)));
    expect(isWholeUnit(read)).toBe(true);
    expect(read).toEqual(whole);
    expect(isWholeUnit(readUnit(new URLSearchParams("unit=x&disabled=many&staff=0")))).toBe(false);
  });
});

describe("hardship (财税〔2015〕72号 17)", () => {
  const request = {
    hasCause: true,
    due: fen(3_000_000),
    dueOn: day("2026-11-30"),
    ask: "reduce",
    by: fen(3_000_000),
    until: null,
  } as const;
  it.each([
    ["the whole of a year's levy", request, "within"],
    ["a fen more", { ...request, by: fen(3_000_001) }, "more-than-most"],
    ["nothing", { ...request, by: fen(0) }, "nothing-asked"],
    ["without a cause", { ...request, hasCause: false }, "no-cause"],
    ["nothing is due", { ...request, due: fen(0) }, "nothing-due"],
    ["six months", { ...request, ask: "defer", by: null, until: day("2027-05-30") }, "within"],
    [
      "six months and a day",
      { ...request, ask: "defer", by: null, until: day("2027-05-31") },
      "longer-than-most",
    ],
    [
      "until the day it is due anyway",
      { ...request, ask: "defer", by: null, until: day("2026-11-30") },
      "nothing-asked",
    ],
  ] as const)("%s", async (_name, given, outcome) => {
    const told = await tellHardship(given, "zh-CN", ctx);
    expect(told).toMatchObject({ outcome, words: { latest: "2027年5月30日" } });
    expect(told.source).toContain("72号");
    const read = readHardship(new URLSearchParams(hardshipQuery(given)));
    expect(isWholeHardship(read)).toBe(true);
    expect(read).toEqual(given);
  });

  it("is judged by the day it is due, and not where no limit is on record then", async () => {
    await db.policyParameter.updateMany({
      where: { name: "hardship-defer-months" },
      data: { validTo: new Date("2026-11-29") },
    });
    expect(await tellHardship(request, "en", ctx)).toMatchObject({ outcome: "no-parameters" });
  });
});

describe("the fee for paying late (残疾人就业条例 27)", () => {
  const late = { owed: fen(3_000_000), owedFrom: day("2026-11-30"), paidOn: day("2026-12-20") };

  it.each([
    ["twenty days", late, "¥3,000"],
    ["a day", { ...late, paidOn: day("2026-12-01") }, "¥150"],
    ["the very day", { ...late, paidOn: day("2026-11-30") }, "¥0"],
    ["before it fell due", { ...late, paidOn: day("2026-11-01") }, "¥0"],
  ])("%s", async (_name, asked, value) => {
    const [line] = await tellLateFee(asked, "zh-CN", ctx);
    expect(line).toMatchObject({ value, source: expect.stringContaining("第二十七条") as string });
    expect(line?.working).toContain("0.5%");
    const read = readLateFee(new URLSearchParams(lateFeeQuery(asked)));
    expect(isWholeLateFee(read) && read).toEqual(asked);
  });

  it("is not told where the rate of that day is not on record", async () => {
    await db.policyParameter.updateMany({
      where: { name: "late-fee-daily" },
      data: { validTo: new Date("2026-11-29") },
    });
    expect(await tellLateFee(late, "en", ctx)).toMatchObject([{ value: "–", source: "" }]);
  });

  it("reads nothing from an address that says nothing", () => {
    const query = new URLSearchParams("owed=-1&owedFrom=2026-02-30&paidOn=soon");
    expect(readLateFee(query)).toEqual({});
    expect(isWholeLateFee({})).toBe(false);
  });
});
