import { z } from "zod";
import { yearParams } from "./ledger-forms.ts";

export const takeoverParams = yearParams;
/** What was shown, so that nothing else is kept. */
export const takeoverForm = z.object({ digest: z.string().regex(/^[0-9a-f]{64}$/) });

export const takeoverExportQuery = z.object({ format: z.enum(["xlsx", "csv"]).catch("xlsx") });
