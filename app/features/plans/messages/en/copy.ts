import type { Translation } from "../../../../i18n/translate.ts";
import type { copy as chinese } from "../zh-CN/copy.ts";

export const copy = {
  "copy.link": "In plain words, to print",
  "copy.title": "The plan of {name}, in plain words",
  "copy.print": "Your browser's Print prints this page, or saves it as a file.",
  "copy.what":
    "This is your plan for work. You and your counsellor {counsellor} wrote it together.",
  "copy.notAgreed": "You have not agreed to this plan yet. It counts once you agree.",
  "copy.agreed": "You agreed to this plan on {day}.",
  "copy.changed":
    "You agreed to this plan on {day}. It was changed since. You have not agreed to the change.",
  "copy.wish": "What you want to do",
  "copy.nothing": "Nothing is written yet.",
  "copy.goals": "What we want to reach",
  "copy.noGoals": "No goal is written yet.",
  "copy.goalBy": "By {day} at the latest.",
  "copy.goalReached": "Reached on {day}.",
  "copy.measures": "What comes next",
  "copy.noMeasures": "Nothing is planned at the moment.",
  "copy.finished": "What is done",
  "copy.measureOn": "Planned for {day}.",
  "copy.measureDone": "Done on {day}.",
  "copy.support": "What help you need",
  "copy.noSupport": "No help is written down. You can say so later at any time.",
  "copy.ownWords": "What you said",
  "copy.helper": "Who helps you",
  "copy.helperName": "Your counsellor is {counsellor}.",
  "copy.next": "The counsellor will speak to you by {day}.",
  "copy.nextPast":
    "The counsellor was to speak to you by {day}. If nobody has, please ask the counsellor.",
  "copy.noNext": "No day is set. You can speak to the counsellor at any time.",
  "copy.rights": "You can",
  "copy.right.no": "say that you do not agree. Nobody will blame you.",
  "copy.right.change": "change it. Tell the counsellor what does not suit you.",
  "copy.right.stop":
    "stop. The counsellor can then no longer read your plan, and no other office is told.",
  "copy.right.hear":
    "ask the counsellor to read it to you, or to tell you in another way, if it is hard to read.",
  "copy.noVersion": "none yet",
  "copy.foot":
    "Version agreed to: {number}. This page was made on {at}. What is newest stands in Tongtu under My plan.",
  "versions.link": "Compare versions",
  "versions.title": "What changed in the plan",
  "versions.none": "There is no version to compare yet",
  "versions.noneText": "Each time the person agrees, a version is kept.",
  "versions.from": "From which version",
  "versions.to": "To which version",
  "versions.button": "Compare",
  "versions.now": "the plan as it is now",
  "versions.agreed": "version {number} (agreed on {day})",
  "versions.between": "From {from} to {to}",
  "versions.same": "The two versions are the same.",
  "versions.count_one": "{count} difference: {added} added, {changed} changed, {dropped} dropped.",
  "versions.count_other":
    "{count} differences: {added} added, {changed} changed, {dropped} dropped.",
  "versions.added": "Added",
  "versions.changed": "Changed",
  "versions.dropped": "Dropped",
  "versions.was": "Before: ",
  "versions.is": "Now: ",
  "versions.on": " ({day})",
} satisfies Translation<typeof chinese>;
