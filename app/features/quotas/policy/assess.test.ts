import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fen, yuanText } from "#app/lib/money.ts";
import { compareRatio, ratio } from "#app/lib/ratio.ts";
import { monthsOfYear } from "#app/lib/month.ts";
import {
  day,
  enterprise,
  facts,
  fraction,
  goodMonth,
  parameterRows,
  sampleParametersFor,
  worker,
} from "../testing/declarations.ts";
import { assess } from "./assess.ts";
import type { Declaration } from "./assess.ts";
import { breakEven } from "./break-even.ts";
import { employerKindOf, isEnterprise, mustComply } from "./employer.ts";
import { parametersFor } from "./parameters.ts";
import { employsOne, mustEmployOne, sumPublicBodies } from "./public-bodies.ts";
import type { PublicBody } from "./public-bodies.ts";
import { whatIf } from "./what-if.ts";

const of2025 = sampleParametersFor(2025);
const of2026 = parametersFor(parameterRows(), { region: "140502", dataYear: 2026 });
const of2028 = parametersFor(parameterRows(), { region: "140502", dataYear: 2028 });
const declared = (changes: Partial<Declaration> = {}): Declaration => ({
  employer: enterprise,
  staff: { months: Array.from({ length: 12 }, () => 200), seasonal: [], foundedInMonth: null },
  payroll: fen(1_200_000_000),
  disabled: { count: fraction("23/12") },
  filedOn: day("2026-05-10"),
  ...changes,
});

describe("assess", () => {
  it("gives the sums of the example: 23/12 of 200 staff", () => {
    const answer = assess(declared(), of2025);
    if (!answer.ok) throw new Error(answer.reason);
    const { levy, reward, otherRounding } = answer.assessment;
    expect(levy.gap).toEqual(fraction("13/12"));
    expect([yuanText(levy.due), yuanText(levy.dueWithoutRelief), yuanText(reward.amount)]).toEqual([
      "58500.00",
      "65000.00",
      "0.00",
    ]);
    expect(otherRounding).toBeNull();
  });

  it("counts people month by month: two good all year but one month make 23/12", () => {
    const first = worker(2025);
    const second = worker(2025, {
      months: monthsOfYear(2025)
        .slice(1)
        .map((each) => goodMonth(each)),
    });
    const answer = assess(declared({ disabled: { people: [first, second] } }), of2025);
    expect(answer.ok && answer.assessment.levy.counted).toEqual(fraction("23/12"));
    expect(answer.ok && answer.assessment.people.map(({ months }) => months.length)).toEqual([
      12, 11,
    ]);
  });

  it("counts nobody after the window (case 14), and refuses a day before it", () => {
    const late = assess(
      declared({ filedOn: day("2026-11-01"), disabled: { count: ratio(2) } }),
      of2025,
    );
    expect(late.ok && yuanText(late.assessment.levy.due)).toBe("162000.00");
    expect(late.ok && late.assessment.isLate).toBe(true);
    expect(assess(declared({ filedOn: day("2026-02-28") }), of2025)).toEqual({
      ok: false,
      reason: "filed-before-window",
    });
  });

  it("shows both results where rounding the headcount decides about 30", () => {
    const months = [...Array.from({ length: 11 }, () => 30), 31];
    const staff = { months, seasonal: [], foundedInMonth: null };
    const answer = assess(declared({ staff, disabled: { count: ratio(0) } }), of2025);
    if (!answer.ok) throw new Error(answer.reason);
    expect(answer.assessment.levy.because).toBe("lower-band");
    expect(answer.assessment.otherRounding?.levy.because).toBe("small-enterprise");
  });
});

describe("the kind of employer by its code (GB 32100-2015)", () => {
  it.each([
    ["91140502MA0GUQ5R5P", undefined],
    ["", undefined],
  ])("%s is no valid code", (code, kind) => {
    expect(employerKindOf(code)).toBe(kind);
  });

  it("binds all but 个体工商户 and exempts only enterprises", () => {
    expect(mustComply("individual-business")).toBe(false);
    expect(mustComply("government-organ")).toBe(true);
    expect([isEnterprise("farmers-cooperative"), isEnterprise("foundation")]).toEqual([
      true,
      false,
    ]);
  });
});

