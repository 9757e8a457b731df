import { describe, expect, it } from "vitest";
import { plainDate } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import type { Actor } from "./access.ts";
import {
  certificateMoves,
  isInForce,
  moveCertificate,
  moveOrganisation,
  organisationMoves,
  verificationStates,
} from "./states.ts";
import type { CertificateMove, OrganisationMove, VerificationState } from "./states.ts";

const own = { userId: "owner", organisationId: "org", verified: false } as const;
const officer = {
  kind: "officer",
  userId: "officer",
  region: "140502",
  secondFactor: true,
} as const;

const actors: Readonly<Record<string, Actor>> = {
  visitor: { kind: "visitor" },
  seeker: { kind: "seeker", userId: "someone" },
  owner: { kind: "employer-member", role: "owner", ...own },
  hr: { kind: "employer-member", role: "hr", ...own },
  viewer: { kind: "employer-member", role: "viewer", ...own },
  ownerElsewhere: { kind: "employer-member", role: "owner", ...own, organisationId: "other" },
  ownerOfNone: { kind: "employer-member", role: "owner", ...own, organisationId: null },
  provider: { kind: "provider-member", role: "owner", ...own },
  counsellor: { kind: "counsellor", userId: "c", region: "140502", secondFactor: true },
  reviewer: { ...officer, role: "reviewer" },
  approver: { ...officer, role: "approver" },
  cityApprover: { ...officer, role: "approver", region: "140500" },
  administrator: { kind: "administrator", userId: "a", secondFactor: true },
};

type Edge = readonly [readonly VerificationState[], VerificationState, readonly string[]];

const officers = ["reviewer", "approver", "cityApprover"];
const approvers = ["approver", "cityApprover"];
const review = {
  verify: [["submitted"], "verified", officers],
  "send-back": [["submitted"], "sent_back", officers],
  reject: [["submitted"], "rejected", officers],
  revoke: [["verified"], "rejected", approvers],
} as const;

function expected([from, to, by]: Edge, name: string, state: VerificationState) {
  if (!by.includes(name)) return { ok: false, reason: "not-yours" };
  return from.includes(state) ? { ok: true, to } : { ok: false, reason: "not-from-this-state" };
}

describe("verification of an organisation: from × move × actor", () => {
  const edges: Readonly<Record<OrganisationMove, Edge>> = {
    ...review,
    submit: [["draft", "sent_back"], "submitted", ["owner"]],
    withdraw: [["submitted"], "draft", ["owner"]],
    rename: [["verified"], "submitted", ["owner"]],
    reopen: [["rejected"], "submitted", approvers],
  };
  const employer = { id: "org", kind: "employer", region: "140502" } as const;
  const grid = verificationStates.flatMap((state) =>
    organisationMoves.map((move) => ({ state, move })),
  );

  it.each(grid)("$move from $state", ({ state, move }) => {
    for (const [name, actor] of Object.entries(actors)) {
      const verdict = moveOrganisation({ ...employer, state }, move, actor, "a reason");
      expect(verdict, name).toEqual(expected(edges[move], name, state));
    }
  });

  it.each([
    ["send-back", "submitted"],
    ["reject", "submitted"],
    ["revoke", "verified"],
    ["reopen", "rejected"],
  ] as const)("%s needs a reason in words", (move, state) => {
    for (const reason of [undefined, "", "  "]) {
      const verdict = moveOrganisation(
        { ...employer, state },
        move,
        { ...officer, role: "approver" },
        reason,
      );
      expect(verdict).toEqual({ ok: false, reason: "reason-missing" });
    }
  });

  it.each([
    ["without the second factor", { secondFactor: false }, "second-factor"],
    ["of another district", { region: "140581" }, "other-region"],
  ])("an officer %s may not verify", (_, change, reason) => {
    const actor: Actor = { ...officer, role: "approver", ...change };
    expect(moveOrganisation({ ...employer, state: "submitted" }, "verify", actor)).toEqual({
      ok: false,
      reason,
    });
  });

  it("a provider's owner submits the provider, not an employer", () => {
    const draft = { ...employer, kind: "provider", state: "draft" } as const;
    expect(moveOrganisation(draft, "submit", actors.provider as Actor)).toEqual({
      ok: true,
      to: "submitted",
    });
    expect(moveOrganisation(draft, "submit", actors.owner as Actor)).toEqual({
      ok: false,
      reason: "not-yours",
    });
  });
});

describe("verification of a certificate: from × move × actor", () => {
  const edges: Readonly<Record<Exclude<CertificateMove, "withdraw">, Edge>> = {
    ...review,
    resubmit: [["sent_back"], "submitted", ["holder"]],
  };
  const people: Readonly<Record<string, Actor>> = {
    ...actors,
    holder: { kind: "seeker", userId: "holder" },
  };
  const certificate = { region: "140502", holderId: "holder", withdrawn: false } as const;
  const grid = verificationStates.flatMap((state) =>
    certificateMoves.map((move) => ({ state, move })),
  );

  it.each(grid)("$move from $state", ({ state, move }) => {
    const edge: Edge = move === "withdraw" ? [[state], state, ["holder"]] : edges[move];
    for (const [name, actor] of Object.entries(people)) {
      const verdict = moveCertificate({ ...certificate, state }, move, actor, "a reason");
      expect(verdict, name).toEqual(expected(edge, name, state));
    }
  });

  it.each(certificateMoves)("nobody can %s what was withdrawn", (move) => {
    for (const state of verificationStates) {
      for (const actor of Object.values(people)) {
        expect(
          moveCertificate({ ...certificate, state, withdrawn: true }, move, actor, "why").ok,
        ).toBe(false);
      }
    }
  });

  it("an officer does not verify a certificate of their own", () => {
    const mine = { ...certificate, state: "submitted", holderId: "officer" } as const;
    expect(moveCertificate(mine, "verify", { ...officer, role: "reviewer" })).toEqual({
      ok: false,
      reason: "own-submission",
    });
  });

  const day = (text: string) => plainDate(text) as PlainDate;

  it.each([
    ["verified", false, "2026-11-23", true],
    ["verified", false, "2026-11-22", false],
    ["verified", false, null, true],
    ["verified", true, "2030-01-01", false],
    ["submitted", false, "2030-01-01", false],
    ["rejected", false, null, false],
  ] as const)(
    "%s, withdrawn %s, valid to %s: in force %s",
    (state, withdrawn, validTo, inForce) => {
      const until = validTo === null ? null : day(validTo);
      expect(isInForce({ state, withdrawn, validTo: until }, day("2026-11-23"))).toBe(inForce);
    },
  );
});
