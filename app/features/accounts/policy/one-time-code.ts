import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";

/** A code lives this many minutes (accessibility contract 7: at least 10) and bears this many wrong tries. */
export const codeMinutes = 10;
export const codeAttempts = 5;

export type CodeRefusal = "code-wrong" | "code-used" | "code-expired" | "code-attempts";

/** What is known of a code when somebody gives it back. */
export interface CodeUnderTest {
  readonly matches: boolean;
  /** Tries so far, this one included. */
  readonly attempts: number;
  readonly isUsed: boolean;
  readonly isExpired: boolean;
}

/** Does the code given count? Once, in its time, within its tries; what is wrong is told in that order. */
export function judgeCode(code: CodeUnderTest): Verdict<object, CodeRefusal> {
  if (code.isUsed) return refused("code-used");
  if (code.isExpired) return refused("code-expired");
  if (code.attempts > codeAttempts) return refused("code-attempts");
  if (code.matches) return accepted();
  return refused(code.attempts === codeAttempts ? "code-attempts" : "code-wrong");
}

/** A code as typed or pasted: full-width digits, spaces and hyphens forgiven; undefined unless `length` digits. */
export function plainDigits(text: string, length = 6): string | undefined {
  const digits = text.normalize("NFKC").replace(/[\s\-‐-―−]/g, "");
  return digits.length === length && /^\d+$/.test(digits) ? digits : undefined;
}

/** In groups that can be read out: `123 456`. */
export function spokenCode(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}
