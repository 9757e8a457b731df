import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkUscc, organisationCodeCheck, usccCheck } from "./uscc.ts";

const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

describe("unified social credit code, GB 32100-2015 (policy.md 4.3)", () => {
  it.each([
    ["91350100M000100Y43", "enterprise", "350100"],
    ["91140502999000128J", "enterprise", "140502"],
    ["91140502MA0TEKT17P", "enterprise", "140502"],
    ["92140502MA0HDEF31J", "individual-business", "140502"],
    ["93140502NA0XTEKT59", "farmers-cooperative", "140502"],
  ])("accepts %s", (code, kind, regionCode) => {
    expect(checkUscc(code)).toMatchObject({ ok: true, code, kind, regionCode, warnings: [] });
  });

  it.each(["91350100m000100y43", "9135 0100 M000 100Y 43", "９１３５０１００Ｍ０００１００Ｙ４３"])(
    "forgives the way it is typed: %s",
    (text) => {
      expect(checkUscc(text)).toMatchObject({ ok: true, code: "91350100M000100Y43" });
    },
  );

  it.each([
    ["91350100M000100Y42", "checksum"],
    ["9135O100M000100Y43", "format"],
    ["91350100M000100I43", "format"],
    ["9135010AM000100Y43", "format"],
    ["91350100M000100Y4", "format"],
    ["91350100M000100Y433", "format"],
    ["", "format"],
  ])("refuses %s: %s", (code, reason) => {
    expect(checkUscc(code)).toEqual({ ok: false, reason });
  });

  it.each([
    ["11", "government-organ"],
    ["12", "public-institution"],
    ["51", "social-organisation"],
    ["52", "private-non-enterprise"],
    ["53", "foundation"],
    ["91", "enterprise"],
    ["92", "individual-business"],
    ["93", "farmers-cooperative"],
    ["21", "other"],
    ["Y1", "other"],
  ])("tells the kind by prefix %s: %s", (prefix, kind) => {
    const body = `${prefix}140502M000100Y4`;
    expect(checkUscc(body + usccCheck(body))).toMatchObject({ ok: true, kind, warnings: [] });
  });

  it("warns when only the inner organisation code is wrong", () => {
    const body = "91350100M000100Y5";
    expect(checkUscc(body + usccCheck(body))).toMatchObject({
      ok: true,
      warnings: ["organisation-code-checksum"],
    });
  });

  it("accepts codes whose sum is divisible by 31, where the check is 0", () => {
    const body = [...ALPHABET]
      .map((last) => `91140502M000100${last}X`)
      .find((code) => usccCheck(code) === "0");
    expect(body).toBeDefined();
    expect(checkUscc(`${body ?? ""}0`).ok).toBe(true);
  });

  it("detects every single-character error: 30 × 17 characters", () => {
    const known = "91140502999000128J";
    const wrong = [...known.slice(0, 17)].flatMap((character, at) =>
      [...ALPHABET]
        .filter((other) => other !== character)
        .map((other) => known.slice(0, at) + other + known.slice(at + 1)),
    );
    expect(wrong).toHaveLength(510);
    expect(wrong.filter((code) => usccCheck(code) === code[17])).toEqual([]);
    expect(wrong.filter((code) => checkUscc(code).ok)).toEqual([]);
  });

  it("detects a single error in any code", () => {
    const body = fc.stringMatching(/^[1-9A-HJ-NPQRTUWXY][1-9]\d{6}[0-9A-HJ-NPQRTUWXY]{9}$/);
    fc.assert(
      fc.property(body, fc.nat(16), fc.integer({ min: 1, max: 30 }), (code, at, shift) => {
        const other = ALPHABET.charAt((ALPHABET.indexOf(code.charAt(at)) + shift) % 31);
        expect(usccCheck(code.slice(0, at) + other + code.slice(at + 1))).not.toBe(usccCheck(code));
      }),
    );
  });

  it.each([
    ["M000100Y", "4"],
    ["D2143569", "X"],
    ["00000000", "0"],
  ])("organisation code %s has check %s (GB 11714)", (code, check) => {
    expect(organisationCodeCheck(code)).toBe(check);
  });
});