describe("break-even", () => {
  it("names the counts at which the levy steps down, ends and turns into a reward", () => {
    expect(
      breakEven(facts(200, "23/12"), of2025).map((step) => [
        step.at,
        step.personMonths,
        yuanText(step.due),
        yuanText(step.reward),
      ]),
    ).toEqual([
      ["upper-band", 1, "30000.00", "0.00"],
      ["quota", 13, "0.00", "0.00"],
      ["reward", 25, "0.00", "11880.00"],
    ]);
  });

  it("has no band once relief has lapsed, and nothing to reach where all is reached", () => {
    expect(breakEven(facts(200, 2), sampleParametersFor(2027)).map(({ at }) => at)).toEqual([
      "quota",
      "reward",
    ]);
    expect(breakEven(facts(200, 4), of2025).every(({ personMonths }) => personMonths === 0)).toBe(
      true,
    );
  });

  it("reaches exactly what it promises, and not a month earlier", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 31, max: 5000 }),
        fc.integer({ min: 0, max: 60 }),
        (staff, months) => {
          for (const step of breakEven(facts(staff, `${months}/12`), of2025)) {
            const reached = fraction(`${months + step.personMonths}/12`);
            expect(compareRatio(reached, step.counted)).toBeGreaterThanOrEqual(0);
            if (step.personMonths > 0) {
              const before = fraction(`${months + step.personMonths - 1}/12`);
              expect(compareRatio(before, step.counted)).toBe(-1);
            }
          }
        },
      ),
    );
  });
});

describe("what one more hire changes", () => {
  it("from July: six months this year, twelve the next, staff and count together", () => {
    const given = facts(200, 2);
    const { thisYear, nextYear } = whatIf(given, { fromMonth: 7, weight: 1 }, of2025, of2026);
    if (!thisYear.ok || !nextYear.ok) throw new Error("both years have parameters");
    expect(thisYear.year.after.levy.headcount).toEqual(fraction("200.5"));
    expect(thisYear.year.after.levy.counted).toEqual(fraction("2.5"));
    expect(yuanText(thisYear.year.before.levy.due)).toBe("30000.00");
    // (200.5 × 1.5 % − 2.5) × 60,000 × 0.5
    expect(yuanText(thisYear.year.after.levy.due)).toBe("15225.00");
    expect(yuanText(thisYear.year.gain)).toBe("14775.00");
    // (201 × 1.5 % − 3) × 60,000 × 0.5
    expect(yuanText(nextYear.year.after.levy.due)).toBe("450.00");
  });

  it("has no answer for a next year without parameters, and one for this year all the same", () => {
    const { thisYear, nextYear } = whatIf(
      facts(200, 2),
      { fromMonth: 1, weight: 2 },
      of2025,
      of2028,
    );
    expect(nextYear).toMatchObject({ ok: false, reason: "no-parameters" });
    expect(thisYear.ok && yuanText(thisYear.year.after.levy.due)).toBe("0.00");
  });

  it("can turn a levy into a reward: both are in the gain", () => {
    const { thisYear } = whatIf(facts(31, 1), { fromMonth: 1, weight: 2 }, of2025, of2026);
    if (!thisYear.ok) throw new Error(thisYear.reason);
    expect(yuanText(thisYear.year.after.reward.amount)).toBe("23760.00");
    expect(yuanText(thisYear.year.gain)).toBe("23760.00");
  });
});

describe("public bodies (国办发〔2025〕23号; 城政发〔2023〕6号 专栏4.1)", () => {
  const body = (changes: Partial<PublicBody>): PublicBody => ({
    kind: "government-organ",
    isSchool: false,
    level: "district",
    posts: 60,
    counted: ratio(0),
    ...changes,
  });

  it("of district and town are counted together by their established posts", () => {
    const bodies = [
      body({}),
      body({ posts: 140, counted: ratio(3) }),
      body({ level: "town", posts: 0 }),
    ];
    const together = sumPublicBodies(
      [...bodies, body({ level: "province", posts: 999 })],
      of2025.quota,
    );
    expect(together).toEqual({
      bodies: 3,
      posts: 200,
      counted: ratio(3),
      required: ratio(3),
      isMet: true,
    });
    expect(sumPublicBodies([body({ posts: 67 })], of2025.quota).isMet).toBe(false);
  });

  it.each([
    ["an organ of 50", { posts: 50 }, true],
    ["an organ of 49", { posts: 49 }, false],
    ["an institution of 66", { kind: "public-institution", posts: 66 }, false],
    ["an institution of 67", { kind: "public-institution", posts: 67 }, true],
    ["a school of 67", { kind: "public-institution", posts: 67, isSchool: true }, false],
  ] as const)("of prefecture: %s must employ one: %s", (_name, changes, expected) => {
    const given = body({ ...changes, level: "prefecture" });
    expect(mustEmployOne(given, of2025.singlePosts)).toBe(expected);
    expect(mustEmployOne({ ...given, level: "district" }, of2025.singlePosts)).toBe(false);
    expect(mustEmployOne(given, { organ: null, institution: null })).toBe(false);
  });

  it("employs one from a count of 1 on", () => {
    expect([employsOne(body({})), employsOne(body({ counted: ratio(1) }))]).toEqual([false, true]);
  });
});
