import { z } from "zod";
import { checkUscc, organisationKinds, parseMailAddress, staffBands } from "../policy/index.ts";
import { queueStates } from "./queue-states.ts";
import { mobileNumber, optionalText, shortText } from "./texts.ts";

export const versionForm = z.object({ version: z.coerce.number().int().positive() });

const uscc = z.string({ error: "uscc.missing" }).transform((text, issues) => {
  const checked = checkUscc(text);
  if (checked.ok) return checked.code;
  issues.addIssue({ code: "custom", message: `uscc.${checked.reason}` });
  return z.NEVER;
});

/** What an organisation is verified by. */
export const identityForm = versionForm.extend({
  name: shortText("name.missing"),
  uscc,
  nature: z.enum(organisationKinds, { error: "nature.missing" }),
});

const website = z
  .string()
  .trim()
  .max(200, "text.too-long")
  .transform((text, issues) => {
    const withScheme = /^[a-z]+:/i.test(text) ? text : `https://${text}`;
    if (URL.canParse(withScheme) && /^https?:\/\/[^/\s]+\.[^/\s]+/i.test(withScheme))
      return withScheme;
    issues.addIssue({ code: "custom", message: "website.format" });
    return z.NEVER;
  });

const contactEmail = z.string().transform((text, issues) => {
  const parsed = parseMailAddress(text);
  if (parsed.ok) return parsed.address.value;
  issues.addIssue({ code: "custom", message: "contactEmail.format" });
  return z.NEVER;
});

/** What may change at any time; the route adds `place`, for it can read names of regions. */
export const detailsForm = versionForm.extend({
  nameEn: optionalText(100),
  industry: optionalText(60),
  staffBand: z.enum(staffBands, { error: "staffBand.missing" }).optional(),
  about: optionalText(2000),
  aboutEn: optionalText(4000),
  website: website.optional(),
  contactName: shortText("contactName.missing", 50),
  contactPhone: mobileNumber("contactPhone.missing"),
  contactEmail: contactEmail.optional(),
});

const after = z
  .string()
  .transform((text, issues) => {
    const [at = "", id = ""] = text.split("_");
    const moment = new Date(at);
    if (!Number.isNaN(moment.getTime()) && z.uuid().safeParse(id).success)
      return { at: moment, id };
    issues.addIssue({ code: "custom", message: "invalid" });
    return z.NEVER;
  })
  .optional()
  .catch(undefined);

const region = z
  .string()
  .regex(/^\d{6}$/)
  .optional()
  .catch(undefined);

/** Tolerant: what is not understood is left out. */
export const organisationQueueQuery = z.object({
  state: z.enum(queueStates).catch("submitted").default("submitted"),
  kind: z.enum(["employer", "provider"]).optional().catch(undefined),
  region,
  after,
});
export const certificateQueueQuery = organisationQueueQuery.omit({ kind: true });

export const organisationParams = z.object({ organisationId: z.uuid() });

/** A decision that the other side is told the reason of. */
export const reasonForm = versionForm.extend({
  reason: shortText("reason.missing", 1000),
});
