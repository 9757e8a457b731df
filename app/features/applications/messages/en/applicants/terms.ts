import type { Translation } from "../../../../../i18n/translate.ts";
import type { terms as source } from "../../zh-CN/applicants/terms.ts";

export const terms = {
  "terms.title": "What you ask applicants",
  "terms.hideNames": "Hide names before the shortlist",
  "terms.hideNamesHint":
    "Seeing skills before names makes a fairer choice. This holds for applications handed in from now on.",
  "terms.questions": "Your questions",
  "terms.questionsHint":
    "At most five, each up to 300 characters. Do not ask about illness, disability, marriage or children. Leave unused ones empty.",
  "terms.questionsFixed":
    "Somebody has begun to apply, so the questions stay: everybody answers the same ones.",
  "terms.question": "Question {place}",
  "terms.save": "Save",
  "terms.back": "Back to the position",
  "error.max300": "At most 300 characters.",
  "refused.somebody-applied":
    "Somebody has just begun to apply, so the questions stay as they are.",
  "refused.too-many-questions": "Please ask at most five questions.",
  "done.termsSaved": "Saved.",
} as const satisfies Translation<typeof source>;
