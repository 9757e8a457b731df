import type { Translation } from "../../../../i18n/translate.ts";
import type { allowance as chinese } from "../zh-CN/allowance.ts";

export const allowance = {
  "allowance.title": "What happens to the subsistence allowance with a job?",
  "allowance.lede":
    "Fill in a few figures and see what may become of 低保 (the subsistence allowance) if you take a job.",
  "allowance.private":
    "For you alone. The figures are not kept and not sent to any office; they are gone when you close the page. This is an estimate, not a decision: the civil affairs office decides.",
  "allowance.receives": "Does your household receive 低保 now?",
  "allowance.receives.yes": "Yes",
  "allowance.receives.no": "No",
  "allowance.members": "How many people are counted together?",
  "allowance.standard": "Local standard, in yuan a person and month",
  "allowance.standardHint": "The street office knows it; town and country differ.",
  "allowance.income": "Income of the household a month without this job, in yuan",
  "allowance.incomeHint": "Leave it empty if there is none.",
  "allowance.wage": "What this job pays a month, in yuan",
  "allowance.workCost": "What going to work costs a month, in yuan",
  "allowance.workCostHint":
    "Such as transport, lunch, somebody to go with you. Necessary costs of work are taken off the income; the office settles how much.",
  "allowance.button": "Estimate",
  "allowance.result": "Estimate",
  "allowance.stays":
    "With the costs of work taken off, the income stays below the standard: the allowance goes on, and becomes less.",
  "allowance.stays-at-the-line":
    "With the costs of work taken off, the income is exactly the standard and not over it: the allowance stays, and an officer checks.",
  "allowance.grace":
    "With the costs of work taken off, the income is over the standard. The allowance does not stop at once: for six months it is paid on as before.",
  "allowance.may-enter":
    "The income is below the standard: you can apply for 低保 at the street or township office.",
  "allowance.none": "The income is not below the standard: the conditions of 低保 are not met.",
  "allowance.graceMonths":
    "Paid on from {from} to {to}; nothing from {out} on. As if decided this month.",
  "allowance.month": "{month}/{year}",
  "allowance.working": "How it is worked out",
  "allowance.line": "Standard × {members} people",
  "allowance.counted": "Income + wage − costs of work",
  "allowance.perPerson": "A person",
  "allowance.madeUp": "Made up, about",
  "allowance.whose": "Line",
  "allowance.amount": "Yuan a month",
  "allowance.duty":
    "Changes of income have to be told to the street office (Interim Measures for Social Assistance, article 13). The living subsidy may change with 低保: ask about both.",
  "allowance.sources":
    "Basis: Interim Measures for Social Assistance, articles 12 and 13; 残联发〔2018〕6号 (14); the district's plan: necessary costs of work are taken off, and six months are paid on over the standard.",
  "error.yuan": "Write an amount, such as 1980",
  "error.members": "Write a whole number from 1 to 20",
} satisfies Translation<typeof chinese>;
