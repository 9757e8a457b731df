import type { Translation } from "#app/i18n/translate.ts";
import type { working as zhCN } from "../zh-CN/working.ts";

export const working = {
  "line.headcount.plain":
    "Staff last year: the months and the seasonal workers' months added up and averaged: {result}.",
  "line.counted.plain": "Disabled people counted: counted person-months ÷ 12 = {result}.",
  "line.counted.late": "Filed after the window, so nobody counts: {result}.",
  "line.required.plain": "People to employ: {headcount} × {quota} = {result}, not rounded.",
  "line.gap.plain": "Shortfall: {required} − {counted} = {result}, not rounded.",
  "line.gap.none":
    "Shortfall: {counted} are counted, no fewer than the {required} required: {result}.",
  "line.share.plain": "Share of disabled staff: {counted} ÷ {headcount} = {result}.",
  "line.average-wage.plain": "Average wage of a year: {payroll} ÷ {headcount} = {result}.",
  "line.capped-wage.plain": "Not above the cap of {local} × {times} = {cap}: {result} is used.",
  "line.capped-wage.capped":
    "Above the cap of {local} × {times} = {cap}: the cap of {result} is used.",
  "line.gross.plain": "Before relief: {gap} × {wage} = {result}.",
  "line.factor.quota-met": "The quota is met, nothing is due: times {result}.",
  "line.factor.small-enterprise":
    "An enterprise with at most {staff} staff is exempt: times {result}.",
  "line.factor.young-small-enterprise":
    "An enterprise with at most {staff} staff in its first {years} years is exempt: times {result}.",
  "line.factor.upper-band": "At least {band} but below the quota: times {result}.",
  "line.factor.lower-band": "Below {band}: times {result}.",
  "line.factor.no-relief": "There is no relief in this year: times {result}.",
  "line.factor.plain": "Relief: times {result}.",
  "line.due.plain": "Due: {gross} × {factor} = {result}, rounded to the fen.",
  "line.due-without-relief.plain": "Without relief {result} would be due.",
  "line.surplus.plain": "Above the quota: {counted} − {required} = {result}.",
  "line.surplus.rewarded": "Above the quota: {counted} − {required} = {result}.",
  "line.reward.plain": "No reward: {result}.",
  "line.reward.not-above-quota": "Not above the quota, so no reward: {result}.",
  "line.reward.surplus-too-small": "Too few people above the quota for a reward: {result}.",
  "line.reward.rewarded":
    "Reward: {rewarded} × monthly minimum wage {wage} × {months} months × {share} = {result}.",
} as const satisfies Translation<typeof zhCN>;
