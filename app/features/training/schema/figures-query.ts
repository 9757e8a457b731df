import { z } from "zod";
import type { PlainDate } from "#app/lib/date.ts";
import { dayOfText } from "#app/lib/typed.ts";

const day = z
  .string()
  .max(60)
  .optional()
  .catch(undefined)
  .transform((typed) => ({ typed: typed?.trim() ?? "", day: dayOfText(typed) }));

/** A period and the day the figures are of, as they were typed; what is no day is left to its default. */
export const figuresQuery = z.object({ from: day, to: day, on: day });
type FiguresQuery = z.infer<typeof figuresQuery>;

export const figuresExportQuery = figuresQuery.extend({
  format: z.enum(["csv", "xlsx"]).catch("csv"),
});

export const dayFields = ["from", "to", "on"] as const;
export type DayField = (typeof dayFields)[number];

export function askedDays({ from, to, on }: FiguresQuery) {
  return { from: from.day, to: to.day, on: on.day };
}

/** The days that were typed and not taken: no day, an end before its beginning, a day that is still to come. */
export function refusedDays(query: FiguresQuery, taken: Readonly<Record<DayField, PlainDate>>) {
  return dayFields.flatMap((field) => {
    const { typed, day: asked } = query[field];
    if (typed === "" || asked === taken[field]) return [];
    const why = asked === undefined ? "unread" : field === "to" ? "before-from" : "ahead";
    return [{ field, typed, why } as const];
  });
}
