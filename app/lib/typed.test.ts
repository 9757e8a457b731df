import { describe, expect, it } from "vitest";
import { chosenIds, dayOfParts, TARGET, targetsOf } from "./typed.ts";

const ID = "019abcde-0000-7000-8000-000000000001";
const OTHER = "019abcde-0000-7000-8000-000000000002";

describe("what people typed and ticked", () => {
  it.each([
    [undefined, null],
    [{}, null],
    [{ year: " ", month: "", day: "" }, null],
    [{ year: "2026", month: "2", day: "9" }, "2026-02-09"],
    [{ year: "２０２６", month: "０２", day: "２８ " }, "2026-02-28"],
    [{ year: "2026", month: "2", day: "29" }, undefined],
    [{ year: "2026", month: "", day: "1" }, undefined],
    [{ month: "2" }, undefined],
  ])("three boxes %o are %s", (parts, day) => {
    expect(dayOfParts(parts)).toBe(day);
  });

  it("ids are taken once, in their order, up to the most", () => {
    expect(chosenIds(undefined, 5)).toEqual([]);
    expect(chosenIds(ID, 5)).toEqual([ID]);
    expect(chosenIds([OTHER, "nonsense", ID, OTHER], 5)).toEqual([OTHER, ID]);
    expect(chosenIds([OTHER, ID], 1)).toEqual([OTHER]);
  });

  it("a row is named with the version that was seen", () => {
    expect(TARGET.test(`${ID}.12`)).toBe(true);
    expect(TARGET.test(`${ID}.`)).toBe(false);
    expect(TARGET.test("nonsense.1")).toBe(false);
    expect(targetsOf([`${ID}.12`])).toEqual([{ id: ID, version: 12 }]);
  });
});
