import { describe, expect, it } from "vitest";
import { fen, yuanText } from "#app/lib/money.ts";
import { compareRatio, ratio } from "#app/lib/ratio.ts";
import {
  day,
  facts,
  fraction,
  parameterRows,
  sampleParametersFor,
} from "../testing/declarations.ts";
import { assessLevy, isQuotaMet, lateFee, requiredHires } from "./levy.ts";
import { parameterOn } from "./parameter-rows.ts";

const of2025 = sampleParametersFor(2025, { "local-average-wage": "8000000" });
const ngo = { kind: "private-non-enterprise", registeredOn: null } as const;

function levyOf(...given: Parameters<typeof facts>) {
  const answer = assessLevy(facts(...given), of2025);
  if (!answer.ok) throw new Error(answer.reason);
  return answer.levy;
}

describe("the levy (财税〔2015〕72号 art. 8; 财政部公告2023年第8号)", () => {
  it.each([
    [1, "none hired", [200, 0], "3", "3", "60000.00", "180000.00", "9/10", "162000.00"],
    [2, "exactly 1 %, inclusive", [200, 2], "3", "1", "60000.00", "60000.00", "1/2", "30000.00"],
    [4, "exactly 1.5 %", [200, 3], "3", "0", "60000.00", "0.00", "0", "0.00"],
    [5, "an enterprise of 30", [30, 0], "9/20", "9/20", "60000.00", "27000.00", "0", "0.00"],
    [
      6,
      "a 民办非企业 of 30",
      [30, 0, 60_000, ngo],
      "9/20",
      "9/20",
      "60000.00",
      "27000.00",
      "9/10",
      "24300.00",
    ],
    [
      7,
      "30.5 on average",
      [30.5, 0],
      "183/400",
      "183/400",
      "60000.00",
      "27450.00",
      "9/10",
      "24705.00",
    ],
    [
      8,
      "an average above the cap",
      [100, 0, 200_000],
      "3/2",
      "3/2",
      "160000.00",
      "240000.00",
      "9/10",
      "216000.00",
    ],
    [9, "one of grade 2 all year", [100, 2], "3/2", "0", "60000.00", "0.00", "0", "0.00"],
    [
      10,
      "grade 1 Apr–Dec and grade 3 Jan–Jun",
      [120, "24/12"],
      "9/5",
      "0",
      "60000.00",
      "0.00",
      "0",
      "0.00",
    ],
    [
      "12a",
      "a host before the agreement",
      [90, 0],
      "27/20",
      "27/20",
      "60000.00",
      "81000.00",
      "9/10",
      "72900.00",
    ],
    [
      "12b",
      "a host with 2 dispatched people",
      [92, 2],
      "69/50",
      "0",
      "60000.00",
      "0.00",
      "0",
      "0.00",
    ],
    [
      "12d",
      "an agency that gave 2 away",
      [298, 3],
      "447/100",
      "147/100",
      "60000.00",
      "88200.00",
      "1/2",
      "44100.00",
    ],
    [
      14,
      "hired 2, filed after 31 October",
      [200, 0],
      "3",
      "3",
      "60000.00",
      "180000.00",
      "9/10",
      "162000.00",
    ],
  ] as const)("case %s: %s", (_number, _name, given, required, gap, capped, gross, factor, due) => {
    const levy = levyOf(...(given as unknown as Parameters<typeof facts>));
    expect(levy.required).toEqual(fraction(required));
    expect(levy.gap).toEqual(fraction(gap));
    expect(levy.cappedWage).toEqual(ratio(yuan(capped)));
    expect(levy.gross).toEqual(ratio(yuan(gross)));
    expect(levy.factor).toEqual(fraction(factor));
    expect(yuanText(levy.due)).toBe(due);
    expect(yuanText(levy.dueWithoutRelief)).toBe(gross);
  });

  it("case 8 without the cap would be 270,000.00", () => {
    const uncapped = sampleParametersFor(2025, { "local-average-wage": "100000000" });
    const answer = assessLevy(facts(100, 0, 200_000), uncapped);
    expect(answer.ok && yuanText(answer.levy.due)).toBe("270000.00");
  });

  it("case 15: from levy year 2028 on no relief, unless it is renewed", () => {
    const of2027 = sampleParametersFor(2027);
    const answer = assessLevy(facts(200, 2), of2027);
    expect(answer.ok && [answer.levy.because, yuanText(answer.levy.due)]).toEqual([
      "no-relief",
      "60000.00",
    ]);
    expect(sampleParametersFor(2026).relief.kind).toBe("bands");
    expect(sampleParametersFor(2027, { "relief-key": "data-year" }).relief.kind).toBe("bands");
  });

  it("after relief, only enterprises of at most 30 in their first three years owe nothing (财税〔2017〕18号)", () => {
    const of2027 = sampleParametersFor(2027);
    const reasonFor = (registeredOn: string, staff: number) => {
      const employer = { kind: "enterprise", registeredOn: day(registeredOn) } as const;
      const answer = assessLevy(facts(staff, 0, 60_000, employer), of2027);
      return answer.ok && answer.levy.because;
    };
    expect(reasonFor("2025-01-01", 30)).toBe("young-small-enterprise");
    expect(reasonFor("2025-01-01", 31)).toBe("no-relief");
    expect(reasonFor("2024-12-31", 30)).toBe("no-relief");
  });

  it("steps down at exactly 1 % and at exactly the quota (policy.md 2.2)", () => {
    const dueOf = (counted: string) => yuanText(levyOf(200, counted).due);
    expect(["23/12", "2", "35/12", "3"].map(dueOf)).toEqual([
      "58500.00",
      "30000.00",
      "2500.00",
      "0.00",
    ]);
  });

  it.each([
    ["2019", undefined],
    ["2020", "bands"],
    ["2022", "bands"],
    ["2023", "bands"],
    ["2027", "bands"],
    ["2028", "none"],
  ])("relief of levy year %s: %s", (levyYear, relief) => {
    const row = parameterOn(parameterRows(), "relief", "140502", day(`${levyYear}-12-31`));
    expect(row?.value).toBe(relief);
  });

  it("names why the factor applies", () => {
    expect(levyOf(200, 3).because).toBe("quota-met");
    expect(levyOf(30, 0).because).toBe("small-enterprise");
    expect(levyOf(200, 2).because).toBe("upper-band");
    expect(levyOf(200, "23/12").because).toBe("lower-band");
  });

  it("rounds the average wage first only where the place does", () => {
    const staff = { ...facts(7, 0, 0, ngo), payroll: fen(100_000) };
    const roundedFirst = sampleParametersFor(2025, { "average-wage-rounded-first": "yes" });
    const exact = assessLevy(staff, of2025);
    const rounded = assessLevy(staff, roundedFirst);
    expect(exact.ok && exact.levy.averageWage).toEqual(ratio(100_000, 7));
    expect(rounded.ok && rounded.levy.averageWage).toEqual(ratio(14_286));
  });

  it.each([
    ["no-staff", facts(0, 0)],
    ["count-exceeds-twice-staff", facts(10, "241/12")],
    ["not-subject", facts(10, 0, 60_000, { kind: "individual-business", registeredOn: null })],
  ] as const)("refuses: %s", (reason, given) => {
    expect(assessLevy(given, of2025)).toEqual({ ok: false, reason });
  });

  it("refuses a quota below the national floor (残疾人就业条例 art. 8)", () => {
    const answer = assessLevy(facts(200, 0), { ...of2025, quota: ratio(149, 10_000) });
    expect(answer).toEqual({ ok: false, reason: "quota-below-floor" });
  });
});

