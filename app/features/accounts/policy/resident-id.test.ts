import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, plainDate } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { checkResidentId, residentIdCheck } from "./resident-id.ts";

const today = plainDate("2026-11-23") as PlainDate;
const known = "140502199001019961";

describe("resident ID, GB 11643 (policy.md 4.2)", () => {
  it.each([
    ["11010519491231002X", "110105", "1949-12-31", "female"],
    ["440524188001010014", "440524", "1880-01-01", "male"],
    ["140502199001019961", "140502", "1990-01-01", "female"],
    ["140502198506159973", "140502", "1985-06-15", "male"],
    ["140502200302289987", "140502", "2003-02-28", "female"],
    ["14050219991231999X", "140502", "1999-12-31", "male"],
  ])("accepts %s", (number, regionCode, birthDate, sex) => {
    expect(checkResidentId(number, today)).toEqual({
      ok: true,
      number,
      regionCode,
      birthDate,
      sex,
    });
  });

  it.each([
    "11010519491231002x",
    " 110105 19491231 002X ",
    "110105-19491231-002X",
    "１１０１０５１９４９１２３１００２Ｘ",
  ])("forgives the way it is typed: %s", (text) => {
    expect(checkResidentId(text, today)).toMatchObject({ ok: true, number: "11010519491231002X" });
  });

  it.each([
    ["110105194912310021", "checksum"],
    ["140502199002309979", "birthdate"],
    ["", "format"],
    ["140502900101996", "format"],
    ["1405021990010199612", "format"],
    ["1405021990010199X1", "format"],
    ["A40502199001019961", "format"],
  ])("refuses %s: %s", (text, reason) => {
    expect(checkResidentId(text, today)).toEqual({ ok: false, reason });
  });

  it("refuses a birth date after today, accepts today", () => {
    const born = (day: PlainDate) => {
      const digits = `140502${day.replaceAll("-", "")}996`;
      return digits + residentIdCheck(digits);
    };
    expect(checkResidentId(born(today), today).ok).toBe(true);
    expect(checkResidentId(born(addDays(today, 1)), today)).toEqual({
      ok: false,
      reason: "birthdate",
    });
  });

  it("detects every single-digit error: 9 × 17 digits", () => {
    const wrong = [...known.slice(0, 17)].flatMap((digit, at) =>
      [..."0123456789"]
        .filter((other) => other !== digit)
        .map((other) => known.slice(0, at) + other + known.slice(at + 1)),
    );
    expect(wrong).toHaveLength(153);
    expect(wrong.filter((text) => residentIdCheck(text) === text[17])).toEqual([]);
  });

  it("detects every wrong check character", () => {
    const wrong = [..."023456789X"].map((check) => known.slice(0, 17) + check);
    expect(wrong.filter((text) => checkResidentId(text, today).ok)).toEqual([]);
  });

  it("detects every adjacent transposition", () => {
    const swapped = [...known]
      .map(
        (_, at) =>
          known.slice(0, at) + (known[at + 1] ?? "") + (known[at] ?? "") + known.slice(at + 2),
      )
      .slice(0, 17)
      .filter((text) => text !== known);
    expect(swapped.length).toBeGreaterThan(10);
    expect(swapped.filter((text) => checkResidentId(text, today).ok)).toEqual([]);
  });

  it("detects single errors and transpositions in any number", () => {
    const digits = fc.stringMatching(/^\d{17}$/);
    fc.assert(
      fc.property(digits, fc.nat(16), fc.integer({ min: 1, max: 9 }), (body, at, shift) => {
        const check = residentIdCheck(body);
        const other = String((Number(body[at]) + shift) % 10);
        expect(residentIdCheck(body.slice(0, at) + other + body.slice(at + 1))).not.toBe(check);
        const next = Math.min(at + 1, 16);
        if (body[at] !== body[next]) {
          const swapped = [...body];
          [swapped[at], swapped[next]] = [body[next] ?? "", body[at] ?? ""];
          expect(residentIdCheck(swapped.join(""))).not.toBe(check);
        }
      }),
    );
  });
});
