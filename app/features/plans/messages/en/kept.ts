import type { Translation } from "../../../../i18n/translate.ts";
import type { kept as chinese } from "../zh-CN/kept.ts";

export const kept = {
  "kept.title": "Whether the work was kept",
  "kept.after_one": "After {count} month of work",
  "kept.after_other": "After {count} months of work",
  "kept.not-yet": "comes on {day}",
  "kept.unknown": "not known yet",
  "kept.kept": "still in work",
  "kept.ended": "no longer there",
  "kept.word": "{source}, {day}",
  "kept.doubted": "The two sides do not say the same; please check.",
  "kept.endedNow":
    "Somebody says this work has ended. Once it is checked, put the plan back under way and look for the next one together.",
  "keptSource.counsellor": "checked by the counsellor",
  "keptSource.person": "said by the person",
  "keptSource.employer": "said by the employer",
  "kept.log": "Note what was found",
  "kept.which": "Which month",
  "kept.question": "Was the person still in this work then",
  "kept.answer.yes": "Yes",
  "kept.answer.no": "No",
  "kept.basis": "How it is known",
  "keptBasis.person": "the person said so",
  "keptBasis.employer": "the employer said so",
  "keptBasis.contract": "contract of employment",
  "keptBasis.insurance": "social insurance paid",
  "keptBasis.wage": "wages paid",
  "kept.button": "Note it",
  "done.kept": "Noted.",
  "refused.kept-early": "That month has not come yet; please note it then.",
} satisfies Translation<typeof chinese>;
