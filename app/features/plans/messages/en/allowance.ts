import type { Translation } from "../../../../i18n/translate.ts";
import type { allowance as chinese } from "../zh-CN/allowance.ts";

export const allowance = {
  "allowance.title": "What happens to 低保 and the subsidies with a job?",
  "allowance.lede":
    "Fill in a few figures and see what may become of 低保 (the subsistence allowance) and of the two subsidies for disabled people if you take a job.",
  "allowance.private":
    "For you alone. The figures are not kept and not sent to any office; they are gone when you close the page. This is an estimate, not a decision: the civil affairs office decides.",
  "allowance.receives": "Does your household receive 低保 now?",
  "allowance.receives.yes": "Yes",
  "allowance.receives.no": "No",
  "allowance.members": "How many people are counted together?",
  "allowance.standard": "Local standard, in yuan a person and month",
  "allowance.standardHint": "The street office knows it; town and country differ.",
  "allowance.income": "Income of the household a month without this job, in yuan",
  "allowance.incomeHint":
    "Leave it empty if there is none. The two subsidies for disabled people are not counted.",
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
    "With the costs of work taken off, the income is over the standard. The allowance does not stop at once: it is paid on as before. Full months: {months}.",
  "allowance.ends-ask":
    "With the costs of work taken off, the income is over the standard: the allowance may end. Whether it is paid on for a while, and for how long, stands in no document in force that we know of: ask the street or township office.",
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
    "Changes of income have to be told to the street office (Interim Measures for Social Assistance, article 13).",
  "allowance.sources":
    "Basis: Interim Measures for Social Assistance, articles 12 and 13; 残联发〔2018〕6号 (14); the district's plan: necessary costs of work are taken off, and over the standard it is paid on for a while. The two subsidies: 国发〔2015〕52号; Law on the Protection of Disabled Persons, article 48.",
  "allowance.job": "The job you think of",
  "allowance.jobFilled":
    "The lowest pay the position names stands in the form below. It is before insurance and tax: change it to what reaches you.",
  "allowance.jobUnknown":
    "The position names no pay a month: write below what would reach you each month.",
  "subsidy.hint":
    "For the estimate alone; not kept. Leave “no estimate” if you would rather not say.",
  "subsidy.living":
    "Do you receive the living subsidy for disabled people in hardship (困难残疾人生活补贴)?",
  "subsidy.living.yes": "Yes",
  "subsidy.living.no": "No",
  "subsidy.living.unsaid": "No estimate of this one",
  "subsidy.nursing":
    "Do you receive the nursing subsidy for severely disabled people (重度残疾人护理补贴)?",
  "subsidy.nursing.severe": "Yes; my certificate says grade 1 or 2",
  "subsidy.nursing.wider": "Yes; my certificate says grade 3 or 4 (intellectual, psychosocial)",
  "subsidy.nursing.no": "No",
  "subsidy.nursing.unsaid": "No estimate of this one",
  "subsidy.title": "The two subsidies for disabled people",
  "subsidy.living.name": "Living subsidy (困难残疾人生活补贴)",
  "subsidy.nursing.name": "Nursing subsidy (重度残疾人护理补贴)",
  "subsidy.outcome.stays": "It goes on",
  "subsidy.outcome.may-end": "It may end: ask first",
  "subsidy.outcome.may-apply": "You can apply",
  "subsidy.outcome.unchanged": "This job changes nothing",
  "subsidy.outcome.ask": "Ask the office",
  "subsidy.because.allowance-stays":
    "The living subsidy is paid to disabled people in households with 低保. By your figures 低保 goes on, and so does the subsidy.",
  "subsidy.because.allowance-ends":
    "The living subsidy is paid to disabled people in households with 低保; where that ends, the subsidy may end too. Whether it is paid while 低保 ends by degrees, and to low-income households afterwards, differs from place to place.",
  "subsidy.because.by-the-place":
    "By the national rule the living subsidy is paid to disabled people in households with 低保. You receive it without: your place pays it to more people, and its own rule says what a changed income does.",
  "subsidy.because.allowance-open":
    "The living subsidy is paid to certificate holders in households with 低保. Yours has it, or meets its conditions: you can apply at the street or township office, also from another province.",
  "subsidy.because.over-the-line":
    "By the national rule the living subsidy is paid to disabled people in households with 低保. Whether low-income households receive it too is for each place to say.",
  "subsidy.because.grade-and-care":
    "The nursing subsidy looks at the grade and the need for long-term care, not at income. Working does not end it; only a change of grade or care is assessed again.",
  "subsidy.because.wider-rule":
    "The national nursing subsidy is for grades 1 and 2 in need of long-term care. Grades 3 and 4 of intellectual and psychosocial disability receive it by a rule of the place, which also says whether work changes it.",
  "subsidy.because.not-received":
    "The nursing subsidy looks at the grade and the need for long-term care, not at income. With grade 1 or 2 and such a need you can apply, with or without work.",
  "subsidy.endsFrom": "By the estimate above there is no 低保 from {month} on.",
  "subsidy.paid": "Paid at present: {amount} a month.",
  "subsidy.source": "By {source}, from {from}.",
  "subsidy.unchecked":
    "The figure has not been checked against the text of the document: the office's answer counts.",
  "subsidy.office":
    "Whom to ask: the street or township office where your household is registered (it takes applications), also the district's civil affairs bureau or disabled persons' federation. Tell them from which month you would work and what would reach you.",
  "error.yuan": "Write an amount, such as 1980",
  "error.members": "Write a whole number from 1 to 20",
} satisfies Translation<typeof chinese>;
