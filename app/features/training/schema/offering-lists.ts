import { z } from "zod";
import { version } from "#app/features/positions/schema/form-values.ts";
import { sessionStates } from "../policy/index.ts";
import { courseParts } from "./course-parts.ts";
import { sessionParts } from "./session-parts.ts";

/** Queries are tolerant: what cannot be read is dropped. */
export const ownSessionsQuery = z.object({
  state: z.enum(sessionStates).optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
});

export const ownCoursesQuery = z.object({ after: z.uuid().optional().catch(undefined) });

export const coursePartParams = z.object({ courseId: z.uuid(), part: z.enum(courseParts) });
export const sessionPartParams = z.object({ sessionId: z.uuid(), part: z.enum(sessionParts) });

export const versionForm = z.object({ version });
export const reasonForm = z.object({
  version,
  reason: z
    .string({ error: "error.reasonMissing" })
    .trim()
    .min(1, "error.reasonMissing")
    .max(1_000, "error.max1000"),
});

export const sessionQueueQuery = z.object({
  /** When and which: 2026-11-23T02:00:00.000Z_id */
  after: z
    .string()
    .optional()
    .catch(undefined)
    .transform((place) => {
      const [at = "", id = ""] = (place ?? "").split("_");
      const submittedAt = new Date(at);
      const isPlace = !Number.isNaN(submittedAt.getTime()) && z.uuid().safeParse(id).success;
      return isPlace ? { submittedAt, id } : null;
    }),
});
