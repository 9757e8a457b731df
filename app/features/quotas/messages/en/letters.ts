import type { Translation } from "#app/i18n/translate.ts";
import type { letters as chinese } from "../zh-CN/letters.ts";

export const letters = {
  returns: "Yearly returns",
  "list.title": "Letters and decisions",
  "list.lede":
    "Every decision on a return or a reward is kept here as it was sent, and can be printed. The same went out by mail.",
  "list.none": "There are no letters",
  "list.noneNext": "Once an officer has decided, the letter appears here.",
  "list.caption": "Letters, newest first",
  "list.next": "Earlier letters",
  heading: "Title",
  number: "Number",
  sentAt: "Sent",
  rule: "By the rule",
  "one.print": "Your browser can print it or save it as a PDF.",
  "one.return": "See the return of {year}",
} as const satisfies Translation<typeof chinese>;
