import { accepted, refused } from "#app/lib/verdict.ts";
import type { Verdict } from "#app/lib/verdict.ts";
import { commonPasswords } from "./common-passwords.ts";
import { passwordLength } from "./password-length.ts";

export type PasswordRefusal =
  | "too-short"
  | "too-long"
  | "common"
  | "repeated"
  | "sequence"
  | "contains-email"
  | "contains-phone"
  | "contains-name";

/** What an attacker who knows the person would try first. */
export type KnownAboutPerson = {
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly name?: string | undefined;
};

const ROWS = [
  "1234567890",
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "abcdefghijklmnopqrstuvwxyz",
  "!@#$%^&*()",
];
const LOOKALIKES: Readonly<Record<string, string>> = {
  "@": "a",
  "4": "a",
  "3": "e",
  "1": "i",
  "!": "i",
  "0": "o",
  $: "s",
  "5": "s",
  "7": "t",
};

/**
 * May this password be chosen? Length from 10 to 200 characters (code points) and not among the first things tried:
 * no rule about kinds of characters (NIST SP 800-63B 5.1.1.2). The password itself is never changed.
 */
export function checkPassword(
  password: string,
  person: KnownAboutPerson = {},
): Verdict<object, PasswordRefusal> {
  const length = [...password].length;
  if (length < passwordLength.least) return refused("too-short");
  if (length > passwordLength.most) return refused("too-long");
  const plain = password.normalize("NFKC").toLowerCase();
  if (isRepeated(plain)) return refused("repeated");
  if (isSequence(plain)) return refused("sequence");
  if (isCommon(plain)) return refused("common");
  return checkPersonal(plain, person);
}

function checkPersonal(plain: string, person: KnownAboutPerson): Verdict<object, PasswordRefusal> {
  const mailbox = person.email?.normalize("NFKC").toLowerCase().split("@")[0] ?? "";
  if (mailbox.length >= 4 && plain.includes(mailbox)) return refused("contains-email");
  const digits = person.phone?.normalize("NFKC").replace(/\D/g, "") ?? "";
  if (digits.length >= 8 && plain.includes(digits.slice(-8))) return refused("contains-phone");
  const name = person.name?.normalize("NFKC").toLowerCase() ?? "";
  const parts = [name.replace(/\s/g, ""), ...name.split(/\s+/)];
  if (parts.some((part) => isTelling(part) && plain.includes(part)))
    return refused("contains-name");
  return accepted();
}

/** Two Chinese characters are a name; two or three letters are in too many words to count as one. */
function isTelling(part: string): boolean {
  return part.length >= (/^\p{Script=Han}+$/u.test(part) ? 2 : 4);
}

/** One unit of up to six characters, again and again, the last time perhaps cut off. */
function isRepeated(plain: string): boolean {
  return [1, 2, 3, 4, 5, 6].some((size) => {
    const unit = plain.slice(0, size);
    return plain.length >= 2 * size && plain === unit.repeat(plain.length).slice(0, plain.length);
  });
}

/** Neighbours on the keyboard, in the alphabet or in counting, all along but for two places. */
function isSequence(plain: string): boolean {
  const jumps = [...plain].filter((key, at) => at > 0 && !areNeighbours(plain.charAt(at - 1), key));
  return jumps.length <= 2;
}

function areNeighbours(a: string, b: string): boolean {
  if (a === b) return true;
  return ROWS.some((row) => {
    const [from, to] = [row.indexOf(a), row.indexOf(b)];
    return from >= 0 && to >= 0 && Math.abs(from - to) === 1;
  });
}

/** A common password, alone or with what people put around it: digits, a date, signs, look-alike characters. */
function isCommon(plain: string): boolean {
  const lookalike = plain.replace(/[@431!0$57]/g, (sign) => LOOKALIKES[sign] ?? sign);
  return (
    [plain, lookalike].some((form) => commonPasswords.has(form) || isDressedUp(form)) ||
    isDressedUp(bared(plain))
  );
}

/** Look-alikes read as letters only between letters, so that `p@ssw0rd2026!` keeps its year. */
function bared(plain: string): string {
  return plain.replace(
    /(?<=[a-z][@431!0$57]*)[@431!0$57](?=[a-z@431!0$57]*[a-z])/g,
    (sign) => LOOKALIKES[sign] ?? sign,
  );
}

function isDressedUp(form: string): boolean {
  const match = /^([^a-z]*)([a-z].*[a-z]|[a-z])([^a-z]*)$/s.exec(form);
  if (!match) return isCommonNumber(form);
  const [core, around] = [match[2] ?? "", [match[1] ?? "", match[3] ?? ""]];
  return isMadeOfCommon(core) && around.every((part) => part.length <= 4 || isCommonNumber(part));
}

/** One common word, or two side by side. Three and more make a passphrase. */
function isMadeOfCommon(core: string): boolean {
  if (commonPasswords.has(core)) return true;
  return [...core].some(
    (_, at) => commonPasswords.has(core.slice(0, at)) && commonPasswords.has(core.slice(at)),
  );
}

/** A number everybody knows, two of them, or a day of birth, with or without signs around. */
function isCommonNumber(part: string): boolean {
  const digits = part.replace(/\D/g, "");
  if (part.length - digits.length > 4) return false;
  return (
    /^\d{0,6}$/.test(digits) ||
    /^(?:19|20)\d\d(?:0?[1-9]|1[0-2])(?:0?[1-9]|[12]\d|3[01])\d{0,4}$/.test(digits) ||
    isMadeOfCommon(digits)
  );
}
