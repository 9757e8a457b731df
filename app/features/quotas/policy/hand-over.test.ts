import { describe, expect, it } from "vitest";
import { everyActor } from "#app/features/accounts/testing/actors.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { fen } from "#app/lib/money.ts";
import { handOverKinds, handOverLine, mayCloseHandOver, mayHandOver } from "./hand-over.ts";
import type { CertifiedAmounts, HandedOver, HandOverEffect } from "./hand-over.ts";

const certified = (determinationId: string, due: number, reward: number): CertifiedAmounts => ({
  determinationId,
  due: fen(due),
  reward: fen(reward),
});
const told = (
  determinationId: string,
  amount: number,
  effect: HandOverEffect = "first",
): HandedOver => ({ determinationId, amount: fen(amount), effect });
const day = (text: string) => text as PlainDate;

describe("what a receiver is told of a return (policy.md 1.5, 2, 3.7)", () => {
  it.each([
    ["tax: a levy", "tax", certified("d1", 500, 0), null, ["first", 500, 0]],
    ["tax: nought, the quota is met", "tax", certified("d1", 0, 900), null, ["first", 0, 0]],
    ["tax: told already", "tax", certified("d1", 500, 0), told("d1", 500), null],
    [
      "tax: a later edition",
      "tax",
      certified("d2", 300, 0),
      told("d1", 500),
      ["correction", 300, 500],
    ],
    [
      "tax: the same by a later edition",
      "tax",
      certified("d2", 500, 0),
      told("d1", 500),
      ["correction", 500, 500],
    ],
    ["tax: nothing holds any more", "tax", null, told("d1", 0), ["withdrawal", 0, 0]],
    ["tax: taken back already", "tax", null, told("d1", 0, "withdrawal"), null],
    [
      "tax: certified anew after it was taken back",
      "tax",
      certified("d2", 700, 0),
      told("d1", 0, "withdrawal"),
      ["correction", 700, 0],
    ],
    ["tax: nothing was ever certified", "tax", null, null, null],
    ["finance: a reward", "finance", certified("d1", 0, 900), null, ["first", 900, 0]],
    ["finance: nothing to pay", "finance", certified("d1", 500, 0), null, null],
    [
      "finance: less by a later edition",
      "finance",
      certified("d2", 0, 400),
      told("d1", 900),
      ["correction", 400, 900],
    ],
    [
      "finance: nothing by a later edition",
      "finance",
      certified("d2", 0, 0),
      told("d1", 900),
      ["correction", 0, 900],
    ],
    [
      "finance: nothing as before",
      "finance",
      certified("d3", 0, 0),
      told("d2", 0, "correction"),
      null,
    ],
    [
      "finance: rejected after it was handed over",
      "finance",
      null,
      told("d1", 900),
      ["withdrawal", 0, 900],
    ],
    [
      "finance: rejected, nothing was to be paid",
      "finance",
      null,
      told("d2", 0, "correction"),
      null,
    ],
  ] as const)("%s", (_name, kind, now, last, expected) => {
    const line = handOverLine(kind, now, last);
    expect(line && [line.effect, line.amount, line.previous]).toEqual(expected);
  });

  it("told line by line, a receiver ends with what is certified, and is told nothing twice", () => {
    const walk = [
      certified("a", 500, 0),
      certified("b", 0, 900),
      null,
      certified("c", 0, 0),
      certified("d", 20, 3),
    ];
    for (const kind of handOverKinds) {
      let last: HandedOver | null = null;
      for (const now of walk) {
        const line = handOverLine(kind, now, last);
        if (line) last = line;
        expect(handOverLine(kind, now, last)).toBeNull();
        const amount = now === null ? 0 : kind === "tax" ? now.due : now.reward;
        expect(last?.amount ?? 0).toBe(amount);
      }
    }
  });
});

describe("who hands over", () => {
  it.each([
    ["approver", true],
    ["cityApprover", true],
    ["reviewer", "approver-only"],
    ["otherOfficer", "other-region"],
    ["weakOfficer", "second-factor"],
    ["hr", "not-yours"],
    ["visitor", "not-yours"],
  ] as const)("%s: %s", (who, expected) => {
    const verdict = mayHandOver(everyActor[who], "140502");
    expect(verdict.ok || verdict.reason).toBe(expected);
  });
});

describe("closing a batch", () => {
  it.each([
    ["2026-08-01", false, true],
    ["2026-08-20", false, true],
    ["2026-07-31", false, "confirmed-before-hand-over"],
    ["2026-08-21", false, "confirmed-in-future"],
    ["2026-08-10", true, "closed-already"],
  ] as const)("confirmed on %s, closed before: %s", (confirmed, isClosed, expected) => {
    const verdict = mayCloseHandOver(
      { madeOn: day("2026-08-01"), isClosed },
      { confirmedOn: day(confirmed), today: day("2026-08-20") },
    );
    expect(verdict.ok || verdict.reason).toBe(expected);
  });
});
