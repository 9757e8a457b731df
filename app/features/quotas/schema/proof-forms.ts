import { z } from "zod";
import { proofKinds } from "../policy/index.ts";
import { yearParams } from "./ledger-forms.ts";
import { returnParams } from "./review-forms.ts";

export const proofParams = yearParams.extend({ proofId: z.uuid() });
export const filedProofParams = returnParams.extend({ proofId: z.uuid() });

export const proofForm = z.object({
  kind: z.enum(proofKinds, { error: "kind.missing" }),
  /** Of the ledger; nothing: the unit. */
  person: z.uuid().nullable().catch(null),
  file: z.uuid({ error: "file.missing" }),
});
export type ProofInput = z.infer<typeof proofForm>;

export const removeProofForm = z.object({ id: z.uuid() });
