import type { Officer } from "#app/features/accounts/policy/index.ts";
import { answersFor, lacksSecondFactor } from "#app/features/accounts/policy/index.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";

/** A finding as somebody stands before it. */
export type StandingFinding = {
  readonly region: string;
  readonly digest: string;
  readonly isGone: boolean;
  /** Who looked at it as it is now, and what they wrote; null: nobody. */
  readonly looked: { readonly byId: string; readonly because: string } | null;
};

export type LookAtRefusal =
  "not-found" | "second-factor" | "facts-changed" | "gone" | "reason-missing" | "looked-already";

/**
 * May an officer note that a finding was looked at, and why nothing more follows? `isNew` false: it is noted already, by
 * the same officer in the same words. What was seen must be what is there: `digest` is of the facts they read.
 */
export function mayLookAt(
  finding: StandingFinding,
  { digest, because }: { readonly digest: string; readonly because: string },
  officer: Officer,
): Verdict<{ readonly isNew: boolean }, LookAtRefusal> {
  if (!answersFor(officer.region, finding.region)) return refused("not-found");
  if (lacksSecondFactor(officer)) return refused("second-factor");
  if (because.trim() === "") return refused("reason-missing");
  const { looked } = finding;
  if (looked && finding.digest === digest) {
    const isSame = looked.byId === officer.userId && looked.because === because;
    return isSame ? accepted({ isNew: false }) : refused("looked-already");
  }
  if (finding.isGone) return refused("gone");
  return finding.digest === digest ? accepted({ isNew: true }) : refused("facts-changed");
}
