import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addFen, fen, parseYuan, timesFen, yuanParts, yuanText } from "./money.ts";

describe("parseYuan", () => {
  it.each([
    ["0", 0],
    ["1980", 198_000],
    ["1,980.5", 198_050],
    ["12,345,678.90", 1_234_567_890],
    ["0.07", 7],
    ["-0.07", -7],
    ["+3", 300],
    [" 25.50 ", 2550],
    ["1.500", 150],
    ["8.", 800],
    ["0001.10", 110],
    ["-0", 0],
    ["90071992547409.91", Number.MAX_SAFE_INTEGER],
  ])("reads %s as %i fen", (text, expected) => {
    expect(parseYuan(text)).toEqual({ ok: true, fen: expected });
  });

  it.each([
    ["", "not-a-number"],
    ["abc", "not-a-number"],
    ["1e3", "not-a-number"],
    ["1,98", "not-a-number"],
    ["12,34,567", "not-a-number"],
    [".5", "not-a-number"],
    ["1.2.3", "not-a-number"],
    ["１００", "not-a-number"],
    ["NaN", "not-a-number"],
    ["1.005", "more-than-two-decimals"],
    ["0.001", "more-than-two-decimals"],
    ["90071992547409.92", "too-large"],
    ["99999999999999999999", "too-large"],
  ])("refuses %s: %s", (text, reason) => {
    expect(parseYuan(text)).toEqual({ ok: false, reason });
  });

  it("gives back every amount that was written out", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (amount) => {
        expect(parseYuan(yuanText(fen(amount)))).toEqual({
          ok: true,
          fen: amount === 0 ? 0 : amount,
        });
      }),
    );
  });
});

describe("amounts in fen", () => {
  it.each([
    [0, false, "0", "00"],
    [7, false, "0", "07"],
    [-198_050, true, "1980", "50"],
    [Number.MAX_SAFE_INTEGER, false, "90071992547409", "91"],
  ])("splits %i for printing", (amount, negative, yuan, rest) => {
    expect(yuanParts(fen(amount))).toEqual({ negative, yuan, fen: rest });
  });

  it.each([0.5, NaN, Infinity, 2 ** 53])("does not accept %s as fen", (amount) => {
    expect(() => fen(amount)).toThrow(RangeError);
  });

  it("never yields minus zero", () => {
    expect(Object.is(fen(-0), 0)).toBe(true);
  });

  it("adds and multiplies exactly, or throws", () => {
    expect(addFen(fen(10), fen(20), fen(-5))).toBe(25);
    expect(addFen()).toBe(0);
    expect(timesFen(fen(198_000), 12)).toBe(2_376_000);
    expect(() => addFen(fen(Number.MAX_SAFE_INTEGER), fen(1))).toThrow(RangeError);
    expect(() => timesFen(fen(100), 0.5)).toThrow(RangeError);
  });
});
