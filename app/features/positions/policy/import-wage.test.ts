import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseWageCell } from "./import-wage.ts";

type Expected = readonly [number | null, number | null, string];
const yuan = (amount: number | null) => (amount === null ? null : Math.round(amount * 100));

describe("wages as found in spreadsheets", () => {
  it.each<[string, Expected]>([
    ["5K-8K", [5000, 8000, "month"]],
    ["5-8K", [5000, 8000, "month"]],
    ["5k-8", [5000, 8000, "month"]],
    ["5000-8000元/月", [5000, 8000, "month"]],
    ["5000～8000", [5000, 8000, "month"]],
    ["5,000 - 8,000", [5000, 8000, "month"]],
    ["￥4500至6000", [4500, 6000, "month"]],
    ["4.5千-6千/月", [4500, 6000, "month"]],
    ["8千-1.2万", [8000, 12000, "month"]],
    ["8000-1万", [8000, 10000, "month"]],
    ["1-1.5万/月", [10000, 15000, "month"]],
    ["1-1.5万·13薪", [10000, 15000, "month"]],
    ["1-1.5万×14薪", [10000, 15000, "month"]],
    ["10-15万/年", [100000, 150000, "year"]],
    ["年薪10万-15万", [100000, 150000, "year"]],
    ["年薪12万以上", [120000, null, "year"]],
    ["200元/天", [200, 200, "day"]],
    ["150-200元/日", [150, 200, "day"]],
    ["日薪180", [180, 180, "day"]],
    ["25元/时", [25, 25, "hour"]],
    ["18.5-20元/小时", [18.5, 20, "hour"]],
    ["时薪22元", [22, 22, "hour"]],
    ["0.35元/件", [0.35, 0.35, "piece"]],
    ["3000以上", [3000, null, "month"]],
    ["3000元起", [3000, null, "month"]],
    ["3000+", [3000, null, "month"]],
    ["不低于2500元", [2500, null, "month"]],
    ["6000以下", [null, 6000, "month"]],
    ["最高8000元/月", [null, 8000, "month"]],
    ["月薪4000左右", [4000, 4000, "month"]],
    ["底薪3000+提成", [3000, 3000, "month"]],
    ["2500元+五险一金", [2500, 2500, "month"]],
    ["综合薪资4000-6000元，包吃住", [4000, 6000, "month"]],
    ["税前8000元/月", [8000, 8000, "month"]],
    ["３５００元", [3500, 3500, "month"]],
    ["5000-8000 per month", [5000, 8000, "month"]],
    ["RMB 30/hour", [30, 30, "hour"]],
    ["面议", [null, null, "negotiable"]],
    ["薪资面议", [null, null, "negotiable"]],
    ["Negotiable", [null, null, "negotiable"]],
  ])("%s", (cell, [from, to, wageUnit]) => {
    expect(parseWageCell(cell)).toMatchObject({
      ok: true,
      wageFrom: yuan(from),
      wageTo: yuan(to),
      wageUnit,
    });
  });

  it.each([
    ["", "empty"],
    ["  ", "empty"],
    ["-", "empty"],
    ["好", "not-understood"],
    ["看表现", "not-understood"],
    ["0", "not-understood"],
    ["5000-8000-9000", "not-understood"],
    ["8000-5000", "from-above-to"],
    ["150", "unit-unclear"],
    ["10-15万", "unit-unclear"],
  ])("refuses %s: %s", (cell, reason) => {
    expect(parseWageCell(cell)).toEqual({ ok: false, reason });
  });

  it("keeps the number of salaries and says when the unit was assumed", () => {
    expect(parseWageCell("1-1.5万·13薪")).toMatchObject({ salaries: 13, unitAssumed: true });
    expect(parseWageCell("5000元/月")).toMatchObject({ unitAssumed: false });
  });

  it("takes the unit of the column where the cell has none", () => {
    expect(parseWageCell("150", "day")).toMatchObject({
      wageFrom: 15_000,
      wageUnit: "day",
      unitAssumed: false,
    });
    expect(parseWageCell("10-15万", "year")).toMatchObject({
      wageTo: 15_000_000,
      wageUnit: "year",
    });
    expect(parseWageCell("25元/时", "month")).toMatchObject({ wageUnit: "hour" });
  });

  it("answers for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (cell) => {
        expect(typeof parseWageCell(cell).ok).toBe("boolean");
      }),
    );
  });
});
