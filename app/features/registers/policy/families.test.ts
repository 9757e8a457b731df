import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { plainDate, type PlainDate } from "#app/lib/date.ts";
import {
  daysToClear,
  employmentEvidence,
  figuresOn,
  isDisabledFamily,
  isZeroEmployment,
  memberStandings,
  nextSpell,
  standingOf,
} from "./index.ts";
import type { FamilyFacts } from "./index.ts";

type Member = FamilyFacts["members"][number];
const day = (text: string): PlainDate => plainDate(text) as PlainDate;
const able: Member = {
  ...{ isOfWorkingAge: true, standing: "able", hasCertificate: true },
  ...{ employedOn: null, evidence: null },
};
const student: Member = { ...able, standing: "student" };
const retired: Member = { ...able, isOfWorkingAge: false };
const said: Member = { ...able, employedOn: day("2026-11-02") };
const shown: Member = { ...said, evidence: "contract" };

describe("a zero-employment family (policy.md 5)", () => {
  it.each([
    ["nobody", [], false, "none"],
    ["one able, no work", [able], true, "zero"],
    ["two able, neither works", [able, able], true, "zero"],
    ["two able, one works", [able, shown], false, "working"],
    ["one is said to work", [able, said], false, "unproven"],
    ["a student beside", [able, student], true, "zero"],
    ["students alone", [student, student], false, "none"],
    ["nobody able", [{ ...able, standing: "unable" }], false, "none"],
    ["nobody willing", [{ ...able, standing: "unwilling" }], false, "none"],
    ["too old alone", [retired], false, "none"],
    ["too old, works", [able, { ...retired, employedOn: day("2026-01-01") }], true, "zero"],
    ["a student works", [able, { ...student, employedOn: day("2026-01-01") }], true, "zero"],
  ] as const)("%s", (_name, members, isZero, standing) => {
    expect(isZeroEmployment({ members })).toBe(isZero);
    expect(standingOf({ members })).toBe(standing);
  });

  it("is a disabled family by one certificate, whoever holds it", () => {
    expect(isDisabledFamily({ members: [{ ...able, hasCertificate: false }, retired] })).toBe(true);
    expect(isDisabledFamily({ members: [{ ...able, hasCertificate: false }] })).toBe(false);
  });

  it("is zero exactly where somebody could work and nobody who could does", () => {
    const member = fc.record({
      isOfWorkingAge: fc.boolean(),
      standing: fc.constantFrom(...memberStandings),
      hasCertificate: fc.boolean(),
      employedOn: fc.constantFrom(null, day("2026-01-01")),
      evidence: fc.constantFrom(null, ...employmentEvidence),
    });
    fc.assert(
      fc.property(fc.array(member, { maxLength: 6 }), (members) => {
        const workers = members.filter((m) => m.isOfWorkingAge && m.standing === "able");
        const working = workers.filter(({ employedOn }) => employedOn !== null);
        expect(isZeroEmployment({ members })).toBe(workers.length > 0 && working.length === 0);
        expect(isZeroEmployment({ members: members.toReversed() })).toBe(
          isZeroEmployment({ members }),
        );
      }),
    );
  });
});

describe("the time without work", () => {
  const when = { appliedOn: day("2026-10-01"), today: day("2026-11-23") };
  const open = { foundOn: day("2026-10-01") };
  it.each([
    ["begins on the day of the application", [able], null, { kind: "begin", on: "2026-10-01" }],
    [
      "does not begin without a certificate",
      [{ ...able, hasCertificate: false }],
      null,
      { kind: "none" },
    ],
    ["does not begin where somebody is said to work", [said], null, { kind: "none" }],
    ["goes on", [able], open, { kind: "none" }],
    ["goes on while work is only said", [said], open, { kind: "none" }],
    [
      "is cleared on the day of the work that is shown",
      [able, shown],
      open,
      { kind: "clear", on: "2026-11-02" },
    ],
    [
      "was none where work that is shown began before",
      [{ ...shown, employedOn: day("2026-09-01") }],
      open,
      { kind: "void" },
    ],
    ["ends where nobody is left", [student], open, { kind: "end", on: "2026-11-23" }],
  ] as const)("%s", (_name, members, spell, change) => {
    expect(nextSpell({ members }, spell, when)).toEqual(change);
  });

  const spell = (
    foundOn: string,
    clearedOn: string | null = null,
    endedOn: string | null = null,
  ) => ({
    foundOn: day(foundOn),
    clearedOn: clearedOn === null ? null : day(clearedOn),
    endedOn: endedOn === null ? null : day(endedOn),
  });

  it("is counted in days", () => {
    expect(daysToClear(spell("2026-10-01", "2026-11-02"))).toBe(32);
    expect(daysToClear(spell("2026-10-01"))).toBeNull();
    expect(daysToClear(spell("2026-10-01", null, "2026-10-05"))).toBeNull();
  });

  it("has the figures of any day", () => {
    const spells = [
      spell("2026-01-01", "2026-01-11"),
      spell("2026-01-01", "2026-02-10"),
      spell("2026-01-05", null, "2026-01-20"),
      spell("2026-02-01"),
    ];
    expect(figuresOn(spells, day("2025-12-31"))).toEqual({
      ...{ found: 0, cleared: 0, open: 0, medianDays: null, longestOpenDays: null },
    });
    expect(figuresOn(spells, day("2026-01-11"))).toEqual({
      ...{ found: 3, cleared: 1, open: 2, medianDays: 10, longestOpenDays: 10 },
    });
    expect(figuresOn(spells, day("2026-03-01"))).toEqual({
      ...{ found: 4, cleared: 2, open: 1, medianDays: 10, longestOpenDays: 28 },
    });
  });
});
