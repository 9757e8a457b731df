import { z } from "zod";
import {
  checkPassword,
  checkUscc,
  noticeVersion,
  organisationKinds,
  recovery,
  registrationKinds,
  parseAddress,
  parseMailAddress,
  parsePhone,
  plainDigits,
  type Address,
  type AddressRefusal,
} from "./policy/index.ts";
import type { Verdict } from "#app/lib/verdict.ts";

/** Forms of a person's own account. Messages are keys of the feature's words. */
const addressBy = (
  parse: (text: string) => Verdict<{ readonly address: Address }, AddressRefusal>,
) =>
  z.string({ error: "address.missing" }).transform((text, issues): Address => {
    const parsed = parse(text);
    if (parsed.ok) return parsed.address;
    issues.addIssue({ code: "custom", message: `address.${parsed.reason}` });
    return z.NEVER;
  });

export const anyAddress = addressBy(parseAddress);
export const mailAddress = addressBy(parseMailAddress);
export const phoneAddress = addressBy(parsePhone);

/** A one-time code or an authenticator's: six digits, spaces forgiven. */
export const sixDigits = z.string({ error: "code.missing" }).transform((text, issues) => {
  const digits = plainDigits(text);
  if (digits !== undefined) return digits;
  issues.addIssue({ code: "custom", message: "code.format" });
  return z.NEVER;
});

/** A new password by the rules that need nothing of the person; commands check the rest. */
export const newPassword = z.string({ error: "password.missing" }).superRefine((text, issues) => {
  const checked = checkPassword(text);
  if (!checked.ok) issues.addIssue({ code: "custom", message: `password.${checked.reason}` });
});

export const givenPassword = z
  .string({ error: "password.given-missing" })
  .max(1000, "password.too-long");

export const passwordSignIn = z.object({ address: anyAddress, password: givenPassword });
export const askForCode = z.object({ address: anyAddress });
export const enterCode = z.object({ code: sixDigits });
export const resetPasswordForm = z.object({ code: sixDigits, password: newPassword });

/** Letters that carry no text: control characters end up in mails and exports. */
const CONTROL = /[\p{Cc}\p{Cf}]/u;

const shortText = (missing: string, most = 100) =>
  z
    .string({ error: missing })
    .trim()
    .min(1, missing)
    .max(most, "text.too-long")
    .refine((text) => !CONTROL.test(text), "text.control");

export const personName = z.object({ name: shortText("name.missing", 50) });

export const registrationKind = z.object({
  kind: z.enum(registrationKinds, { error: "register.kind.missing" }),
});

/** One form a page; `place` is given by the route, which can read names of regions. */
export const registrationForms = {
  name: personName,
  address: z.object({ address: anyAddress }),
  code: enterCode,
  again: z.object({}),
  password: z.object({ password: newPassword }),
  uscc: z.object({
    uscc: z.string({ error: "uscc.missing" }).transform((text, issues) => {
      const checked = checkUscc(text);
      if (checked.ok) return { code: checked.code, kind: checked.kind };
      issues.addIssue({ code: "custom", message: `uscc.${checked.reason}` });
      return z.NEVER;
    }),
  }),
  organisation: z.object({
    organisationName: shortText("organisationName.missing"),
    nature: z.enum(organisationKinds, { error: "nature.missing" }),
  }),
  contact: z.object({
    contactName: shortText("contactName.missing", 50),
    contactPhone: phoneAddress,
  }),
  consent: z.object({
    consentTo: z.literal(noticeVersion, { error: "consent.missing" }),
  }),
};

/** An authenticator's six digits or a recovery code of twelve. */
export const secondFactorForm = z.object({
  code: z.string({ error: "code.missing" }).transform((text, issues) => {
    const digits = plainDigits(text) ?? plainDigits(text, recovery.digits);
    if (digits !== undefined) return digits;
    issues.addIssue({ code: "custom", message: "secondFactor.format" });
    return z.NEVER;
  }),
});

const toInstant = (text: string) => new Date(text);
const typedPairs = z.array(z.tuple([z.string().max(200), z.string()])).max(2000);

/** A page of this site, without its query. */
const ownPath = z.string().regex(/^\/(?![/\\])[^\s?#\\]{0,500}$/);

export const forgetFormPost = z.object({ path: ownPath });

/**
 * A form as the browser holds it: its page, the field in use, and its values in order. `over` comes
 * with what is kept while somebody types: the moment of what was kept before, or "none".
 */
export const keptFormPost = z.object({
  path: ownPath,
  field: z.string().max(200).optional(),
  over: z
    .union([z.literal("none").transform(() => null), z.iso.datetime().transform(toInstant)])
    .optional(),
  values: z.string().transform((text, issues) => {
    try {
      return typedPairs.parse(JSON.parse(text));
    } catch {
      issues.addIssue({ code: "custom", message: "text.control" });
      return z.NEVER;
    }
  }),
});

/** The present password is missing only where there is none yet; the command decides. */
export const changePasswordForm = z.object({
  "present-password": z.string().max(1000, "password.too-long").optional(),
  password: newPassword,
});

/** Either shows that it is the owner; which one is needed the command decides. */
export const closeForm = z.object({
  "present-password": z.string().max(1000, "password.too-long").optional(),
  code: enterCode.shape.code.optional(),
});
export const closeCodeForm = z.object({});
export const channels = z.enum(["mail", "text"]);
