import type { PlainDate } from "#app/lib/date.ts";
import type { Fen } from "#app/lib/money.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import { bodilyDemands, demands } from "./fields.ts";
import type { ContractKind, Demands, EducationLevel, FormOfWork, WageUnit } from "./fields.ts";
import { reachesMinimum } from "./minimum-wage.ts";
import type { MinimumWage } from "./minimum-wage.ts";
import { closingWindow, mayCloseOn } from "./states.ts";
import { reviewWording, shortestReason } from "./wording.ts";
import type { WordingField, WordingFinding } from "./wording.ts";

export type Requirement = {
  readonly text: string;
  /** Whether it asks something of the body; then `reason` says which part of the job needs it. */
  readonly bodily: boolean;
  readonly reason: string;
};

/** What a position says, as far as it has been filled in. Texts are trimmed; null and "" mean nothing was given. */
export type PositionContent = {
  readonly title: string;
  readonly titleEn: string;
  readonly description: string;
  readonly descriptionEn: string;
  readonly occupation: string | null;
  readonly formOfWork: FormOfWork | null;
  readonly contract: ContractKind | null;
  readonly education: EducationLevel | null;
  readonly experienceYears: number | null;
  /** Null: several (若干). */
  readonly openings: number | null;
  readonly hours: string;
  readonly region: string | null;
  readonly address: string;
  readonly wageFrom: Fen | null;
  readonly wageTo: Fen | null;
  readonly wageUnit: WageUnit | null;
  readonly closingOn: PlainDate | null;
  readonly requirements: readonly Requirement[];
  readonly demands: Demands;
  readonly adjustments: readonly string[];
  readonly adjustmentsNote: string;
  readonly accessFacts: readonly string[];
  readonly contactName: string;
  readonly contactPhone: string;
  readonly contactEmail: string;
  /** Reasons the employer gave for phrases the posting review asks about, by phrase id. */
  readonly wordingReasons: Readonly<Record<string, string>>;
};

export type PositionProblem = {
  /** A field of `PositionContent`, or `requirements.2`, `requirements.2.reason`, `demands`, `contact`. */
  readonly field: string;
  readonly code:
    | "missing"
    | "too-short"
    | "too-long"
    | "out-of-range"
    | "from-above-to"
    | "below-minimum-wage"
    | "closing-too-soon"
    | "closing-too-late"
    | "reason-missing"
    | "exclusion"
    | "unexplained";
  /** The bound that was missed: characters, people, days, or fen for wages. */
  readonly least?: number;
  readonly most?: number;
  /** For `exclusion` and `unexplained`. */
  readonly finding?: WordingFinding;
};

/** What would help people decide and is not given; never a hindrance. */
export type PositionAdvice =
  | "demands-unanswered"
  | "no-adjustments"
  | "no-access-facts"
  | "no-occupation"
  | "no-hours"
  | "no-address"
  | "negotiable-wage";

export const contentLimits = {
  title: { least: 2, most: 80 },
  description: { least: 10, most: 10_000 },
  openings: { least: 1, most: 9999 },
  experienceYears: { least: 0, most: 50 },
} as const;

/** Above these amounts (in fen per unit) a wage is a slip of the unit: 8,000 an hour. */
const PLAUSIBLE_WAGE: Readonly<Record<Exclude<WageUnit, "negotiable">, number>> = {
  month: 20_000_000,
  hour: 200_000,
  day: 1_000_000,
  year: 240_000_000,
  piece: 10_000_000,
};

/**
 * May a position be handed in or published as it is on `today`? Collects every problem, by field, in the order of the
 * form. `minimumWage` is the row in force at the place of work (`minimumWageFor`), undefined where none is known: then
 * that comparison is left to the officer. Findings of the posting review, suggestions included, come either way.
 */
export function mayBePublished(
  content: PositionContent,
  today: PlainDate,
  minimumWage: MinimumWage | undefined,
): Verdict<
  { readonly advice: readonly PositionAdvice[]; readonly findings: readonly WordingFinding[] },
  "not-ready",
  {
    readonly problems: readonly PositionProblem[];
    readonly advice: readonly PositionAdvice[];
    readonly findings: readonly WordingFinding[];
  }
> {
  const { findings } = reviewWording(textsOf(content), content.wordingReasons);
  const problems = [
    ...textProblems("title", content.title, contentLimits.title),
    ...missing("formOfWork", content.formOfWork),
    ...missing("region", content.region),
    ...wageProblems(content, minimumWage),
    ...rangeProblems("openings", content.openings),
    ...rangeProblems("experienceYears", content.experienceYears),
    ...closingProblems(content.closingOn, today),
    ...textProblems("description", content.description, contentLimits.description),
    ...bodilyProblems(content),
    ...contactProblems(content),
    ...wordingProblems(findings),
  ];
  const advice = adviceFor(content);
  if (problems.length > 0) return refused("not-ready", { problems, advice, findings });
  return accepted({ advice, findings });
}

