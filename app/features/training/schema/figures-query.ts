import { z } from "zod";
import { plainDate } from "#app/lib/date.ts";

const day = z
  .string()
  .optional()
  .transform((text) => (text === undefined ? undefined : plainDate(text.trim())))
  .catch(undefined);

/** A period and the day the figures are of: what is no day is left to its default. */
export const figuresQuery = z.object({ from: day, to: day, on: day });

export const figuresExportQuery = figuresQuery.extend({
  format: z.enum(["csv", "xlsx"]).catch("csv"),
});
