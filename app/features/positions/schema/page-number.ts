import { z } from "zod";

/** `?page=2`; anything else is the first page. */
export const pageNumber = z.object({
  page: z.coerce.number().int().min(1).max(1000).catch(1).default(1),
});
