import { daysBetween } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";

/** Whether somebody of a family could work: able and willing, or in school, unable, or not wanting to for now. */
export const memberStandings = ["able", "student", "unable", "unwilling"] as const;
export type MemberStanding = (typeof memberStandings)[number];

/** What shows that somebody works: a contract, insurance paid, a licence, or a registered flexible job. */
export const employmentEvidence = ["contract", "insurance", "licence", "flexible"] as const;
export type EmploymentEvidence = (typeof employmentEvidence)[number];

export interface FamilyFacts {
  readonly members: readonly {
    readonly isOfWorkingAge: boolean;
    readonly standing: MemberStanding;
    readonly hasCertificate: boolean;
    readonly employedOn: PlainDate | null;
    readonly evidence: EmploymentEvidence | null;
  }[];
}

type Member = FamilyFacts["members"][number];

/** Those of working age who can work and want to. */
function workersOf({ members }: FamilyFacts): readonly Member[] {
  return members.filter(({ isOfWorkingAge, standing }) => isOfWorkingAge && standing === "able");
}

/**
 * A zero-employment family (零就业家庭): somebody is of working age, able and willing, and none of them has work. Students
 * and those unable are left out; a family with nobody left is none (policy.md 5; 就业促进法 art. 56).
 */
export function isZeroEmployment(family: FamilyFacts): boolean {
  const workers = workersOf(family);
  return workers.length > 0 && workers.every(({ employedOn }) => employedOn === null);
}

/** At least one member holds a 残疾人证. */
export function isDisabledFamily({ members }: FamilyFacts): boolean {
  return members.some(({ hasCertificate }) => hasCertificate);
}

export const familyStandings = ["zero", "unproven", "working", "none"] as const;
/** `unproven`: somebody is said to work and nothing shows it. `none`: nobody is left who could. */
export type FamilyStanding = (typeof familyStandings)[number];

export function standingOf(family: FamilyFacts): FamilyStanding {
  const workers = workersOf(family);
  if (workers.length === 0) return "none";
  if (isZeroEmployment(family)) return "zero";
  return workers.some(({ evidence }) => evidence !== null) ? "working" : "unproven";
}

/** The first day of work that is shown among those who count; null where there is none. */
export function firstShownDay(family: FamilyFacts): PlainDate | null {
  const days = workersOf(family).flatMap(({ employedOn, evidence }) =>
    employedOn !== null && evidence !== null ? [employedOn] : [],
  );
  return days.toSorted()[0] ?? null;
}

export interface Spell {
  readonly foundOn: PlainDate;
  /** The day of work that is shown. */
  readonly clearedOn: PlainDate | null;
  readonly endedOn: PlainDate | null;
}

export type SpellChange =
  | { readonly kind: "begin"; readonly on: PlainDate }
  | { readonly kind: "clear"; readonly on: PlainDate }
  | { readonly kind: "end"; readonly on: PlainDate }
  /** Work that is shown began before it: nobody was without work. */
  | { readonly kind: "void" }
  | { readonly kind: "none" };

/**
 * What becomes of a family's time without work. It begins when the rule holds, is cleared only by work that is shown,
 * goes on while work is only said, and ends otherwise when nobody is left who could work.
 */
export function nextSpell(
  family: FamilyFacts,
  open: { readonly foundOn: PlainDate } | null,
  { appliedOn, today }: { readonly appliedOn: PlainDate; readonly today: PlainDate },
): SpellChange {
  const standing = standingOf(family);
  if (open === null) {
    if (standing !== "zero" || !isDisabledFamily(family)) return { kind: "none" };
    return { kind: "begin", on: appliedOn };
  }
  if (standing === "none") return { kind: "end", on: today };
  const shown = standing === "working" ? firstShownDay(family) : null;
  if (shown === null) return { kind: "none" };
  return shown < open.foundOn ? { kind: "void" } : { kind: "clear", on: shown };
}

/** Whole days from being found to being cleared; null while it lasts or where it ended otherwise. */
export function daysToClear({ foundOn, clearedOn }: Spell): number | null {
  return clearedOn === null ? null : daysBetween(foundOn, clearedOn);
}

export interface FamilyFigures {
  readonly found: number;
  readonly cleared: number;
  /** Found by that day and neither cleared nor ended. */
  readonly open: number;
  /** Days to clear in the middle: half took as long or less. Null where none is cleared. */
  readonly medianDays: number | null;
  readonly longestOpenDays: number | null;
}

/** The figures of a day, also of one long past: what was found, cleared or ended later does not count yet. */
export function figuresOn(spells: readonly Spell[], on: PlainDate): FamilyFigures {
  const known = spells.filter(({ foundOn }) => foundOn <= on);
  const isBy = (day: PlainDate | null) => day !== null && day <= on;
  const cleared = known.filter(({ clearedOn }) => isBy(clearedOn));
  const open = known.filter(({ clearedOn, endedOn }) => !isBy(clearedOn) && !isBy(endedOn));
  const days = cleared.map((spell) => daysToClear(spell) ?? 0).toSorted((a, b) => a - b);
  const waiting = open.map(({ foundOn }) => daysBetween(foundOn, on));
  return {
    ...{ found: known.length, cleared: cleared.length, open: open.length },
    medianDays: days[Math.floor((days.length - 1) / 2)] ?? null,
    longestOpenDays: waiting.length > 0 ? Math.max(...waiting) : null,
  };
}
