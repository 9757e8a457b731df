import { z } from "zod";
import type { PlainDate } from "#app/lib/date.ts";
import { dayOfParts } from "#app/lib/typed.ts";
import { parseAddress } from "../policy/address.ts";
import { delegationScopes } from "../policy/delegation.ts";

const scope = z.enum(delegationScopes);

export const giveForm = z.object({
  address: z.string({ error: "error.address" }).transform((typed, check) => {
    const parsed = parseAddress(typed);
    if (parsed.ok) return parsed.address;
    check.addIssue({ code: "custom", message: "error.address" });
    return z.NEVER;
  }),
  scope: z
    .union([z.array(scope), scope.transform((one) => [one])], { error: "error.scope" })
    .refine((scopes) => scopes.length > 0, "error.scope"),
  until: z
    .object({
      year: z.string().optional(),
      month: z.string().optional(),
      day: z.string().optional(),
    })
    .optional()
    .transform((parts, check): PlainDate => {
      const date = dayOfParts(parts);
      if (date) return date;
      check.addIssue({ code: "custom", message: "error.until" });
      return z.NEVER;
    }),
});

const named = z.object({ delegationId: z.uuid() });
export const ownDelegationForms = { give: giveForm, revoke: named };
export const actingForms = { begin: named, stop: z.object({}) };
export const delegationParams = named;
export const actsQuery = z.object({ after: z.uuid().optional().catch(undefined) });
