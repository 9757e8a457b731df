import { z } from "zod";
import { parsePhone } from "../policy/index.ts";

/** Letters that carry no text, except line breaks and tabs: they end up in mails and exports. */
const CONTROL = /[^\P{Cc}\n\r\t]|\p{Cf}/u;

const text = (most: number, error?: string) =>
  z
    .string(error === undefined ? undefined : { error })
    .trim()
    .max(most, "text.too-long")
    .refine((one) => !CONTROL.test(one), "text.control");

export const shortText = (missing: string, most = 100) => text(most, missing).min(1, missing);

export const optionalText = (most: number) => text(most).optional();

/** A mobile number as typed → 11 digits. */
export const mobileNumber = (missing: string) =>
  z.string({ error: missing }).transform((typed, issues) => {
    const parsed = parsePhone(typed);
    if (parsed.ok) return parsed.address.value;
    issues.addIssue({ code: "custom", message: "contactPhone.format" });
    return z.NEVER;
  });
