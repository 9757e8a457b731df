import { z } from "zod";
import { plainDate, type PlainDate } from "#app/lib/date.ts";
import { checkDisabilityCertificate, noticeVersion } from "../policy/index.ts";
import { reasonForm, versionForm } from "./organisation.ts";

/** Far enough ahead for every birth date: that it is not in the future, the command says, which knows the day. */
const END_OF_TIME = "9999-12-31" as PlainDate;

/** As typed; refused here for what needs no clock. Longer unknown forms pass: an officer reads them. */
const number = z
  .string({ error: "number.missing" })
  .max(60, "number.format")
  .superRefine((text, issues) => {
    const checked = checkDisabilityCertificate(text, END_OF_TIME);
    if (checked.ok || checked.manualReview) return;
    issues.addIssue({ code: "custom", message: `number.${checked.reason}` });
  });

/** The route adds `place`, for it can read names of regions. */
export const giveForm = z.object({
  number,
  consentTo: z.literal(noticeVersion, { error: "consent.missing" }),
});

export const withdrawForm = z.object({
  sure: z.literal("yes", { error: "withdraw.missing" }),
});

const part = z.string().trim().optional().default("");

const validTo = z
  .object({ year: part, month: part, day: part }, { error: "validTo.missing" })
  .transform(({ year, month, day }, issues) => {
    const padded = [year.padStart(4, "0"), month.padStart(2, "0"), day.padStart(2, "0")];
    const date = plainDate(padded.map((one) => one.normalize("NFKC")).join("-"));
    if (date) return date;
    const isEmpty = `${year}${month}${day}` === "";
    issues.addIssue({ code: "custom", message: isEmpty ? "validTo.missing" : "validTo.format" });
    return z.NEVER;
  });

export const verifyForm = versionForm.extend({
  validTo,
  category: z.coerce.number().int().min(1).max(7).optional(),
  grade: z.coerce.number().int().min(1).max(4).optional(),
});

export const certificateForms = {
  verify: verifyForm,
  "send-back": reasonForm,
  reject: reasonForm,
  revoke: reasonForm,
};

export const certificateParams = z.object({ certificateId: z.uuid() });
