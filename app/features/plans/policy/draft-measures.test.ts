import { describe, expect, it } from "vitest";
import { draftMeasures, draftRules } from "./draft-measures.ts";
import { adjustmentsFor } from "./measure-things.ts";
import type { DraftFacts, DraftRule } from "./draft-measures.ts";

const profile: NonNullable<DraftFacts["profile"]> = {
  ...{ needs: [], abilities: {}, experienceYears: 3, holds: ["电子表格"], formsOfWork: [] },
};
const guided = { kind: "guidance", draft: null } as const;
const quiet: DraftFacts = { kind: "aid", measures: [guided], profile, leftOut: [] };

type Case = readonly [name: string, changes: Partial<DraftFacts>, rules: readonly DraftRule[]];
const cases: readonly Case[] = [
  ["nothing where nothing is told and guidance is planned", {}, []],
  ["guidance where none is planned", { measures: [] }, ["guidance"]],
  ["a briefing for graduates", { kind: "graduate" }, ["briefing"]],
  ["training where no skill is told", { profile: { ...profile, holds: [] } }, ["skills"]],
  [
    "a trainee place for a graduate who never worked",
    { kind: "graduate", profile: { ...profile, experienceYears: 0 } },
    ["briefing", "first-work"],
  ],
  [
    "no trainee place where years are untold",
    { kind: "graduate", profile: { ...profile, experienceYears: null } },
    ["briefing"],
  ],
  ["needs to be settled", { profile: { ...profile, needs: ["quiet-room"] } }, ["needs"]],
  ["access support", { profile: { ...profile, needs: ["captions"] } }, ["needs", "access"]],
  ["a device", { profile: { ...profile, needs: ["assistive-devices"] } }, ["needs", "device"]],
  [
    "the way, by ability",
    { profile: { ...profile, abilities: { travel: "with-adjustments" } } },
    ["way"],
  ],
  ["no way where it is no trouble", { profile: { ...profile, abilities: { travel: "can" } } }, []],
  ["flexible work", { profile: { ...profile, formsOfWork: ["flexible"] } }, ["own-work"]],
  ["nothing of a profile that is closed", { profile: null, measures: [] }, ["guidance"]],
];

describe("suggested measures", () => {
  it.each(cases)("%s", (_name, changes, rules) => {
    expect(draftMeasures({ ...quiet, ...changes }).map(({ rule }) => rule)).toEqual(rules);
  });

  const all: DraftFacts = {
    ...{ kind: "graduate", measures: [], leftOut: [] },
    profile: {
      ...{ needs: ["captions", "transport", "assistive-devices"], abilities: { travel: "cannot" } },
      ...{ experienceYears: 0, holds: [], formsOfWork: ["flexible"] },
    },
  };

  it("can each come about", () => {
    expect(draftMeasures(all).map(({ rule }) => rule)).toEqual(draftRules);
  });

  it("are about the adjustment that the person needs, where it is a device or a way", () => {
    const about = draftMeasures(all).flatMap(({ kind, adjustment }) =>
      adjustment ? [[kind, adjustment]] : [],
    );
    expect(about).toEqual([
      ["device", "assistive-devices"],
      ["transport", "transport"],
    ]);
    for (const { kind, adjustment } of draftMeasures(all)) {
      if (adjustment) expect(adjustmentsFor(kind)).toContain(adjustment);
    }
  });

  it.each(draftRules)("%s is not suggested again once left out or taken over", (rule) => {
    const rules = (facts: DraftFacts) => draftMeasures(facts).map((one) => one.rule);
    expect(rules({ ...all, leftOut: [rule] })).not.toContain(rule);
    expect(rules({ ...all, measures: [{ kind: "other", draft: rule }] })).not.toContain(rule);
  });
});
