import { z } from "zod";
import { dayOfText } from "#app/lib/typed.ts";

const day = z.string().optional().transform(dayOfText).catch(undefined);

/** A period and the day the figures are of: what is no day is left to its default. */
export const figuresQuery = z.object({ from: day, to: day, on: day });

export const figuresExportQuery = figuresQuery.extend({
  format: z.enum(["csv", "xlsx"]).catch("csv"),
});
