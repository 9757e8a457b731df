import { z } from "zod";
import { dayOfText } from "#app/lib/typed.ts";
import { clearItems } from "../policy/index.ts";

export const ownAidMonthQuery = z.object({ after: z.uuid().optional().catch(undefined) });

export const aidMonthForms = {
  check: z.object({
    planId: z.uuid(),
    items: z
      .union([z.array(z.enum(clearItems)), z.enum(clearItems).transform((one) => [one])])
      .optional()
      .transform((items) => items ?? []),
  }),
};

const day = z.string().optional().transform(dayOfText).catch(undefined);

/** Which campaign, by its first day, and of which day: anything else is the newest, and its last day. */
export const aidReportQuery = z.object({ from: day, on: day });

export const aidExportQuery = aidReportQuery.extend({
  format: z.enum(["csv", "xlsx"]).catch("csv"),
});