/** The texts the posting review reads, with the names of their fields. */
export function textsOf(content: PositionContent): readonly WordingField[] {
  return [
    { field: "title", text: content.title },
    { field: "titleEn", text: content.titleEn },
    { field: "description", text: content.description },
    { field: "descriptionEn", text: content.descriptionEn },
    { field: "hours", text: content.hours },
    ...content.requirements.flatMap(({ text, reason, bodily }, at) => [
      { field: `requirements.${at}`, text, bodilyReason: bodily ? reason : "" },
      { field: `requirements.${at}.reason`, text: reason },
    ]),
    { field: "adjustmentsNote", text: content.adjustmentsNote },
  ].filter(({ text }) => text !== "");
}

function missing(field: string, value: unknown): PositionProblem[] {
  return value === null || value === "" ? [{ field, code: "missing" }] : [];
}

function textProblems(
  field: string,
  text: string,
  { least, most }: { readonly least: number; readonly most: number },
): PositionProblem[] {
  const length = [...text].length;
  if (length === 0) return [{ field, code: "missing" }];
  if (length < least) return [{ field, code: "too-short", least }];
  return length > most ? [{ field, code: "too-long", most }] : [];
}

function rangeProblems(
  field: "openings" | "experienceYears",
  value: number | null,
): PositionProblem[] {
  if (value === null) return [];
  const { least, most } = contentLimits[field];
  const within = Number.isInteger(value) && value >= least && value <= most;
  return within ? [] : [{ field, code: "out-of-range", least, most }];
}

function wageProblems(
  { wageFrom, wageTo, wageUnit, formOfWork }: PositionContent,
  minimum: MinimumWage | undefined,
): PositionProblem[] {
  if (wageUnit === null) return [{ field: "wageUnit", code: "missing" }];
  if (wageUnit === "negotiable") return [];
  const lowest = wageFrom ?? wageTo;
  if (lowest === null) return [{ field: "wageFrom", code: "missing" }];
  if (wageFrom !== null && wageTo !== null && wageFrom > wageTo) {
    return [{ field: "wageTo", code: "from-above-to" }];
  }
  const most = PLAUSIBLE_WAGE[wageUnit];
  if (lowest <= 0 || lowest > most || (wageTo ?? 0) > most) {
    return [{ field: "wageFrom", code: "out-of-range", least: 1, most }];
  }
  if (minimum && !reachesMinimum(lowest, wageUnit, formOfWork, minimum)) {
    const least = wageUnit === "hour" ? minimum.hourly : minimum.monthly;
    return [{ field: "wageFrom", code: "below-minimum-wage", least }];
  }
  return [];
}

function closingProblems(closingOn: PlainDate | null, today: PlainDate): PositionProblem[] {
  if (closingOn === null) return [{ field: "closingOn", code: "missing" }];
  const verdict = mayCloseOn(closingOn, today);
  if (verdict.ok) return [];
  return verdict.reason === "too-late"
    ? [{ field: "closingOn", code: "closing-too-late", most: closingWindow.mostDays }]
    : [{ field: "closingOn", code: "closing-too-soon", least: closingWindow.leastDays }];
}

/** What is asked of the body needs the part of the job that asks it (就业促进法 art. 29, 残疾人保障法 art. 38). */
function bodilyProblems({ requirements, demands: levels }: PositionContent): PositionProblem[] {
  const isReasoned = (each: Requirement) => [...each.reason.trim()].length >= shortestReason;
  const bodily = requirements.flatMap((each, at): PositionProblem[] =>
    each.bodily && !isReasoned(each)
      ? [{ field: `requirements.${at}`, code: "reason-missing", least: shortestReason }]
      : [],
  );
  const essential = bodilyDemands.some((demand) => levels[demand] === "essential");
  const reasoned = requirements.some((each) => each.bodily && isReasoned(each));
  if (!essential || reasoned || bodily.length > 0) return bodily;
  return [{ field: "demands", code: "reason-missing", least: shortestReason }];
}

function contactProblems(content: PositionContent): PositionProblem[] {
  const name = missing("contactName", content.contactName);
  const reachable = content.contactPhone !== "" || content.contactEmail !== "";
  return reachable ? name : [...name, { field: "contact", code: "missing" }];
}

function wordingProblems(findings: readonly WordingFinding[]): PositionProblem[] {
  return findings.flatMap((finding): PositionProblem[] => {
    if (finding.severity === "refuse")
      return [{ field: finding.field, code: "exclusion", finding }];
    const open = finding.severity === "explain" && !finding.explained;
    return open ? [{ field: finding.field, code: "unexplained", finding }] : [];
  });
}

function adviceFor(content: PositionContent): readonly PositionAdvice[] {
  const open: readonly [PositionAdvice, boolean][] = [
    ["negotiable-wage", content.wageUnit === "negotiable"],
    ["no-occupation", content.occupation === null],
    ["no-hours", content.hours === ""],
    ["no-address", content.address === "" && content.formOfWork !== "home-based"],
    ["demands-unanswered", demands.some((demand) => content.demands[demand] === undefined)],
    ["no-adjustments", content.adjustments.length === 0 && content.adjustmentsNote === ""],
    ["no-access-facts", content.accessFacts.length === 0],
  ];
  return open.filter(([, applies]) => applies).map(([advice]) => advice);
}
