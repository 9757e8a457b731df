import type { Translation } from "../../../../../i18n/translate.ts";
import type { many as source } from "../../zh-CN/applicants/many.ts";

export const many = {
  "many.title.shortlist": "Shortlist the selected applications",
  "many.title.refuse": "Do not hire the selected applicants",
  "many.chosen.shortlist": "Shortlist selected…",
  "many.chosen.refuse": "Do not hire selected…",
  "many.noneChosen": "No application is selected",
  "many.back": "Back to the applications",
  "many.row": "{name}, {title}",
  "many.unknown": "An application that was not found",
  "many.leftOut_one": "{count} cannot be decided on like this",
  "many.leftOut_other": "{count} cannot be decided on like this",
  "many.willMove_one": "{count} will be decided on",
  "many.willMove_other": "{count} will be decided on",
  "many.nothing": "None of the selected applications can be decided on like this.",
  "many.send.shortlist_one": "Shortlist this {count}",
  "many.send.shortlist_other": "Shortlist these {count}",
  "many.send.refuse_one": "Tell this {count} applicant",
  "many.send.refuse_other": "Tell these {count} applicants",
  "done.decidedMany": "Done. The applicants can see it.",
  "done.decidedSome":
    "What could be decided is done. The applications below are as they were; the reason stands beside each.",
} as const satisfies Translation<typeof source>;
