import { describe, expect, it } from "vitest";
import { changesBetween } from "./field-changes.ts";
import { emptyPosition } from "./position-fields.ts";

describe("changes of a position", () => {
  it("are the fields of the patch whose value differs, whatever the order of keys", () => {
    const before = {
      ...emptyPosition,
      title: "文员",
      demands: { sight: "essential", hands: "adaptable" },
    } as const;
    const patch = {
      title: "文员",
      demands: { hands: "adaptable", sight: "essential" },
      openings: 2,
    } as const;
    expect(changesBetween(before, patch)).toEqual([{ field: "openings", before: null, after: 2 }]);
  });

  it("name a person's field without its value", () => {
    expect(changesBetween(emptyPosition, { contactName: "王女士" })).toEqual([
      { field: "contactName" },
    ]);
  });

  it("keep of a long text what changed and a little around it", () => {
    const text = "工".repeat(400);
    const before = { ...emptyPosition, description: `${text}上午休息${text}` };
    const [change] = changesBetween(before, { description: `${text}下午休息${text}` });
    expect(change).toEqual({
      field: "description",
      before: `…${"工".repeat(30)}上午休息${"工".repeat(27)}…`,
      after: `…${"工".repeat(30)}下午休息${"工".repeat(27)}…`,
    });
  });
});
