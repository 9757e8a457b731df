import { describe, expect, it } from "vitest";
import { fen } from "#app/lib/money.ts";
import { plainMonth } from "#app/lib/month.ts";
import type { PlainMonth } from "#app/lib/month.ts";
import { day } from "../testing/declarations.ts";
import { projectMonths, projectStaff } from "./forecast.ts";
import type { DeclaredPerson } from "./person.ts";

const month = (text: string) => plainMonth(text) as PlainMonth;
const paid = (text: string, wage = 250_000) => ({
  month: month(text),
  wage: fen(wage),
  pension: true,
  medical: true,
});
const person = (to: string | null, months = ["2026-09", "2026-10"]): DeclaredPerson => ({
  certificate: { kind: "disability", grade: 3, validTo: null },
  birthDate: day("1985-06-15"),
  sex: "male",
  contracts: [{ from: day("2026-01-01"), to: to === null ? null : day(to) }],
  months: months.map((one) => paid(one)),
});
const monthsOf = (projected: DeclaredPerson) => projected.months.map((one) => one.month);

describe("a year that goes on as it is", () => {
  it("repeats the last month entered to December", () => {
    const projected = projectMonths(person(null), 2026);
    expect(monthsOf(projected)).toEqual(["2026-09", "2026-10", "2026-11", "2026-12"]);
    expect(projected.months.at(-1)).toMatchObject({ wage: 250_000, pension: true });
  });

  it("ends with the contract, in whose last month any day is enough", () => {
    expect(monthsOf(projectMonths(person("2026-11-03"), 2026))).toEqual([
      "2026-09",
      "2026-10",
      "2026-11",
    ]);
  });

  it("goes on into the next year, without the months of this one", () => {
    expect(monthsOf(projectMonths(person(null), 2027))).toHaveLength(12);
    expect(monthsOf(projectMonths(person("2027-02-28"), 2027))).toEqual(["2027-01", "2027-02"]);
  });

  it("invents nothing for somebody without a month", () => {
    expect(projectMonths(person(null, []), 2026).months).toEqual([]);
  });
});

describe("the staff of the next year", () => {
  it("is December's, at the same average wage", () => {
    const months = [...Array.from({ length: 11 }, () => 200), 212];
    const { staff, payroll } = projectStaff(
      { months, seasonal: [], foundedInMonth: 3 },
      fen(1_206_000_000),
    );
    expect(staff).toEqual({
      months: Array.from({ length: 12 }, () => 212),
      seasonal: [],
      foundedInMonth: null,
    });
    expect(payroll).toBe(1_272_000_000);
  });

  it("keeps the payroll of an employer without staff", () => {
    const none = Array.from({ length: 12 }, () => 0);
    expect(projectStaff({ months: none, seasonal: [], foundedInMonth: null }, fen(5)).payroll).toBe(
      5,
    );
  });
});
