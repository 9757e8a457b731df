import { z } from "zod";
import { impossibleStates, lookRules } from "../policy/index.ts";
import { checkKinds, findingViews } from "./check-kinds.ts";

const filter = {
  kind: z.enum(checkKinds).catch("plausibility"),
  rule: z
    .enum([...lookRules, ...impossibleStates])
    .optional()
    .catch(undefined),
  view: z.enum(findingViews).catch("open"),
  employer: z.string().trim().max(100).catch(""),
  year: z.coerce.number().int().min(2008).max(2100).optional().catch(undefined),
};

/** Queries are tolerant: what cannot be read is dropped. */
export const findingQuery = z.object({ ...filter, after: z.string().max(80).catch("") });
export type FindingFilter = z.infer<typeof findingQuery>;

export const findingExportQuery = z.object({
  ...filter,
  format: z.enum(["xlsx", "csv"]).catch("xlsx"),
});

export const findingParams = z.object({ findingId: z.uuid() });

export const lookForm = z.object({
  digest: z.string().min(32).max(64),
  because: z
    .string({ error: "because.missing" })
    .trim()
    .min(1, "because.missing")
    .max(1_000, "because.long"),
});
