import type { PlainDate } from "#app/lib/date.ts";
import type { ReturnState } from "./return-states.ts";

/** What a file of a return proves (policy.md 1.5, documents). */
export const proofKinds = [
  "contract",
  "wage",
  "pension",
  "medical",
  "certificate",
  "affiliate",
  "dispatch",
  "commitment",
  "other",
] as const;
export type ProofKind = (typeof proofKinds)[number];

/** Of one return; bytes of one file. */
export const proofLimits = { most: 200, bytes: 10 * 1_048_576 } as const;

const UNDECIDED: readonly ReturnState[] = [
  "draft",
  "returned",
  "auto_passed",
  "exception",
  "under_review",
  "reconsider",
];

/**
 * May the employer bring a proof on `today`: as long as nobody has decided, and of what is not filed while it can still
 * be (policy.md 1.5: who finds a month refused uploads proof or objects).
 */
export function mayAddProof(
  { state, wasFiled }: { readonly state: ReturnState; readonly wasFiled: boolean },
  closes: PlainDate,
  today: PlainDate,
): boolean {
  return UNDECIDED.includes(state) && (wasFiled || today <= closes);
}

/** With which version the bureau gets what is brought in this state; null: with the next filing. */
export function handedInWith(state: ReturnState, filed: number): number | null {
  return state === "draft" || state === "returned" ? null : filed;
}
