import { expect, test } from "vitest";
import { shortCell, storable } from "./cell-error.ts";

test("a long cell is said in part, an emoji never in half", () => {
  const cell = "😀".repeat(40);
  expect(shortCell("a\n b")).toBe("a b");
  expect(shortCell(`x${cell}`)).toBe(`x${"😀".repeat(29)}…`);
  const text = `${"😀".repeat(50)}残疾人勿扰${"😀".repeat(50)}`;
  const said = shortCell(text, { start: 100, end: 105 });
  expect(said).toMatch(/^…😀+残疾人勿扰😀+…$/u);
});

test("what no database keeps is replaced", () => {
  expect(storable("a\u0000b\ud800c😀")).toBe("ab\ufffdc😀");
});
