import { describe, expect, it } from "vitest";
import { adjustments } from "#app/features/positions/policy/index.ts";
import { adjustmentsFor, finishes, mayLeadTo, measureKinds, measureSteps } from "./index.ts";

describe("what a measure can be about", () => {
  it("an adjustment is about any, a device about devices, transport about ways, others about none", () => {
    expect(adjustmentsFor("adjustment")).toEqual(adjustments);
    expect(adjustmentsFor("device")).toContain("screen-reader-software");
    expect(adjustmentsFor("transport")).toEqual(["transport", "parking-space"]);
    for (const kind of measureKinds) {
      const codes = adjustmentsFor(kind);
      expect(new Set(codes).size).toBe(codes.length);
      expect(codes.length > 0).toBe(["adjustment", "device", "transport"].includes(kind));
    }
    const shared = adjustmentsFor("device").filter((code) =>
      adjustmentsFor("transport").includes(code),
    );
    expect(shared).toEqual([]);
  });

  it.each([
    ["training", "course", true],
    ["training", "position", false],
    ["internship", "position", true],
    ["internship", "course", true],
    ["recommendation", "position", false],
    ["device", "course", false],
  ] as const)("%s leads to a %s: %s", (kind, thing, may) => {
    expect(mayLeadTo(kind, thing)).toBe(may);
  });
});

it("a measure is done when the thing came about, not when it was asked for", () => {
  expect(measureSteps.filter(finishes)).toEqual(["hired", "enrolled", "completed", "granted"]);
});
