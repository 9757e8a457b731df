import { z } from "zod";
import { companionRelations, guardianBases, guardianWords } from "../policy/index.ts";
import { day, neededDay, onceKey, text } from "./forms.ts";

const MOST = 60;

const name = z.string({ error: "error.name" }).trim().min(1, "error.name").max(MOST, "error.short");
const contact = z.string().trim().max(MOST, "error.short").optional().default("");
const naming = {
  name,
  relation: z.enum(companionRelations, "error.choose"),
  contact,
  until: day,
  onceKey,
};

export const supporterForms = {
  name: z.object({
    planId: z.uuid(),
    ...naming,
    delegationId: z
      .uuid()
      .optional()
      .transform((id) => id ?? null),
    asked: z.literal("yes", { error: "error.asked" }),
  }),
  away: z.object({ planId: z.uuid(), companionId: z.uuid() }),
};

export const guardianForms = {
  record: z.object({
    ...naming,
    basis: z.enum(guardianBases, "error.choose"),
    isNeeded: z.enum(["yes", "no"], "error.choose").transform((answer) => answer === "yes"),
  }),
  end: z.object({ companionId: z.uuid() }),
  hear: z.object({
    companionId: z.uuid(),
    seen: z.string().length(64),
    says: z.enum(guardianWords, "error.choose"),
    words: text,
    on: neededDay,
  }),
};
