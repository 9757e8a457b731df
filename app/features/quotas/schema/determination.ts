import { z } from "zod";
import { figuresSchema } from "./figures.ts";
import { seasonalList } from "./staff-year.ts";

/** What a determination certifies, as it was issued. */
export const determinationContent = z.object({
  unit: z.string(),
  uscc: z.string(),
  figures: figuresSchema,
  staff: z.object({
    months: z.array(z.number()),
    seasonal: seasonalList,
    foundedInMonth: z.number().nullable(),
  }),
  people: z.array(
    z.object({ name: z.string(), months: z.array(z.number().nullable()).length(12) }),
  ),
});
export type DeterminationContent = z.infer<typeof determinationContent>;

/** A check code as people type it: letters that look like figures are read as the figures. */
export const checkQuery = z.object({
  code: z
    .string()
    .transform((typed) =>
      typed
        .normalize("NFKC")
        .toUpperCase()
        .replace(/[\s-]/g, "")
        .replace(/O/g, "0")
        .replace(/[IL]/g, "1"),
    )
    .pipe(z.string().max(40))
    .catch(""),
});
