import type { Translation } from "../../../../i18n/translate.ts";
import type { today as chinese } from "../zh-CN/today.ts";

export const today = {
  "today.title": "Today",
  "today.lede":
    "It is {day}. What is due comes first: people to speak to, adjustments that employers have not answered, certificates that end soon, plans that do not move.",
  "today.graduates_one": "People on the register without a plan ({count})",
  "today.graduates_other": "People on the register without a plan ({count})",
  "today.due": "People to speak to",
  "today.dueNone": "Nobody is due today.",
  "today.dueOn": "due on {day}",
  "today.log": "Log a talk",
  "today.allDue_one": "See everybody who is due ({count})",
  "today.allDue_other": "See everybody who is due ({count})",
  "today.unanswered": "Adjustments not answered in time",
  "today.unansweredNone": "None is overdue.",
  "today.answerBy": "was to be answered by {day}",
  "today.allUnanswered": "See whose they are and what is needed",
  "today.certificates": "People whose certificate ends soon",
  "today.certificatesLede":
    "Only people who agreed that you see the day, and whose certificate ends within {days} days.",
  "today.certificatesNone": "None ends soon.",
  "today.ends": "ends on {day}",
  "today.ended": "ended on {day}",
  "today.stuck": "Plans that do not move",
  "today.stuckNone": "Every plan moves.",
  "today.allStuck": "See all plans that do not move",
  "log.title": "Log a talk: {name}",
  "log.unnamed": "Log a talk",
  "log.waits": "The person has not agreed yet: only a try that reached nobody can be noted.",
} satisfies Translation<typeof chinese>;
