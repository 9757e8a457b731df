import type { Translation } from "../../../../i18n/translate.ts";
import type { report as chinese } from "../zh-CN/report.ts";

export const report = {
  "report.title": "Monthly report of plans",
  "report.crumb": "Registers of people to be helped to work",
  "report.lede":
    "The figures of your district for a month: people and numbers, no names. Each thing is recorded as it happens and not changed, so any month of the past can be worked out again as it was known on a day.",
  "report.month": "Month",
  "report.monthHint": "Such as 2026-10; empty for last month.",
  "report.knownOn": "From what was recorded until",
  "report.knownOnHint":
    "Such as 2026-11-05; empty for today. What was recorded later does not count.",
  "report.show": "Show the figures",
  "report.of": "{month}, from what was recorded until {knownOn}.",
  "report.flows": "What was done in {month}",
  "report.outcomes": "Who came to work in {month}, by form",
  "report.kept": "Whose work was to be looked at in {month}",
  "report.keptLede":
    "People whose 1, 3, 6 or 12 months of work were full in the month. What the counsellor checked counts; without it what the person says, then what the employer says.",
  "report.keptAfter": "How long",
  "report.due": "Due",
  "report.stayed": "Still in work",
  "report.ended": "No longer there",
  "report.unknown": "Not known yet",
  "report.states": "In which state plans were on {day}",
  "report.figure": "Figure",
  "report.all": "Together",
  "flow.opened": "Plans begun (people)",
  "flow.people-reached": "People spoken to",
  "flow.reached": "Talks",
  "flow.not-reached": "Tries that reached nobody",
  "flow.agreed": "Plans agreed to (versions)",
  "flow.recommended": "Positions recommended that were open and met what is needed",
  "flow.measures-done": "Measures done",
  "flow.placed": "People who began to work",
  "report.download.xlsx": "Download as Excel table",
  "report.download.csv": "Download as CSV",
  "report.file.name": "plan-report-{month}-known-on-{knownOn}",
  "report.file.section": "Part",
  "report.file.column": "Counted",
  "report.file.count": "Count",
} satisfies Translation<typeof chinese>;
