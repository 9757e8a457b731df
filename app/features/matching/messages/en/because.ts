import type { Translation } from "../../../../i18n/translate.ts";
import type { because as chinese } from "../zh-CN/because.ts";

export const because = {
  "who.you.self": "you",
  "who.you.other": "they",
  "who.You.self": "You",
  "who.You.other": "They",
  "who.their.self": "your",
  "who.their.other": "their",
  "who.yours.self": "yours",
  "who.yours.other": "theirs",
  "who.Yours.self": "Yours",
  "who.Yours.other": "Theirs",
  "met.met": "Met",
  "met.not-met": "Not met",
  "met.unknown": "Not clear",
  "because.demand.can": "The work cannot do without this: {what}. {You} said {you} can.",
  "because.demand.not-needed": "The work does not need this: {what}.",
  "because.demand.adaptable":
    "The work involves this: {what}. The employer says it can be adapted.",
  "because.demand.essential":
    "The work cannot do without this: {what}. The employer says it cannot be adapted; {you} said {you} cannot do it.",
  "because.demand.ask-how":
    "The work cannot do without this: {what}. {You} can with an adjustment: say which one when {you} apply.",
  "because.demand.not-said":
    "The employer does not say whether this is needed: {what}. {You} can ask.",
  "because.demand.not-told":
    "The work cannot do without this: {what}. {You} have not said whether {you} can.",
  "because.need.offered": "{You} need this: {what}. The employer offers it.",
  "because.need.ask-for-it":
    "{You} need this: {what}. The employer does not mention it; ask when {you} apply, and each request is answered.",
  "because.education.none-asked": "No education is asked for.",
  "because.education.reached": "Asked for: {asked}. {Your}: {has}.",
  "because.education.below": "Asked for: {asked}. {Your}: {has}.",
  "because.education.not-told": "Asked for: {asked}. {You} have not told {their} education.",
  "because.education.not-said": "The employer does not say what education is needed.",
  "because.experience.none-asked": "No experience is asked for.",
  "because.experience.reached": "Years of work asked for: {years}. {Your}: {own}.",
  "because.experience.below": "Years of work asked for: {years}. {Your}: {own}.",
  "because.experience.not-told": "Years of work asked for: {years}. {You} have not told {your}.",
  "because.experience.not-said": "The employer does not say what experience is needed.",
  "because.skills.named": "{You} hold “{names}”, which the position asks for.",
  "because.skills.not-named":
    "The requirements do not name the skills and certificates {you} entered; {you} can explain in the application.",
  "because.skills.not-told":
    "The position names requirements, and {you} have not entered skills or certificates.",
  "because.occupation.wished": "It is an occupation {you} want.",
  "because.occupation.other": "It is not among the occupations {you} want.",
  "because.occupation.not-said": "The employer does not say which occupation it is.",
  "because.place.wished": "It is where {you} want to work.",
  "because.place.at-home": "It can be done at home.",
  "because.place.other": "It is not where {you} want to work.",
  "because.place.not-said": "The employer does not say where it is.",
  "because.form.wished": "It is a form of work {you} want.",
  "because.form.other": "It is not a form of work {you} want.",
  "because.form.not-said": "The employer does not say which form of work it is.",
  "because.wage.reached": "It pays no less than the {floor} a month {you} ask for.",
  "because.wage.below": "It pays less than the {floor} a month {you} ask for.",
  "because.wage.within-range":
    "The {floor} a month {you} ask for lies within what it pays: it depends on what is agreed.",
  "because.wage.other-unit":
    "It is not paid by the month, so it cannot be compared with {floor} a month.",
  "because.wage.not-said":
    "The employer does not say what it pays, to compare with {floor} a month.",
  "because.wage.reached.untold": "It pays what {you} hope for.",
  "because.wage.below.untold": "It pays less than {you} hope for.",
  "because.wage.within-range.untold":
    "Whether it pays what {you} hope for depends on what is agreed.",
  "because.wage.other-unit.untold":
    "It is not paid by the month and cannot be compared with what {you} hope for.",
  "because.wage.not-said.untold":
    "The employer does not say what it pays, so it cannot be compared with what {you} hope for.",
} satisfies Translation<typeof chinese>;
