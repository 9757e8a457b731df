import { educationRank, isAskedFor } from "#app/features/positions/policy/index.ts";
import type { Adjustment, Demand } from "#app/features/positions/policy/index.ts";
import type { PositionFacts, SeekerFacts } from "./facts.ts";

/** Conditions that weigh against each other; the bureau sets how much. */
export const weighedCriteria = [
  "education",
  "experience",
  "skills",
  "occupation",
  "place",
  "form",
  "wage",
] as const;
export type WeighedCriterion = (typeof weighedCriteria)[number];

export type Met = "met" | "not-met" | "unknown";

/** One condition, met, not met or unknown, and why: `because` is a key of the sentence. */
export type Condition = {
  readonly met: Met;
  readonly because: string;
} & (
  | { readonly criterion: "demand"; readonly of: Demand }
  | { readonly criterion: "need"; readonly of: Adjustment }
  | { readonly criterion: WeighedCriterion; readonly of?: undefined }
);

type Judged = Pick<Condition, "met" | "because">;

const met = (because: string): Judged => ({ met: "met", because });
const notMet = (because: string): Judged => ({ met: "not-met", because });
const unknown = (because: string): Judged => ({ met: "unknown", because });

/**
 * Every condition that matters to this person or is asked by this position, in a fixed order: what the work asks of
 * the body, what the person needs, then the weighed ones. A wish that was not told is no condition.
 */
export function conditionsOf(seeker: SeekerFacts, position: PositionFacts): readonly Condition[] {
  return [...hardConditions(seeker, position), ...weighedConditions(seeker, position)];
}

/** Conditions that nothing else can make up for. */
export function hardConditions(seeker: SeekerFacts, position: PositionFacts): readonly Condition[] {
  return [...demandConditions(seeker, position), ...needConditions(seeker, position)];
}

const DEMANDS: readonly Demand[] = [
  "sight",
  "hearing",
  "speech",
  "hands",
  "standing",
  "lifting",
  "travel",
];

function demandConditions(seeker: SeekerFacts, { demands }: PositionFacts): Condition[] {
  return DEMANDS.flatMap((of): Condition[] => {
    const judged = judgeDemand(seeker.abilities[of], demands[of]);
    return judged ? [{ criterion: "demand", of, ...judged }] : [];
  });
}

/** What a level of a demand means to somebody; null: it is no condition. */
export function judgeDemand(
  ability: SeekerFacts["abilities"][Demand],
  level: PositionFacts["demands"][Demand],
): Judged | null {
  if (ability === "can") return level === "essential" ? met("can") : null;
  if (ability === undefined) return level === "essential" ? unknown("not-told") : null;
  if (level === "not-needed") return met("not-needed");
  if (level === undefined) return unknown("not-said");
  if (level === "adaptable") return met("adaptable");
  return ability === "cannot" ? notMet("essential") : unknown("ask-how");
}

function needConditions({ needs }: SeekerFacts, { adjustments }: PositionFacts): Condition[] {
  return needs.map((of) => ({
    criterion: "need",
    of,
    ...(adjustments.includes(of) ? met("offered") : unknown("ask-for-it")),
  }));
}

export function weighedConditions(
  seeker: SeekerFacts,
  position: PositionFacts,
): readonly (Condition & { readonly criterion: WeighedCriterion })[] {
  return weighedCriteria.flatMap((criterion) => {
    const judged = judgeWeighed(criterion, seeker, position);
    return judged ? [{ criterion, ...judged }] : [];
  });
}

/** One weighed condition; null: it is none for this person and position. */
export function judgeWeighed(
  criterion: WeighedCriterion,
  seeker: SeekerFacts,
  position: PositionFacts,
): Judged | null {
  return JUDGE[criterion](seeker, position);
}

const JUDGE: Readonly<
  Record<WeighedCriterion, (seeker: SeekerFacts, position: PositionFacts) => Judged | null>
> = {
  education: (seeker, { education }) => {
    if (education === null) return unknown("not-said");
    if (education === "none") return met("none-asked");
    if (seeker.education === null) return unknown("not-told");
    return educationRank(seeker.education) >= educationRank(education)
      ? met("reached")
      : notMet("below");
  },
  experience: (seeker, { experienceYears }) => {
    if (experienceYears === null) return unknown("not-said");
    if (experienceYears === 0) return met("none-asked");
    if (seeker.experienceYears === null) return unknown("not-told");
    return seeker.experienceYears >= experienceYears ? met("reached") : notMet("below");
  },
  skills: ({ holds }, { requirements }) => {
    if (requirements.length === 0) return null;
    if (holds.length === 0) return unknown("not-told");
    return askedAmong(holds, requirements).length > 0 ? met("named") : unknown("not-named");
  },
  occupation: ({ occupations }, { occupation }) => {
    if (occupations.length === 0) return null;
    if (occupation === null) return unknown("not-said");
    return occupations.some((wished) => isWithin(occupation, wished, "-"))
      ? met("wished")
      : notMet("other");
  },
  place: ({ regions }, { region, formOfWork }) => {
    if (regions.length === 0) return null;
    if (formOfWork === "home-based") return met("at-home");
    if (region === null) return unknown("not-said");
    return regions.some((wished) => region.startsWith(stem(wished)))
      ? met("wished")
      : notMet("other");
  },
  form: ({ formsOfWork }, { formOfWork }) => {
    if (formsOfWork.length === 0) return null;
    if (formOfWork === null) return unknown("not-said");
    return formsOfWork.includes(formOfWork) ? met("wished") : notMet("other");
  },
  wage: judgeWage,
};

/** What somebody holds that one of the requirements asks for by name. */
export function askedAmong(
  holds: readonly string[],
  requirements: readonly string[],
): readonly string[] {
  return holds.filter((name) => requirements.some((text) => isAskedFor(name, text)));
}

/** A year's wage is compared with twelve floors; hours, days and pieces say nothing about a month. */
function judgeWage(
  { wageFloor }: SeekerFacts,
  { wageFrom, wageTo, wageUnit }: PositionFacts,
): Judged | null {
  if (wageFloor === null) return null;
  if (wageUnit === null || wageUnit === "negotiable") return unknown("not-said");
  if (wageUnit !== "month" && wageUnit !== "year") return unknown("other-unit");
  const floor = wageUnit === "year" ? wageFloor * 12 : wageFloor;
  const least = wageFrom ?? wageTo;
  const most = wageTo ?? wageFrom;
  if (least === null || most === null) return unknown("not-said");
  if (least >= floor) return met("reached");
  return most >= floor ? unknown("within-range") : notMet("below");
}

/** Whether a code is a group or stands below it: "4-01" is within "4" and within "4-01". */
function isWithin(code: string, group: string, separator: string): boolean {
  return code === group || code.startsWith(group + separator);
}

/** The part of a region's code that names it: "140500" names everything that begins with "1405". */
function stem(region: string): string {
  return region.replace(/(00)+$/, "");
}
