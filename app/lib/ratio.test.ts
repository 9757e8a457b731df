import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addRatio,
  compareRatio,
  divideRatio,
  exactText,
  floorRatio,
  multiplyRatio,
  parseExact,
  parseRatio,
  ratio,
  ratioText,
  roundRatioHalfUp,
  subtractRatio,
} from "./ratio.ts";

const anyRatio = fc
  .tuple(
    fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
    fc.bigInt({ min: 1n, max: 10n ** 12n }),
  )
  .map(([top, bottom]) => ratio(top, bottom));

describe("ratio", () => {
  it("is in lowest terms with a positive denominator", () => {
    expect(ratio(18, 12)).toEqual({ numerator: 3n, denominator: 2n });
    expect(ratio(3, -6)).toEqual({ numerator: -1n, denominator: 2n });
    expect(ratio(0, -7)).toEqual({ numerator: 0n, denominator: 1n });
  });

  it("refuses a zero denominator and numbers that are not whole", () => {
    expect(() => ratio(1, 0)).toThrow(RangeError);
    expect(() => ratio(0.5)).toThrow(RangeError);
    expect(() => divideRatio(ratio(1), ratio(0))).toThrow(RangeError);
  });

  it("obeys the laws of fractions", () => {
    fc.assert(
      fc.property(anyRatio, anyRatio, anyRatio, (a, b, c) => {
        expect(addRatio(a, b)).toEqual(addRatio(b, a));
        expect(subtractRatio(addRatio(a, b), b)).toEqual(a);
        expect(multiplyRatio(a, addRatio(b, c))).toEqual(
          addRatio(multiplyRatio(a, b), multiplyRatio(a, c)),
        );
        expect(Math.sign(compareRatio(a, b))).toBe(-Math.sign(compareRatio(b, a)) + 0);
        if (b.numerator !== 0n) expect(multiplyRatio(divideRatio(a, b), b)).toEqual(a);
      }),
    );
  });

  it("floors below and rounds to the nearest, halves away from zero", () => {
    fc.assert(
      fc.property(anyRatio, (value) => {
        const floor = ratio(floorRatio(value));
        expect(compareRatio(floor, value)).toBeLessThanOrEqual(0);
        expect(compareRatio(value, addRatio(floor, ratio(1)))).toBe(-1);
        const distance = subtractRatio(ratio(roundRatioHalfUp(value)), value);
        expect(compareRatio(multiplyRatio(distance, distance), ratio(1, 4))).toBeLessThanOrEqual(0);
      }),
    );
    expect([ratio(5, 2), ratio(-5, 2), ratio(7, 3)].map(roundRatioHalfUp)).toEqual([3n, -3n, 2n]);
    expect([ratio(5, 2), ratio(-5, 2), ratio(-4, 2)].map(floorRatio)).toEqual([2n, -3n, -2n]);
  });

  it.each([
    ["0.015", ratio(3, 200)],
    ["1", ratio(1)],
    ["-2.50", ratio(-5, 2)],
    ["1.", undefined],
    [".5", undefined],
    ["1/2", undefined],
    ["", undefined],
  ])("reads %s", (text, expected) => {
    expect(parseRatio(text)).toEqual(expected);
  });

  it.each([
    [ratio(2, 3), 4, "0.6667"],
    [ratio(-1, 8), 2, "-0.13"],
    [ratio(-1, 1000), 2, "0.00"],
    [ratio(5, 3), 0, "2"],
    [ratio(61, 2), 1, "30.5"],
  ])("writes %o with %i decimals", (value, decimals, text) => {
    expect(ratioText(value, decimals)).toBe(text);
  });

  it.each([
    [ratio(200), "200"],
    [ratio(23, 12), "23/12"],
    [ratio(9, 20), "0.45"],
    [ratio(-9, 10), "-0.9"],
    [ratio(1, 1024), "1/1024"],
  ])("writes %o exactly as %s, and reads it back", (value, text) => {
    expect(exactText(value)).toBe(text);
    expect(parseExact(text)).toEqual(value);
  });

  it.each(["", "/", "1/0", "1/2/3", "a/2", "1/", "1e3"])("does not read %s", (text) => {
    expect(parseExact(text)).toBeUndefined();
  });

  it("checks the 1.5 % quota without floats: 3 of 200 meets it, 2.9999 does not (残疾人就业条例 art. 8)", () => {
    const required = multiplyRatio(ratio(200), ratio(15, 1000));
    expect(compareRatio(ratio(3), required)).toBe(0);
    expect(compareRatio(ratio(29_999, 10_000), required)).toBe(-1);
  });
});
