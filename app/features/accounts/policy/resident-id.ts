import { plainDate } from "#app/lib/date.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";

export type ResidentId = {
  /** 18 characters, upper case. */
  readonly number: string;
  /** GB/T 2260 code of the place of first registration. Not the present hukou: never decide eligibility by it. */
  readonly regionCode: string;
  readonly birthDate: PlainDate;
  readonly sex: "female" | "male";
};

export type ResidentIdRefusal = "format" | "checksum" | "birthdate";

const SHAPE = /^\d{17}[\dX]$/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECKS = "10X98765432";

/**
 * Checks a resident identity number (GB 11643-1999, check character by ISO 7064 MOD 11-2). Spaces, hyphens, full-width
 * digits and a small x are forgiven. The birth date must be a real day, not later than `today`.
 */
export function checkResidentId(
  text: string,
  today: PlainDate,
): Verdict<ResidentId, ResidentIdRefusal> {
  const number = plainCode(text);
  if (!SHAPE.test(number)) return refused("format");
  if (residentIdCheck(number) !== number[17]) return refused("checksum");
  const birthDate = plainDate(
    `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`,
  );
  if (!birthDate || birthDate > today) return refused("birthdate");
  const sex: ResidentId["sex"] = Number(number[16]) % 2 === 1 ? "male" : "female";
  return accepted({ number, regionCode: number.slice(0, 6), birthDate, sex });
}

/** The check character that belongs to the first 17 digits of `digits`. */
export function residentIdCheck(digits: string): string {
  const sum = WEIGHTS.reduce<number>((total, weight, at) => total + weight * Number(digits[at]), 0);
  return CHECKS.charAt(sum % 11);
}

/** Codes as people type them: full-width to half-width, upper case, without spaces and hyphens. */
export function plainCode(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s\-‐-―−]/g, "")
    .toUpperCase();
}
