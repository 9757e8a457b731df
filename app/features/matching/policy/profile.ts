import type { SeekerFacts } from "./facts.ts";

/** The parts of a profile, each a page; all may stay empty. */
export const profileSections = ["wishes", "background", "abilities"] as const;
export type ProfileSection = (typeof profileSections)[number];

export const profileLimits = {
  occupations: 3,
  regions: 5,
  experienceYears: 60,
  travelMinutes: 300,
  /** 职工每周工作时间 (劳动法 art. 36). */
  hoursAWeek: 44,
  holds: 20,
  name: 60,
} as const;

/** What more could be told, and what it would help with; nothing is owed. */
export type ProfileHint =
  | "occupations"
  | "regions"
  | "travel"
  | "hours"
  | "forms"
  | "wage"
  | "education"
  | "experience"
  | "holds"
  | "abilities"
  | "needs"
  | "reaching";

/** A profile with what is no part of a match. */
export interface ToldProfile extends SeekerFacts {
  readonly travelMinutes: number | null;
  readonly hoursAWeek: number | null;
  /** How to talk with the person is kept. */
  readonly tellsReaching: boolean;
}

/** Everything that is untold. */
export function profileHints(told: ToldProfile): readonly ProfileHint[] {
  const untold: readonly (readonly [ProfileHint, boolean])[] = [
    ["travel", told.travelMinutes === null],
    ["hours", told.hoursAWeek === null],
    ["reaching", !told.tellsReaching],
  ];
  return [...matchHints(told), ...untold.filter(([, isUntold]) => isUntold).map(([hint]) => hint)];
}

/** What a match lacks, in the order of how much each says about what fits. */
export function matchHints(seeker: SeekerFacts): readonly ProfileHint[] {
  const untold: readonly (readonly [ProfileHint, boolean])[] = [
    ["occupations", seeker.occupations.length === 0],
    ["regions", seeker.regions.length === 0],
    ["abilities", Object.keys(seeker.abilities).length === 0],
    ["needs", seeker.needs.length === 0],
    ["education", seeker.education === null],
    ["experience", seeker.experienceYears === null],
    ["holds", seeker.holds.length === 0],
    ["forms", seeker.formsOfWork.length === 0],
    ["wage", seeker.wageFloor === null],
  ];
  return untold.filter(([, isUntold]) => isUntold).map(([hint]) => hint);
}
