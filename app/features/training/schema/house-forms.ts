import { z } from "zod";
import { workplaceAccess } from "#app/features/positions/policy/index.ts";
import { codes, region, text } from "#app/features/positions/schema/form-values.ts";

/** "new" where it is to be added. */
export const idOrNew = z.union([z.literal("new"), z.uuid()]);
export const venueParams = z.object({ venueId: idOrNew });
export const teacherParams = z.object({ teacherId: idOrNew });

export const houseQuery = z.object({ after: z.string().max(200).optional().catch(undefined) });

/** 0 of what is to be added. */
const version = z.coerce.number().int().min(0);

const named = <const L extends 100 | 120>(limit: L, key: string) =>
  text(limit).refine((typed) => typed !== "", key);

export const venueForm = z.object({
  version,
  name: named(100, "error.nameMissing"),
  region: region.refine((code) => code !== null, "error.regionMissing").transform(String),
  address: text(200).refine((typed) => typed !== "", "error.addressMissing"),
  accessFacts: codes(workplaceAccess),
  accessNote: text(2_000),
});

export const teacherForm = z.object({
  version,
  name: named(100, "error.nameMissing"),
  about: text(500),
});
