import type { Translation } from "../../../../i18n/translate.ts";
import type { suggestions as zhCN } from "../zh-CN/suggestions.ts";

export const suggestions = {
  "suggestions.title": "Positions to recommend",
  "suggestions.lede":
    "Found among all open positions by what each person told and needs; only those not recommended yet, each with why. Whether to recommend is for you and the person to decide.",
  "suggestions.none": "Nothing to recommend now",
  "suggestions.noneText":
    "Perhaps nobody let you read their profile yet, or all that was found was recommended. You can look again.",
  "suggestions.nothing": "All that was found was recommended, or no longer fits.",
  "suggestions.recommended": "Positions recommended: {count}",
  "suggestions.plan": "The plan",
  "suggestions.toRecommend": "Recommend positions",
  "suggestions.about": ": {name}",
  "suggestions.more": "More people",
  "suggestions.run": "Look again",
  "suggestions.runHint":
    "For everybody in your caseload who lets you read their profile. It is also done every night.",
  "suggestions.never": "Nobody has looked yet.",
  "suggestions.done": "Last done: {moment}, people: {count}.",
  "suggestions.progress": "Looking",
  "suggestions.progressText": "People done: {done} of {total}.",
  "suggestions.waiting": "Nothing works on it yet; look again in a while.",
  "suggestions.refresh": "See how far it is",
  "caseload.suggestions": "Positions to recommend",
  "done.suggesting": "It has begun; the result will stand here.",
} satisfies Translation<typeof zhCN>;
