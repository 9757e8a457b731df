import { expect, it } from "vitest";
import { fieldsSeen } from "./field-table.ts";

it("names the fields of a stage in the order of the table, and none that it does not name", () => {
  const table = {
    near: { name: ["late"], words: ["early", "late"] },
    far: { name: [], words: [] },
  } as const;
  expect(fieldsSeen(table, "near", "early")).toEqual(["words"]);
  expect(fieldsSeen(table, "near", "late")).toEqual(["name", "words"]);
  expect(fieldsSeen(table, "far", "late")).toEqual([]);
});
