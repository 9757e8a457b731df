import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";

/** TOTP of RFC 6238: six digits, 30 seconds; a clock may be one step off either way. */
export const totp = { periodSeconds: 30, window: 1, digits: 6 } as const;

/** Recovery codes: ten, each of twelve digits, each good once. */
export const recovery = { count: 10, digits: 12 } as const;

export type StepRefusal = "totp-wrong" | "totp-used";

/**
 * Does a code of this step count? `delta` is its distance to the present step, null where no step in
 * the window fits; a step counts once, and none before it any more (RFC 6238 5.2).
 */
export function judgeStep(
  delta: number | null,
  now: Date,
  lastStep: number | null,
): Verdict<{ readonly step: number }, StepRefusal> {
  if (delta === null) return refused("totp-wrong");
  const step = Math.floor(now.getTime() / 1000 / totp.periodSeconds) + delta;
  return lastStep !== null && step <= lastStep ? refused("totp-used") : accepted({ step });
}

/** In groups of four, to be read out or typed: a secret or a recovery code. */
export function inFours(text: string): string {
  return text.replace(/(.{4})(?=.)/g, "$1 ");
}
