import { z } from "zod";
import { codes, text, version } from "#app/features/positions/schema/form-values.ts";
import { interpretedLanguages } from "../policy/index.ts";
import { idOrNew } from "./house-forms.ts";
import { clock } from "./session-parts.ts";

export const interpreterParams = z.object({ interpreterId: idOrNew });

export const interpreterForm = z.object({
  /** 0 of what is to be added. */
  version: z.coerce.number().int().min(0),
  name: text(100).refine((typed) => typed !== "", "error.nameMissing"),
  languages: codes(interpretedLanguages).refine((all) => all.length > 0, "error.languagesMissing"),
  note: text(500),
});

export const bookingForm = z.object({
  interpreterId: z.uuid("error.choose"),
  meetingId: z.uuid("error.choose"),
  language: z.enum(interpretedLanguages, "error.choose"),
  /** Empty: everybody. */
  enrolmentId: z
    .uuid("error.choose")
    .optional()
    .transform((id) => id ?? null),
  from: clock,
  until: clock,
});

export const bookingMoveForm = z.object({ id: z.uuid(), version });
