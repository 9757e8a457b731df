import { describe, expect, it } from "vitest";
import { accesses, answersFor, mayOpen } from "./access.ts";
import type { Access, Actor } from "./access.ts";

const member = { userId: "u", organisationId: "o", verified: true } as const;
const staff = { userId: "u", secondFactor: true } as const;

const actors: Readonly<Record<string, Actor>> = {
  visitor: { kind: "visitor" },
  seeker: { kind: "seeker", userId: "u" },
  employerViewer: { kind: "employer-member", role: "viewer", ...member },
  employerHr: { kind: "employer-member", role: "hr", ...member },
  employerOwner: { kind: "employer-member", role: "owner", ...member },
  employerNew: {
    ...member,
    kind: "employer-member",
    role: "owner",
    organisationId: null,
    verified: false,
  },
  providerViewer: { kind: "provider-member", role: "viewer", ...member },
  providerHr: { kind: "provider-member", role: "hr", ...member },
  providerOwner: { kind: "provider-member", role: "owner", ...member },
  counsellor: { kind: "counsellor", region: "140502", ...staff },
  reviewer: { kind: "officer", role: "reviewer", region: "140502", ...staff },
  approver: { kind: "officer", role: "approver", region: "140502", ...staff },
  administrator: { kind: "administrator", ...staff },
};

const everybody = Object.keys(actors);
const signedIn = everybody.filter((name) => name !== "visitor");

const allowed: Readonly<Record<Access, readonly string[]>> = {
  anyone: everybody,
  "visitor-only": ["visitor"],
  "signed-in": signedIn,
  seeker: ["seeker"],
  "employer-viewer": ["employerViewer", "employerHr", "employerOwner", "employerNew"],
  "employer-hr": ["employerHr", "employerOwner", "employerNew"],
  "employer-owner": ["employerOwner", "employerNew"],
  "provider-viewer": ["providerViewer", "providerHr", "providerOwner"],
  "provider-hr": ["providerHr", "providerOwner"],
  "provider-owner": ["providerOwner"],
  "organisation-viewer": [
    ...["employerViewer", "employerHr", "employerOwner", "employerNew"],
    ...["providerViewer", "providerHr", "providerOwner"],
  ],
  "organisation-hr": ["employerHr", "employerOwner", "employerNew", "providerHr", "providerOwner"],
  "organisation-owner": ["employerOwner", "employerNew", "providerOwner"],
  counsellor: ["counsellor"],
  "bureau-reviewer": ["reviewer", "approver"],
  "bureau-approver": ["approver"],
  administrator: ["administrator"],
};

describe("mayOpen: every actor on every access", () => {
  const grid = Object.entries(actors).flatMap(([name, actor]) =>
    accesses.map((access) => ({ name, actor, access })),
  );

  it.each(grid)("$name on $access", ({ name, actor, access }) => {
    const verdict = mayOpen(actor, access);
    if (allowed[access].includes(name)) {
      expect(verdict).toEqual({ ok: true });
    } else {
      const reason = name === "visitor" ? "sign-in" : "forbidden";
      expect(verdict).toEqual({ ok: false, reason });
    }
  });

  it.each(["counsellor", "reviewer", "approver", "administrator"])(
    "asks %s for the second factor where it would let them in, and nowhere else",
    (name) => {
      const actor = { ...actors[name], secondFactor: false } as Actor;
      for (const access of accesses) {
        const open = access === "anyone";
        const mine = allowed[access].includes(name);
        const refusal = { ok: false, reason: mine ? "second-factor" : "forbidden" };
        expect(mayOpen(actor, access)).toEqual(open ? { ok: true } : refusal);
      }
    },
  );
});

describe("answersFor", () => {
  it.each([
    ["140502", "140502", true],
    ["140500", "140502", true],
    ["140000", "140502", true],
    ["140502", "140500", false],
    ["140502", "140581", false],
    ["140500", "140602", false],
    ["110000", "140502", false],
  ])("%s for %s: %s", (own, region, expected) => {
    expect(answersFor(own, region)).toBe(expected);
  });
});
