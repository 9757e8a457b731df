import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adjustments } from "#app/features/positions/policy/index.ts";
import { anyPosition, anySeeker, anyWeights, even, nobody, silent } from "../testing/facts.ts";
import { BestFits, FitIndex } from "./index.ts";
import type { PositionFacts, SeekerFacts, Weights } from "./index.ts";

/** By judging every pair. */
function slowly(
  positions: readonly PositionFacts[],
  seeker: SeekerFacts,
  weights: Weights,
  most: number,
): string[] {
  const best = new BestFits(seeker, weights, most);
  for (const position of positions) best.add(position);
  return best.ranked.map(({ position }) => position.id);
}

describe("the index of open positions", () => {
  it("finds what judging every pair finds, in the same order", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyPosition, { selector: ({ id }) => id, maxLength: 60 }),
        fc.array(anySeeker, { minLength: 1, maxLength: 4 }),
        anyWeights,
        fc.integer({ min: 1, max: 8 }),
        fc.constantFrom(0, 0, 5, 1_000),
        (positions, seekers, weights, most, few) => {
          const index = new FitIndex(positions, few);
          for (const seeker of seekers) {
            expect(index.best(seeker, weights, most)).toEqual(
              slowly(positions, seeker, weights, most),
            );
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it("leaves out what a person hid", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyPosition, { selector: ({ id }) => id, minLength: 1, maxLength: 30 }),
        anySeeker,
        fc.nat(),
        (positions, seeker, which) => {
          const hidden = positions[which % positions.length]?.id ?? "";
          const others = positions.filter(({ id }) => id !== hidden);
          expect(
            new FitIndex(positions, which % 2 === 0 ? 0 : 100).best(
              seeker,
              even,
              5,
              new Set([hidden]),
            ),
          ).toEqual(slowly(others, seeker, even, 5));
        },
      ),
    );
  });

  it("has a bit for every adjustment, the last of them as well", () => {
    expect(adjustments.length).toBeLessThanOrEqual(32);
    const last = adjustments.at(-1) ?? "captions";
    const offering = { ...silent, id: "b", adjustments: [last] };
    const index = new FitIndex([{ ...silent, publishedAt: new Date(9e12) }, offering]);
    expect(index.best({ ...nobody, needs: [last] }, even, 1)).toEqual(["b"]);
  });

  it("is empty where no position is open", () => {
    const index = new FitIndex([]);
    expect(index.size).toBe(0);
    expect(index.best(nobody, even, 10)).toEqual([]);
  });
});
