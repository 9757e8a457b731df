import { fieldsSeen } from "#app/lib/field-table.ts";
import type { FieldTable } from "#app/lib/field-table.ts";
import { Best } from "./best.ts";
import { askedAmong } from "./conditions.ts";
import type { PositionFacts, SeekerFacts } from "./facts.ts";
import { fitOf } from "./fit.ts";
import type { Fit } from "./fit.ts";
import type { Weights } from "./weights.ts";

/**
 * What a person may agree to, each on its own: being found by what they wish and have learnt, which the others stand on;
 * that employers see what they need and what work may ask of them (个人信息保护法 art. 29); that they see the name.
 */
export const findGrants = ["background", "needs", "name"] as const;
export type FindGrant = (typeof findGrants)[number];

/** How a consent is named in `consents.purpose`. */
export function findPurpose(grant: FindGrant): string {
  return `find-${grant}`;
}

/** The grants among the purposes of consents that stand; none where being found is not among them. */
export function grantsOf(purposes: readonly string[]): readonly FindGrant[] {
  const grants = findGrants.filter((grant) => purposes.includes(findPurpose(grant)));
  return grants.includes("background") ? grants : [];
}

export const foundReaders = [
  /** A member of the position's verified employer who may handle applications. */
  "handler",
  /** A member of it who may only read. */
  "viewer",
  /** Members of other and of unverified employers, counsellors, officers. */
  "outsider",
] as const;
export type FoundReader = (typeof foundReaders)[number];

export const foundStages = [
  /** Not agreed to, taken back, hidden by the person, or the position is not open. */
  "absent",
  /** One of a list. */
  "listed",
  /** Opened on purpose, which the person sees. */
  "opened",
  "invited",
] as const;
export type FoundStage = (typeof foundStages)[number];

/** Contact and certificate come with an application, by `applications/policy/disclosure.ts`, and never before. */
export const foundFields = [
  "conditions",
  "name",
  "needs",
  "wage-floor",
  "other-wishes",
  "contact",
  "category",
  "grade",
  "certificate",
] as const;
export type FoundField = (typeof foundFields)[number];

const NEVER: readonly FoundStage[] = [];
const ONCE_FOUND = ["listed", "opened", "invited"] as const;
const nothing = {
  conditions: NEVER,
  name: NEVER,
  needs: NEVER,
  "wage-floor": NEVER,
  "other-wishes": NEVER,
  contact: NEVER,
  category: NEVER,
  grade: NEVER,
  certificate: NEVER,
};

const TABLE: FieldTable<FoundReader, FoundField, FoundStage> = {
  handler: {
    ...nothing,
    conditions: ONCE_FOUND,
    name: ONCE_FOUND,
    needs: ["opened", "invited"],
  },
  viewer: { ...nothing, conditions: ["listed"] },
  outsider: nothing,
};

/** What a field needs beside being found. */
const ASKS: Readonly<Partial<Record<FoundField, FindGrant>>> = { name: "name", needs: "needs" };

/** Every field of a person that is shown. */
export function foundSeen(
  reader: FoundReader,
  stage: FoundStage,
  grants: readonly FindGrant[],
): readonly FoundField[] {
  if (!grants.includes("background")) return [];
  return fieldsSeen(TABLE, reader, stage).filter((field) => {
    const asked = ASKS[field];
    return asked === undefined || grants.includes(asked);
  });
}

/** The facts that a search for people judges: without the consent to it, as if needs and abilities were not told. */
export function factsFor(facts: SeekerFacts, grants: readonly FindGrant[]): SeekerFacts {
  return grants.includes("needs") ? facts : { ...facts, abilities: {}, needs: [] };
}

/** What the sentences about one position need of somebody's facts, and nothing else. */
export function factsShown(facts: SeekerFacts, asked: PositionFacts): SeekerFacts {
  return {
    abilities: {},
    needs: [],
    education: facts.education,
    experienceYears: facts.experienceYears,
    holds: askedAmong(facts.holds, asked.requirements),
    ...{ occupations: [], regions: [], formsOfWork: [], wageFloor: null },
  };
}

export interface Found {
  /** Of the consent to be found: names the person to an employer while it stands. */
  readonly id: string;
  readonly since: Date;
  readonly fit: Fit;
}

/**
 * Before or after, for every pair the same way: points, then who agreed first, then the id. What somebody needs puts
 * nobody behind: it is the employer's to answer.
 */
export function compareFound(a: Found, b: Found): number {
  return (
    b.fit.points - a.fit.points ||
    a.since.getTime() - b.since.getTime() ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}

interface Candidate {
  readonly id: string;
  readonly since: Date;
  readonly grants: readonly FindGrant[];
  readonly facts: SeekerFacts;
}

/** The people who fit one position best, while they come by. */
export class FoundBest {
  readonly #best: Best<Found>;
  #seen = 0;
  #fitting = 0;

  constructor(
    private readonly asked: PositionFacts,
    private readonly weights: Weights,
    most: number,
  ) {
    this.#best = new Best(compareFound, most);
  }

  add({ id, since, grants, facts }: Candidate): void {
    this.#seen += 1;
    const fit = fitOf(factsFor(facts, grants), this.asked, this.weights);
    if (!fit.fits) return;
    this.#fitting += 1;
    this.#best.add({ id, since, fit });
  }

  get ranked(): readonly Found[] {
    return this.#best.ranked;
  }

  get seen(): number {
    return this.#seen;
  }

  get fitting(): number {
    return this.#fitting;
  }
}
