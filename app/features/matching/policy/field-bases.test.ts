import { describe, expect, it } from "vitest";
import { fieldBases } from "./field-bases.ts";
import { profileSections } from "./profile.ts";

const bases = Object.values(fieldBases).flatMap((fields) => [...fields]);

describe("a profile's fields", () => {
  it("each stand once, with a purpose (个人信息保护法 6, 17)", () => {
    const names = bases.map(({ field }) => field);
    expect(new Set(names).size).toBe(names.length);
    expect(Object.keys(fieldBases)).toEqual([...profileSections, "needs", "reaching"]);
    for (const { field, uses } of bases) expect(uses.length, field).toBeGreaterThan(0);
  });

  it("that say something of health have a consent of their own (art. 28, 29)", () => {
    const sensitive = bases.filter(({ basis }) => basis === "separate-consent");
    expect(sensitive.map(({ field }) => field)).toEqual(["abilities", "needs", "reaching"]);
  });
});
