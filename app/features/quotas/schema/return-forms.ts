import { z } from "zod";
import { yearParams } from "./ledger-forms.ts";
import { reasonForm, versionForm } from "./review-forms.ts";

/** What an employer does to a return that was filed. */
export const changeMoves = ["object", "withdraw", "revise", "reconsider"] as const;

export const changeParams = yearParams.extend({ move: z.enum(changeMoves) });

export const changeForms = {
  object: reasonForm,
  withdraw: versionForm,
  revise: versionForm,
  reconsider: reasonForm,
};

export const submitForm = z.object({
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  agree: z.literal("yes", { error: "agree.missing" }),
});
