import { describe, expect, it } from "vitest";
import { plainDate } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { handedInWith, mayAddProof } from "./proofs.ts";
import { returnStates } from "./return-states.ts";

const closes = plainDate("2026-10-31") as PlainDate;
const after = plainDate("2026-11-01") as PlainDate;

describe("a proof (policy.md 1.5)", () => {
  it("is brought while nobody has decided", () => {
    const open = returnStates.filter((state) =>
      mayAddProof({ state, wasFiled: true }, closes, after),
    );
    expect(open).toEqual([
      "draft",
      "auto_passed",
      "exception",
      "under_review",
      "returned",
      "reconsider",
    ]);
  });

  it("is brought to what was never filed until the window's last day", () => {
    const draft = { state: "draft", wasFiled: false } as const;
    expect(mayAddProof(draft, closes, closes)).toBe(true);
    expect(mayAddProof(draft, closes, after)).toBe(false);
  });

  it("reaches the bureau with the next filing, or at once where it is filed", () => {
    expect(returnStates.filter((state) => handedInWith(state, 2) === null)).toEqual([
      "draft",
      "returned",
    ]);
    expect(handedInWith("under_review", 2)).toBe(2);
  });
});
