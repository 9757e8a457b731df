import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { demands, educationLevels } from "#app/features/positions/policy/index.ts";
import { fen } from "#app/lib/money.ts";
import { anyPosition, anySeeker, anyWeights, even, nobody, silent } from "../testing/facts.ts";
import {
  BestFits,
  checkWeights,
  compareFits,
  conditionsOf,
  fitOf,
  matchHints,
  profileHints,
  weighedCriteria,
} from "./index.ts";
import type { PositionFacts, Ranked, SeekerFacts, Weights } from "./index.ts";

/** `criterion/of: met because` for every condition. */
const told = (seeker: Partial<SeekerFacts>, position: Partial<PositionFacts>): string[] =>
  conditionsOf({ ...nobody, ...seeker }, { ...silent, ...position }).map(
    ({ criterion, of, met, because }) =>
      `${criterion}${of === undefined ? "" : `/${of}`}: ${met} ${because}`,
  );
const one = (seeker: Partial<SeekerFacts>, position: Partial<PositionFacts>, criterion: string) =>
  told(seeker, position).filter((line) => line.startsWith(criterion));

describe("what the work asks of the body (残疾人保障法 art. 38)", () => {
  it.each([
    ["cannot", "essential", ["demand/sight: not-met essential"]],
    ["cannot", "adaptable", ["demand/sight: met adaptable"]],
    ["cannot", "not-needed", ["demand/sight: met not-needed"]],
    ["cannot", undefined, ["demand/sight: unknown not-said"]],
    ["with-adjustments", "essential", ["demand/sight: unknown ask-how"]],
    ["with-adjustments", "adaptable", ["demand/sight: met adaptable"]],
    ["can", "essential", ["demand/sight: met can"]],
    ["can", "adaptable", []],
    [undefined, "essential", ["demand/sight: unknown not-told"]],
    [undefined, undefined, []],
  ] as const)("%s, %s", (ability, level, lines) => {
    expect(
      one(
        { abilities: ability ? { sight: ability } : {} },
        { demands: level ? { sight: level } : {} },
        "demand",
      ),
    ).toEqual(lines);
  });
});

describe("what is weighed", () => {
  it.each([
    ["bachelor", "junior-college", "met reached"],
    ["senior-secondary", "junior-college", "not-met below"],
    [null, "junior-college", "unknown not-told"],
    [null, "none", "met none-asked"],
    ["bachelor", null, "unknown not-said"],
  ] as const)("education %s for %s", (has, asked, line) => {
    expect(one({ education: has }, { education: asked }, "education")).toEqual([
      `education: ${line}`,
    ]);
  });

  it.each([
    [2, 3, "not-met below"],
    [3, 3, "met reached"],
    [null, 1, "unknown not-told"],
    [null, 0, "met none-asked"],
    [5, null, "unknown not-said"],
  ] as const)("%s years for %s", (has, asked, line) => {
    expect(one({ experienceYears: has }, { experienceYears: asked }, "experience")).toEqual([
      `experience: ${line}`,
    ]);
  });

  it.each([
    [["电子表格"], ["会用电子表格"], "met named"],
    [["编织"], ["会用电子表格", "守时"], "unknown not-named"],
    [[], ["守时"], "unknown not-told"],
  ])("holds %s, is asked %s", (holds, requirements, line) => {
    expect(one({ holds }, { requirements }, "skills")).toEqual([`skills: ${line}`]);
    expect(one({ holds }, {}, "skills")).toEqual([]);
  });

  it.each([
    [["4"], "4-01", "met wished"],
    [["4-01"], "4-01", "met wished"],
    [["4-01"], "4-02", "not-met other"],
    [["1"], "10-01", "not-met other"],
    [["4"], null, "unknown not-said"],
  ])("wishes %s, is %s", (occupations, occupation, line) => {
    expect(one({ occupations }, { occupation }, "occupation")).toEqual([`occupation: ${line}`]);
  });

  it.each([
    [["140500"], "140502", null, "met wished"],
    [["140000"], "140502", null, "met wished"],
    [["140502"], "140500", null, "not-met other"],
    [["321000"], "321002", null, "met wished"],
    [["140502"], "110101", "home-based", "met at-home"],
    [["140502"], null, null, "unknown not-said"],
  ] as const)("wants to work in %s, it is in %s, %s", (regions, region, formOfWork, line) => {
    expect(one({ regions: [...regions] }, { region, formOfWork }, "place")).toEqual([
      `place: ${line}`,
    ]);
  });

  it.each([
    [3_000_00, 3_000_00, null, "month", "met reached"],
    [3_000_00, 2_500_00, 3_500_00, "month", "unknown within-range"],
    [3_000_00, 2_500_00, 2_999_99, "month", "not-met below"],
    [3_000_00, 36_000_00, null, "year", "met reached"],
    [3_000_00, 35_999_99, null, "year", "not-met below"],
    [3_000_00, 40_00, null, "hour", "unknown other-unit"],
    [3_000_00, null, null, "negotiable", "unknown not-said"],
    [3_000_00, null, null, "month", "unknown not-said"],
  ] as const)("at least %s, paid %s to %s a %s", (floor, from, to, wageUnit, line) => {
    const position = {
      wageFrom: from === null ? null : fen(from),
      wageTo: to === null ? null : fen(to),
      wageUnit,
    };
    expect(one({ wageFloor: fen(floor) }, position, "wage")).toEqual([`wage: ${line}`]);
  });

  it("a wish that was not told is no condition", () => {
    expect(told({}, { education: "none", experienceYears: 0, region: "140502" })).toEqual([
      "education: met none-asked",
      "experience: met none-asked",
    ]);
  });
});

