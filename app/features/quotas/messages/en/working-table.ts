import type { Translation } from "#app/i18n/translate.ts";
import type { workingTable as zhCN } from "../zh-CN/working-table.ts";

export const workingTable = {
  term: "Item",
  step: "How it is worked out",
  value: "Result",
  source: "Source",
  "hire.title": "What one more hire changes",
  "hire.text":
    "Every month of the new person from then on counts, and is paid the average wage of the staff. The staff grows too.",
  "hire.from": "From which month",
  "hire.month": "{year}, month {month}",
  "hire.weight": "The new person",
  "hire.light": "Grade 3 or 4",
  "hire.severe": "Grade 1 or 2",
  "hire.show": "Show what changes",
  "hire.caption": "One more person from {year}, month {month}",
  "hire.year": "Year",
  "hire.before": "Due without",
  "hire.after": "Due with",
  "hire.gain": "Together",
  "hire.better": "{gain} better off",
  "hire.worse": "{gain} worse off",
  "hire.same": "no change",
  "hire.none": "no parameters for this year",
  "hire.reward": "Reward",
  toSpecialRules: "Many disabled staff, or no means to pay the levy? See the special rules",
} as const satisfies Translation<typeof zhCN>;
