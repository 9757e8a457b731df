import type { Translation } from "#app/i18n/translate.ts";
import type { special as zhCN } from "../zh-CN/special.ts";

export const special = {
  "special.title": "Special rules beside the levy",
  "special.lede":
    "What applies to units with many disabled staff, and what to do when a great loss makes the levy hard to pay.",
  "special.unitTitle": "Units that employ many disabled people",
  "special.unitText":
    "People are counted as heads here, nobody twice. The VAT refund is apart from the levy: whoever meets these conditions still files the yearly return.",
  "special.unitResult": "Result, and by which rule",
  "special.unit": "Kind of unit",
  "special.unit.general": "Any unit",
  "special.unit.blind-massage": "Blind massage",
  "special.unit.dpf": "Disabled persons' federation",
  "special.unit.missing": "Choose the kind of unit",
  "special.disabled": "Full-time disabled staff",
  "special.disabledHint": "One each, also with a severe disability.",
  "special.disabled.missing": "Enter the disabled staff",
  "special.disabled.many": "There cannot be more disabled staff than staff",
  "special.staff": "Staff in service",
  "special.staffHint": "Everybody, disabled staff included; may have decimals, such as 40.5.",
  "special.placeHint":
    "The refund is capped by the minimum wage of the place, such as 山西省晋城市城区.",
  "special.unitButton": "Show the result",
  "special.yes": "Yes",
  "special.no": "No",
  "special.share.term": "Share of disabled staff",
  "special.share.working": "{disabled} ÷ {staff} = {share}",
  "special.concentrated.term": "A unit of concentrated employment",
  "special.concentrated.working": "Full-time disabled staff at least {needed} of all: now {share}",
  "special.vat.term": "May claim the VAT refund",
  "special.vat.working":
    "At least {needed}, and at least {least} disabled people: now {share} and {disabled}",
  "special.cap.term": "Most refunded a month",
  "special.cap.working": "{disabled} people × local monthly minimum wage {wage} × {times}",
  "special.cap.unknown":
    "This year's local minimum wage is not on record: no cap can be worked out",
  "special.unknown":
    "The limit of this year is not on record, so this cannot be said. Another year's is never used instead.",
  "special.dpf.term": "Enough disabled cadres in the federation",
  "special.dpf.working": "At least {needed} of its cadres: now {share}",
  "special.hardshipTitle": "Reduction or deferral in hardship",
  "special.hardshipText":
    "After force majeure, a natural disaster or another sudden event with a great direct loss, a reduction or a deferral can be asked for.",
  "special.hardshipLimits":
    "At most the levy of {years} year(s) is reduced, and it is deferred by at most {months} months.",
  "special.outcome.no-parameters": "The limits are not on record",
  "special.outcomeText.no-parameters":
    "The limits of reduction and deferral in force on the last day to pay are not on record, so this cannot be said. Another year's are never used instead.",
  "special.cause": "Was there force majeure or a sudden event with a great loss?",
  "special.causeHint": "It has to be shown. Ordinary difficulties of business are none.",
  "special.cause.missing": "Choose yes or no",
  "special.due": "Levy due (yuan)",
  "special.dueOn": "Last day to pay",
  "special.ask": "What to ask for",
  "special.ask.reduce": "A reduction",
  "special.ask.defer": "A deferral",
  "special.ask.missing": "Choose reduction or deferral",
  "special.by": "Reduction asked for (yuan)",
  "special.byHint": "If a reduction is asked for.",
  "special.by.missing": "Enter the reduction asked for",
  "special.until": "Deferral asked for until",
  "special.untilHint": "If a deferral is asked for.",
  "special.day.missing": "Enter the day",
  "special.day.format": "A day has year, month and day, such as 30 November 2026",
  "special.hardshipButton": "Check",
  "special.outcome.within": "It can be asked for",
  "special.outcome.no-cause": "The condition is not met",
  "special.outcome.nothing-due": "There is nothing to ask for",
  "special.outcome.nothing-asked": "It is not clear what is asked for",
  "special.outcome.more-than-most": "More than can be reduced",
  "special.outcome.longer-than-most": "Longer than can be deferred",
  "special.outcomeText.within":
    "The request keeps within the rule. Whether it is granted, finance and tax authorities decide.",
  "special.outcomeText.no-cause":
    "Only after force majeure or a sudden event with a great loss can it be asked for.",
  "special.outcomeText.nothing-due": "No levy is due.",
  "special.outcomeText.nothing-asked":
    "A reduction is above 0; a deferral ends after the last day to pay.",
  "special.outcomeText.more-than-most": "At most the levy of {years} year(s): {most}.",
  "special.outcomeText.longer-than-most": "At most {months} months: until {latest}.",
  "special.basis": "By: {source}",
  "special.notDecision": "This is for orientation. It is no decision.",
  "special.toCalculator": "Employment fund calculator",
} as const satisfies Translation<typeof zhCN>;
