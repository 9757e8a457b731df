import { seesHealth } from "#app/features/accounts/policy/index.ts";
import type { Seeker } from "#app/features/accounts/policy/index.ts";
import type { EducationLevel } from "#app/features/positions/policy/index.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";

/** The parts of an application, in the order of the task list. */
export const applicationSections = [
  "identity",
  "experience",
  "education",
  "skills",
  "questions",
  "files",
  "adjustments",
  "disclosure",
] as const;
export type ApplicationSection = (typeof applicationSections)[number];

/** A month as `YYYY-MM`; months compare as strings. */
export type Month = string;

export type Work = {
  readonly role: string;
  readonly employer: string;
  readonly from: Month;
  /** "" while it goes on. */
  readonly to: Month;
  readonly words: string;
};

/** Works of one application. */
export const mostWorks = 8;

export type ApplicationContent = {
  readonly identity: { readonly name: string; readonly email: string; readonly phone: string };
  readonly experience: {
    readonly works: readonly Work[];
    /** The person says that there is none to tell. */
    readonly none: boolean;
    /** What the person wants to say about the time between. */
    readonly gap: string;
  };
  readonly education: {
    readonly level: EducationLevel | "";
    readonly school: string;
    readonly subject: string;
  };
  readonly skills: { readonly words: string; readonly certificates: string };
};

export type ApplicationProblem =
  | "name-missing"
  | "contact-missing"
  | "experience-missing"
  | "education-missing"
  | "skills-missing"
  | "answer-missing"
  | "file-infected"
  | "needs-not-shown"
  | "section-not-done";

/**
 * Whether somebody may fill in a section: the person every one; whoever acts for them not what is shown to the employer,
 * which is a consent of the person's own (个人信息保护法 art. 23), and files and needs only where they may see health.
 */
export function mayFillIn(actor: Seeker, section: ApplicationSection): boolean {
  if (actor.by === undefined) return true;
  if (section === "disclosure") return false;
  return (section !== "files" && section !== "adjustments") || seesHealth(actor);
}

/** What the task list knows of an application beside its words. */
export type ApplicationFacts = {
  readonly content: ApplicationContent;
  readonly hasCv: boolean;
  readonly questions: readonly { readonly id: string; readonly answer: string }[];
  readonly files: readonly { readonly malware: string }[];
  /** How many adjustments are asked for, and whether the employer may be shown them. */
  readonly adjustments: number;
  readonly showsNeeds: boolean;
  readonly done: readonly ApplicationSection[];
};

/** A CV of one's own stands instead of these. */
const BY_CV: readonly ApplicationSection[] = ["experience", "education", "skills"];

/** The sections this application has: questions only where the employer asks, the CV's only without a CV. */
export function sectionsFor({
  hasCv,
  questions,
}: Pick<ApplicationFacts, "hasCv" | "questions">): readonly ApplicationSection[] {
  return applicationSections.filter(
    (section) =>
      !(section === "questions" && questions.length === 0) && !(hasCv && BY_CV.includes(section)),
  );
}

/** What still stands in the way of handing in, section by section in the order of the task list. */
export function problemsOf(
  facts: ApplicationFacts,
): readonly { readonly section: ApplicationSection; readonly problem: ApplicationProblem }[] {
  return sectionsFor(facts).flatMap((section) => {
    const problem = PROBLEM[section](facts);
    if (problem) return [{ section, problem }];
    return facts.done.includes(section) ? [] : [{ section, problem: "section-not-done" as const }];
  });
}

export function mayBeHandedIn(
  facts: ApplicationFacts,
): Verdict<object, "incomplete", { readonly problems: ReturnType<typeof problemsOf> }> {
  const problems = problemsOf(facts);
  return problems.length === 0 ? accepted() : refused("incomplete", { problems });
}

/** Months without work of at least this many are asked about, kindly and without duty. */
export const gapMonths = 6;

/** The longest time between two works, or after the last until `today`, where it is long enough to ask about. */
export function longestGap(
  works: readonly Pick<Work, "from" | "to">[],
  today: Month,
): { readonly from: Month; readonly to: Month; readonly months: number } | null {
  const sorted = [...works].sort((a, b) => (a.from < b.from ? -1 : 1));
  let busyUntil: Month | undefined;
  let longest: { from: Month; to: Month; months: number } | null = null;
  for (const work of [...sorted, { from: today, to: today }]) {
    const months = busyUntil === undefined ? 0 : monthsBetween(busyUntil, work.from) - 1;
    if (busyUntil !== undefined && months >= gapMonths && months > (longest?.months ?? 0)) {
      longest = { from: busyUntil, to: work.from, months };
    }
    const end = work.to === "" ? today : work.to;
    busyUntil = busyUntil === undefined || end > busyUntil ? end : busyUntil;
  }
  return longest;
}

function monthsBetween(from: Month, to: Month): number {
  const [fromYear = 0, fromMonth = 0] = from.split("-").map(Number);
  const [toYear = 0, toMonth = 0] = to.split("-").map(Number);
  return (toYear - fromYear) * 12 + toMonth - fromMonth;
}

const PROBLEM: Readonly<
  Record<ApplicationSection, (facts: ApplicationFacts) => ApplicationProblem | undefined>
> = {
  identity: ({ content: { identity } }) => {
    if (identity.name.trim() === "") return "name-missing";
    return identity.email === "" && identity.phone === "" ? "contact-missing" : undefined;
  },
  experience: ({ content: { experience } }) =>
    experience.works.length === 0 && !experience.none ? "experience-missing" : undefined,
  education: ({ content: { education } }) =>
    education.level === "" ? "education-missing" : undefined,
  skills: ({ content: { skills } }) => (skills.words.trim() === "" ? "skills-missing" : undefined),
  questions: ({ questions }) =>
    questions.some(({ answer }) => answer.trim() === "") ? "answer-missing" : undefined,
  files: ({ files }) =>
    files.some(({ malware }) => malware === "infected") ? "file-infected" : undefined,
  adjustments: () => undefined,
  disclosure: ({ adjustments, showsNeeds }) =>
    adjustments > 0 && !showsNeeds ? "needs-not-shown" : undefined,
};
