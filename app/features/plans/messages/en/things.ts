import type { Translation } from "../../../../i18n/translate.ts";
import type { things as zhCN } from "../zh-CN/things.ts";

export const things = {
  "things.title": "First find a course or a position",
  "things.lede":
    "A measure can lead to a course that can be joined or, as a traineeship, to an open position. It moves by itself when the person enrols and completes, or applies and is hired. Go straight to the form below if you need none.",
  "things.q": "Find a course or a position",
  "things.button": "Find",
  "things.found": "What it leads to",
  "things.foundHint":
    "A course can be training, vocational guidance, a traineeship or help to start a business; a position a traineeship alone.",
  "things.none": "No course and no position",
  "things.course": "Course: {title}",
  "things.courseHint": "{provider}, begins on {day}",
  "things.position": "Position: {title}",
  "things.positionHint": "{employer}, {place}",
  "things.nothing":
    "No course that can be joined and no open position was found. Try another word.",
  "things.degraded": "The search service is away; this is what a simple look found.",
  "things.recommend": ": other positions are recommended there, each with why it fits.",
  "things.measure": "The measure",
  "error.notAThing":
    "A measure of this kind cannot lead to what is chosen: a position is a traineeship alone; a course training, vocational guidance, a traineeship or help to start a business",
  "refused.thing-closed":
    "This course cannot be joined now, or this position is not open any more. Look again.",
  "refused.thing-there": "A measure of the plan leads to it already, or it was recommended.",
} satisfies Translation<typeof zhCN>;
