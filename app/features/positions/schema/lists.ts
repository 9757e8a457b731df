import { z } from "zod";
import { chosenIds, TARGET, targetsOf } from "#app/lib/typed.ts";
import { positionStates } from "../policy/index.ts";
import { wordingLevels } from "./content.ts";
import { text, version, dateParts } from "./form-values.ts";
import { textLimits } from "./position-fields.ts";

/** Queries are tolerant: what cannot be read is dropped. */
export const positionParams = z.object({ positionId: z.uuid() });

export const ownListQuery = z.object({
  state: z.enum(positionStates).optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
});

const MOST_CHOSEN = 200;

/** The positions ticked in a list. */
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

const reason = z
  .string({ error: "error.reasonMissing" })
  .trim()
  .min(1, "error.reasonMissing")
  .max(1_000, "error.max1000");

export const versionForm = z.object({ version });
export const reasonForm = z.object({ version, reason });
export const noteForm = z.object({ version, note: text(1_000) });
export const manyReasonForm = chosenForm.extend({ reason });

export const extendForm = z.object({
  version,
  reason,
  closingOn: dateParts.transform((day, check) => {
    if (day !== null) return day;
    check.addIssue({ code: "custom", message: "error.dateMissing" });
    return z.NEVER;
  }),
});

export const newDraftForm = z.object({
  title: z.string({ error: "error.titleMissing" }).trim().max(textLimits.title, "error.max120"),
});

export const queueQuery = z.object({
  employer: z
    .string()
    .optional()
    .catch(undefined)
    .transform((typed) => (typed ?? "").trim().slice(0, 60)),
  region: z
    .string()
    .regex(/^\d{6}$/)
    .optional()
    .catch(undefined),
  wording: z.enum(wordingLevels).optional().catch(undefined),
  /** When and which: 2026-11-23T02:00:00.000Z_id */
  after: z
    .string()
    .optional()
    .catch(undefined)
    .transform((place) => {
      const [at = "", id = ""] = (place ?? "").split("_");
      const submittedAt = new Date(at);
      const valid = !Number.isNaN(submittedAt.getTime()) && z.uuid().safeParse(id).success;
      return valid ? { submittedAt, id } : null;
    }),
});
