import { z } from "zod";
import { parseAddress } from "#app/features/accounts/policy/index.ts";
import type { PlainDate } from "#app/lib/date.ts";
import { dayOfParts, dayOfText } from "#app/lib/typed.ts";
import { employmentEvidence, memberStandings } from "../policy/index.ts";

const name = z
  .string({ error: "error.name" })
  .trim()
  .min(1, "error.name")
  .max(60, "error.nameLong");

const parts = z
  .object({
    year: z.string().optional(),
    month: z.string().optional(),
    day: z.string().optional(),
  })
  .optional();

const day = parts.transform((typed, check): PlainDate | null => {
  const date = dayOfParts(typed);
  if (date !== undefined) return date;
  check.addIssue({ code: "custom", message: "error.date" });
  return z.NEVER;
});

const neededDay = day.transform((date, check): PlainDate => {
  if (date !== null) return date;
  check.addIssue({ code: "custom", message: "error.date" });
  return z.NEVER;
});

export const familyParams = z.object({ familyId: z.uuid() });
export const familiesQuery = z.object({ after: z.uuid().optional().catch(undefined) });

export const newFamilyForm = z.object({
  name,
  appliedOn: neededDay,
  agrees: z.literal("yes", { error: "error.agrees" }),
});

const standing = z.enum(memberStandings, "error.choose");

export const familyForms = {
  member: z.object({
    name,
    birthDate: neededDay,
    sex: z.enum(["female", "male"], "error.choose"),
    standing,
    hasCertificate: z
      .literal("yes")
      .optional()
      .transform((ticked) => ticked === "yes"),
  }),
  work: z.object({
    memberId: z.uuid(),
    standing,
    employedOn: day,
    evidence: z
      .enum(employmentEvidence, "error.choose")
      .optional()
      .transform((shown) => shown ?? null),
  }),
  ask: z.object({
    memberId: z.uuid(),
    address: z.string({ error: "error.address" }).transform((typed, check) => {
      const parsed = parseAddress(typed);
      if (parsed.ok) return parsed.address;
      check.addIssue({ code: "custom", message: "error.address" });
      return z.NEVER;
    }),
  }),
  remove: z.object({ memberId: z.uuid() }),
};

const link = z.object({ linkId: z.uuid() });

/** What a person answers to being asked whether they are a member of a family. */
export const ownFamilyForms = {
  agree: z.object({
    linkId: z.uuid(),
    birthDate: neededDay,
    agrees: z.literal("yes", { error: "error.agreesOwn" }),
  }),
  refuse: link,
  withdraw: link,
};

/** A day in the address: anything else is today. */
export const figuresQuery = z.object({
  on: z.string().optional().transform(dayOfText).catch(undefined),
});
