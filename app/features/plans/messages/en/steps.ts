import type { Translation } from "../../../../i18n/translate.ts";
import type { steps as chinese } from "../zh-CN/steps.ts";

export const steps = {
  "steps.change": "Change",
  "steps.goal": "Change a goal",
  "steps.measure": "Change a measure",
  "steps.lede":
    "After a change the plan goes to the person to be agreed to again. Versions that were agreed to are kept.",
  "steps.ownLede":
    "After a change your counsellor sees it and asks you to agree to the plan again. Versions that you agreed to are kept.",
  "steps.now": "It now says:",
  "steps.measureKind": "This measure is “{kind}”.",
  "steps.words": "What it says",
  "steps.save": "Save",
  "steps.drop": "Take it out of the plan",
  "steps.dropText": "It cannot be brought back, but it can be written again.",
  "own.addGoal": "Add a goal",
  "own.addGoalLede":
    "Write what you want to reach. Your counsellor sees it and asks you to agree to the plan again.",
  "own.goalHint":
    "So that one can tell whether it was reached, such as: office work close to home by the end of the year. At most three goals that are not reached.",
  "own.addMeasure": "Add something to do",
  "own.addMeasureLede": "Write what you want to do, or want your counsellor to help with.",
  "own.measureWords": "What is to be done",
  "own.unagree": "Take back that I agreed to the plan",
  "own.unagreeText":
    "The plan goes back to being talked over. Your counsellor hears of it and changes it with you, and can still see the plan.",
  "own.disagreed": "What you did not agree to",
  "plan.disagreed": "What the person said when they did not agree",
  "plan.agreedWithdrawn": "Version {number}, agreed to on {day}, taken back on {until}",
  "deed.changed":
    "The person changed the plan on {day}. Look at it, then put the plan before them again.",
  "deed.disagreed":
    "The person did not agree on {day}. Talk it over, change it, and put it before them again.",
  "deed.withdrew":
    "The person took back their agreement on {day}. Get in touch, talk it over and change it.",
  "deed.seen": "I have seen it",
  "today.deeds": "Changed by the person, or not agreed to",
  "today.deedsNone": "No change waits for you.",
  "today.deed.changed": "changed the plan on {day}",
  "today.deed.disagreed": "did not agree on {day}",
  "today.deed.withdrew": "took the agreement back on {day}",
  "done.stepChanged": "Saved.",
  "done.stepDropped": "Taken out of the plan.",
  "done.stepDone": "This has been reached or done and cannot be changed any more.",
  "done.deedSeen": "Noted that you have seen it.",
  "done.unagreed": "Taken back. The plan is being talked over again.",
  "refused.step-done": "This has been reached or done and cannot be changed any more.",
} satisfies Translation<typeof chinese>;
