import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { demands } from "#app/features/positions/policy/index.ts";
import { anyPosition, anySeeker, anyWeights, nobody, silent } from "../testing/facts.ts";
import {
  compareFound,
  factsFor,
  factsShown,
  findGrants,
  findPurpose,
  fitOf,
  FoundBest,
  foundFields,
  foundReaders,
  foundSeen,
  foundStages,
  grantsOf,
} from "./index.ts";
import type { FindGrant, Found } from "./index.ts";

const everyGrants: readonly (readonly FindGrant[])[] = [
  [],
  ["background"],
  ["needs", "name"],
  ["background", "needs"],
  ["background", "name"],
  ["background", "needs", "name"],
];

describe("who sees which field at which stage", () => {
  for (const reader of foundReaders) {
    for (const stage of foundStages) {
      for (const grants of everyGrants) {
        it(`${reader}, ${stage}, agreed to ${grants.join(" and ") || "nothing"}`, () => {
          const isFound = grants.includes("background") && stage !== "absent";
          const expected = new Set<string>();
          if (isFound && reader === "handler") {
            expected.add("conditions");
            if (grants.includes("name")) expected.add("name");
            if (grants.includes("needs") && stage !== "listed") expected.add("needs");
          }
          if (isFound && reader === "viewer" && stage === "listed") expected.add("conditions");
          const seen = foundSeen(reader, stage, grants);
          for (const field of foundFields) {
            expect(seen.includes(field), field).toBe(expected.has(field));
          }
        });
      }
    }
  }
});

it("grants stand on being found", () => {
  expect(grantsOf(findGrants.map(findPurpose))).toEqual(findGrants);
  expect(grantsOf(["find-background", "matching"])).toEqual(["background"]);
  expect(grantsOf(["find-needs", "find-name"])).toEqual([]);
});

const anyPeople = fc.array(
  fc.record({
    facts: anySeeker,
    grants: fc.constantFrom(...everyGrants.filter((grants) => grants[0] === "background")),
    since: fc.integer({ min: 0, max: 3 }).map((day) => new Date(day * 86_400_000)),
  }),
  { maxLength: 30 },
);

describe("the people for a position", () => {
  it("are those that sorting everybody finds, whatever the order they come in", () => {
    fc.assert(
      fc.property(
        anyPeople,
        anyPosition,
        anyWeights,
        fc.nat(8),
        (people, asked, weights, extra) => {
          const most = extra + 1;
          const all = people.map((one, at) => ({ ...one, id: String(at).padStart(3, "0") }));
          const best = new FoundBest(asked, weights, most);
          const back = new FoundBest(asked, weights, most);
          for (const one of all) best.add(one);
          for (const one of [...all].reverse()) back.add(one);
          const slow = all
            .map(({ id, since, facts, grants }): Found => ({
              ...{ id, since },
              fit: fitOf(factsFor(facts, grants), asked, weights),
            }))
            .filter(({ fit }) => fit.fits)
            .sort(compareFound);
          expect(best.ranked).toEqual(slow.slice(0, most));
          expect(back.ranked).toEqual(slow.slice(0, most));
          expect([best.seen, best.fitting]).toEqual([people.length, slow.length]);
        },
      ),
    );
  });

  it("what somebody cannot do and nobody can adapt is never made up for", () => {
    fc.assert(
      fc.property(anySeeker, anyPosition, anyWeights, (facts, asked, weights) => {
        const isAskedTooMuch = demands.some(
          (demand) => facts.abilities[demand] === "cannot" && asked.demands[demand] === "essential",
        );
        const best = new FoundBest(asked, weights, 1);
        best.add({ id: "a", since: new Date(0), grants: ["background", "needs"], facts });
        expect(best.fitting).toBe(isAskedTooMuch ? 0 : 1);
      }),
    );
  });

  it("needs put nobody behind, and change nothing at all where they are not shown", () => {
    fc.assert(
      fc.property(anySeeker, anySeeker, anyPosition, anyWeights, (facts, other, asked, weights) => {
        const hidden = { ...facts, abilities: other.abilities, needs: other.needs };
        const told = (one: typeof facts, grants: readonly FindGrant[]) =>
          fitOf(factsFor(one, grants), asked, weights);
        expect(told(hidden, ["background"])).toEqual(told(facts, ["background"]));
        const at = (fit: ReturnType<typeof told>): Found => ({ id: "a", since: new Date(0), fit });
        const shown = told(facts, ["background", "needs"]);
        expect(compareFound(at(shown), at(told(facts, ["background"])))).toBe(0);
      }),
    );
  });
});

it("sentences are given what they name and no more", () => {
  const facts = { ...nobody, holds: ["电子表格", "客服"], education: "bachelor" as const };
  const wishes = { regions: ["140502"], occupations: ["4"], needs: ["captions" as const] };
  expect(
    factsShown({ ...facts, ...wishes }, { ...silent, requirements: ["会用电子表格"] }),
  ).toEqual({
    ...{ ...nobody, education: "bachelor", holds: ["电子表格"] },
  });
});
