import type { Translation } from "../../../../i18n/translate.ts";
import type { recommend as zhCN } from "../zh-CN/recommend.ts";

export const recommend = {
  "recommend.title": "Recommend positions to {name}",
  "recommend.lede":
    "Compared with their profile point by point, the best fit first. They are told of a recommendation; nothing follows if they are not interested.",
  "recommend.limits":
    "They also asked for this, which the comparison leaves out. Hold it against the hours and the place each position gives:",
  "recommend.travel": "at most {minutes} minutes to work one way",
  "recommend.hours": "at most {hours} hours of work a week",
  "recommend.worth.fitted":
    "It meets everything they need. It counts as a service once recommended.",
  "recommend.worth.unsettled_one":
    "{count} demand or adjustment is not clear. You can recommend it, but it does not count as a service; ask the person or the employer first.",
  "recommend.worth.unsettled_other":
    "{count} demands or adjustments are not clear. You can recommend it, but it does not count as a service; ask the person or the employer first.",
  "recommend.worth.unfit":
    "The work must have something that the person cannot do. It does not count as a service.",
  "recommend.button": "Recommend this position",
  "recommend.before": "Recommended before",
  "recommend.on": "recommended on {day}",
  "recommend.counts": "It counts as a service.",
  "recommend.countsNot":
    "When it was recommended, something the person needs was not met or not clear, so it does not count as a service.",
  "recommend.closed.employer": "No longer open: the employer is not verified now.",
  "recommend.closed.filled": "No longer open: it is filled.",
  "recommend.closed.ended-early": "No longer open: the employer ended it early.",
  "recommend.closed.day-over": "No longer open: its last day is over.",
  "recommend.closed.withdrawn": "No longer open: it was taken down.",
  "recommend.done": "Recommended",
  "recommend.courses": "Courses that close a gap",
  "recommend.starts": "begins on {day}",
  "recommend.seats_one": "{count} seat free",
  "recommend.seats_other": "{count} seats free",
  "recommend.full": "full, with a waiting list",
  "recommend.closes": "Gives {gives}, which is asked for by: {positions}",
  "recommend.course": "Recommend this course",
  "recommend.none": "No other position fits now",
  "recommend.noneText": "Look again when new positions are published.",
} satisfies Translation<typeof zhCN>;
