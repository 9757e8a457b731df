import { describe, expect, it } from "vitest";
import { plainDate } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { checkDisabilityCertificate } from "./disability-certificate.ts";

const today = plainDate("2026-11-23") as PlainDate;

describe("disability certificate number (policy.md 4.1)", () => {
  it.each([
    ["14050219900101996112", "sight", 2, true, 2, 0],
    ["14050219900101996144", "physical", 4, false, 1, 0],
    ["14050219900101996144B1", "physical", 4, false, 1, 1],
    ["11010519491231002X23", "hearing", 3, false, 1, 0],
    ["11010519491231002X71B2", "multiple", 1, true, 2, 2],
    ["14050219900101996131", "speech", 1, true, 2, 0],
    ["14050219900101996153", "intellectual", 3, false, 1, 0],
    ["14050219900101996162", "mental", 2, true, 2, 0],
  ])("reads %s", (number, category, grade, severe, weight, reissue) => {
    const residentId = number.slice(0, 18);
    expect(checkDisabilityCertificate(number, today)).toEqual({
      ok: true,
      number,
      residentId,
      category,
      grade,
      severe,
      weight,
      reissue,
    });
  });

  it.each(["14050219900101996144b1", "140502 19900101 9961 44 B1", "14050219900101996144-Ｂ１"])(
    "forgives the way it is typed: %s",
    (text) => {
      expect(checkDisabilityCertificate(text, today)).toMatchObject({
        ok: true,
        number: "14050219900101996144B1",
      });
    },
  );

  it.each([
    ["14050219900101996182", "format"],
    ["14050219900101996145", "format"],
    ["14050219900101996140", "format"],
    ["14050219900101996144B0", "format"],
    ["14050219900101996144B", "format"],
    ["1405021990010199614", "format"],
    ["", "format"],
    ["14050219900101996212", "checksum"],
    ["14050219900230997912", "birthdate"],
  ])("refuses %s: %s", (text, reason) => {
    expect(checkDisabilityCertificate(text, today)).toEqual({
      ok: false,
      reason,
      manualReview: false,
    });
  });

  it("sends longer forms to an officer instead of turning them away", () => {
    expect(checkDisabilityCertificate("130182198609215753120", today)).toEqual({
      ok: false,
      reason: "format",
      manualReview: true,
    });
  });
});
