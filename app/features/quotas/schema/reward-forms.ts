import { z } from "zod";
import { rewardStates } from "../policy/reward-application.ts";
import { reasonForm, versionForm } from "./review-forms.ts";
import { plainDigits } from "./staff-year.ts";

export const rewardParams = z.object({ rewardId: z.uuid() });

/** Queries are tolerant: what cannot be read is dropped. */
export const rewardQuery = z.object({
  state: z.enum(rewardStates).catch("applied"),
  after: z.string().max(100).catch(""),
});
export type RewardQuery = z.infer<typeof rewardQuery>;

const applyForm = z.object({
  determinationId: z.uuid(),
  bank: z.string({ error: "bank.missing" }).trim().min(1, "bank.missing").max(100, "bank.long"),
  account: z
    .string({ error: "account.format" })
    .transform((typed) => plainDigits(typed).replace(/[\s-]/g, ""))
    .refine((digits) => /^\d{8,30}$/.test(digits), "account.format"),
  agree: z.literal("yes", { error: "agree.missing" }),
});

export const ownRewardForms = { apply: applyForm, withdraw: versionForm };

export const rewardForms = {
  approve: versionForm,
  confirm: versionForm,
  "send-back": reasonForm,
  decline: reasonForm,
  refuse: reasonForm,
};
