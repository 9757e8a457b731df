import { z } from "zod";
import { changeMoves } from "./change-moves.ts";
import { yearParams } from "./ledger-forms.ts";
import { reasonForm, versionForm } from "./review-forms.ts";

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
