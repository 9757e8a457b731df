import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";

/** The separate consent to stand as a member of a family (个人信息保护法 art. 14, 29). */
export const familyPurpose = "family-link";

/** A day of birth cannot be guessed in so many tries. */
export const mostFamilyAttempts = 5;

export type FamilyAnswerRefusal = "answered" | "too-often" | "another-family" | "not-yours";

/** May a person agree that they are the member they are asked about? */
export function answerFamily({
  attempts,
  isRefused,
  isInAnother,
  isTheirDay,
}: {
  readonly attempts: number;
  readonly isRefused: boolean;
  readonly isInAnother: boolean;
  /** The day of birth they gave is the member's. */
  readonly isTheirDay: boolean;
}): Verdict<object, FamilyAnswerRefusal> {
  if (isRefused) return refused("answered");
  if (attempts >= mostFamilyAttempts) return refused("too-often");
  if (isInAnother) return refused("another-family");
  return isTheirDay ? accepted() : refused("not-yours");
}
