import { lacksSecondFactor } from "#app/features/accounts/policy/index.ts";
import type { Actor } from "#app/features/accounts/policy/index.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import { isTeaching } from "./codes.ts";
import type { CourseKind } from "./codes.ts";
import { resultOf } from "./conclude.ts";
import type { CourseRule, Lack, Result } from "./conclude.ts";
import { resultStates } from "./enrolment-states.ts";
import type { EnrolmentState, ResultState } from "./enrolment-states.ts";

/** What a result is drawn from. */
export type ResultFacts = {
  /** Minutes of each meeting, in its order; null: nothing is recorded. */
  readonly minutes: readonly (number | null)[];
  readonly assessment: {
    readonly passed: boolean;
    readonly extraMinutes: number;
    readonly words: string;
  } | null;
};

export type DrawnResult = {
  readonly state: EnrolmentState;
  readonly organisationId: string;
  /** Of an erased account only that there was a result stays. */
  readonly isErased: boolean;
  readonly kind: CourseKind | null;
  readonly rule: CourseRule;
  /** How long each meeting was. */
  readonly meetings: readonly number[];
  readonly facts: ResultFacts;
};

/** What becomes of the certificate: the one that stands is withdrawn, one with another number is issued, or neither. */
export type CertificateEffect = "withdraw" | "issue" | "keep";

export type CorrectedResult = {
  readonly to: ResultState;
  readonly lacked: Lack | null;
  readonly working: Result["working"];
  readonly certificate: CertificateEffect;
};

export type CorrectionRefusal =
  | "not-yours"
  | "organisation-not-verified"
  | "no-result"
  | "person-erased"
  | "reason-missing"
  | "too-many-minutes"
  | "the-same"
  | "attendance-missing"
  | "assessment-missing";

const LEADS_TO: Readonly<Record<Result["move"], ResultState>> = {
  complete: "completed",
  fail: "failed",
  "not-come": "no_show",
};

export function hasResult(state: EnrolmentState): state is ResultState {
  return (resultStates as readonly string[]).includes(state);
}

/** May `actor` put this result right? Whoever may draw it, without an end: a person may ask for it at any time (个人信息保护法 art. 46). */
export function mayCorrectResult(
  { state, organisationId, isErased }: Pick<DrawnResult, "state" | "organisationId" | "isErased">,
  actor: Actor,
): Verdict<object, CorrectionRefusal> {
  const isTheirs =
    actor.kind === "provider-member" &&
    actor.organisationId === organisationId &&
    actor.role !== "viewer" &&
    !lacksSecondFactor(actor);
  if (!isTheirs) return refused("not-yours");
  if (!actor.verified) return refused("organisation-not-verified");
  if (!hasResult(state)) return refused("no-result");
  return isErased ? refused("person-erased") : accepted();
}

/**
 * Puts a drawn result right. What was recorded is corrected, never the result itself: that follows from the rule of the
 * course, as it did the first time. A certificate does not outlast its result.
 */
export function correctResult(
  drawn: DrawnResult,
  facts: ResultFacts,
  reason: string,
  actor: Actor,
): Verdict<CorrectedResult, CorrectionRefusal> {
  const allowed = mayCorrectResult(drawn, actor);
  if (!allowed.ok) return allowed;
  if (reason.trim() === "") return refused("reason-missing");
  const lengths = drawn.meetings;
  if (facts.minutes.some((minutes, at) => (minutes ?? 0) > (lengths[at] ?? 0))) {
    return refused("too-many-minutes");
  }
  if (isSame(drawn.facts, facts)) return refused("the-same");
  const recorded = lengths.map((minutes, at) => ({ minutes, present: facts.minutes[at] ?? null }));
  const result = resultOf(drawn.rule, recorded, facts.assessment?.passed ?? null);
  if (!result.ok) return result;
  const to = LEADS_TO[result.move];
  const { lacked, working } = result;
  return accepted({ to, lacked, working, certificate: certificateEffect(drawn, to) });
}

function certificateEffect({ state, kind }: DrawnResult, to: ResultState): CertificateEffect {
  if (state === to) return "keep";
  if (state === "completed") return "withdraw";
  return to === "completed" && isTeaching(kind) ? "issue" : "keep";
}

function isSame(one: ResultFacts, other: ResultFacts): boolean {
  return (
    isSameAssessment(one.assessment, other.assessment) &&
    one.minutes.every((minutes, at) => minutes === other.minutes[at])
  );
}

export function isSameAssessment(
  one: ResultFacts["assessment"],
  other: ResultFacts["assessment"],
): boolean {
  return (
    one?.passed === other?.passed &&
    one?.extraMinutes === other?.extraMinutes &&
    one?.words === other?.words
  );
}

/** Something that happened to an enrolment, and where it led. */
export type EnrolmentHappened = {
  readonly move: string;
  readonly toState: EnrolmentState;
  readonly at: Date;
};

/** Of what happened, in its order, what still stands: a result that was put right is none. */
export function whatStands<H extends EnrolmentHappened>(happened: readonly H[]): readonly H[] {
  const last = happened.findLastIndex(({ move }) => move === resultCorrection);
  return happened.filter(({ toState }, at) => at >= last || !hasResult(toState));
}

/** The move of an event by which a result was put right. */
export const resultCorrection = "correct-result";
