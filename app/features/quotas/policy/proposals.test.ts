import { describe, expect, it } from "vitest";
import { day, parameterRows } from "../testing/declarations.ts";
import { mayDecide, mayPropose, proposalMoves, proposalStates } from "./proposals.ts";
import type { ProposedParameter } from "./proposals.ts";

const rows = parameterRows();
const wage: ProposedParameter = {
  name: "minimum-wage-monthly",
  region: "140502",
  validFrom: day("2026-01-01"),
  validTo: null,
  value: "210000",
};

describe("proposing a parameter (ADR 0007)", () => {
  it.each<readonly [string, Partial<ProposedParameter>, string | undefined]>([
    ["a new minimum wage", {}, undefined],
    ["the same day again: it replaces the row", { validFrom: day("2023-01-01") }, undefined],
    ["a value that cannot be read", { value: "2,100" }, "value-unusable"],
    ["an end before the beginning", { validTo: day("2025-12-31") }, "dates-backwards"],
    ["an open row before a later one", { validFrom: day("2022-01-01") }, "overlaps-later"],
    [
      "a row that ends before a later one",
      { validFrom: day("2022-01-01"), validTo: day("2022-12-31") },
      undefined,
    ],
    [
      "a quota below the national floor",
      { name: "quota-ratio", region: "140000", value: "1/100" },
      "quota-below-floor",
    ],
    ["a quota above it", { name: "quota-ratio", region: "140000", value: "8/500" }, undefined],
  ])("%s", (_name, changes, reason) => {
    const verdict = mayPropose({ ...wage, ...changes }, rows);
    expect(verdict.ok ? undefined : verdict.reason).toBe(reason);
  });
});

describe("deciding a proposal: two people", () => {
  const grid = proposalStates.flatMap((state) =>
    proposalMoves.flatMap((move) =>
      ["author", "another"].map((who) => [state, move, who] as const),
    ),
  );
  const allowed = new Set([
    "waiting withdraw author",
    "waiting approve another",
    "waiting refuse another",
  ]);

  it.each(grid)("%s, %s by %s", (state, move, who) => {
    const verdict = mayDecide({ state, proposedById: "author" }, move, who);
    expect(verdict.ok).toBe(allowed.has(`${state} ${move} ${who}`));
  });

  it("says why", () => {
    const waiting = { state: "waiting", proposedById: "author" } as const;
    expect(mayDecide(waiting, "approve", "author")).toMatchObject({ reason: "own-proposal" });
    expect(mayDecide(waiting, "withdraw", "another")).toMatchObject({ reason: "not-own" });
    expect(mayDecide({ ...waiting, state: "approved" }, "refuse", "another")).toMatchObject({
      reason: "already-decided",
    });
  });
});
