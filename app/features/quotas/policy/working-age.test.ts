import { describe, expect, it } from "vitest";
import { day, month, sampleParametersFor } from "../testing/declarations.ts";
import { ageOn, isOfWorkingAge, retirementOf } from "./working-age.ts";
import type { RetirementKind } from "./working-age.ts";

const gradual = sampleParametersFor(2025).workingAge;
const fixed = sampleParametersFor(2024).workingAge;

describe("retirement ages that rise (关于实施渐进式延迟法定退休年龄的决定; policy.md 1.4)", () => {
  it.each<readonly [RetirementKind, string, number, number, string]>([
    ["men", "1964-12", 60, 0, "2024-12"],
    ["men", "1965-01", 60, 1, "2025-02"],
    ["men", "1965-05", 60, 2, "2025-07"],
    ["men", "1976-08", 62, 11, "2039-07"],
    ["men", "1976-09", 63, 0, "2039-09"],
    ["men", "1990-01", 63, 0, "2053-01"],
    ["women-55", "1970-01", 55, 1, "2025-02"],
    ["women-55", "1981-09", 58, 0, "2039-09"],
    ["women-50", "1975-03", 50, 2, "2025-05"],
    ["women-50", "1984-11", 55, 0, "2039-11"],
  ])("%s born %s retire at %i years %i months: %s", (kind, birth, years, months, at) => {
    if (gradual.rule !== "gradual") throw new Error("2025 has the gradual rule");
    expect(retirementOf(month(birth), gradual.steps[kind])).toEqual({
      years,
      months,
      month: month(at),
    });
  });
});

describe("working age in a month (残疾人就业条例 art. 29; 劳动法 art. 15)", () => {
  const man = { birthDate: day("1965-01-20"), sex: "male" } as const;
  const woman = { birthDate: day("1975-03-10"), sex: "female" } as const;

  it.each([
    ["the month before 16", { ...man, birthDate: day("2009-06-30") }, "2025-05", false],
    ["the month of the 16th birthday", { ...man, birthDate: day("2009-06-30") }, "2025-06", true],
    ["the month of retirement", man, "2025-02", true],
    ["the month after it", man, "2025-03", false],
    [
      "a woman in a technical post",
      { ...woman, post: "managerial-or-technical" as const },
      "2025-06",
      true,
    ],
    ["a woman whose post is not said", woman, "2025-06", true],
    ["a woman in another post", { ...woman, post: "other" as const }, "2025-06", false],
  ])("%s", (_name, person, at, expected) => {
    expect(isOfWorkingAge(person, month(at), gradual)).toBe(expected);
  });

  it.each([
    ["a man of 59", { birthDate: day("1964-08-01"), sex: "male" as const }, "2024-07", true],
    ["a man of 60", { birthDate: day("1964-08-01"), sex: "male" as const }, "2024-08", false],
    ["a woman of 54", { birthDate: day("1969-08-01"), sex: "female" as const }, "2024-07", true],
    ["a woman of 55", { birthDate: day("1969-08-01"), sex: "female" as const }, "2024-08", false],
  ])("by fixed years: %s", (_name, person, at, expected) => {
    expect(isOfWorkingAge(person, month(at), fixed)).toBe(expected);
  });

  it.each([
    ["1985-06-15", "2025-06-14", 39],
    ["1985-06-15", "2025-06-15", 40],
    ["2008-02-29", "2024-02-28", 15],
    ["2008-02-29", "2024-02-29", 16],
  ])("born %s is on %s %i", (birth, on, age) => {
    expect(ageOn(day(birth), day(on))).toBe(age);
  });
});
