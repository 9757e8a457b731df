import type { PlainDate } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";

/** Who may stand beside the person of a plan: chosen by them, or set by law (民法典 art. 28, 33). */
export const companionRoles = ["supporter", "guardian"] as const;
export type CompanionRole = (typeof companionRoles)[number];

/** What somebody is to the person. */
export const companionRelations = [
  "spouse",
  "parent",
  "child",
  "sibling",
  "relative",
  "friend",
  "worker",
  "organisation",
] as const;
export type CompanionRelation = (typeof companionRelations)[number];

/** The paper a guardian stands by: by the order of the law, by agreement beforehand, or set by a court (art. 28, 33, 24). */
export const guardianBases = ["order", "agreement", "court"] as const;
export type GuardianBasis = (typeof guardianBases)[number];

export const guardianWords = ["agrees", "against"] as const;
export type GuardianWord = (typeof guardianWords)[number];

/** As many as a plan is read with at one table. */
export const mostCompanions: Readonly<Record<CompanionRole, number>> = {
  supporter: 3,
  guardian: 2,
};

/** A supporter comes and goes by the person's word alone; a guardian by a paper the counsellor saw. */
const DECIDED_BY: Readonly<Record<CompanionRole, "person" | "counsellor">> = {
  supporter: "person",
  guardian: "counsellor",
};

export type CompanionRefusal = "not-yours" | "companions-full" | "until-past";

/** Whether a side may put somebody beside the person now. */
export function mayName(
  wish: {
    readonly role: CompanionRole;
    readonly side: "person" | "counsellor";
    readonly until: PlainDate | null;
    /** Of the same role, now. */
    readonly standing: number;
  },
  today: PlainDate,
): Verdict<object, CompanionRefusal> {
  if (DECIDED_BY[wish.role] !== wish.side) return refused("not-yours");
  if (wish.until !== null && wish.until < today) return refused("until-past");
  return wish.standing < mostCompanions[wish.role] ? accepted() : refused("companions-full");
}

/** Whether a side may end it. */
export function mayTakeAway(
  role: CompanionRole,
  side: "person" | "counsellor",
): Verdict<object, "not-yours"> {
  return DECIDED_BY[role] === side ? accepted() : refused("not-yours");
}

/** Whether somebody stands beside the person on a day; the last day is one of them. */
export function isBeside(
  companion: {
    readonly since: PlainDate;
    readonly until: PlainDate | null;
    readonly isEnded: boolean;
  },
  today: PlainDate,
): boolean {
  const { since, until, isEnded } = companion;
  return !isEnded && since <= today && (until === null || today <= until);
}

/** Somebody beside the person, as far as the agreement looks at them. */
export interface Standing {
  readonly id: string;
  readonly role: CompanionRole;
  /** The law asks for this guardian's word beside the person's. */
  readonly isNeeded: boolean;
  /** What a guardian said to the very plan that is agreed to; null: nothing. */
  readonly says: GuardianWord | null;
}

export interface StoodBeside extends Standing {
  /** They were there when the person agreed. */
  readonly isPresent: boolean;
}

export type AgreementRefusal =
  "not-yours" | "companion-gone" | "guardian-unheard" | "guardian-against";

/**
 * Whether an agreement stands, and who stood beside it. Only the person agrees: a guardian's yes is beside their word
 * and never in its place, and a supporter has none. Where the law asks for a guardian's word, the person's agreement
 * waits for it; where it does not, a guardian's no is kept beside and stops nothing (民法典 art. 35: what the person can
 * settle themselves a guardian leaves to them).
 */
export function agreeBeside(agreement: {
  readonly by: "person" | CompanionRole;
  readonly standing: readonly Standing[];
  /** Whom the person says are there. */
  readonly present: readonly string[];
}): Verdict<{ readonly beside: readonly StoodBeside[] }, AgreementRefusal> {
  const { by, standing, present } = agreement;
  if (by !== "person") return refused("not-yours");
  if (present.some((id) => standing.every((one) => one.id !== id))) {
    return refused("companion-gone");
  }
  const needed = standing.filter(({ role, isNeeded }) => role === "guardian" && isNeeded);
  if (needed.some(({ says }) => says === null)) return refused("guardian-unheard");
  if (needed.some(({ says }) => says === "against")) return refused("guardian-against");
  return accepted({
    beside: standing.map((one) => ({ ...one, isPresent: present.includes(one.id) })),
  });
}

/** What of a plan is read by somebody whom the person lets read it: without health, not what support they need. */
export function readsSupport(scopes: readonly string[] | undefined): boolean {
  return scopes === undefined || scopes.includes("health");
}
