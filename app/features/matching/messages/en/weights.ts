import type { Translation } from "../../../../i18n/translate.ts";
import type { weights as chinese } from "../zh-CN/weights.ts";

export const weights = {
  title: "Weights of matching",
  lede: "How much each condition weighs where positions are put in order for a job seeker. What a person cannot do and the adjustments they need are not among them: nothing makes up for those.",
  rules:
    "Whole numbers from 0 to 100; 0 does not count. A change is in force at once, earlier versions stay.",
  inForce: "Version {version}, in force",
  change: "Change",
  "criterion.education": "Education",
  "criterion.experience": "Years of work",
  "criterion.skills": "Skills and certificates",
  "criterion.occupation": "Occupation wanted",
  "criterion.place": "Place",
  "criterion.form": "Form of work",
  "criterion.wage": "Pay",
  reason: "Why it changes",
  reasonHint: "Kept with the version, for everybody of this office to read.",
  save: "Put the new weights in force",
  versions: "Versions",
  version: "Version",
  since: "In force since",
  onlyApprover: "Approvers change them.",
  "done.set": "The new weights are in force.",
  "error.weight": "Write a whole number from 0 to 100",
  "error.reasonMissing": "Say why it changes",
  "error.tooLong": "No more than 500 characters",
  "refused.changed-meanwhile":
    "The weights were changed just now. Check those in force and change them again.",
  "refused.weight-range": "Each weight is a whole number from 0 to 100.",
  "refused.weights-zero": "Not all weights can be 0.",
} satisfies Translation<typeof chinese>;
