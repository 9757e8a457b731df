import { z } from "zod";
import { overviewTables } from "./overview-tables.ts";

/** Queries are tolerant: what cannot be read is dropped. */
export const overviewQuery = z.object({
  year: z.coerce.number().int().min(2008).max(2100).optional().catch(undefined),
});

export const overviewExportQuery = z.object({
  year: z.coerce.number().int().min(2008).max(2100).optional().catch(undefined),
  table: z.enum(overviewTables).catch("filing"),
  format: z.enum(["xlsx", "csv"]).catch("xlsx"),
});

export const recomputeForm = z.object({
  year: z.coerce.number().int().min(2008).max(2100),
});

export const remindForm = z.object({
  year: z.coerce.number().int().min(2008).max(2100),
  campaign: z.string().min(16).max(64),
});

export const runParams = z.object({ runId: z.uuid() });
export const noForm = z.object({});
