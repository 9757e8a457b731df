import { describe, expect, it } from "vitest";
import { maskedMobileNumber, normaliseMobileNumber, spokenMobileNumber } from "./mobile-number.ts";

describe("mobile numbers", () => {
  it.each([
    "19900001234",
    "199 0000 1234",
    "199-0000-1234",
    "+8619900001234",
    "+86 199 0000 1234",
    "0086-199-0000-1234",
    "8619900001234",
    "(+86)19900001234",
    "１９９００００１２３４",
    "\t19900001234\n",
  ])("reads %s", (text) => {
    expect(normaliseMobileNumber(text)).toEqual({ ok: true, number: "19900001234" });
  });

  it.each([
    ["", "not-digits"],
    ["手机", "not-digits"],
    ["+1 202 555 0100", "not-digits"],
    ["1990000123", "length"],
    ["199000012345", "length"],
    ["010-12345678", "not-mobile"],
    ["12900001234", "not-mobile"],
    ["0356-2012345", "not-mobile"],
  ])("refuses %s: %s", (text, reason) => {
    expect(normaliseMobileNumber(text)).toEqual({ ok: false, reason });
  });

  it("groups for reading out and hides for showing", () => {
    expect(spokenMobileNumber("19900001234")).toBe("199 0000 1234");
    expect(maskedMobileNumber("19900001234")).toBe("199******34");
  });
});
