import { z } from "zod";
import {
  begun,
  certificateFields,
  contractFields,
  personFields,
  withGrade,
  withTerm,
  yearParams,
} from "./ledger-forms.ts";

export const hireParams = yearParams.extend({ hireId: z.uuid() });

/** Somebody hired here, taken over by their consent: what the ledger keeps beside the certificate. */
export const takenForm = z
  .object({ ...personFields, ...contractFields })
  .superRefine(withTerm)
  .transform(begun);
export type TakenInput = z.infer<typeof takenForm>;

/** The same with a certificate that the person showed and the employer types. */
export const typedHireForm = z
  .object({
    ...personFields,
    ...contractFields,
    ...certificateFields,
    consent: z.literal("yes", { error: "consent.missing" }),
  })
  .superRefine(withTerm)
  .superRefine(withGrade)
  .transform(begun);
export type TypedHireInput = z.infer<typeof typedHireForm>;
