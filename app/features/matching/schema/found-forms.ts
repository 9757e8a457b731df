import { z } from "zod";
import { wordLimits } from "#app/features/applications/policy/index.ts";
import { findGrants } from "../policy/index.ts";

/** Forms around being found by employers. */

export const grantForm = z.object({ grant: z.enum(findGrants) });
export const foundParams = z.object({ positionId: z.uuid() });
export const foundPersonParams = z.object({ positionId: z.uuid(), foundId: z.uuid() });
export const foundQuery = z.object({ page: z.coerce.number().int().min(1).max(5).catch(1) });
export const inviteForm = z.object({
  words: z
    .string({ error: "error.wordsMissing" })
    .transform((typed) => typed.replace(/\r\n?/g, "\n").trim())
    .pipe(z.string().min(1, "error.wordsMissing").max(wordLimits.message, "error.max2000")),
});
