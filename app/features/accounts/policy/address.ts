import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import { maskedMobileNumber, normaliseMobileNumber } from "./mobile-number.ts";

/** Where a person is reached, and what they sign in with. */
export interface Address {
  readonly channel: "mail" | "text";
  /** A mail address in lower case, or a mobile number of 11 digits. */
  readonly value: string;
}

export type AddressRefusal = "mail-format" | "phone-format";

const MAIL =
  /^[^\s@"(),:;<>[\\\]]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}[\p{L}\p{N}-]{1,62}$/u;

/** A mail address as typed (full-width signs and capitals forgiven); at most 254 characters, RFC 5321. */
export function parseMailAddress(
  text: string,
): Verdict<{ readonly address: Address }, "mail-format"> {
  const value = text.normalize("NFKC").trim().toLowerCase();
  if (value.length > 254 || !MAIL.test(value) || value.includes(".."))
    return refused("mail-format");
  return accepted({ address: { channel: "mail", value } });
}

/** A mobile number as typed. */
export function parsePhone(text: string): Verdict<{ readonly address: Address }, "phone-format"> {
  const parsed = normaliseMobileNumber(text);
  if (!parsed.ok) return refused("phone-format");
  return accepted({ address: { channel: "text", value: parsed.number } });
}

/** Mail address or mobile number in one field: an @ decides. */
export function parseAddress(text: string): Verdict<{ readonly address: Address }, AddressRefusal> {
  return /[@＠]/.test(text) ? parseMailAddress(text) : parsePhone(text);
}

/** Enough to recognise one's own address and no more: `li***@example.cn`, `199******21`. */
export function maskedAddress({ channel, value }: Address): string {
  if (channel === "text") return maskedMobileNumber(value);
  const at = value.lastIndexOf("@");
  return `${value.slice(0, Math.min(2, at - 1))}***${value.slice(at)}`;
}
