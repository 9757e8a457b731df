import { describe, expect, test } from "vitest";
import { codeAttempts, judgeCode, plainDigits, spokenCode } from "./one-time-code.ts";

const right = { matches: true, attempts: 1, isUsed: false, isExpired: false };

describe("judgeCode", () => {
  test.each([
    ["right at the first try", {}, { ok: true }],
    ["right at the last try", { attempts: codeAttempts }, { ok: true }],
    [
      "right too late in tries",
      { attempts: codeAttempts + 1 },
      { ok: false, reason: "code-attempts" },
    ],
    ["right but used", { isUsed: true }, { ok: false, reason: "code-used" }],
    ["right but expired", { isExpired: true }, { ok: false, reason: "code-expired" }],
    ["wrong", { matches: false }, { ok: false, reason: "code-wrong" }],
    [
      "wrong at the last try",
      { matches: false, attempts: codeAttempts },
      { ok: false, reason: "code-attempts" },
    ],
  ])("%s", (_, changed, verdict) => {
    expect(judgeCode({ ...right, ...changed })).toEqual(verdict);
  });
});

describe("plainDigits", () => {
  test.each([
    ["123456", "123456"],
    [" 123 456 ", "123456"],
    ["123-456", "123456"],
    ["１２３４５６", "123456"],
    ["12345", undefined],
    ["1234567", undefined],
    ["12345a", undefined],
  ])("%j → %s", (text, digits) => {
    expect(plainDigits(text)).toBe(digits);
  });
});

test("a code is read out in two groups", () => {
  expect(spokenCode("040506")).toBe("040 506");
});
