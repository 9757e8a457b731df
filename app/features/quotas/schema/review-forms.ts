import { z } from "zod";
import { chosenIds, TARGET, targetsOf } from "#app/lib/typed.ts";
import { plainMonth } from "#app/lib/month.ts";
import { queueStates } from "./queue-states.ts";

export const returnParams = z.object({ returnId: z.uuid() });

/** Queries are tolerant: what cannot be read is dropped. */
export const queueQuery = z.object({
  state: z.enum(queueStates).catch("exception"),
  employer: z.string().trim().max(100).catch(""),
  year: z.coerce.number().int().min(2008).max(2100).optional().catch(undefined),
  order: z.enum(["oldest", "riskiest"]).catch("oldest"),
  after: z.string().max(100).catch(""),
});
export type QueueFilter = z.infer<typeof queueQuery>;

const version = z.coerce.number().int().min(1);
const reason = z
  .string({ error: "reason.missing" })
  .trim()
  .min(1, "reason.missing")
  .max(1_000, "reason.long");

export const versionForm = z.object({ version });
export const reasonForm = z.object({ version, reason });

const month = z.string().transform((text, check) => {
  const found = plainMonth(text);
  if (found) return found;
  check.addIssue({ code: "custom", message: "months.missing" });
  return z.NEVER;
});

export const monthsDecisionForm = z.object({
  version,
  person: z.uuid(),
  months: z.array(month, { error: "months.missing" }).min(1, "months.missing").max(12),
  decision: z.enum(["accepted", "rejected"], { error: "decision.missing" }),
  reason: z.string().trim().max(1_000, "reason.long").default(""),
});

const MOST_CHOSEN = 200;

/** The returns ticked in the queue. */
export const chosenQuery = z.object({
  id: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((ids) => chosenIds(ids, MOST_CHOSEN)),
});

/** `id.version` of each, as the preview showed them. */
export const chosenForm = z.object({
  target: z.array(z.string().regex(TARGET)).max(MOST_CHOSEN).default([]).transform(targetsOf),
});
