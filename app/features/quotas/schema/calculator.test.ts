import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fen } from "#app/lib/money.ts";
import {
  answersQuery,
  isWhole,
  nextQuestion,
  readAnswers,
  type WholeAnswers,
} from "./calculator-answers.ts";
import { calculatorForms, withAnswer } from "./calculator-forms.ts";

const whole: WholeAnswers = {
  place: "140502",
  year: 2025,
  kind: "enterprise",
  staff: { months: Array.from({ length: 12 }, () => 200), seasonal: null },
  payroll: fen(1_200_000_050),
  people: { severe: 0, light: 23 },
  filing: "in-time",
};
const readBack = (answers: WholeAnswers) => readAnswers(new URLSearchParams(answersQuery(answers)));

describe("answers in the address", () => {
  it("come back as they were, for whatever numbers", () => {
    const people = fc.integer({ min: 0, max: 1_000_000 });
    const months = fc.array(people, { minLength: 12, maxLength: 12 });
    const seasonal = fc.option(fc.record({ people, months: fc.integer({ min: 1, max: 12 }) }));
    const payroll = fc.integer({ min: 0, max: 100_000_000_000_000 }).map(fen);
    fc.assert(
      fc.property(months, seasonal, payroll, people, (staff, extra, wages, light) => {
        const answers: WholeAnswers = {
          ...whole,
          staff: { months: staff, seasonal: extra },
          payroll: wages,
          people: { severe: 3, light },
        };
        expect(readBack(answers)).toEqual(answers);
      }),
    );
  });

  it.each([
    ["place=999999"],
    ["year=1999"],
    ["kind=other"],
    ["staff=1-2-3"],
    ["staff=-1"],
    ["staff=9999999"],
    ["payroll=-5"],
    ["payroll=1e9"],
    ["people=1"],
    ["people=a-b"],
    ["filing=never"],
    ["__proto__=1"],
  ])("%s is as if it had not been answered", (query) => {
    expect(readAnswers(new URLSearchParams(query))).toEqual({});
  });

  it("the first question without an answer is asked next", () => {
    expect(nextQuestion({})).toBe("place");
    expect(nextQuestion({ ...whole, payroll: undefined })).toBe("payroll");
    expect(nextQuestion(whole)).toBeNull();
    expect(isWhole({ place: "140502" })).toBe(false);
  });
});

describe("forms of the questions", () => {
  const faults = (step: keyof typeof calculatorForms, given: object) => {
    const parsed = calculatorForms[step].safeParse(given);
    return parsed.success
      ? []
      : parsed.error.issues.map((one) => [one.path.join("."), one.message]);
  };

  it("reads a place, numbers with commas and full-width digits", () => {
    expect(calculatorForms.place.parse({ place: "山西省晋城市城区" })).toEqual({ place: "140502" });
    expect(calculatorForms.people.parse({ light: "１，200" })).toEqual({ severe: 0, light: 1200 });
    expect(calculatorForms.payroll.parse({ payroll: "¥12,000,000.50" })).toEqual({
      payroll: fen(1_200_000_050),
    });
  });

  it("fills the months left empty with the number of every month", () => {
    const { months, seasonal } = calculatorForms.staff.parse({ everyMonth: "30", month12: "31" });
    expect(months).toEqual([...Array.from({ length: 11 }, () => 30), 31]);
    expect(seasonal).toBeNull();
  });

  it.each([
    ["staff", {}, [["everyMonth", "staff.missing"]]],
    ["staff", { month1: "3" }, [["month2", "staff.missing"]]],
    ["staff", { everyMonth: "0" }, [["everyMonth", "staff.none"]]],
    ["staff", { everyMonth: "3", seasonalPeople: "2" }, [["seasonalMonths", "seasonal.months"]]],
    ["staff", { everyMonth: "三" }, [["everyMonth", "number.format"]]],
    ["staff", { everyMonth: "99999999" }, [["everyMonth", "number.large"]]],
    ["payroll", {}, [["payroll", "payroll.missing"]]],
    ["payroll", { payroll: "一千万" }, [["payroll", "payroll.not-a-number"]]],
    ["payroll", { payroll: "-1" }, [["payroll", "payroll.not-a-number"]]],
    ["place", { place: "朝阳区" }, [["place", "place.ambiguous"]]],
    ["kind", {}, [["kind", "kind.missing"]]],
    ["filing", {}, [["filing", "filing.missing"]]],
  ] as const)("%s %o", (step, given, expected) => {
    expect(faults(step, given)).toEqual(expected);
  });

  it("adds an answer to the others", () => {
    expect(withAnswer({ place: "140502" }, "year", { year: 2025 })).toEqual({
      place: "140502",
      year: 2025,
    });
    expect(withAnswer({}, "people", { severe: 1, light: 2 })).toEqual({
      people: { severe: 1, light: 2 },
    });
  });
});
