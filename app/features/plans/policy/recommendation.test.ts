import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareFits, fitOf } from "#app/features/matching/policy/index.ts";
import { positionStates } from "#app/features/positions/policy/index.ts";
import { plainDate, type PlainDate } from "#app/lib/date.ts";
import { closedBecause, worthOf } from "./index.ts";

const day = (text: string) => plainDate(text) as PlainDate;
const today = day("2026-11-23");
const weights = {
  ...{ education: 10, experience: 10, skills: 10, occupation: 10 },
  ...{ place: 10, form: 10, wage: 10 },
};
const person = {
  ...{ abilities: {}, needs: [], education: null, experienceYears: null, holds: [] },
  ...{ occupations: [], regions: [], formsOfWork: [], wageFloor: null },
};
const position = {
  ...{ id: "a", publishedAt: new Date("2026-11-01T00:00:00Z"), demands: {}, adjustments: [] },
  ...{ education: null, experienceYears: null, requirements: [], occupation: null, region: null },
  ...{ formOfWork: null, wageFrom: null, wageTo: null, wageUnit: null },
};

describe("what a recommendation counts for", () => {
  const worth = (
    seeker: Partial<Parameters<typeof fitOf>[0]>,
    asked: Partial<Parameters<typeof fitOf>[1]>,
  ) => worthOf(fitOf({ ...person, ...seeker }, { ...position, ...asked }, weights));

  it.each([
    ["nothing is needed, nothing is asked", {}, {}, "fitted"],
    ["what is needed is offered", { needs: ["captions"] }, { adjustments: ["captions"] }, "fitted"],
    ["what is needed was never spoken of", { needs: ["captions"] }, {}, "unsettled"],
    [
      "one of two is offered",
      { needs: ["captions", "transport"] },
      { adjustments: ["captions"] },
      "unsettled",
    ],
    [
      "the person did not say whether they can",
      {},
      { demands: { sight: "essential" } },
      "unsettled",
    ],
    ["the position does not say what it asks", { abilities: { sight: "cannot" } }, {}, "unsettled"],
    [
      "with adjustments, and it has to be asked how",
      { abilities: { sight: "with-adjustments" } },
      { demands: { sight: "essential" } },
      "unsettled",
    ],
    [
      "it can be adapted",
      { abilities: { sight: "cannot" } },
      { demands: { sight: "adaptable" } },
      "fitted",
    ],
    ["it cannot", { abilities: { sight: "cannot" } }, { demands: { sight: "essential" } }, "unfit"],
    [
      "it cannot, and something is not known",
      { abilities: { sight: "cannot" }, needs: ["captions"] },
      { demands: { sight: "essential" } },
      "unfit",
    ],
    ["a wish alone is not met", { occupations: ["4-01"] }, { occupation: "6-02" }, "fitted"],
  ] as const)("%s: %s", (_, seeker, asked, expected) => {
    expect(worth(seeker, asked)).toBe(expected);
  });

  it("what counts stands before what does not, whatever the points", () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (counted, other) => {
        const of = (isOpenQuestion: boolean, points: number) => ({
          position,
          fit: { fits: true, isOpenQuestion, points, conditions: [] },
        });
        expect(compareFits(of(false, counted), of(true, other))).toBeLessThan(0);
      }),
    );
  });
});

describe("why a position is closed", () => {
  const open = { state: "published", closingOn: today, isEmployerVerified: true } as const;
  it.each([
    ["open on its last day", {}, null],
    ["the day after", { closingOn: day("2026-11-22") }, "day-over"],
    ["closed", { state: "closed" }, "day-over"],
    ["filled", { state: "filled" }, "filled"],
    ["ended by the employer", { state: "ended_early" }, "ended-early"],
    ["taken back", { state: "withdrawn" }, "withdrawn"],
    ["an employer that is not verified any more", { isEmployerVerified: false }, "employer"],
    ["without a last day", { closingOn: null }, "day-over"],
  ] as const)("%s", (_, changes, expected) => {
    expect(closedBecause({ ...open, ...changes }, today)).toBe(expected);
  });

  it("no state but the published one is open", () => {
    for (const state of positionStates.filter((each) => each !== "published")) {
      expect(closedBecause({ ...open, state }, today)).not.toBeNull();
    }
  });
});
