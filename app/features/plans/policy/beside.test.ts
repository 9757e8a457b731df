import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainDate, type PlainDate } from "#app/lib/date.ts";
import {
  agreeBeside,
  companionRoles,
  guardianWords,
  isBeside,
  mayName,
  mayTakeAway,
  type Standing,
} from "./beside.ts";

const day = (text: string): PlainDate => plainDate(text) as PlainDate;
const supporter: Standing = { id: "s", role: "supporter", isNeeded: false, says: null };
const guardian: Standing = { id: "g", role: "guardian", isNeeded: true, says: "agrees" };

const anyone = fc.record({
  id: fc.uuid(),
  role: fc.constantFrom(...companionRoles),
  isNeeded: fc.boolean(),
  says: fc.constantFrom(...guardianWords, null),
});

describe("an agreement", () => {
  it("keeps who stood beside it, and who of them was there", () => {
    const standing = [supporter, guardian];
    expect(agreeBeside({ by: "person", standing, present: ["s"] })).toEqual({
      ok: true,
      beside: [
        { ...supporter, isPresent: true },
        { ...guardian, isPresent: false },
      ],
    });
  });

  it.each([
    ["a needed guardian was not asked", { ...guardian, says: null }, "guardian-unheard"],
    ["a needed guardian is against it", { ...guardian, says: "against" }, "guardian-against"],
  ] as const)("waits where %s", (_case, one, reason) => {
    expect(agreeBeside({ by: "person", standing: [one], present: [] })).toMatchObject({ reason });
  });

  it.each([null, "against"] as const)(
    "stands without a guardian's yes that is not needed (%s)",
    (says) => {
      const one = { ...guardian, isNeeded: false, says };
      expect(agreeBeside({ by: "person", standing: [one], present: [] })).toMatchObject({
        ok: true,
        beside: [{ says }],
      });
    },
  );

  it("names nobody as there who does not stand beside the person", () => {
    expect(agreeBeside({ by: "person", standing: [], present: ["s"] })).toMatchObject({
      reason: "companion-gone",
    });
  });

  it("is the person's alone, whoever stands there and whatever they say", () => {
    fc.assert(
      fc.property(fc.array(anyone), fc.constantFrom(...companionRoles), (standing, by) => {
        const present = standing.map(({ id }) => id);
        expect(agreeBeside({ by, standing, present })).toMatchObject({ reason: "not-yours" });
      }),
    );
  });

  it("is never stopped by a supporter", () => {
    fc.assert(
      fc.property(fc.array(anyone), (some) => {
        const standing = some.map((one) => ({ ...one, role: "supporter" as const }));
        expect(agreeBeside({ by: "person", standing, present: [] }).ok).toBe(true);
      }),
    );
  });
});

describe("who comes and goes", () => {
  const today = day("2026-11-27");
  const wish = { role: "supporter", side: "person", until: null, standing: 0 } as const;

  it.each([
    [wish, true],
    [{ ...wish, side: "counsellor" }, "not-yours"],
    [{ ...wish, role: "guardian" }, "not-yours"],
    [{ ...wish, role: "guardian", side: "counsellor", standing: 1 }, true],
    [{ ...wish, role: "guardian", side: "counsellor", standing: 2 }, "companions-full"],
    [{ ...wish, standing: 3 }, "companions-full"],
    [{ ...wish, until: today }, true],
    [{ ...wish, until: day("2026-11-26") }, "until-past"],
  ] as const)("named: %o gives %s", (one, expected) => {
    const verdict = mayName(one, today);
    expect(verdict.ok || verdict.reason).toBe(expected);
  });

  it("a supporter goes by the person's word, a guardian by the counsellor's", () => {
    expect(mayTakeAway("supporter", "person").ok).toBe(true);
    expect(mayTakeAway("supporter", "counsellor").ok).toBe(false);
    expect(mayTakeAway("guardian", "counsellor").ok).toBe(true);
    expect(mayTakeAway("guardian", "person").ok).toBe(false);
  });

  it.each([
    ["2026-11-26", null, false, true],
    ["2026-11-28", null, false, false],
    ["2026-11-26", "2026-11-27", false, true],
    ["2026-11-20", "2026-11-26", false, false],
    ["2026-11-26", null, true, false],
  ])("stands since %s until %s (ended: %s): %s", (since, until, isEnded, expected) => {
    const companion = { since: day(since), until: until && day(until), isEnded };
    expect(isBeside({ ...companion, until: companion.until || null }, today)).toBe(expected);
  });
});