describe("the order", () => {
  it("is that of sorting everything, whatever the order they come in", () => {
    fc.assert(
      fc.property(
        anySeeker,
        fc.uniqueArray(anyPosition, { selector: ({ id }) => id, maxLength: 30 }),
        anyWeights,
        fc.integer({ min: 1, max: 8 }),
        (seeker, positions, weights, most) => {
          const best = new BestFits(seeker, weights, most);
          for (const position of positions) best.add(position);
          const slow = positions
            .map((position): Ranked => ({ position, fit: fitOf(seeker, position, weights) }))
            .filter(({ fit }) => fit.fits)
            .sort(compareFits)
            .slice(0, most);
          expect(best.ranked.map(({ position }) => position.id)).toEqual(
            slow.map(({ position }) => position.id),
          );
          expect(best.seen).toBe(positions.length);
        },
      ),
    );
  });

  it("never trades what a person needs for points", () => {
    fc.assert(
      fc.property(anySeeker, anyPosition, anyPosition, anyWeights, (seeker, a, b, weights) => {
        const [first, second] = [a, b].map((position) => ({
          position,
          fit: fitOf(seeker, position, weights),
        })) as [Ranked, Ranked];
        fc.pre(!first.fit.isOpenQuestion && second.fit.isOpenQuestion);
        expect(compareFits(first, second)).toBeLessThan(0);
      }),
    );
  });

  it("leaves out exactly what asks for something a person cannot do and cannot be adapted", () => {
    fc.assert(
      fc.property(anySeeker, anyPosition, anyWeights, (seeker, position, weights) => {
        const isAskedTooMuch = demands.some(
          (demand) =>
            seeker.abilities[demand] === "cannot" && position.demands[demand] === "essential",
        );
        expect(fitOf(seeker, position, weights).fits).toBe(!isAskedTooMuch);
      }),
    );
  });

  it("gives no fewer points to more education", () => {
    fc.assert(
      fc.property(anySeeker, anyPosition, anyWeights, (seeker, position, weights) => {
        const points = educationLevels.map(
          (education) => fitOf({ ...seeker, education }, position, weights).points,
        );
        expect(points).toEqual([...points].sort((a, b) => a - b));
      }),
    );
  });
});

describe("weights", () => {
  it("are whole numbers from 0 to 100, not all of them 0", () => {
    expect(checkWeights(even)).toEqual({ ok: true });
    expect(checkWeights({ ...even, wage: 101 })).toMatchObject({ reason: "weight-range" });
    expect(checkWeights({ ...even, wage: 0.5 })).toMatchObject({ reason: "weight-range" });
    const none = Object.fromEntries(weighedCriteria.map((each) => [each, 0])) as unknown as Weights;
    expect(checkWeights(none)).toMatchObject({ reason: "weights-zero" });
  });
});

it("tells what would help, and nothing once all is told", () => {
  const untold = { travelMinutes: null, hoursAWeek: null, tellsReaching: false };
  expect(matchHints(nobody)).toHaveLength(9);
  expect(profileHints({ ...nobody, ...untold })).toHaveLength(12);
  expect(
    profileHints({
      ...{ travelMinutes: 0, hoursAWeek: 20, tellsReaching: true },
      abilities: { sight: "can" },
      needs: ["captions"],
      education: "none",
      experienceYears: 0,
      holds: ["电子表格"],
      occupations: ["4"],
      regions: ["140502"],
      formsOfWork: ["flexible"],
      wageFloor: fen(1),
    }),
  ).toEqual([]);
});
