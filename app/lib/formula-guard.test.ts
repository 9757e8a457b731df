import fc from "fast-check";
import { expect, test } from "vitest";
import { guardFormula, unguardFormula } from "./formula-guard.ts";

test.each([
  ["=1+1", "'=1+1"],
  ['=HYPERLINK("http://x.example","点击")', `'=HYPERLINK("http://x.example","点击")`],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"],
  ["-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"],
  ["\t=1", "'\t=1"],
  ["- 负责接待", "'- 负责接待"],
  ["+86 19900001234", "+86 19900001234"],
  ["-5", "-5"],
  ["客服专员", "客服专员"],
  ["'90后'", "'90后'"],
  ["'=1", "''=1"],
])("%s is written as %s", (text, written) => {
  expect(guardFormula(text)).toBe(written);
});

test("what was written reads back the same", () => {
  const text = fc.oneof(
    fc.string({ unit: fc.constantFrom("=", "+", "-", "@", "'", "1", "文", "\t") }),
    fc.string(),
  );
  fc.assert(
    fc.property(text, (value) => {
      expect(unguardFormula(guardFormula(value))).toBe(value);
    }),
  );
});
