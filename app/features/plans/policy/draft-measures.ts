import type { Ability } from "#app/features/matching/policy/index.ts";
import type { Adjustment, Demand, FormOfWork } from "#app/features/positions/policy/index.ts";
import type { MeasureKind } from "./ladder.ts";
import type { PlanKind } from "./states.ts";

/** Rows of the district's catalogue of programmes and services (catalogue.md) that a measure may rest on. */
export const measureSources = [
  "B2.19",
  "B2.20",
  "B2.21",
  "B2.24",
  "B2.18",
  "B2.22",
  "3.1",
  "3.2",
  "4.2",
  "4.3",
  "4.4",
  "4.5",
  "4.6",
  "2.3",
  "8.1",
] as const;
export type MeasureSource = (typeof measureSources)[number];

export const draftRules = [
  "briefing",
  "guidance",
  "skills",
  "first-work",
  "needs",
  "access",
  "device",
  "way",
  "own-work",
] as const;
export type DraftRule = (typeof draftRules)[number];

/**
 * What a rule may know of a person: what is in the plan and, where they let the counsellor read it, what they told. Kind
 * and grade of a disability are not among it and cannot be.
 */
export interface DraftFacts {
  readonly kind: PlanKind;
  readonly measures: readonly { readonly kind: MeasureKind; readonly draft: DraftRule | null }[];
  /** Null: the person does not let the counsellor read it. */
  readonly profile: {
    readonly needs: readonly Adjustment[];
    readonly abilities: Readonly<Partial<Record<Demand, Ability>>>;
    readonly experienceYears: number | null;
    readonly holds: readonly string[];
    readonly formsOfWork: readonly FormOfWork[];
  } | null;
  /** Left out of the version of the plan under work. */
  readonly leftOut: readonly DraftRule[];
}

export interface DraftMeasure {
  readonly rule: DraftRule;
  readonly kind: MeasureKind;
  readonly source: MeasureSource;
  /** What the person needs that it is about: it moves when somebody agrees to that. */
  readonly adjustment: Adjustment | undefined;
}

type Profile = NonNullable<DraftFacts["profile"]>;

interface Rule {
  readonly kind: MeasureKind;
  readonly source: MeasureSource;
  readonly about?: readonly Adjustment[];
  readonly applies: (facts: DraftFacts) => boolean;
}

const CONVEYS: readonly Adjustment[] = [
  "screen-reader-software",
  "magnification",
  "text-communication",
  "captions",
  "sign-language",
];
const WAY: readonly Adjustment[] = ["transport", "parking-space", "step-free-route"];

const told = (facts: DraftFacts, is: (profile: Profile) => boolean) =>
  facts.profile !== null && is(facts.profile);
const lacks = ({ measures }: DraftFacts, kind: MeasureKind) =>
  measures.every((measure) => measure.kind !== kind);
const needsOneOf = (facts: DraftFacts, list: readonly Adjustment[]) =>
  told(facts, ({ needs }) => needs.some((need) => list.includes(need)));

const RULES: Readonly<Record<DraftRule, Rule>> = {
  // 1131 asks for one briefing of a graduate without work.
  briefing: {
    ...{ kind: "briefing", source: "B2.20" },
    applies: (facts) => facts.kind === "graduate" && lacks(facts, "briefing"),
  },
  guidance: {
    ...{ kind: "guidance", source: "B2.19" },
    applies: (facts) => lacks(facts, "guidance"),
  },
  skills: {
    ...{ kind: "training", source: "4.3" },
    applies: (facts) => lacks(facts, "training") && told(facts, ({ holds }) => holds.length === 0),
  },
  "first-work": {
    ...{ kind: "internship", source: "3.2" },
    applies: (facts) =>
      facts.kind === "graduate" &&
      lacks(facts, "internship") &&
      told(facts, ({ experienceYears }) => experienceYears === 0),
  },
  needs: {
    ...{ kind: "adjustment", source: "B2.24" },
    applies: (facts) => lacks(facts, "adjustment") && told(facts, ({ needs }) => needs.length > 0),
  },
  access: {
    ...{ kind: "adjustment", source: "B2.21" },
    applies: (facts) => needsOneOf(facts, CONVEYS),
  },
  device: {
    ...{ kind: "device", source: "2.3", about: ["assistive-devices"] },
    applies: (facts) => lacks(facts, "device") && needsOneOf(facts, ["assistive-devices"]),
  },
  way: {
    ...{ kind: "transport", source: "8.1", about: ["transport", "parking-space"] },
    applies: (facts) =>
      lacks(facts, "transport") &&
      (needsOneOf(facts, WAY) ||
        told(facts, ({ abilities: { travel } }) => travel !== undefined && travel !== "can")),
  },
  "own-work": {
    ...{ kind: "subsidy", source: "3.1" },
    applies: (facts) =>
      lacks(facts, "subsidy") && told(facts, ({ formsOfWork }) => formsOfWork.includes("flexible")),
  },
};

/** What the rules suggest to the counsellor, who decides; never what is there, nor what was left out. */
export function draftMeasures(facts: DraftFacts): readonly DraftMeasure[] {
  const taken = facts.measures.map(({ draft }) => draft);
  return draftRules
    .filter((rule) => !facts.leftOut.includes(rule) && !taken.includes(rule))
    .filter((rule) => RULES[rule].applies(facts))
    .map((rule) => {
      const { kind, source, about = [] } = RULES[rule];
      const adjustment = facts.profile?.needs.find((need) => about.includes(need));
      return { rule, kind, source, adjustment };
    });
}
