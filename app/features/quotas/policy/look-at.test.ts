import { describe, expect, it } from "vitest";
import type { Officer } from "#app/features/accounts/policy/index.ts";
import { mayLookAt } from "./look-at.ts";
import type { StandingFinding } from "./look-at.ts";

const officer: Officer = {
  kind: "officer",
  userId: "one",
  role: "reviewer",
  region: "140502",
  secondFactor: true,
};
const open: StandingFinding = { region: "140502", digest: "a", isGone: false, looked: null };
const looked = { ...open, looked: { byId: officer.userId, because: "核实过" } };
const given = { digest: "a", because: "核实过" };

describe("who may note that a finding was looked at", () => {
  it.each([
    ["an officer of the district", open, given, officer, { ok: true, isNew: true }],
    ["of the city above", open, given, { ...officer, region: "140500" }, { ok: true, isNew: true }],
    ["of another district", open, given, { ...officer, region: "140581" }, { reason: "not-found" }],
    [
      "without a second factor",
      open,
      given,
      { ...officer, secondFactor: false },
      { reason: "second-factor" },
    ],
    ["without a reason", open, { ...given, because: " " }, officer, { reason: "reason-missing" }],
    [
      "of facts that changed since",
      { ...open, digest: "b" },
      given,
      officer,
      { reason: "facts-changed" },
    ],
    ["of what is gone", { ...open, isGone: true }, given, officer, { reason: "gone" }],
    ["a second time in the same words", looked, given, officer, { ok: true, isNew: false }],
    [
      "a second time in other words",
      looked,
      { ...given, because: "x" },
      officer,
      { reason: "looked-already" },
    ],
    [
      "after another officer",
      looked,
      given,
      { ...officer, userId: "another" },
      { reason: "looked-already" },
    ],
  ] as const)("%s", (_name, finding, input, actor, verdict) => {
    expect(mayLookAt(finding, input, actor)).toMatchObject(verdict);
  });
});
