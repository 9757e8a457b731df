import { z } from "zod";
import { yearParams } from "./ledger-forms.ts";
import { reasonForm, versionForm } from "./review-forms.ts";

export const dispatchParams = yearParams.extend({ dispatchId: z.uuid() });

const monthNumber = z.coerce.number({ error: "month.format" }).int("month.format");

export const newDispatchForm = z
  .object({
    uscc: z.string({ error: "uscc.missing" }).trim().min(1, "uscc.missing").max(40, "uscc.missing"),
    from: monthNumber.min(1, "month.format").max(12, "month.format"),
    to: monthNumber.min(1, "month.format").max(12, "month.format"),
    people: z.array(z.uuid(), { error: "people.missing" }).min(1, "people.missing").max(500),
    consent: z.literal("yes", { error: "consent.missing" }),
  })
  .superRefine(({ from, to }, check) => {
    if (to < from) check.addIssue({ code: "custom", path: ["to"], message: "month.order" });
  });
export type NewDispatch = Omit<z.infer<typeof newDispatchForm>, "consent">;

export const dispatchForms = {
  propose: versionForm,
  agree: versionForm,
  refuse: reasonForm,
  withdraw: versionForm,
  end: reasonForm,
};
