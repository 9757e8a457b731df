import { describe, expect, it } from "vitest";
import { changeMember, invitationState } from "./membership.ts";

const alone = [
  { userId: "a", role: "owner" },
  { userId: "b", role: "hr" },
] as const;
const two = [...alone, { userId: "c", role: "owner" }] as const;

describe("an organisation keeps an owner", () => {
  it.each([
    [alone, "a", null, "last-owner"],
    [alone, "a", "hr", "last-owner"],
    [alone, "a", "owner", undefined],
    [alone, "b", null, undefined],
    [alone, "b", "owner", undefined],
    [two, "a", null, undefined],
    [two, "a", "viewer", undefined],
    [two, "stranger", null, "not-found"],
  ] as const)("%j: %s to %s", (members, userId, to, reason) => {
    const verdict = changeMember(members, userId, to);
    expect(verdict.ok ? undefined : verdict.reason).toBe(reason);
  });
});

describe("an invitation", () => {
  const now = new Date("2026-11-23T02:00:00Z");
  const later = new Date("2026-11-24T02:00:00Z");
  const none = { acceptedAt: null, revokedAt: null, expiresAt: later };

  it.each([
    [none, "open"],
    [{ ...none, expiresAt: now }, "expired"],
    [{ ...none, revokedAt: now }, "revoked"],
    [{ ...none, acceptedAt: now, expiresAt: now }, "accepted"],
  ] as const)("%#", (invitation, state) => {
    expect(invitationState(invitation, now)).toBe(state);
  });
});
