import { describe, expect, it } from "vitest";
import {
  certificateMoves,
  certificateStates,
  moveCertificate,
  moveOrganisation,
  organisationMoves,
  organisationStates,
} from "./states.ts";
import type {
  CertificateMove,
  CertificateState,
  Clock,
  OrganisationMove,
  OrganisationState,
} from "./states.ts";
import type { Actor } from "./access.ts";

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

const organisationEdges: Readonly<
  Record<
    OrganisationMove,
    readonly [readonly OrganisationState[], OrganisationState, readonly string[]]
  >
> = {
  submit: [["draft", "sent-back"], "submitted", ["owner"]],
  withdraw: [["submitted"], "draft", ["owner"]],
  verify: [["submitted"], "verified", ["reviewer", "approver", "cityApprover"]],
  "send-back": [["submitted"], "sent-back", ["reviewer", "approver", "cityApprover"]],
  refuse: [["submitted"], "refused", ["reviewer", "approver", "cityApprover"]],
  suspend: [["verified"], "suspended", ["approver", "cityApprover"]],
  reinstate: [["suspended", "refused"], "verified", ["approver", "cityApprover"]],
};

describe("verification of an organisation: from × move × actor", () => {
  const grid = organisationStates.flatMap((state) =>
    organisationMoves.map((move) => ({ state, move })),
  );

  it.each(grid)("$move from $state", ({ state, move }) => {
    const [from, to, by] = organisationEdges[move];
    const organisation = {
      id: "org",
      state,
      region: "140502",
      submittedBy: "owner",
      of: "employer",
    } as const;
    for (const [name, actor] of Object.entries(actors)) {
      const verdict = moveOrganisation(organisation, move, actor, "a reason");
      const expected = !by.includes(name)
        ? { ok: false, reason: "not-yours" }
        : from.includes(state)
          ? { ok: true, to }
          : { ok: false, reason: "not-from-this-state" };
      expect(verdict, name).toEqual(expected);
    }
  });

  const submitted = {
    id: "org",
    state: "submitted",
    region: "140502",
    submittedBy: "owner",
    of: "employer",
  } as const;

  it.each([
    ["send-back", "submitted"],
    ["refuse", "submitted"],
    ["suspend", "verified"],
    ["reinstate", "suspended"],
  ] as const)("%s needs a reason in words", (move, state) => {
    for (const reason of [undefined, "", "  "]) {
      expect(
        moveOrganisation({ ...submitted, state }, move, { ...officer, role: "approver" }, reason),
      ).toEqual({
        ok: false,
        reason: "reason-missing",
      });
    }
  });

  it.each([
    ["without the second factor", { secondFactor: false }, "second-factor"],
    ["of another district", { region: "140581" }, "other-region"],
    ["who submitted it", { userId: "owner" }, "own-submission"],
  ])("an officer %s may not verify", (_, change, reason) => {
    const actor: Actor = { ...officer, role: "approver", ...change };
    expect(moveOrganisation(submitted, "verify", actor)).toEqual({ ok: false, reason });
  });

  it("a provider's owner submits the provider, not an employer", () => {
    const draft = { ...submitted, state: "draft", of: "provider" } as const;
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

const certificateEdges: Readonly<
  Record<
    CertificateMove,
    readonly [readonly CertificateState[], CertificateState, readonly string[]]
  >
> = {
  resubmit: [["sent-back", "expired"], "submitted", ["holder"]],
  withdraw: [["submitted", "verified", "sent-back", "refused", "expired"], "withdrawn", ["holder"]],
  verify: [["submitted"], "verified", ["reviewer", "approver", "cityApprover"]],
  "send-back": [["submitted"], "sent-back", ["reviewer", "approver", "cityApprover"]],
  refuse: [["submitted"], "refused", ["reviewer", "approver", "cityApprover"]],
  expire: [["verified"], "expired", ["clock"]],
};

describe("verification of a certificate: from × move × actor", () => {
  const people: Readonly<Record<string, Actor | Clock>> = {
    ...actors,
    holder: { kind: "seeker", userId: "holder" },
    clock: { kind: "clock" },
  };
  const grid = certificateStates.flatMap((state) =>
    certificateMoves.map((move) => ({ state, move })),
  );

  it.each(grid)("$move from $state", ({ state, move }) => {
    const [from, to, by] = certificateEdges[move];
    for (const [name, actor] of Object.entries(people)) {
      const certificate = { state, region: "140502", holderId: "holder" } as const;
      const expected = !by.includes(name)
        ? { ok: false, reason: "not-yours" }
        : from.includes(state)
          ? { ok: true, to }
          : { ok: false, reason: "not-from-this-state" };
      expect(moveCertificate(certificate, move, actor, "a reason"), name).toEqual(expected);
    }
  });

  it("an officer does not verify a certificate of their own", () => {
    const certificate = { state: "submitted", region: "140502", holderId: "officer" } as const;
    expect(moveCertificate(certificate, "verify", { ...officer, role: "reviewer" })).toEqual({
      ok: false,
      reason: "own-submission",
    });
  });
});
