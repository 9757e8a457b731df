import type { Translation } from "#app/i18n/translate.ts";
import type { templates as source } from "../zh-CN/templates.ts";

export const templates = {
  received: "Applications received",
  list: "Message templates",
  lede: "Keep words here that you often write to applicants, and change them for each person when you use them. Please write plain, short sentences, one thing in each.",
  none: "No templates yet",
  noneNext:
    "Once you add one, you can start from it when you write to an applicant, ask something, arrange an interview or say why not.",
  noneNextReading: "Members of your organisation who handle applications can add some.",
  add: "Add a template",
  change: "Change a template",
  name: "Name",
  nameHint:
    "Only members of your organisation see it. At most 60 characters, and different from the other names.",
  purpose: "When it is used",
  "purpose.message": "Writing to an applicant",
  "purpose.ask": "Asking an applicant something",
  "purpose.interview": "Arranging an interview",
  "purpose.refuse": "Saying why not",
  body: "What to say",
  bodyHint: "Leave out anybody's name or details: add them when you use the template.",
  save: "Save",
  remove: "Remove",
  removeText: "Nobody can start from it any more. What was sent already stays as it is.",
  removeButton: "Remove “{name}”",
  "error.wordsMissing": "Please write something.",
  "error.max2000": "At most 2,000 characters.",
  "error.choose": "Please choose one.",
  "refused.not-yours": "Your account can read applications but not decide on them.",
  "refused.organisation-not-verified":
    "Your organisation is not verified, so applications cannot be decided on.",
  "refused.changed-by-someone-else":
    "A colleague has just changed or removed this template. What you wrote is still here: please look at it as it stands now.",
  "error.max60": "At most 60 characters.",
  "refused.name-taken": "This name is in use. Please choose another.",
  "refused.too-many-templates": "You can keep 50 templates. Please remove one you do not use.",
  "done.templateSaved": "Saved.",
  "done.templateRemoved": "Removed.",
} as const satisfies Translation<typeof source>;
