import { describe, expect, test } from "vitest";
import { inFours, judgeStep } from "./second-factor.ts";

const now = new Date(30_000 * 100);

describe("judgeStep", () => {
  test.each([
    ["no step fits", null, null, { ok: false, reason: "totp-wrong" }],
    ["the present step", 0, null, { ok: true, step: 100 }],
    ["a slow clock", -1, null, { ok: true, step: 99 }],
    ["a fast clock", 1, 100, { ok: true, step: 101 }],
    ["the same code again", 0, 100, { ok: false, reason: "totp-used" }],
    ["an older code after a newer", -1, 100, { ok: false, reason: "totp-used" }],
  ])("%s", (_, delta, lastStep, verdict) => {
    expect(judgeStep(delta, now, lastStep)).toEqual(verdict);
  });
});

test("codes are read out in fours", () => {
  expect(inFours("123456789012")).toBe("1234 5678 9012");
  expect(inFours("12345")).toBe("1234 5");
});