describe("the quota (残疾人就业条例 art. 8)", () => {
  it("is a real number, not rounded, and met without floats", () => {
    expect(requiredHires(ratio(61, 2), of2025.quota)).toEqual(fraction("183/400"));
    expect(isQuotaMet(ratio(3), ratio(200), of2025.quota)).toBe(true);
    expect(isQuotaMet(ratio(35_999, 12_000), ratio(200), of2025.quota)).toBe(false);
  });
});

describe("the late fee (残疾人就业条例 art. 27)", () => {
  it.each([
    ["2026-12-20", "3000.00"],
    ["2026-12-01", "150.00"],
    ["2026-11-30", "0.00"],
    ["2026-11-01", "0.00"],
  ])("30,000 due on 30 November and paid on %s: %s", (paidOn, expected) => {
    const fee = lateFee(fen(3_000_000), day("2026-11-30"), day(paidOn), of2025.lateFeeDaily);
    expect(yuanText(fee)).toBe(expected);
  });
});

describe("the cap of the average wage (财政部公告2019年第98号)", () => {
  it("an average wage at the cap is not above it", () => {
    const levy = levyOf(200, 0, 160_000);
    expect(compareRatio(levy.averageWage, levy.wageCap)).toBe(0);
    expect(levy.cappedWage).toEqual(levy.averageWage);
  });
});

function yuan(text: string): bigint {
  return BigInt(text.replace(".", ""));
}
