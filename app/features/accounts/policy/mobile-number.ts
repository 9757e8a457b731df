import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";

export type MobileNumberRefusal = "not-digits" | "length" | "not-mobile";

/**
 * A mainland mobile number as people type it (`138-0013-8000`, `+86 138 0013 8000`, full-width digits) as its 11 digits.
 * Numbers start with 13 to 19; landlines and other countries are refused.
 */
export function normaliseMobileNumber(
  text: string,
): Verdict<{ readonly number: string }, MobileNumberRefusal> {
  const plain = text.normalize("NFKC").replace(/[\s\-‐-―−().]/g, "");
  const number = plain.replace(/^(?:\+86|0086|86(?=1\d{10}$))/, "");
  if (!/^\d+$/.test(number)) return refused("not-digits");
  if (number.length !== 11) return refused("length");
  if (!/^1[3-9]/.test(number)) return refused("not-mobile");
  return accepted({ number });
}

/** The number in groups that can be read out: `138 0013 8000`. */
export function spokenMobileNumber(number: string): string {
  return `${number.slice(0, 3)} ${number.slice(3, 7)} ${number.slice(7)}`;
}

/** All but the first three and last two digits hidden: `138******00`. */
export function maskedMobileNumber(number: string): string {
  return `${number.slice(0, 3)}******${number.slice(-2)}`;
}
