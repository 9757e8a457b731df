import { describe, expect, it } from "vitest";
import { median, percentile } from "./row.ts";

describe("median", () => {
  it.each([
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2],
    [[5], 5],
  ])("of %j is %d", (values, middle) => {
    expect(median(values)).toBe(middle);
  });
});

describe("percentile", () => {
  it("is the value that the share lies below", () => {
    const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(percentile(hundred, 0.5)).toBe(51);
    expect(percentile(hundred, 0.95)).toBe(96);
    expect(percentile([7], 0.95)).toBe(7);
  });
});
