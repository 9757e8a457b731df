import { z } from "zod";
import { firstLedgerYear } from "../policy/ledger.ts";
import { handOverKinds } from "../policy/hand-over.ts";
import { dateParts } from "./ledger-forms.ts";

export const handOverParams = z.object({ handOverId: z.uuid() });

/** Queries are tolerant: what cannot be read is dropped. */
export const handOversQuery = z.object({ after: z.uuid().optional().catch(undefined) });
export const handOverQuery = z.object({
  after: z.coerce.number().int().min(0).max(100_000).catch(0),
});
export const handOverFileQuery = z.object({
  part: z.enum(["lines", "slip"]).catch("lines"),
  format: z.enum(["xlsx", "csv"]).catch("csv"),
});
export const newHandOverQuery = z.object({
  kind: z.enum(handOverKinds).catch("tax"),
  year: z.coerce.number().int().min(firstLedgerYear).max(2100).optional().catch(undefined),
});

export const handOverForm = z.object({
  kind: z.enum(handOverKinds),
  year: z.coerce.number().int().min(firstLedgerYear).max(2100),
  seen: z.string().regex(/^[0-9a-f]{64}$/),
  onceKey: z.string().min(16).max(64),
});

export const closeForm = z.object({
  confirmation: z
    .string({ error: "confirmation.missing" })
    .trim()
    .min(1, "confirmation.missing")
    .max(100, "confirmation.long"),
  confirmedOn: dateParts("confirmedOn.format").transform((day, check) => {
    if (day !== null) return day;
    check.addIssue({ code: "custom", message: "confirmedOn.format" });
    return z.NEVER;
  }),
});
