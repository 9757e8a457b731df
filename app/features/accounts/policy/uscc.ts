import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import { plainCode } from "./resident-id.ts";

export const organisationKinds = [
  "government-organ",
  "public-institution",
  "social-organisation",
  "private-non-enterprise",
  "foundation",
  "enterprise",
  "individual-business",
  "farmers-cooperative",
  "other",
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

export type Uscc = {
  /** 18 characters, upper case. */
  readonly code: string;
  readonly kind: OrganisationKind;
  /** GB/T 2260 code of the registering authority's region. */
  readonly regionCode: string;
  readonly organisationCode: string;
  /** Codes in real use fail the inner check of GB 11714 now and then: a hint to the officer, never a refusal. */
  readonly warnings: readonly "organisation-code-checksum"[];
};

const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const SHAPE = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const;

const KIND_BY_PREFIX: Readonly<Record<string, OrganisationKind>> = {
  "11": "government-organ",
  "12": "public-institution",
  "51": "social-organisation",
  "52": "private-non-enterprise",
  "53": "foundation",
  "91": "enterprise",
  "92": "individual-business",
  "93": "farmers-cooperative",
};

/**
 * Checks a unified social credit code (GB 32100-2015). The alphabet has no I, O, S, V, Z; the check character is
 * `alphabet[(31 − Σ mod 31) mod 31]`: the second `mod` matters for sums divisible by 31.
 */
export function checkUscc(text: string): Verdict<Uscc, "format" | "checksum"> {
  const code = plainCode(text);
  if (!SHAPE.test(code)) return refused("format");
  if (usccCheck(code) !== code[17]) return refused("checksum");
  const organisationCode = code.slice(8, 17);
  const sound = organisationCodeCheck(organisationCode) === organisationCode[8];
  return accepted({
    code,
    kind: KIND_BY_PREFIX[code.slice(0, 2)] ?? "other",
    regionCode: code.slice(2, 8),
    organisationCode,
    warnings: sound ? [] : (["organisation-code-checksum"] as const),
  });
}

/** The check character that belongs to the first 17 characters of `code`. */
export function usccCheck(code: string): string {
  const sum = WEIGHTS.reduce<number>(
    (total, weight, at) => total + weight * ALPHABET.indexOf(code.charAt(at)),
    0,
  );
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** The check character of GB 11714 for the first 8 characters of an organisation code; letters count from A = 10. */
export function organisationCodeCheck(code: string): string {
  const sum = ORGANISATION_WEIGHTS.reduce<number>(
    (total, weight, at) => total + weight * Number.parseInt(code.charAt(at), 36),
    0,
  );
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? "X" : String(check);
}
