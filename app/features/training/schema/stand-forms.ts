import { z } from "zod";
import {
  codes,
  dateParts,
  text,
  version,
  wholeNumber,
} from "#app/features/positions/schema/form-values.ts";
import { chosenIds } from "#app/lib/typed.ts";
import { standAccess, standLimits } from "../policy/index.ts";

/** 0 of what is to be added. */
const versionOrNone = z.coerce.number().int().min(0);

export const standParams = z.object({ standId: z.uuid() });
export const standsQuery = z.object({ after: z.string().max(60).optional().catch(undefined) });

export const fairTermsForm = z.object({
  version: versionOrNone,
  stands: wholeNumber(1, standLimits.stands, "error.stands")
    .refine((count) => count !== null, "error.stands")
    .transform(Number),
  askBy: dateParts.transform((day, check) => {
    if (day !== null) return day;
    check.addIssue({ code: "custom", message: "error.askByMissing" });
    return z.NEVER;
  }),
});

export const standForm = z.object({
  version: versionOrNone,
  note: text(500),
  positions: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((sent) => chosenIds(sent, 200))
    .refine((ids) => ids.length > 0, "error.positionsMissing")
    .refine((ids) => ids.length <= standLimits.positions, "error.positionsMost"),
});

export const placeForm = z.object({
  version,
  number: wholeNumber(1, standLimits.number, "error.number")
    .refine((number) => number !== null, "error.number")
    .transform(Number),
  place: text(120),
  accessFacts: codes(standAccess),
  accessNote: text(500),
});

const people = wholeNumber(0, standLimits.people, "error.people")
  .refine((count) => count !== null, "error.people")
  .transform(Number);

/** What a stand came to: of those who were talked with some were invited, some offered work. */
export const reportForm = z
  .object({
    id: z.uuid(),
    version,
    talked: people,
    invited: people,
    offered: people,
    note: text(500),
  })
  .superRefine((form, check) => {
    for (const field of ["invited", "offered"] as const) {
      if (form[field] > form.talked) {
        check.addIssue({ code: "custom", path: [field], message: "error.aboveTalked" });
      }
    }
  });

/** Which of the employer's stands: an older one at the same fair is another. */
export const ownStandForm = z.object({ id: z.uuid(), version });

export const publicStandsQuery = z.object({
  /** The number of the last stand of the page before. */
  after: z.coerce.number().int().min(0).max(standLimits.number).optional().catch(undefined),
});
