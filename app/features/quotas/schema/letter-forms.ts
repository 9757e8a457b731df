import { z } from "zod";

export const letterParams = z.object({ letterId: z.uuid() });
/** Queries are tolerant: what cannot be read is dropped. */
export const lettersQuery = z.object({ after: z.uuid().optional().catch(undefined) });
