import type { z } from "zod";
import type { Seeker } from "#app/features/accounts/policy/index.ts";
import type { Accepted, Refused } from "#app/lib/verdict.ts";
import type { Context } from "#app/platform/db.server.ts";
import type { sectionForms } from "../schema/forms.ts";
import { chooseAdjustments } from "./choose-adjustments.server.ts";
import { chooseReleases } from "./disclosure-consents.server.ts";
import { nameFileKind } from "./keep-file.server.ts";
import { markSection, saveAnswers, saveSection } from "./save-section.server.ts";
import { setNameHidden } from "./set-name-hidden.server.ts";

type Forms = typeof sectionForms;
/** A section's form as it was filled in. */
export type FilledForm = {
  [S in keyof Forms]: { readonly intent: S; readonly form: z.infer<Forms[S]> };
}[keyof Forms];

type Filled = FilledForm & { readonly applicationId: string; readonly isDone: boolean };

/** Saves what one page of the task list asked, and whether the person says that it is done. */
export async function saveForm(
  input: Filled,
  actor: Seeker,
  ctx: Context,
): Promise<Accepted | Refused> {
  const { applicationId, isDone } = input;
  const { version } = input.form;
  const typed = { applicationId, isDone, version };
  const mark = (section: "files" | "adjustments" | "disclosure") =>
    markSection({ ...typed, section }, actor, ctx);
  switch (input.intent) {
    case "identity": {
      const { name, email, phone, nameHidden } = input.form;
      const values = { name, email, phone };
      const saved = await saveSection({ ...typed, section: "identity", values }, actor, ctx);
      // Whether the employer sees the name at first is the person's own consent.
      if (!saved.ok || actor.by) return saved;
      return setNameHidden({ applicationId, nameHidden }, actor, ctx);
    }
    case "experience": {
      const { works, none, gap } = input.form;
      const values = { works, none: none && works.length === 0, gap };
      return saveSection({ ...typed, section: "experience", values }, actor, ctx);
    }
    case "education": {
      const { level, school, subject } = input.form;
      const values = { level, school, subject };
      return saveSection({ ...typed, section: "education", values }, actor, ctx);
    }
    case "skills": {
      const { words, certificates } = input.form;
      const values = { words, certificates };
      return saveSection({ ...typed, section: "skills", values }, actor, ctx);
    }
    case "questions":
      return saveAnswers({ ...typed, answers: input.form.answers }, actor, ctx);
    case "adjustments": {
      const { item, more, about, own } = input.form;
      const listed = [...new Set([...item, ...more])].map((code) => ({
        code,
        words: about.find((one) => one.code === code)?.words ?? "",
      }));
      const wanted = [...listed, ...own.map((words) => ({ code: null, words }))];
      const marked = await mark("adjustments");
      return marked.ok ? chooseAdjustments({ applicationId, wanted }, actor, ctx) : marked;
    }
    case "disclosure": {
      const marked = await mark("disclosure");
      if (!marked.ok) return marked;
      return chooseReleases({ applicationId, fields: input.form.release }, actor, ctx);
    }
    case "files": {
      const { file, kind } = input.form;
      if (file) await nameFileKind({ applicationId, fileId: file, kind }, actor, ctx);
      return mark("files");
    }
  }
}
