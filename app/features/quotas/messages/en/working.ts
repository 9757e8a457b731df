import type { Translation } from "#app/i18n/translate.ts";
import type { working as zhCN } from "../zh-CN/working.ts";

export const working = {
  "line.term.headcount": "Staff last year",
  "line.term.counted": "Disabled people counted",
  "line.term.required": "People to employ",
  "line.term.gap": "Shortfall",
  "line.term.share": "Share of disabled staff",
  "line.term.average-wage": "Average wage of a year",
  "line.term.capped-wage": "Wage that is used",
  "line.term.gross": "Before relief",
  "line.term.factor": "Relief",
  "line.term.due": "Due",
  "line.term.due-without-relief": "Without relief",
  "line.term.surplus": "Above the quota",
  "line.term.reward": "Reward",
  "line.headcount.plain": "Staff of the months added up, {regular} ÷ {divisor} = {result}.",
  "line.headcount.averaged":
    "The months and the seasonal workers' months added up and averaged: {result}.",
  "line.headcount.rounded":
    "Staff of the months added up and seasonal workers' months, ({regular} + {seasonal}) ÷ {divisor}, rounded to a whole number: {result}.",
  "line.headcount.seasonal":
    "Staff of the months added up and seasonal workers' months, ({regular} + {seasonal}) ÷ {divisor} = {result}.",
  "line.counted.plain": "Counted person-months, {months} ÷ 12 = {result}.",
  "line.counted.late": "Filed after the window, so nobody counts: {result}.",
  "line.required.plain": "{headcount} × {quota} = {result}, not rounded.",
  "line.gap.plain": "{required} − {counted} = {result}, not rounded.",
  "line.gap.none": "{counted} are counted, no fewer than the {required} required: {result}.",
  "line.share.plain": "{counted} ÷ {headcount} = {result}.",
  "line.average-wage.plain": "{payroll} ÷ {headcount} = {result}.",
  "line.capped-wage.plain": "Not above the cap of {local} × {times} = {cap}: {result} is used.",
  "line.capped-wage.capped":
    "Above the cap of {local} × {times} = {cap}: the cap of {result} is used.",
  "line.gross.plain": "{gap} × {wage} = {result}.",
  "line.factor.quota-met": "The quota is met, nothing is due: times {result}.",
  "line.factor.small-enterprise":
    "An enterprise with at most {staff} staff is exempt: times {result}.",
  "line.factor.young-small-enterprise":
    "An enterprise with at most {staff} staff in its first {years} years is exempt: times {result}.",
  "line.factor.upper-band": "At least {band} but below the quota: times {result}.",
  "line.factor.lower-band": "Below {band}: times {result}.",
  "line.factor.no-relief": "There is no relief in this year: times {result}.",
  "line.factor.plain": "Times {result}.",
  "line.due.plain": "{gross} × {factor} = {result}, rounded to the fen.",
  "line.due-without-relief.plain": "Without relief {result} would be due.",
  "line.surplus.plain": "{counted} − {required} = {result}.",
  "line.surplus.not-above-quota": "{counted} − {required} is not above zero: {result}.",
  "line.surplus.rewarded": "{counted} − {required} = {result}.",
  "line.reward.plain": "No reward: {result}.",
  "line.reward.not-above-quota": "Not above the quota, so no reward: {result}.",
  "line.reward.surplus-too-small": "Too few people above the quota for a reward: {result}.",
  "line.reward.rewarded":
    "{rewarded} × monthly minimum wage {wage} × {months} months × {share} = {result}.",
} as const satisfies Translation<typeof zhCN>;
