import { describe, expect, it } from "vitest";
import { routes, type Route } from "#app/route-table.ts";
import { plainDate, type PlainDate } from "#app/lib/date.ts";
import {
  delegationScopes,
  isDelegationInForce,
  mayActOn,
  mayDelegate,
  seesHealth,
} from "./delegation.ts";
import { mayOpen } from "./access.ts";
import type { Actor } from "./access.ts";

const day = (text: string): PlainDate => plainDate(text) as PlainDate;
const today = day("2026-11-26");

describe("giving", () => {
  it.each([
    [{ until: "2026-11-26" }, true],
    [{ until: "2026-11-25" }, "until-past"],
    [{ until: "2027-11-27" }, true],
    [{ until: "2027-11-28" }, "until-far"],
    [{ scopes: [] }, "nothing-given"],
    [{ isOwn: true }, "yourself"],
  ])("%o: %s", (changes, outcome) => {
    const wish = { scopes: ["search" as const], until: "2027-01-01", isOwn: false, ...changes };
    const verdict = mayDelegate({ ...wish, until: day(wish.until) }, today);
    expect(verdict.ok ? true : verdict.reason).toBe(outcome);
  });

  it("holds through its last day, and not once it is taken back", () => {
    const until = day("2026-11-26");
    expect(isDelegationInForce({ until, isRevoked: false }, today)).toBe(true);
    expect(isDelegationInForce({ until, isRevoked: false }, day("2026-11-27"))).toBe(false);
    expect(isDelegationInForce({ until, isRevoked: true }, today)).toBe(false);
  });
});

/** Pages that can be opened for somebody, by the scope that each asks for. Every other page is the person's alone. */
const delegable: Readonly<Record<string, string>> = {
  "positions.position": "search",
  "positions.save": "search",
  "positions.saved": "search",
  "applications.apply": "fill-in",
  "applications.show": "fill-in",
  "applications.fill": "fill-in",
  "applications.check": "submit",
  "applications.receipt": "submit",
  "enrolments.enrol": "enrol",
  "enrolments.receipt": "enrol",
  "enrolments.needs": "enrol",
  "matching.fits": "health",
  "matching.fit": "health",
  "plans.ownCopy": "plan",
};

describe("role × scope, for every page", () => {
  const delegates: readonly Actor[] = [
    { kind: "counsellor", userId: "d", region: "140502", secondFactor: true },
    { kind: "seeker", userId: "d" },
  ];
  for (const { id, access, delegable: needed } of routes as readonly Route[]) {
    it(`${id} opens for somebody by ${delegable[id] ?? "nothing"}`, () => {
      expect(needed).toBe(delegable[id]);
      for (const scope of delegationScopes) {
        expect(mayActOn(needed, [scope])).toBe(delegable[id] === scope);
        const others = delegationScopes.filter((one) => one !== scope);
        expect(mayActOn(needed, others)).toBe(needed !== undefined && needed !== scope);
      }
      expect(mayActOn(needed, [])).toBe(false);
      // A page for people themselves is no counsellor's by being a counsellor.
      if (needed !== undefined && access === "seeker") {
        expect(delegates.map((actor) => mayOpen(actor, access).ok)).toEqual([false, true]);
      }
    });
  }

  it("health is a scope of its own", () => {
    const by = { delegationId: "1", userId: "d", name: "杨帆" };
    expect(seesHealth({})).toBe(true);
    expect(seesHealth({ by: { ...by, scopes: ["search", "fill-in", "submit"] } })).toBe(false);
    expect(seesHealth({ by: { ...by, scopes: ["health"] } })).toBe(true);
  });
});
