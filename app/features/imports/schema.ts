import { z } from "zod";
import { firstLedgerYear } from "#app/features/quotas/policy/index.ts";
import { positionStates } from "#app/features/positions/policy/index.ts";
import { importKinds } from "./policy/index.ts";
import type { Mapping } from "./policy/index.ts";

export const batchParams = z.object({ batchId: z.uuid() });

export const pageQuery = z.object({ page: z.coerce.number().int().min(1).max(10_000).catch(1) });

export const listQuery = pageQuery.extend({
  kind: z.enum(importKinds).optional().catch(undefined),
});

export const formatQuery = z.object({ format: z.enum(["xlsx", "csv"]).catch("xlsx") });

export const exportQuery = formatQuery.extend({
  state: z.enum(positionStates).optional().catch(undefined),
  q: z.string().max(100).optional().catch(undefined),
});

/** What stands in the form for a file that was received: the batch it began. */
export const uploadForm = z.object({ file: z.uuid({ error: "file.missing" }) });

/** The data year of the ledger that a file is for. */
export const ledgerParams = z.object({
  year: z
    .string()
    .regex(/^\d{4}$/)
    .transform(Number)
    .refine((year) => year >= firstLedgerYear && year < 2100),
});

export type LedgerParams = z.infer<typeof ledgerParams>;

export const ledgerUploadForm = uploadForm.extend({
  consent: z.literal("yes", { error: "consent.missing" }),
});

export const thingsParams = z.object({ things: z.enum(["courses", "sessions"]) });

export type ThingsParams = z.infer<typeof thingsParams>;

export const sheetForm = z.object({ sheet: z.string().max(200) });

/** A field for each column, in their order; nothing for a column that is left out. */
export const columnsForm = z.object({
  column: z
    .array(z.string().max(40).optional())
    .max(256)
    .default([])
    .transform((chosen): Mapping =>
      Object.fromEntries(chosen.flatMap((field, column) => (field ? [[column, field]] : []))),
    ),
});

export const emptyForm = z.object({});
