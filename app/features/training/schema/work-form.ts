import { z } from "zod";
import { situations, workMonths } from "../policy/index.ts";
import { enrolmentParams } from "./enrolment-forms.ts";

export const workParams = enrolmentParams.extend({
  months: z.coerce.number().pipe(z.literal(workMonths)),
});

export const workForm = z.object({
  situation: z.enum(situations, "situation.missing"),
  number: z.coerce.number().int().min(0),
});
